/**
 * The one letter that ends the work: the last day, what is finished, the money, the hand-over, thanks. The answer it asks for (who receives
 * the hand-over) is due after 7 days, or on the last day where that comes first, so that the hand-over can be prepared.
 */
import { addDays, earliest, type IsoDate } from '../dates';
import { isDueBy, lastDayOf, PROPOSED_NOTICE_DAYS } from '../exit/lastDay';
import { isOpen } from '../instalments';
import { later, t } from '../l10n';
import { sumMoney, TOLERANCE } from '../money';
import type { Terms } from '../record/schema';
import { daysIn } from '../snapshot';
import { numberOf } from './debt';
import { EARLIER, earlierLetter, earlierValues, type EarlierLetter } from './earlierLetter';
import { exit as en } from './en/exit';
import { nameOf, openDeliverables, type Facts } from './facts';
import { templatedLetter } from './letter';
import { dayOf } from './speech';
import { countValue, flagValue, listValue, partValue, textValue } from './template/values';
import { exit as vi } from './vi/exit';

const ANSWER_DAYS = 7;

interface Exit {
  readonly earlier: EarlierLetter | null;
  readonly ends: IsoDate;
  /** The agreed notice, where the last day keeps to it. */
  readonly notice: { readonly agreed: IsoDate; readonly days: number } | null;
  /** The last day is on file, or follows from the notice; else it is a proposal. */
  readonly isSettled: boolean;
  /** The agreed notice, where the last day on file comes before its end: that day can only be proposed. */
  readonly longerNotice: { readonly agreed: IsoDate; readonly days: number; readonly until: IsoDate } | null;
  readonly delivered: readonly {
    readonly name: string;
    readonly delivered: IsoDate | null;
    readonly approved: IsoDate | null;
  }[];
  readonly toFinish: readonly { readonly name: string; readonly due: IsoDate }[];
  readonly notFinished: readonly string[];
  readonly money: {
    readonly invoiced: number;
    readonly paid: number;
    /** Less than nothing where more was paid than invoiced. */
    readonly open: number;
    /** The part of what is open that is in dispute. */
    readonly inDispute: number;
  };
  readonly openInvoices: readonly {
    readonly number: string | null;
    readonly issued: IsoDate;
    readonly due: IsoDate;
    readonly balance: number;
  }[];
  readonly rights: NonNullable<Terms['ip_transfer']> | null;
}

const noticeShapes = {
  agreed: textValue(later('the day it was agreed')),
  days: countValue(later('how long it is')),
};

const shapes = {
  earlier: EARLIER,
  ends: textValue(later('the last day')),
  proposed: flagValue(later('the last day is a proposal: no notice is agreed, or it would run longer')),
  notice_kept: partValue(later('the agreed notice, where the last day keeps to it'), noticeShapes),
  notice_longer: partValue(later('the agreed notice, where the last day comes before its end'), {
    ...noticeShapes,
    until: textValue(later('the day on which it ends')),
  }),
  has_delivered: flagValue(later('something is delivered')),
  delivered: listValue(later('what is delivered'), {
    name: textValue(later('its title')),
    delivered_on: textValue(later('the day of the delivery, where it is on file')),
    approved_on: textValue(later('the day of the approval, where it is on file')),
  }),
  has_to_finish: flagValue(later('something is due by the last day')),
  to_finish: listValue(later('what is due by the last day'), {
    name: textValue(later('its title')),
    due: textValue(later('the day it is due')),
  }),
  has_not_finished: flagValue(later('something is not due by the last day')),
  not_finished: listValue(later('what is not due by the last day'), { name: textValue(later('its title')) }),
  invoiced: textValue(later('the sum of all invoices, where there is one')),
  paid: textValue(later('what was paid')),
  open: textValue(later('what is open')),
  in_dispute: textValue(later('the part of it that is in dispute')),
  overpaid: textValue(later('what was paid beyond the invoices')),
  invoices: listValue(later('open invoices without a dispute'), {
    number: textValue(later('its number, where it has one')),
    issued: textValue(later('the day of the invoice')),
    due: textValue(later('the day it was or is due')),
    open: textValue(later('what is open on it')),
  }),
  rights_on_payment: flagValue(later('it is agreed that the rights pass on full payment')),
  rights_on_delivery: flagValue(later('it is agreed that the rights pass on delivery')),
  licence: flagValue(later('it is agreed that the client has a licence')),
};

