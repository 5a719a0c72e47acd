/**
 * The answer to a talk about our price: what was agreed, what was said, and the wish for one word that it stands. 7 days: a yes or no that
 * needs no preparation, and work that may be going on meanwhile.
 */
import { addDays, type IsoDate } from '../dates';
import type { Compensation } from '../record/schema';
import { isInvoice, nameOf, nameOfReference, type Facts } from './facts';
import { letter, type Wording } from './letter';
import { bullets, join, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const PRICE_DAYS = 7;
/** More than this many quotes read as a reckoning. */
const MOST_SAYINGS = 4;

interface Saying {
  readonly date: IsoDate;
  readonly kind: Compensation['kind'];
  readonly says: string | null;
  readonly amount: number | null;
  readonly about: string | null;
  /** `about` is the number of an invoice. */
  readonly isAboutInvoice: boolean;
}

interface PriceExplanation {
  readonly deadline: IsoDate;
  /** Oldest first. */
  readonly said: readonly Saying[];
  readonly agreed: IsoDate | null;
  readonly price: number | null;
  readonly parts: readonly { readonly name: string; readonly price: number | null }[];
  readonly policy: {
    readonly agreed: IsoDate;
    readonly payment: string | null;
    readonly deposit: Deposit | null;
  } | null;
}

type Deposit = { readonly percent: number } | { readonly amount: number };

export const priceExplanation = letter<PriceExplanation>({
  kind: 'price_explanation',
  title: 'Price explanation',
  fits: (facts) =>
    sayings(facts).length > 0
      ? { fits: true }
      : { fits: false, why: 'No open word about the price is on file under compensation, nor a free request.' },
  gather(facts) {
    const { brief, deliverables, agreedTerms } = facts.snapshot;
    const { agreed } = agreedTerms;
    const all = sayings(facts);
    const deadline = addDays(facts.asOf, PRICE_DAYS);
    const priced = deliverables.filter((d) => d.cancelled === undefined);
    return {
      content: {
        deadline,
        said: all.slice(-MOST_SAYINGS),
        agreed: brief?.agreed ?? null,
        price: brief?.price ?? null,
        parts: priced.map((d) => ({ name: nameOf(d), price: d.price ?? null })),
        policy:
          agreed === undefined
            ? null
            : { agreed, payment: agreedTerms.payment ?? null, deposit: depositOf(agreedTerms.deposit) },
      },
      deadline,
      notes: [
        ...(all.length === 0 ? ['Nothing the client said about the price is on file: fill it in with its day.'] : []),
        ...(all.length > MOST_SAYINGS
          ? [`${all.length} entries about the price are open; the letter names the latest ${MOST_SAYINGS}.`]
          : []),
        ...(brief?.price === undefined ? ['No agreed price is on file (brief.price): fill it in.'] : []),
        ...(brief?.agreed === undefined ? ['No day of agreement is on file (brief.agreed): fill it in.'] : []),
        ...(agreed === undefined
          ? ['No agreed terms are on file (terms.agreed), so the letter names no payment terms.']
          : []),
      ],
    };
  },
  words: { en },
});

function sayings({ snapshot }: Facts): readonly Saying[] {
  const said = snapshot.compensation
    .filter((entry) => entry.settled === undefined)
    .map((entry) => ({
      date: entry.date,
      kind: entry.kind,
      says: entry.says ?? null,
      amount: entry.amount ?? null,
      about: nameOfReference(snapshot, entry.about),
      isAboutInvoice: isInvoice(snapshot, entry.about),
    }));
  const mentioned = new Set(snapshot.compensation.flatMap((entry) => entry.about ?? []));
  const free = snapshot.requests
    .filter((r) => r.free === true && !r.ours && (r.status === 'open' || r.status === 'quoted'))
    .filter((r) => r.id === undefined || !mentioned.has(r.id))
    .map((r): Saying => ({
      date: r.date,
      kind: 'free_work',
      says: null,
      amount: null,
      about: r.asks ?? r.id ?? null,
      isAboutInvoice: false,
    }));
  return [...said, ...free].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function depositOf(term: string | undefined): Deposit | null {
  if (term === undefined) return null;
  const value = Number.parseFloat(term);
  return term.endsWith('%') ? { percent: value } : { amount: value };
}

function en(content: PriceExplanation, speech: Speech): Wording {
  const { said, agreed, price, parts } = content;
  const by = speech.date(content.deadline);
  const on = agreed === null ? prose`[date]` : prose`${speech.date(agreed)}`;
  const sum = price === null ? prose`**[agreed price]**` : prose`**${speech.money(price)}**`;
  return {
    subject: 'The price we agreed',
    paragraphs: [
      prose`You have raised the price of the work:`,
      bullets(said.length === 0 ? [prose`[date]: [what was said]`] : said.map((saying) => sayingItem(saying, speech))),
      parts.length === 0 ? prose`On ${on} we agreed on ${sum}.` : prose`On ${on} we agreed on ${sum} for:`,
      ...(parts.length === 0 ? [] : [bullets(parts.map((part) => partItem(part, speech)))]),
      ...[policySentence(content.policy, speech)].filter((sentence) => sentence !== null),
      prose`Please confirm by **${by}** that the price stands as agreed.`,
      prose`If I do not hear from you by then, the work and the price stay as we agreed them.`,
    ],
  };
}

function sayingItem(saying: Saying, { date, money }: Speech): Markdown {
  const amount = saying.amount === null ? prose`` : prose` (${money(saying.amount)})`;
  const about =
    saying.about === null
      ? prose``
      : prose`, about ${saying.isAboutInvoice ? prose`invoice ${saying.about}` : saying.about}`;
  const quote = saying.says === null ? prose`` : prose`: “${saying.says}”`;
  return prose`On ${date(saying.date)} ${SAID[saying.kind]}${amount}${about}${quote}`;
}

/** Neutral words for what was said: no motive, no judgement. */
const SAID: Readonly<Record<Compensation['kind'], string>> = {
  discount: 'you asked for a lower price',
  below_agreed: 'you named a price below the agreed one',
  cheaper_elsewhere: 'you named a cheaper offer',
  condition: 'you tied the payment to something further',
  free_work: 'you asked for work without pay',
  refund: 'you asked for money back',
  fee_dispute: 'you questioned a fee',
  refusal: 'you said that an agreed sum will not be paid',
};

function partItem(part: PriceExplanation['parts'][number], { money }: Speech): Markdown {
  return part.price === null ? prose`${part.name}` : prose`${part.name}: ${money(part.price)}`;
}

function policySentence(policy: PriceExplanation['policy'], { date, money, number }: Speech): Markdown | null {
  if (policy === null) return null;
  const { payment, deposit } = policy;
  const pieces = [
    ...(payment === null ? [] : [prose`payment ${payment}`]),
    ...(deposit === null
      ? []
      : [
          'percent' in deposit
            ? prose`a deposit of ${number(deposit.percent)}%`
            : prose`a deposit of ${money(deposit.amount)}`,
        ]),
  ];
  return pieces.length === 0
    ? null
    : sentences(prose`The terms we agreed on ${date(policy.agreed)} say: ${join(pieces, ', ')}.`);
}
