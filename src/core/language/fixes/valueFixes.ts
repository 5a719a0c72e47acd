/** Fixes of a value that is written in another way: dates, sums, options, flags, terms. */
import { isDate } from '../../dates';
import { t } from '../../l10n';
import { roundMoney } from '../../money';
import { own } from '../../own';
import type { ScalarShape } from '../../record/shape';
import { nearest } from '../../record/nearest';
import { dateInWords, dateReadings } from './dateReadings';
import { moneyReadings, quantityReadings } from './moneyReadings';
import { preferOnly, writes, type Draft, type FixFacts, type Maker } from './quickFix';
import { optionMeant, optionsHinted } from './synonyms';
import { termReading } from './termReadings';

/** How many options are offered where none of them is near: the longest list there is. */
const MOST_OPTIONS = 10;

export const dateFixes: Maker = ({ value, path, source }) => {
  if (value === undefined) return [];
  const readings = dateReadings(value, source.today);
  return preferOnly(
    readings.map(({ date, note, isSure }) => ({
      ...writes(path, date, note === undefined ? dateInWords(date) : `${dateInWords(date)}, ${note}`),
      isSafe: isSure && readings.length === 1,
    })),
  ).map((draft) => (readings.some(({ note }) => note !== undefined) ? { ...draft, isPreferred: false } : draft));
};

export const numberFixes: Maker = ({ value, path, shape, currency }) => {
  if (value === undefined || shape?.type !== 'scalar') return [];
  const readings = shape.kind === 'money' ? moneyReadings(value, currency) : quantityReadings(value);
  return preferOnly(readings.map((one) => ({ ...writes(path, one.value, one.note), isSafe: readings.length === 1 })));
};

export const choiceFixes: Maker = ({ value, path, shape }) => {
  const options = shape?.type === 'scalar' ? (shape.options ?? []) : [];
  if (value === undefined) return [];
  const meant = optionMeant(value, options) ?? nearest(value, options);
  if (meant !== undefined) return [{ ...writes(path, meant), isPreferred: true }];
  const hinted = optionsHinted(value, options);
  const others = options.length > MOST_OPTIONS ? [] : options.filter((option) => !hinted.includes(option));
  return [...hinted, ...others].map((option) => writes(path, option));
};

const YES = /^(yes|y|on|yep|ja|x|1|✓|✔)$/i;
const NO = /^(no|n|off|nope|nein|0)$/i;

export const flagFixes: Maker = ({ value, path }) => {
  if (value === undefined) return [];
  const plain = value.trim();
  const meant = YES.test(plain) ? 'true' : NO.test(plain) ? 'false' : nearest(plain, ['true', 'false']);
  if (meant !== undefined) return [{ ...writes(path, meant === 'true'), isPreferred: true, isSafe: true }];
  return [writes(path, true), writes(path, false)];
};

const CURRENCY_NAMES: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  euro: ['EUR'],
  euros: ['EUR'],
  '£': ['GBP'],
  pound: ['GBP'],
  pounds: ['GBP'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD'],
  us$: ['USD'],
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD'],
  '₫': ['VND'],
  đ: ['VND'],
  '₹': ['INR'],
  '¥': ['JPY'],
  yen: ['JPY'],
  zł: ['PLN'],
};

/** A text that the schema wants in a shape of its own: the currency, and the terms. */
export const textFixes: Maker = ({ value, path, key, shape, currency }) => {
  if (value === undefined || shape?.type !== 'scalar') return [];
  if (key === 'currency') return preferOnly(currencyFixes(value, path, shape));
  // A word may be misspelt; another number is another agreement.
  const meant = termReading(key, value) ?? nearest(value, (shape.examples ?? []).filter(hasNumbersOf(value)));
  if (meant !== undefined) return [{ ...writes(path, meant), isPreferred: true }];
  const sums = SHARES.includes(key) ? moneyReadings(value, currency) : [];
  return preferOnly(sums.map((sum) => writes(path, sum.value, sum.note)));
};

/** Terms that are a share of the price, or an amount. */
const SHARES = ['deposit', 'kill_fee'];

function hasNumbersOf(value: string): (other: string) => boolean {
  const numbers = (text: string): string => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).join(' ');
  return (other) => numbers(other) === numbers(value);
}

function currencyFixes(value: string, path: FixFacts['path'], { examples = [] }: ScalarShape): readonly Draft[] {
  const plain = value.trim();
  if (/^[a-z]{3}$/i.test(plain) && plain !== plain.toUpperCase()) return [writes(path, plain.toUpperCase())];
  const named = own(CURRENCY_NAMES, plain.toLowerCase());
  const near = nearest(plain.toUpperCase(), examples);
  return (named ?? (near === undefined ? [] : [near])).map((code) => writes(path, code));
}

/** A code of three letters that no currency has. */
export const unknownCurrencyFixes: Maker = ({ value, path, shape }) =>
  value === undefined || shape?.type !== 'scalar' ? [] : currencyFixes(value, path, shape);

export const decimalsFixes: Maker = ({ value, path, currency }) => {
  const sum = Number(value);
  return Number.isFinite(sum) ? [{ ...writes(path, roundMoney(sum, currency), t('rounded')), isPreferred: true }] : [];
};

/** A text where a mapping is expected that needs one text of its own, or begins with a date. */
export const mappingFixes: Maker = ({ value, path, shape }) => {
  if (value === undefined || shape?.type !== 'map') return [];
  const required = [...shape.entries].filter(([, entry]) => entry.required);
  const [first] = required.length > 0 ? required : [...shape.entries];
  if (first === undefined || required.length > 1 || first[1].shape.type !== 'scalar') return [];
  const [key, { shape: inner }] = first;
  const fits = inner.kind === 'date' ? isDate(value) : inner.kind === 'text' && required.length === 1;
  if (!fits) return [];
  return [
    {
      title: t('Write `{0}: {1}`', key, value),
      isPreferred: true,
      changes: [{ type: 'set', path, value: { [key]: value } }],
    },
  ];
};