export const exit = templatedLetter<Exit, typeof shapes>({
  kind: 'exit',
  title: later('Exit letter'),
  action: later('Draft exit letter'),
  fits({ snapshot, assessment }) {
    const { status } = snapshot;
    if (status === 'ended') return { fits: false, why: t('The work with this client has ended already.') };
    if (status === 'prospect')
      return { fits: false, why: t('Nothing is agreed with a prospect yet: the decline letter fits.') };
    return assessment.verdict === 'let_go' || snapshot.exit !== undefined
      ? { fits: true }
      : { fits: false, why: t('Nothing on file calls for the end: the verdict is not let go, and no exit has begun.') };
  },
  gather(facts) {
    const { snapshot, assessment, asOf } = facts;
    const { ends, notice, isSettled, notes } = lastDay(facts);
    const open = openDeliverables(snapshot);
    const deadline = earliest(addDays(asOf, ANSWER_DAYS), ends) ?? ends;
    const { invoiced, paid, balance } = assessment.scope;
    const inDispute = snapshot.instalments.filter((i) => isOpen(i) && i.disputed).map((i) => i.balance);
    const earlier = earlierExit(facts);
    return {
      content: {
        earlier,
        ends,
        notice,
        isSettled,
        longerNotice: longerNotice(facts, earlier, ends),
        delivered: snapshot.deliverables
          .filter((d) => d.cancelled === undefined && (d.delivered ?? d.approved) !== undefined)
          .map((d) => ({ name: nameOf(d), delivered: d.delivered ?? null, approved: d.approved ?? null })),
        toFinish: open.flatMap((d) => (isDueBy(d.due, asOf, ends) ? [{ name: nameOf(d), due: d.due }] : [])),
        notFinished: open.filter((d) => !isDueBy(d.due, asOf, ends)).map(nameOf),
        money: { invoiced, paid, open: balance, inDispute: sumMoney(inDispute, snapshot.currency) },
        openInvoices: snapshot.instalments
          .filter((instalment) => isOpen(instalment) && !instalment.disputed)
          .map((i) => ({ number: numberOf(i), issued: i.issued, due: i.due, balance: i.balance })),
        rights: snapshot.agreedTerms.ip_transfer ?? null,
      },
      deadline,
      notes: [...notes, ...earlierNotes(facts, earlier), ...exitNotes(facts, open.length)],
    };
  },
  shapes,
  values: (content, speech) => {
    const { date, money, count } = speech;
    const {
      earlier,
      ends,
      notice,
      isSettled,
      longerNotice: longer,
      delivered,
      toFinish,
      notFinished,
      rights,
    } = content;
    const { invoiced, paid, open, inDispute } = content.money;
    return {
      earlier: earlierValues(earlier, speech),
      ends: date(ends),
      proposed: !isSettled || longer !== null,
      notice_kept: notice === null ? null : { agreed: date(notice.agreed), days: count(notice.days) },
      notice_longer:
        longer === null ? null : { agreed: date(longer.agreed), days: count(longer.days), until: date(longer.until) },
      has_delivered: delivered.length > 0,
      delivered: delivered.map((d) => ({
        name: d.name,
        delivered_on: dayOf(speech, d.delivered),
        approved_on: dayOf(speech, d.approved),
      })),
      has_to_finish: toFinish.length > 0,
      to_finish: toFinish.map((d) => ({ name: d.name, due: date(d.due) })),
      has_not_finished: notFinished.length > 0,
      not_finished: notFinished.map((name) => ({ name })),
      invoiced: invoiced <= 0 ? null : money(invoiced),
      paid: money(paid),
      open: money(Math.max(0, open)),
      in_dispute: inDispute > 0 ? money(inDispute) : null,
      overpaid: open < -TOLERANCE ? money(-open) : null,
      invoices: content.openInvoices.map((invoice) => ({
        number: invoice.number,
        issued: date(invoice.issued),
        due: date(invoice.due),
        open: money(invoice.balance),
      })),
      rights_on_payment: rights === 'on full payment',
      rights_on_delivery: rights === 'on delivery',
      licence: rights === 'licence',
    };
  },
  templates: { en, vi },
});

