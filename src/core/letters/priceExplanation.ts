/**
 * The answer to a talk about our price: what was agreed, what was said, and the wish for one word that it stands. 7 days: a yes or no that
 * needs no preparation, and work that may be going on meanwhile.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import type { Compensation } from '../record/schema';
import { priceExplanation as en } from './en/priceExplanation';
import { nameOf, referenceTo, type Facts, type Reference } from './facts';
import { templatedLetter } from './letter';
import { prose } from './markdown';
import type { Speech } from './speech';
import { flagValue, listValue, partValue, textValue } from './template/values';
import { depositWords, paymentWords } from './termWords';
import { priceExplanation as vi } from './vi/priceExplanation';

const PRICE_DAYS = 7;
/** More than this many quotes read as a reckoning. */
const MOST_SAYINGS = 4;

interface Saying {
  readonly date: IsoDate;
  readonly kind: Compensation['kind'];
  readonly says: string | null;
  readonly amount: number | null;
  readonly about: Reference | null;
}

interface PriceExplanation {
  /** Oldest first. */
  readonly said: readonly Saying[];
  readonly agreed: IsoDate | null;
  readonly price: number | null;
  readonly parts: readonly { readonly name: string; readonly price: number | null }[];
  readonly policy: {
    readonly agreed: IsoDate;
    readonly payment: string | null;
    readonly deposit: string | null;
  } | null;
}

const shapes = {
  said: listValue(later('what was said about the price, oldest first'), {
    date: textValue(later('the day')),
    discount: flagValue(later('they asked for a lower price')),
    below_agreed: flagValue(later('they named a price below the agreed one')),
    cheaper_elsewhere: flagValue(later('they named a cheaper offer')),
    condition: flagValue(later('they tied the payment to something further')),
    free_work: flagValue(later('they asked for work without pay')),
    refund: flagValue(later('they asked for money back')),
    fee_dispute: flagValue(later('they questioned a fee')),
    refusal: flagValue(later('they said that an agreed sum will not be paid')),
    amount: textValue(later('the sum it is about')),
    about: textValue(later('what it is about: a part of the work, a request')),
    about_invoice: textValue(later('the number of the invoice it is about')),
    says: textValue(later('their words')),
  }),
  agreed: textValue(later('the day on which the price was agreed')),
  price: textValue(later('the agreed price')),
  parts: listValue(later('what the price is for'), {
    name: textValue(later('a part of the work')),
    price: textValue(later('its price')),
  }),
  has_parts: flagValue(later('the parts of the work are on file')),
  terms: partValue(later('the agreed terms about payment'), {
    agreed: textValue(later('the day on which they were agreed')),
    clauses: textValue(
      later('what they say: payment within 14 days of the invoice date and a deposit of 30% of the price'),
    ),
  }),
};

export const priceExplanation = templatedLetter<PriceExplanation, typeof shapes>({
  kind: 'price_explanation',
  title: later('Price explanation'),
  action: later('Draft price explanation'),
  fits: (facts) =>
    sayings(facts).length > 0
      ? { fits: true }
      : { fits: false, why: t('No open word about the price is on file under compensation, nor a free request.') },
  gather(facts) {
    const { brief, deliverables, agreedTerms } = facts.snapshot;
    const { agreed } = agreedTerms;
    const all = sayings(facts);
    const deadline = addDays(facts.asOf, PRICE_DAYS);
    const priced = deliverables.filter((d) => d.cancelled === undefined);
    return {
      content: {
        said: all.slice(-MOST_SAYINGS),
        agreed: brief?.agreed ?? null,
        price: brief?.price ?? null,
        parts: priced.map((d) => ({ name: nameOf(d), price: d.price ?? null })),
        policy:
          agreed === undefined
            ? null
            : { agreed, payment: agreedTerms.payment ?? null, deposit: agreedTerms.deposit ?? null },
      },
      deadline,
      notes: [
        ...(all.length === 0
          ? [t('Nothing the client said about the price is on file: fill it in with its day.')]
          : []),
        ...(all.length > MOST_SAYINGS
          ? [t('{0} entries about the price are open; the letter names the latest {1}.', all.length, MOST_SAYINGS)]
          : []),
        ...(brief?.price === undefined ? [t('No agreed price is on file (brief.price): fill it in.')] : []),
        ...(brief?.agreed === undefined ? [t('No day of agreement is on file (brief.agreed): fill it in.')] : []),
        ...(agreed === undefined
          ? [t('No agreed terms are on file (terms.agreed), so the letter names no payment terms.')]
          : []),
      ],
    };
  },
  shapes,
  values: ({ said, agreed, price, parts, policy }, speech) => ({
    said: said.map((saying) => sayingValues(saying, speech)),
    agreed: agreed === null ? null : speech.date(agreed),
    price: price === null ? null : speech.money(price),
    parts: parts.map((part) => ({ name: part.name, price: part.price === null ? null : speech.money(part.price) })),
    has_parts: parts.length > 0,
    terms: termsValues(policy, speech),
  }),
  templates: { en, vi },
});

function sayings({ snapshot }: Facts): readonly Saying[] {
  const said = snapshot.compensation
    .filter((entry) => entry.settled === undefined)
    .map((entry) => ({
      date: entry.date,
      kind: entry.kind,
      says: entry.says ?? null,
      amount: entry.amount ?? null,
      about: referenceTo(snapshot, entry.about),
    }));
  const mentioned = new Set(snapshot.compensation.flatMap((entry) => entry.about ?? []));
  const free = snapshot.requests
    .filter((r) => r.free === true && !r.ours && (r.status === 'open' || r.status === 'quoted'))
    .filter((r) => r.id === undefined || !mentioned.has(r.id))
    .map((r): Saying => {
      const name = r.asks ?? r.id;
      const about = name === undefined ? null : { name, isInvoice: false };
      return { date: r.date, kind: 'free_work', says: null, amount: null, about };
    });
  return [...said, ...free].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sayingValues({ date, kind, amount, about, says }: Saying, speech: Speech) {
  return {
    date: speech.date(date),
    discount: kind === 'discount',
    below_agreed: kind === 'below_agreed',
    cheaper_elsewhere: kind === 'cheaper_elsewhere',
    condition: kind === 'condition',
    free_work: kind === 'free_work',
    refund: kind === 'refund',
    fee_dispute: kind === 'fee_dispute',
    refusal: kind === 'refusal',
    amount: amount === null ? null : speech.money(amount),
    about: about === null || about.isInvoice ? null : about.name,
    about_invoice: about?.isInvoice === true ? about.name : null,
    says,
  };
}

function termsValues(policy: PriceExplanation['policy'], speech: Speech) {
  if (policy === null) return null;
  const { payment, deposit } = policy;
  const clauses = [
    ...(payment === null ? [] : [prose`${paymentWords(payment, speech)}`]),
    ...(deposit === null ? [] : [depositWords(deposit, speech)]),
  ];
  return clauses.length === 0 ? null : { agreed: speech.date(policy.agreed), clauses: speech.list(clauses) };
}
