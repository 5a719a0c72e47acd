/** The states that an entry can be given with one stroke: a request approved, an invoice paid, an incident repaired. */
import type { IsoDate } from '../dates';
import { later, t } from '../l10n';
import { applyChanges } from '../record/edit/applyChanges';
import type { Change, EntryValue } from '../record/edit/change';
import { appendInOrder, setInOrder } from '../record/inOrder';
import { entriesAt, entryAt, type Entry } from '../record/entryAt';
import { parseClient, type ParsedClient } from '../record/parse';
import type { Path } from '../record/problem';
import { faultless } from './faultless';
import type { LogInput, Plan } from './option';

export const MARK_IDS = [
  'approve',
  'decline',
  'quote',
  'done',
  'delivered',
  'approved',
  'paid',
  'repaired',
  'settled',
  'answered',
  'accepted',
  'refused',
  'countered',
  'none',
] as const;
export type MarkId = (typeof MARK_IDS)[number];

/** What can be marked, in words for the page about it. */
export const MARK_WORDS: Readonly<Record<string, string>> = {
  Request: 'approve, decline, quote (asks for the price), done',
  Deliverable: 'delivered, approved',
  Invoice: 'paid: the day, or a payment of what is still open',
  Incident: 'repaired',
  Disagreement: 'settled',
  Proposal: 'accepted, refused, countered',
  Question: 'answered',
  'On our price': 'settled, answered by us',
  Letter: 'accepted, refused, never answered',
};

/** A state that an entry can be given. */
export interface Mark {
  readonly id: MarkId;
  /** As a lens, a menu and a quick fix say it. @example 'Approve' */
  readonly title: string;
  /** Where the entry stands in the file. */
  readonly path: Path;
  /** What must be asked before: a sum. */
  readonly asks: 'price' | undefined;
  /** The change. @param value what was asked for */
  readonly plan: (value?: number) => Plan;
}

/** Names a mark of an entry, for a lens or a row that leads to it. */
export type MarkRef = Pick<Mark, 'id' | 'title' | 'path'>;

/** The marks that an entry can be given as it stands, the likeliest first; none where it is closed. */
export function marksAt(input: LogInput, path: Path): readonly Mark[] {
  const entry = entryAt(input.parsed, path);
  return entry === undefined ? [] : marksOf(input, path, entry);
}

function marksOf(input: LogInput, path: Path, entry: Entry): readonly Mark[] {
  return listedMarks(input, path, entry).map(({ id, title, set, asks }) => ({
    id,
    title,
    path,
    asks,
    plan: (value) => planFor(input, path, entry, set(value)),
  }));
}

/** The innermost entry around a place of the file that can be given a mark, with its marks; none where there is none. */
export function marksAround(input: LogInput, path: Path): readonly Mark[] {
  for (let depth = path.length; depth > 1; depth -= 1) {
    const marks = marksAt(input, path.slice(0, depth));
    if (marks.length > 0) return marks;
  }
  return [];
}

/** Every entry that waits for something, in the order of the file. */
export function openMarks(input: LogInput): readonly Mark[] {
  const { record, parsed } = input;
  const entries: readonly Entry[] = [
    ...(record.brief?.deliverables ?? []),
    ...(record.requests ?? []),
    ...(record.questions ?? []),
    ...(record.disagreements ?? []).flatMap((topic) => [topic, ...(topic.proposals ?? [])]),
    ...(record.invoices ?? []),
    ...(record.compensation ?? []),
    ...(record.conduct ?? []),
    ...(record.letters ?? []),
  ];
  return entries.flatMap((entry) => marksOf(input, parsed.places.pathOf(entry), entry));
}

/** What a mark writes: keys with their values, or a payment. */
type Written = { readonly keys: Readonly<Record<string, EntryValue>> } | { readonly payment: number };

interface ListedMark {
  readonly id: MarkId;
  readonly title: string;
  readonly set: (value?: number) => Written;
  readonly asks: 'price' | undefined;
}

function listedMarks(input: LogInput, path: Path, entry: Entry): readonly ListedMark[] {
  const { today } = input;
  const mark = (id: MarkId, title: string, keys: Readonly<Record<string, EntryValue>>): ListedMark => ({
    id,
    title,
    set: () => ({ keys }),
    asks: undefined,
  });
  const unless = (key: string, ...marks: readonly ListedMark[]): readonly ListedMark[] =>
    isPast(entry[key], today) ? [] : marks;
  switch (path.filter((step) => typeof step === 'string').join('.')) {
    case 'requests':
      return requestMarks(entry, today, mark);
    case 'brief.deliverables':
      return deliverableMarks(input, path, today, mark);
    case 'invoices':
      return invoiceMarks(input, path, entry, mark);
    case 'conduct':
      return unless('repaired', mark('repaired', t('Mark repaired'), { repaired: today }));
    case 'disagreements':
      return isOpenTopic(input, path) ? [mark('settled', t('Mark settled'), { settled: today })] : [];
    case 'disagreements.proposals':
      return entry['answer'] === undefined ? answers(today, mark, ['accepted', 'refused', 'countered']) : [];
    case 'letters':
      return entry['answer'] === undefined ? answers(today, mark, ['accepted', 'refused', 'none']) : [];
    case 'questions':
      return unless('answered', mark('answered', t('Mark answered'), { answered: today }));
    case 'compensation':
      return unless(
        'settled',
        mark('settled', t('Mark settled'), { settled: today }),
        ...unless('answered', mark('answered', t('Mark answered by us'), { answered: today })),
      );
    default:
      return [];
  }
}

