/** What an id or a person of the record stands for: an entry of the record in a line or two. */
import type { DeliverableScope } from '../assessment';
import { later, t, tn } from '../l10n';
import { Markdown, prose, said } from '../letters/markdown';
import { formatMoney } from '../money';
import type { IdKind } from '../record/schemaParts';
import { deliverableById, isUs, type RequestState, type Snapshot, type Topic } from '../snapshot';
import { DELIVERABLE_WORDS, REQUEST_STATUS_WORDS } from '../valueWords';
import { capitalised, dueWords, requestsWords, roundsWords } from '../views/words';
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
    prose`${said(later('**Deliverable {0}**'), id)}${titled(title)}${price === undefined ? '' : `, ${formatMoney(price, snapshot.currency)}`}`,
    ...(scope === undefined ? [] : [prose`${scopeWords(scope)}`]),
  ];
}

function scopeWords(scope: DeliverableScope): string {
  const state = scope.state === 'open' ? t('due {0}', dueWords(scope)) : DELIVERABLE_WORDS[scope.state];
  return t('{0}; rounds {1}; requests: {2}.', capitalised(state), roundsWords(scope), requestsWords(scope));
}

function requestWords(snapshot: Snapshot, id: string): readonly Markdown[] {
  const request = snapshot.requests.find((one) => one.id === id);
  if (request === undefined) return [];
  const { asks, by, date, status, scope } = request;
  const value = valueWords(request, snapshot);
  const stands = [capitalised(REQUEST_STATUS_WORDS[status]), t(SCOPES[scope]), date] as const;
  const asked =
    by === undefined ? t('{0}, scope {1}, asked {2}', ...stands) : t('{0}, scope {1}, asked {2} by {3}', ...stands, by);
  return [
    prose`${said(later('**Request {0}**'), id)}${titled(asks)}`,
    prose`${asked}${value === null ? '.' : `; ${value}.`}`,
  ];
}

const SCOPES = {
  in: later('in'),
  out: later('out'),
  unclear: later('unclear'),
} as const satisfies Record<RequestState['scope'], string>;

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
  return tn(
    hours,
    '{1}, {0} hour at the change rate of {2}',
    '{1}, {0} hours at the change rate of {2}',
    sum,
    formatMoney(brief.change_rate, currency),
  );
}

function invoiceSummary(snapshot: Snapshot, number: string): readonly Markdown[] {
  const instalment = snapshot.instalments.find((one) => one.number === number);
  if (instalment === undefined) {
    const withdrawn = snapshot.issued.some((one) => one.number === number && one.withdrawn);
    return withdrawn ? [said(later('**Invoice {0}**: withdrawn, so it counts no longer.'), number)] : [];
  }
  return [
    said(later('**Invoice {0}**: {1}'), number, balanceWords(instalment)),
    prose`${dueReason(instalment, snapshot)} ${latenessWords(instalment, snapshot.asOf)}`,
  ];
}

function topicWords({ name, id, opened, settled, isOpen, proposals }: Topic, asOf: string): readonly Markdown[] {
  const { length } = proposals;
  const state = isOpen
    ? tn(length, 'Open since {1}, {0} proposal.', 'Open since {1}, {0} proposals.', opened)
    : tn(length, 'Settled {1}, {0} proposal.', 'Settled {1}, {0} proposals.', settled ?? asOf);
  return [said(later('**Disagreement {0}**: {1}'), id ?? '', name), prose`${state}`];
}

/** Who a person is. @example personWords(snapshot, 'Rob Fennel')[0].source // '**Rob Fennel**, Partner, does not decide.' */
export function personWords({ contacts }: Pick<Snapshot, 'contacts'>, name: string): readonly Markdown[] {
  if (isUs(name)) return [said(later('**{0}**: ourselves.'), name)];
  const contact = contacts.find((one) => one.name === name);
  if (contact === undefined) return [said(later('**{0}** is not among the contacts.'), name)];
  const isMarked = contacts.some(({ decides }) => decides === true);
  const decides =
    contact.decides === true
      ? t('decides, and may approve work and changes')
      : isMarked
        ? t('does not decide')
        : t('nobody is marked as deciding');
  return [prose`**${name}**${contact.role === undefined ? '' : `, ${contact.role}`}: ${decides}.`];
}
