/** The number of an invoice or of a request that the record does not have. */
import { distance } from 'fastest-levenshtein';
import type { Instalment } from '../../instalments';
import { t } from '../../l10n';
import type { TextSpan } from '../readLetter';
import type { Snapshot } from '../../snapshot';
import type { CheckFacts } from './checkFacts';
import type { LetterCheck } from './letterProblem';
import type { LetterText } from './letterText';
import { literal, places } from './wordForms';

/** What a number looks like after the word for an invoice: it has a digit, and more than one of them follow in a list. */
const NUMBER = '(?<![\\p{L}\\d._/-])(?=[\\p{L}\\d._/-]*\\d)[\\p{L}\\d](?:[\\p{L}\\d._/-]*[\\p{L}\\d])?';
const AFTER_INVOICE = new RegExp(
  `(?<![\\p{L}])(?:invoices?|hóa đơn|hoá đơn)(?: (?:no\\.?|number|numbers|nos\\.?|số))?:?\\s+#?(${NUMBER}(?:(?:, | and | & | và )#?${NUMBER})*)`,
  'giu',
);

export const outdatedNumber: LetterCheck = (letter, facts) => {
  const { record } = facts;
  const invoices = (record.invoices ?? []).flatMap(({ number }) => number ?? []);
  const requests = (record.requests ?? []).flatMap(({ id }) => id ?? []);
  const known = new Set([...invoices, ...requests, ...(record.brief?.deliverables ?? []).map(({ id }) => id)]);
  const named = namedInvoices(letter).map((span) => ({ span, of: invoices, what: 'invoice' }) as const);
  const shaped = [
    ...alike(letter, invoices).map((span) => ({ span, of: invoices, what: 'invoice' }) as const),
    ...alike(letter, requests).map((span) => ({ span, of: requests, what: 'request' }) as const),
  ];
  const all = [...named, ...shaped.filter(({ span }) => !named.some((one) => one.span.start === span.start))];
  return all.flatMap(({ span, of, what }) => {
    const number = letter.plain.slice(span.start, span.end);
    if (known.has(number) || isInside(facts, number)) return [];
    return [
      {
        code: 'letter/number',
        severity: 'warning',
        message: missing(what, number, of),
        span: letter.spanOf(span),
        suggestion: closest(number, of),
      },
    ];
  });
};

function missing(what: 'invoice' | 'request', number: string, known: readonly string[]): string {
  const some = known.slice(0, 5).join(', ');
  if (what === 'invoice') {
    return some === ''
      ? t('The record has no invoice {0}. Write it into the record first.', number)
      : t('The record has no invoice {0}. On file: {1}.', number, some);
  }
  return t('The record has no request {0}. On file: {1}.', number, some);
}

/** The invoices that a text names by number. */
export function invoicesNamed(text: string, { instalments }: Snapshot): readonly Instalment[] {
  return instalments.filter(({ number }) =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${literal(number)}(?![\\p{L}\\p{N}]|-\\p{N})`, 'u').test(text),
  );
}

function namedInvoices({ dates, amounts, unquoted }: LetterText): readonly TextSpan[] {
  const taken = [...dates, ...amounts];
  return [...unquoted.matchAll(AFTER_INVOICE)]
    .flatMap((match) => {
      const list = match[1] ?? '';
      const from = match.index + match[0].length - list.length;
      return places(list, new RegExp(NUMBER, 'gu')).map(({ start, end }) => ({ start: from + start, end: from + end }));
    })
    .filter(({ start, end }) => !taken.some((one) => start < one.end && one.start < end));
}

/** What has the shape of the numbers on file: the same letters and marks, other digits. */
function alike({ unquoted }: LetterText, known: readonly string[]): readonly TextSpan[] {
  const shapes = new Set(
    known.filter((one) => /\p{L}/u.test(one) && /\d/.test(one)).map((one) => literal(one).replace(/\d+/g, '\\d+')),
  );
  return [...shapes].flatMap((shape) =>
    places(unquoted, new RegExp(`(?<![\\p{L}\\p{N}-])${shape}(?![\\p{L}\\p{N}]|-\\p{N})`, 'gu')),
  );
}

/** The record's own words may carry a number of somebody else's. */
function isInside({ texts }: CheckFacts, number: string): boolean {
  return texts.some((text) => text.includes(number));
}

function closest(number: string, known: readonly string[]): string | null {
  const near = known.length === 1 ? known : known.filter((one) => distance(one, number) === 1);
  return near.length === 1 ? (near[0] ?? null) : null;
}