type MakeMark = (id: MarkId, title: string, keys: Readonly<Record<string, EntryValue>>) => ListedMark;

function requestMarks(entry: Entry, today: IsoDate, mark: MakeMark): readonly ListedMark[] {
  const { status = 'open' } = entry;
  const done = isPast(entry['done'], today) ? [] : [mark('done', t('Mark done'), { done: today })];
  if (status === 'approved') return done;
  if (status !== 'open' && status !== 'quoted') return [];
  const quote: ListedMark = {
    id: 'quote',
    title: t('Quote…'),
    set: (price) => ({ keys: { status: 'quoted', ...(price === undefined ? {} : { price }) } }),
    asks: 'price',
  };
  return [
    mark('approve', t('Approve'), { status: 'approved', decided: today }),
    mark('decline', t('Decline'), { status: 'declined', decided: today }),
    ...(status === 'open' ? [quote] : []),
    ...done,
  ];
}

function deliverableMarks({ snapshot }: LogInput, path: Path, today: IsoDate, mark: MakeMark): readonly ListedMark[] {
  const found = snapshot.deliverables.find((one) => isSamePath(one.path, path));
  if (found === undefined || found.cancelled !== undefined || found.approved !== undefined) return [];
  const approved = mark('approved', t('Mark approved'), { approved: today });
  return found.delivered === undefined
    ? [mark('delivered', t('Mark delivered'), { delivered: today }), approved]
    : [approved];
}

function invoiceMarks({ snapshot }: LogInput, path: Path, entry: Entry, mark: MakeMark): readonly ListedMark[] {
  const found = snapshot.instalments.find((one) => isSamePath(one.path, path));
  if (found === undefined || found.paidOn !== undefined) return [];
  if (entry['payments'] === undefined && entry['paid'] === undefined)
    return [mark('paid', t('Mark paid'), { paid: snapshot.asOf })];
  return [{ id: 'paid', title: t('Mark paid'), set: () => ({ payment: found.balance }), asks: undefined }];
}

function answers(
  today: IsoDate,
  mark: MakeMark,
  ids: readonly ('accepted' | 'refused' | 'countered' | 'none')[],
): readonly ListedMark[] {
  return ids.map((id) => mark(id, t(ANSWERS[id]), { answer: id, answered: today }));
}

const ANSWERS = {
  accepted: later('Mark accepted'),
  refused: later('Mark refused'),
  countered: later('Mark countered'),
  none: later('Mark as never answered'),
} as const;

function isOpenTopic({ snapshot }: LogInput, path: Path): boolean {
  // What is taken up again on a day is open for the whole of it.
  return snapshot.topics.some(
    (topic) => topic.isOpen && isSamePath(topic.path, path) && topic.reopened.at(-1)?.date !== snapshot.asOf,
  );
}

/** Paths of one list differ in their last steps, so these are looked at first. */
function isSamePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((_, n) => a.at(-1 - n) === b.at(-1 - n));
}

function isPast(date: unknown, today: IsoDate): boolean {
  return typeof date === 'string' && date <= today;
}

function planFor({ today, currency }: LogInput, path: Path, was: Entry, written: Written): Plan {
  return (text) => {
    const before = parseClient(text, currency);
    const at = whereIs(before, path, was);
    if (at === undefined) {
      const why = t(
        'This entry was changed or taken out in the meantime, so nothing was written; look at it and try again.',
      );
      return { done: false, why };
    }
    const changes: readonly Change[] =
      'payment' in written
        ? [appendInOrder([...at, 'payments'], { date: today, amount: written.payment })]
        : Object.entries(written.keys).map(([key, value]) => setInOrder([...at, key], value));
    return faultless(before, applyChanges(text, changes), currency);
  };
}

/** The entry in another text: at its place, or at another one of its list where it is the only one that says the same. */
function whereIs(parsed: ParsedClient, path: Path, was: Entry): Path | undefined {
  const said = JSON.stringify(was);
  if (JSON.stringify(entryAt(parsed, path)) === said) return path;
  const [alike, second] = entriesAt(parsed, path.slice(0, -1)).filter((entry) => JSON.stringify(entry) === said);
  return alike === undefined || second !== undefined ? undefined : parsed.places.pathOf(alike);
}
