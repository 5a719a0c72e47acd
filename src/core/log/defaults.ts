/** What a record itself suggests for an entry: who, on which deliverable, under which number. */
import { SIGN_NAMES } from '../record/schema';
import type { DeliverableState } from '../snapshot';
import type { LogInput } from './option';
import type { Names, Typed } from './typed';

/** The people and ids that a typed line may name. */
export function namesIn({ record, snapshot }: LogInput): Names {
  const ids = [
    ...snapshot.deliverables.map(({ id }) => id),
    ...snapshot.instalments.map(({ number }) => number),
    ...snapshot.topics.flatMap(({ id }) => id ?? []),
    ...snapshot.requests.flatMap(({ id }) => id ?? []),
    ...SIGN_NAMES,
  ];
  return { people: (record.contacts ?? []).map(({ name }) => name), ids };
}

/** Who speaks for the client: the one who was named, else who decides, else the only contact. */
export function person({ record }: LogInput, typed: Typed): string | undefined {
  if (typed.person !== undefined) return typed.person;
  const contacts = record.contacts ?? [];
  const who = contacts.find(({ decides }) => decides === true) ?? (contacts.length === 1 ? contacts[0] : undefined);
  return who?.name;
}

/** The deliverables by how likely a word is about them: the one that was named, then open ones, the last used first. */
export function deliverables({ snapshot }: LogInput, typed: Typed): readonly DeliverableState[] {
  const { requests, revisions, questions } = snapshot;
  const lastUse = new Map<string, string>();
  const uses = [
    ...requests,
    ...revisions,
    ...questions.map(({ asked, deliverable }) => ({ date: asked, deliverable })),
    ...snapshot.deliverables.map(({ id, delivered }) => ({ date: delivered ?? '', deliverable: id })),
  ];
  for (const { deliverable = '', date } of uses) {
    if (date > (lastUse.get(deliverable) ?? '')) lastUse.set(deliverable, date);
  }
  const rank = ({ id, approved, cancelled }: DeliverableState): string => {
    const state = id === typed.id ? '2' : approved === undefined && cancelled === undefined ? '1' : '0';
    return `${state} ${lastUse.get(id) ?? ''}`;
  };
  return [...snapshot.deliverables].sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0));
}
