/** What a record itself suggests for an entry: who, on which deliverable, under which number. */
import { SIGN_NAMES } from '../record/schema';
import type { DeliverableState } from '../snapshot';
import type { KindTakes, LogInput } from './option';
import type { Takes, Typed } from './typed';

/** The people and ids that a line of a kind may name. */
export function takesOf({ record, parsed }: LogInput, { person, hours, ids = [] }: KindTakes): Takes {
  return {
    people: person === true ? (record.contacts ?? []).map(({ name }) => name) : undefined,
    hours: hours === true,
    ids: ids.flatMap((kind) => (kind === 'sign' ? SIGN_NAMES : [...parsed.ids[kind]])),
  };
}

/** Who speaks for the client: the one who was named, else who decides, else the only contact. */
export function person(input: LogInput, typed: Typed): string | undefined {
  const contacts = input.record.contacts ?? [];
  return typed.person ?? contacts.find(({ decides }) => decides === true)?.name ?? onlyPerson(input);
}

/** The only contact, where there is just one. */
export function onlyPerson({ record }: LogInput): string | undefined {
  const [first, second] = record.contacts ?? [];
  return second === undefined ? first?.name : undefined;
}

/** The deliverables by how likely a word is about them: the one that was named, then open ones, the last used first; cancelled ones are none. */
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
  const rank = ({ id, approved }: DeliverableState): string => {
    const state = id === typed.id ? '2' : approved === undefined ? '1' : '0';
    return `${state} ${lastUse.get(id) ?? ''}`;
  };
  return snapshot.deliverables
    .filter(({ id, cancelled }) => cancelled === undefined || id === typed.id)
    .sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0));
}