/** An answer to an exit letter changes nothing about the end, so whether one came is not looked at. */
function earlierExit({ snapshot, asOf }: Facts): EarlierLetter | null {
  return earlierLetter(
    snapshot.letters.filter((one) => one.kind === 'exit'),
    asOf,
    () => true,
  );
}

/** The agreed notice from the day of the letter, or of the one that began it, where it ends after the last day. */
function longerNotice({ snapshot, asOf }: Facts, earlier: EarlierLetter | null, ends: IsoDate): Exit['longerNotice'] {
  const { agreed, notice } = snapshot.agreedTerms;
  if (agreed === undefined || notice === undefined) return null;
  const days = daysIn(notice);
  const until = addDays(earlier?.date ?? asOf, days);
  return ends < until ? { agreed, days, until } : null;
}

function earlierNotes({ snapshot }: Facts, earlier: EarlierLetter | null): readonly string[] {
  return earlier !== null && snapshot.exit?.ends === undefined
    ? [
        t(
          'An exit letter of {0} is on file, and no last day (exit.ends): check that this one names the same day.',
          earlier.date,
        ),
      ]
    : [];
}

/** The last day, with what the letter says about the notice and what the sender should look at. */
function lastDay({
  snapshot,
  asOf,
}: Facts): Pick<Exit, 'ends' | 'notice' | 'isSettled'> & { readonly notes: readonly string[] } {
  const { ends, basis, agreedDays, byNotice, isShort, passed } = lastDayOf(snapshot, asOf);
  const { agreed } = snapshot.agreedTerms;
  return {
    ends,
    notice: agreed !== undefined && agreedDays !== null && !isShort ? { agreed, days: agreedDays } : null,
    isSettled: basis !== 'proposal',
    notes: [
      ...(agreedDays === null
        ? [
            t(
              'No notice term is on file (terms.notice, agreed): check what the agreement and the law say about ending it.',
            ),
          ]
        : []),
      ...(isShort
        ? [
            t(
              'The last day on file ({0}) is before the end of the agreed notice of {1} days, which is {2}.',
              ends,
              String(agreedDays),
              byNotice,
            ),
          ]
        : []),
      ...(basis === 'proposal'
        ? [t('The letter proposes {0}, {1} days from its date.', byNotice, PROPOSED_NOTICE_DAYS)]
        : []),
      ...(passed === null
        ? []
        : [t('The last day on file (exit.ends, {0}) has passed, so the letter counts from its own date.', passed)]),
    ],
  };
}

function exitNotes({ snapshot }: Facts, openWork: number): readonly string[] {
  const { ends, ip_transfer, kill_fee } = snapshot.agreedTerms;
  return [
    ...(snapshot.status === 'prospect'
      ? [t('This client is a prospect on file: the decline letter fits better.')]
      : []),
    ...(snapshot.status === 'ended' ? [t('The work with this client has ended already on file.')] : []),
    ...(ends === undefined ? [] : [t('The agreement ends by itself on {0}.', ends)]),
    ...(openWork > 0
      ? [t('Check what you will finish and what you will not: the letter goes by the due dates on file.')]
      : []),
    ...(snapshot.instalments.some((instalment) => instalment.disputed)
      ? [t('An invoice is in dispute. The letter leaves it out of the list, but its sum is in the totals.')]
      : []),
    ...(kill_fee === undefined
      ? []
      : [t('A kill fee is on file. It is owed where the client cancels, so this letter does not name it.')]),
    ...(ip_transfer === undefined
      ? [t('Nothing agreed is on file about the rights to the work, so the letter does not name them.')]
      : []),
    t('Send access data by a safe channel, never in this letter.'),
  ];
}
