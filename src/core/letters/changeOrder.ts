/**
 * The order for work outside the brief, with its price, to be answered with a yes before the work goes on. 7 days: a price on file was
 * worked out for the hours of these weeks and should not stand open for long.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import { roundMoney, sumMoney } from '../money';
import type { RequestState, Snapshot } from '../snapshot';
import { agreedPayment, type AgreedPayment } from './debt';
import { EARLIER, earlierLetter, earlierValues, type EarlierLetter } from './earlierLetter';
import { changeOrder as en } from './en/changeOrder';
import { templatedLetter } from './letter';
import { dayOf, type Speech } from './speech';
import { countValue, flagValue, listValue, partValue, textValue, type ValuesOf } from './template/values';
import { paymentWords } from './termWords';
import { changeOrder as vi } from './vi/changeOrder';

const ORDER_DAYS = 7;

interface Change {
  readonly id: string | null;
  readonly date: IsoDate;
  readonly asks: string | null;
  /** We proposed it. */
  readonly ours: boolean;
  readonly hours: number | null;
  /** By the hour, where the price follows from the hours. */
  readonly rate: number | null;
  /** `null`: to be agreed. */
  readonly price: number | null;
  readonly done: IsoDate | null;
}

interface ChangeOrder {
  readonly earlier: EarlierLetter | null;
  readonly briefAgreed: IsoDate | null;
  readonly briefPrice: number | null;
  readonly changes: readonly Change[];
  /** Of those with a price. */
  readonly total: number;
  readonly terms: AgreedPayment | null;
}

const changeShapes = {
  place: textValue(later('its number in the list: 1, 2, 3')),
  id: textValue(later('its id, where it has one')),
  asks: textValue(later('what was asked')),
  ours: flagValue(later('we proposed it ourselves')),
  date: textValue(later('the day it was asked or proposed')),
  done: textValue(later('the day the work on it was done, where it is')),
  hours: countValue(later('the hours it takes')),
  rate: textValue(later('the price of an hour, where the price follows from the hours')),
  price: textValue(later('its price, where it has one')),
};

const shapes = {
  earlier: EARLIER,
  several: flagValue(later('there is more than one change')),
  how_many: textValue(later('how many changes there are')),
  what: textValue(later('what was asked, where it is one change')),
  brief_agreed: textValue(later('the day of the agreed brief')),
  brief_price: textValue(later('the agreed price of the brief')),
  changes: listValue(later('the changes'), changeShapes),
  total: textValue(later('the sum of the prices, where a change has one')),
  unpriced: flagValue(later('a change has no price yet')),
  to_do: flagValue(later('a change is not done yet, or none is on file')),
  done_already: flagValue(later('a change is done already')),
  terms: partValue(later('the agreed payment terms'), {
    agreed: textValue(later('the day the terms were agreed')),
    payment: textValue(later('when to pay: payment within 14 days of the invoice date')),
  }),
};

export const changeOrder = templatedLetter<ChangeOrder, typeof shapes>({
  kind: 'change_order',
  title: later('Change order'),
  action: later('Draft change order'),
  fits: ({ snapshot }) =>
    outside(snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: t('No open or quoted request outside the brief is on file (scope: out).') },
  gather(facts) {
    const { snapshot, asOf } = facts;
    const { brief, currency } = snapshot;
    const changes = outside(snapshot).map((request) => changeOf(request, brief?.change_rate, currency));
    const deadline = addDays(asOf, ORDER_DAYS);
    return {
      content: {
        earlier: earlierLetter(
          snapshot.letters.filter((one) => one.kind === 'change_order'),
          asOf,
          (since) => snapshot.requests.some(({ decided }) => decided !== undefined && decided >= since),
        ),
        briefAgreed: brief?.agreed ?? null,
        briefPrice: brief?.price ?? null,
        changes,
        total: sumMoney(
          changes.map((change) => change.price ?? 0),
          currency,
        ),
        terms: agreedPayment(facts),
      },
      deadline,
      notes: orderNotes(snapshot, changes),
    };
  },
  shapes,
  values: ({ earlier, briefAgreed, briefPrice, changes, total, terms }, speech) => ({
    earlier: earlierValues(earlier, speech),
    several: changes.length > 1,
    how_many: speech.number(changes.length),
    what: changes[0]?.asks ?? changes[0]?.id ?? null,
    brief_agreed: dayOf(speech, briefAgreed),
    brief_price: briefPrice === null ? null : speech.money(briefPrice),
    changes: changes.map((change, index) => changeValues(change, index + 1, speech)),
    total: changes.some((change) => change.price !== null) ? speech.money(total) : null,
    unpriced: changes.some((change) => change.price === null),
    to_do: changes.length === 0 || changes.some((change) => change.done === null),
    done_already: changes.some((change) => change.done !== null),
    terms: terms === null ? null : { agreed: speech.date(terms.agreed), payment: paymentWords(terms.payment, speech) },
  }),
  templates: { en, vi },
});

function changeValues(change: Change, place: number, speech: Speech): ValuesOf<typeof changeShapes> {
  const { id, date, asks, ours, hours, rate, price, done } = change;
  return {
    place: speech.number(place),
    id,
    asks,
    ours,
    date: speech.date(date),
    done: dayOf(speech, done),
    hours: hours === null ? null : speech.count(hours),
    rate: hours === null || rate === null ? null : speech.money(rate),
    price: price === null ? null : speech.money(price),
  };
}

function outside({ requests }: Snapshot): readonly RequestState[] {
  return requests.filter((r) => r.scope === 'out' && (r.status === 'open' || r.status === 'quoted') && !r.isBilled);
}

function changeOf(request: RequestState, rate: number | undefined, currency: string): Change {
  return {
    id: request.id ?? null,
    date: request.date,
    asks: request.asks ?? null,
    ours: request.ours,
    hours: request.hours ?? null,
    rate: request.price === undefined ? (rate ?? null) : null,
    price: request.value === undefined ? null : roundMoney(request.value, currency),
    done: request.done ?? null,
  };
}

function orderNotes({ brief, contacts }: Snapshot, changes: readonly Change[]): readonly string[] {
  const named = (change: Change) => change.id ?? t('the request of {0}', change.date);
  return [
    ...(changes.length === 0
      ? [t('No open request outside the brief is on file: fill in the change and its price.')]
      : []),
    ...changes
      .filter((change) => change.price === null)
      .map((change) =>
        t('No price is on file for {0}, nor hours with a rate: name a price before you ask for a yes.', named(change)),
      ),
    ...changes
      .filter((change) => change.done !== null)
      .map((change) =>
        t(
          'The work on {0} was done on {1} without a yes on file. The client may not owe it.',
          named(change),
          change.done ?? '',
        ),
      ),
    ...(brief?.agreed === undefined
      ? [t('No agreed brief is on file (brief.agreed), so the letter cannot name its day.')]
      : []),
    ...(contacts.some((contact) => contact.decides === true)
      ? []
      : [t('No contact is marked as the one who decides (decides: true). Make sure that this person may say yes.')]),
    t('The record does not say how the changes move the dates. Add it where they do.'),
  ];
}
