/** What an id or a person of the record stands for: an entry of the record in a line or two. */
import type { DeliverableScope } from '../assessment';
import { Markdown, prose } from '../letters/markdown';
import { formatMoney } from '../money';
import type { IdKind } from '../record/schemaParts';
import { deliverableById, isUs, type RequestState, type Snapshot, type Topic } from '../snapshot';
import { capitalised, counted, dueWords, requestsWords, roundsWords } from '../views/words';
import { balanceWords, dueReason, latenessWords } from './invoiceWords';
import type { RecordOnDay } from './recordOnDay';

/** The entry of one of these kinds that an id names; empty where the record has none on that day. */
export function entryWords(on: RecordOnDay, kinds: readonly IdKind[], id: string): readonly Markdown[] {
  const { snapshot } = on;
  if (snapshot === undefined) return [];
  return kinds.map((kind) => KINDS[kind](on, snapshot, id)).find((words) => words.length > 0) ?? [];
}

const KINDS = {
  deliverable: deliverableWords,
  request: (_on, snapshot, id) => requestWords(snapshot, id),
  invoice: (_on, snapshot, id) => invoiceSummary(snapshot, id),
  disagreement: (_on, { topics, asOf }, id) =>
    topics.filter((topic) => topic.id === id).flatMap((one) => topicWords(one, asOf)),
} as const satisfies Record<IdKind, (on: RecordOnDay, snapshot: Snapshot, id: string) => readonly Markdown[]>;

function deliverableWords({ assessment }: RecordOnDay, snapshot: Snapshot, id: string): readonly Markdown[] {
  const deliverable = deliverableById(snapshot, id);
  if (deliverable === undefined) return [];
  const { title, price } = deliverable;
  const scope = assessment?.scope.deliverables.find((one) => one.id === id);
  return [
    prose`**Deliverable ${id}**${titled(title)}${price === undefined ? '' : `, ${formatMoney(price, snapshot.currency)}`}`,
    ...(scope === undefined ? [] : [prose`${scopeWords(scope)}`]),
  ];
}

function scopeWords(scope: DeliverableScope): string {
  const state = scope.state === 'open' ? `due ${dueWords(scope)}` : scope.state;
  return `${capitalised(state)}; rounds ${roundsWords(scope)}; requests: ${requestsWords(scope)}.`;
}

function requestWords(snapshot: Snapshot, id: string): readonly Markdown[] {
  const request = snapshot.requests.find((one) => one.id === id);
  if (request === undefined) return [];
  const { asks, by, date, status, scope } = request;
  const value = valueWords(request, snapshot);
  const asked = `asked ${date}${by === undefined ? '' : ` by ${by}`}`;
  return [
    prose`**Request ${id}**${titled(asks)}`,
    prose`${capitalised(status)}, scope ${scope}, ${asked}${value === null ? '.' : `; ${value}.`}`,
  ];
}

/** A title behind a name; nothing where there is none. */
function titled(title: string | undefined): Markdown {
  return title === undefined ? new Markdown('') : prose`: ${title}`;
}

/** @example valueWords(request, snapshot) // 'USD 1,440, 16 hours at the change rate of USD 90' */
export function valueWords(
  { value, price, hours }: Pick<RequestState, 'value' | 'price' | 'hours'>,
  { currency, brief }: Snapshot,
): string | null {
  if (value === undefined) return null;
  const sum = formatMoney(value, currency);
  if (price !== undefined || hours === undefined || brief?.change_rate === undefined) return sum;
  return `${sum}, ${counted(hours, 'hour')} at the change rate of ${formatMoney(brief.change_rate, currency)}`;
}

function invoiceSummary(snapshot: Snapshot, number: string): readonly Markdown[] {
  const instalment = snapshot.instalments.find((one) => one.number === number);
  if (instalment === undefined) {
    const withdrawn = snapshot.issued.some((one) => one.number === number && one.withdrawn);
    return withdrawn ? [prose`**Invoice ${number}**: withdrawn, so it counts no longer.`] : [];
  }
  return [
    prose`**Invoice ${number}**: ${balanceWords(instalment)}`,
    prose`${dueReason(instalment, snapshot)} ${latenessWords(instalment, snapshot.asOf)}`,
  ];
}

function topicWords({ name, id, opened, settled, isOpen, proposals }: Topic, asOf: string): readonly Markdown[] {
  const state = isOpen ? `open since ${opened}` : `settled ${settled ?? asOf}`;
  return [
    prose`**Disagreement ${id ?? ''}**: ${name}`,
    prose`${capitalised(state)}, ${counted(proposals.length, 'proposal')}.`,
  ];
}

/** Who a person is. @example personWords(snapshot, 'Rob Fennel')[0].source // '**Rob Fennel**, Partner, does not decide.' */
export function personWords({ contacts }: Pick<Snapshot, 'contacts'>, name: string): readonly Markdown[] {
  if (isUs(name)) return [prose`**${name}**: ourselves.`];
  const contact = contacts.find((one) => one.name === name);
  if (contact === undefined) return [prose`**${name}** is not among the contacts.`];
  const isMarked = contacts.some(({ decides }) => decides === true);
  const decides =
    contact.decides === true
      ? 'decides, and may approve work and changes'
      : isMarked
        ? 'does not decide'
        : 'nobody is marked as deciding';
  return [prose`**${name}**${contact.role === undefined ? '' : `, ${contact.role}`}: ${decides}.`];
}
