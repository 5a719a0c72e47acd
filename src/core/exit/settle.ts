/** What the record says about the notice and the final invoice. */
import type { IsoDate } from '../dates';
import { isOpen, shownNumber } from '../instalments';
import { later, t, tn } from '../l10n';
import { nameOf } from '../letters/facts';
import { formatMoney } from '../money';
import type { Terms } from '../record/schema';
import type { OnDay } from '../recordOn';
import { daysIn, type DeliverableState, type RequestState } from '../snapshot';
import { said, type ExitFact, type StepFacts } from './exitItem';
import type { LastDay } from './lastDay';
import { openInvoice, requestName } from './position';

const ENDING_TERMS = ['notice', 'ends', 'kill_fee', 'ip_transfer', 'document'] as const;

const RIGHTS = {
  'on full payment': later('The rights to the work pass on full payment.'),
  'on delivery': later('The rights to the work pass on delivery.'),
  licence: later('The client keeps a licence to use the work.'),
} as const satisfies Record<NonNullable<Terms['ip_transfer']>, string>;

/** A notice as the terms write it. @example noticeWords('14 days') // in German '14 Tage' */
function noticeWords(notice: string): string {
  return /^\d+ days?$/.test(notice) ? tn(daysIn(notice), '{0} day', '{0} days') : notice;
}

const TERM_WORDS: {
  readonly [Key in (typeof ENDING_TERMS)[number]]: (value: NonNullable<Terms[Key]>) => string;
} = {
  notice: (notice) => t('The agreed notice is {0}.', noticeWords(notice)),
  ends: (day) => t('The agreement ends by itself on {0}.', day),
  kill_fee: (fee) =>
    t('A kill fee of {0} is on file. It is owed where the client cancels, not where you end the work.', fee),
  ip_transfer: (when) => t(RIGHTS[when]),
  document: (file) => t('The agreement itself: {0}.', file),
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
              t(
                'The last day, {0}, is before the end of the agreed notice of {1} days, which is {2}.',
                lastDay.ends,
                lastDay.agreedDays ?? 0,
                lastDay.byNotice,
              ),
              ['exit', 'ends'],
            ),
          ]
        : []),
      ...(lastDay.passed === null
        ? []
        : [said(t('The last day on file, {0}, passed before notice was given.', lastDay.passed), ['exit', 'ends'])]),
      ...(exit !== undefined && !isChosen && lastDay.passed === null ? [said(t('No last day is on file yet.'))] : []),
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
        t(
          'Terms are on file, but nothing says that they were agreed (terms.agreed): check your agreement and the law.',
        ),
        ['terms'],
      ),
    ];
  }
  if (count === 0) return [said(t('No terms about ending are on file: check your agreement and the law.'))];
  return agreedDays === null
    ? [said(t('No notice is on file (terms.notice): check what your agreement and the law say about it.'), ['terms'])]
    : [];
}

function lastDayFact({ ends, basis, agreedDays, byNotice }: LastDay, from: IsoDate): ExitFact {
  const onFile = t('The last day on file is {0}.', ends);
  switch (basis) {
    case 'file':
      return said(
        agreedDays === null
          ? onFile
          : `${onFile} ${t('The agreed notice, counted from {0}, ends on {1}.', from, byNotice)}`,
        ['exit', 'ends'],
      );
    case 'notice':
      return said(t('Counted from {0}, the agreed notice ends on {1}.', from, ends));
    case 'proposal':
      return said(t('No notice is agreed; {0}, two weeks from {1}, is a proposal.', ends, from));
  }
}

/** What is not invoiced yet, and what is not paid. */
export function finalInvoiceFacts({ snapshot, assessment: { scope } }: OnDay): StepFacts {
  const { currency, agreed, approved, invoiced } = scope;
  const stands = (id: string) => snapshot.instalments.some(({ covers }) => covers.includes(id));
  const money = (amount: number) => formatMoney(amount, currency);
  return {
    facts: [
      ...(agreed > 0
        ? [
            said(
              approved > 0
                ? t(
                    '{0} is invoiced; {1} was agreed and {2} in approved changes.',
                    money(invoiced),
                    money(agreed),
                    money(approved),
                  )
                : t('{0} is invoiced; {1} was agreed.', money(invoiced), money(agreed)),
            ),
          ]
        : []),
      ...snapshot.instalments
        .filter(({ covers }) => covers.length === 0)
        .map(({ number, path }) => said(t('Invoice {0} does not say what it is for.', shownNumber(number)), path)),
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
  const name = nameOf(deliverable);
  const text =
    deliverable.price === undefined
      ? t('{0} is delivered and no invoice names it.', name)
      : t('{0} is delivered and no invoice names it, {1} agreed.', name, money(deliverable.price));
  return said(text, deliverable.path);
}

function unbilled(request: RequestState, money: (amount: number) => string): ExitFact {
  const price = request.value === undefined ? t('no price is on file') : money(request.value);
  return said(t('{0} is approved, done and on no invoice: {1}.', requestName(request), price), request.path);
}
