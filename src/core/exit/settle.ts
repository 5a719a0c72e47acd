/** What the record says about the notice and the final invoice. */
import type { IsoDate } from '../dates';
import { isOpen } from '../instalments';
import { nameOf } from '../letters/facts';
import { formatMoney } from '../money';
import type { Terms } from '../record/schema';
import type { OnDay } from '../recordOn';
import type { DeliverableState, RequestState } from '../snapshot';
import { said, type ExitFact, type StepFacts } from './exitItem';
import type { LastDay } from './lastDay';
import { openInvoice, requestName } from './position';

const ENDING_TERMS = ['notice', 'ends', 'kill_fee', 'ip_transfer', 'document'] as const;

const TERM_WORDS: {
  readonly [Key in (typeof ENDING_TERMS)[number]]: (value: NonNullable<Terms[Key]>) => string;
} = {
  notice: (notice) => `The agreed notice is ${notice}.`,
  ends: (day) => `The agreement ends by itself on ${day}.`,
  kill_fee: (fee) =>
    `A kill fee of ${fee} is on file. It is owed where the client cancels, not where you end the work.`,
  ip_transfer: (when) =>
    when === 'licence' ? 'The client keeps a licence to use the work.' : `The rights to the work pass ${when}.`,
  document: (file) => `The agreement itself: ${file}.`,
};

/**
 * The terms on file about ending, or that there are none, and the last day by them.
 * @param from the day on which notice is given
 */
export function noticeFacts({ record, snapshot }: OnDay, lastDay: LastDay, from: IsoDate): StepFacts {
  const { agreedTerms, exit } = snapshot;
  const terms = ENDING_TERMS.flatMap((key): readonly ExitFact[] => {
    const value = agreedTerms[key];
    if (value === undefined) return [];
    const words = TERM_WORDS[key] as (value: string) => string;
    return [said(words(value), record.terms?.[key] === undefined ? null : ['terms', key])];
  });
  const own = ENDING_TERMS.filter((key) => key !== 'document' && agreedTerms[key] !== undefined);
  const isChosen = exit?.ends !== undefined && lastDay.basis === 'file';
  return {
    facts: [...terms, lastDayFact(lastDay, from)],
    against: [
      ...missingTerms(record.terms, snapshot.termsAgreed, own.length, lastDay.agreedDays),
      ...(lastDay.isShort
        ? [
            said(
              `The last day, ${lastDay.ends}, is before the end of the agreed notice of ${lastDay.agreedDays ?? 0} days, which is ${lastDay.byNotice}.`,
              ['exit', 'ends'],
            ),
          ]
        : []),
      ...(lastDay.passed === null
        ? []
        : [said(`The last day on file, ${lastDay.passed}, passed before notice was given.`, ['exit', 'ends'])]),
      ...(exit !== undefined && !isChosen && lastDay.passed === null ? [said('No last day is on file yet.')] : []),
    ],
    isComputed: true,
  };
}

function missingTerms(
  terms: Terms | undefined,
  isAgreed: boolean,
  count: number,
  agreedDays: number | null,
): readonly ExitFact[] {
  if (terms !== undefined && !isAgreed) {
    return [
      said(
        'Terms are on file, but nothing says that they were agreed (terms.agreed): check your agreement and the law.',
        ['terms'],
      ),
    ];
  }
  if (count === 0) return [said('No terms about ending are on file: check your agreement and the law.')];
  return agreedDays === null
    ? [said('No notice is on file (terms.notice): check what your agreement and the law say about it.', ['terms'])]
    : [];
}

function lastDayFact({ ends, basis, agreedDays, byNotice }: LastDay, from: IsoDate): ExitFact {
  const notice = agreedDays === null ? '' : ` The agreed notice, counted from ${from}, ends on ${byNotice}.`;
  switch (basis) {
    case 'file':
      return said(`The last day on file is ${ends}.${notice}`, ['exit', 'ends']);
    case 'notice':
      return said(`Counted from ${from}, the agreed notice ends on ${ends}.`);
    case 'proposal':
      return said(`No notice is agreed; ${ends}, two weeks from ${from}, is a proposal.`);
  }
}

/** What is not invoiced yet, and what is not paid. */
export function finalInvoiceFacts({ snapshot, assessment: { scope } }: OnDay): StepFacts {
  const { currency, agreed, approved, invoiced } = scope;
  const stands = (id: string) => snapshot.instalments.some(({ covers }) => covers.includes(id));
  const money = (amount: number) => formatMoney(amount, currency);
  const changes = approved > 0 ? ` and ${money(approved)} in approved changes` : '';
  return {
    facts: [
      ...(agreed > 0 ? [said(`${money(invoiced)} is invoiced; ${money(agreed)} was agreed${changes}.`)] : []),
      ...snapshot.instalments
        .filter(({ covers }) => covers.length === 0)
        .map(({ number, path }) => said(`Invoice ${number} does not say what it is for.`, path)),
    ],
    against: [
      ...snapshot.deliverables
        .filter((one) => isDelivered(one) && !stands(one.id))
        .map((one) => notInvoiced(one, money)),
      ...snapshot.requests.filter(isUnbilled).map((one) => unbilled(one, money)),
      ...snapshot.instalments.filter(isOpen).map(openInvoice),
    ],
    isComputed: true,
  };
}

function isDelivered({ delivered, approved, cancelled }: DeliverableState): boolean {
  return cancelled === undefined && (delivered ?? approved) !== undefined;
}

/** Approved and done beyond the brief, and on no invoice that stands; a gift is none. */
function isUnbilled({ status, done, scope, isBilled, isGift }: RequestState): boolean {
  return status === 'approved' && done !== undefined && scope !== 'in' && !isBilled && !isGift;
}

function notInvoiced(deliverable: DeliverableState, money: (amount: number) => string): ExitFact {
  const price = deliverable.price === undefined ? '' : `, ${money(deliverable.price)} agreed`;
  return said(`${nameOf(deliverable)} is delivered and no invoice names it${price}.`, deliverable.path);
}

function unbilled(request: RequestState, money: (amount: number) => string): ExitFact {
  const price = request.value === undefined ? 'no price is on file' : money(request.value);
  return said(`${requestName(request)} is approved, done and on no invoice: ${price}.`, request.path);
}
