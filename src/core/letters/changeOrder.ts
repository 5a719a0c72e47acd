/**
 * The order for work outside the brief, with its price, to be answered with a yes before the work goes on. 7 days: a price on file was
 * worked out for the hours of these weeks and should not stand open for long.
 */
import { addDays, type IsoDate } from '../dates';
import { roundMoney, sumMoney } from '../money';
import type { RequestState, Snapshot } from '../snapshot';
import { agreedPayment, type AgreedPayment } from './debt';
import { counted } from './english';
import { letter, type Wording } from './letter';
import { bullets, prose, numbered, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

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
  readonly deadline: IsoDate;
  readonly briefAgreed: IsoDate | null;
  readonly briefPrice: number | null;
  readonly changes: readonly Change[];
  /** Of those with a price. */
  readonly total: number;
  readonly terms: AgreedPayment | null;
}

export const changeOrder = letter<ChangeOrder>({
  kind: 'change_order',
  title: 'Change order',
  fits: ({ snapshot }) =>
    outside(snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: 'No open or quoted request outside the brief is on file (scope: out).' },
  gather(facts) {
    const { snapshot, asOf } = facts;
    const { brief, currency } = snapshot;
    const changes = outside(snapshot).map((request) => changeOf(request, brief?.change_rate, currency));
    const deadline = addDays(asOf, ORDER_DAYS);
    return {
      content: {
        deadline,
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
  words: { en },
});

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
  const named = (change: Change) => change.id ?? `the request of ${change.date}`;
  return [
    ...(changes.length === 0
      ? ['No open request outside the brief is on file: fill in the change and its price.']
      : []),
    ...changes
      .filter((change) => change.price === null)
      .map(
        (change) =>
          `No price is on file for ${named(change)}, nor hours with a rate: name a price before you ask for a yes.`,
      ),
    ...changes
      .filter((change) => change.done !== null)
      .map(
        (change) =>
          `The work on ${named(change)} was done on ${change.done ?? ''} without a yes on file. The client may not owe it.`,
      ),
    ...(brief?.agreed === undefined
      ? ['No agreed brief is on file (brief.agreed), so the letter cannot name its day.']
      : []),
    ...(contacts.some((contact) => contact.decides === true)
      ? []
      : ['No contact is marked as the one who decides (decides: true). Make sure that this person may say yes.']),
    'The record does not say how the changes move the dates. Add it where they do.',
  ];
}

function en({ deadline, briefAgreed, briefPrice, changes, total, terms }: ChangeOrder, speech: Speech): Wording {
  const { date, money } = speech;
  const [only] = changes;
  const brief = briefAgreed === null ? prose`what we agreed` : prose`the brief we agreed on ${date(briefAgreed)}`;
  const unpriced = changes.some((change) => change.price === null);
  const several = changes.length > 1;
  const isPriced = changes.some((change) => change.price !== null);
  return {
    subject: several
      ? `Change order: ${changes.length} changes`
      : `Change order: ${only?.asks ?? only?.id ?? '[what was asked]'}`,
    paragraphs: [
      several ? prose`These changes are outside ${brief}:` : prose`This change is outside ${brief}:`,
      numbered(
        changes.length === 0
          ? [prose`[what was asked], asked on [date]: **[price]**`]
          : changes.map((c) => changeItem(c, speech)),
      ),
      ...(isPriced
        ? [
            bullets([
              unpriced ? prose`Total of what has a price: **${money(total)}**` : prose`Total: **${money(total)}**`,
              ...(briefPrice === null ? [] : [prose`On top of the agreed price of ${money(briefPrice)}`]),
              ...(terms === null
                ? []
                : [prose`Payment by the terms we agreed on ${date(terms.agreed)}: ${terms.payment}`]),
            ]),
          ]
        : []),
      prose`Please answer by **${date(deadline)}** with a yes to ${several ? 'each change that you want' : 'the change if you want it'}.`,
      sentences(
        unpriced ? prose`Where the price is to be agreed, we agree on it before your yes counts.` : null,
        prose`The work on ${several ? 'a change goes on once I have your yes to it' : 'it goes on once I have your yes'}. Without one, I go on by ${brief}.`,
      ),
    ],
  };
}

function changeItem(
  { id, date: day, asks, ours, hours, rate, price, done }: Change,
  { date, money, number }: Speech,
): Markdown {
  const name = id === null ? prose`` : prose`${id}: `;
  const asked = ours ? prose`proposed on ${date(day)}` : prose`asked on ${date(day)}`;
  const finished = done === null ? prose`` : prose`, done on ${date(done)}`;
  const time = hours === null ? prose`` : prose` ${counted(hours, 'hour').replace(String(hours), number(hours))}`;
  const work =
    hours !== null && rate !== null && price !== null
      ? prose`${time} at ${money(rate)} an hour:`
      : hours === null
        ? prose``
        : prose`${time}:`;
  const sum = price === null ? prose`price to be agreed` : prose`${money(price)}`;
  return prose`${name}${asks ?? prose`[what was asked]`} (${asked}${finished}).${work} **${sum}**`;
}
