/** The days that are likely where a date is written, each with what makes it so. */
import { addDays, isDate, type IsoDate } from '../dates';
import { dueByTerms } from '../instalments';
import { later, t } from '../l10n';
import type { Path } from '../record/problem';
import type { Said } from './known';
import { lastIndex } from './lastIndex';

export interface LikelyDay {
  readonly date: IsoDate;
  readonly words: string;
}

export interface DayBasis {
  /** The path of the date. */
  readonly path: Path;
  readonly today: IsoDate;
  /** What the entry says already. */
  readonly entry: Said;
  /** The payment terms and the notice that hold for the client, as they are written. */
  readonly payment: string | undefined;
  readonly notice: string | undefined;
}

/** Days that lie ahead when they are written. */
const AHEAD = new Set(['due', 'to', 'by', 'deadline', 'until', 'ends']);
/** The day that such a day is counted from. */
const START_WORDS: Readonly<Record<string, string>> = {
  issued: later('{0} days after the invoice'),
  date: later('{0} days after the entry'),
  made: later('{0} days after the promise'),
  from: later('{0} days after the beginning'),
  decided: later('{0} days after the decision'),
  agreed: later('{0} days after the agreement'),
};
const SPANS = [7, 14, 30];

/**
 * The likely days, the likeliest first, each once.
 * @example likelyDays({ path: ['invoices', 0, 'due'], today: '2026-07-01', entry: new Map(), payment: 'net 14', … })[0] // 2026-07-15, by the terms: net 14
 */
export function likelyDays(basis: DayBasis): readonly LikelyDay[] {
  const key = String(basis.path[lastIndex(basis.path, (step) => typeof step === 'string')]);
  const days = AHEAD.has(key) ? [...daysAhead(basis, key), ...nearDays(basis.today)] : daysPast(basis, key);
  const seen = new Set<IsoDate>();
  return days.filter(({ date }) => !seen.has(date) && seen.add(date));
}

function daysAhead({ path, today, entry, payment, notice }: DayBasis, key: string): readonly LikelyDay[] {
  const start = Object.keys(START_WORDS).find((name) => name !== key && isDate(entry.get(name) ?? ''));
  const from = start === undefined ? today : (entry.get(start) ?? today);
  const spans = SPANS.map((days): LikelyDay => {
    const after = START_WORDS[start ?? ''];
    const words = from === today || after === undefined ? t('in {0} days', days) : t(after, days);
    return { date: addDays(from, days), words };
  });
  if (path[0] === 'invoices' && key === 'due') return [dueDay(from, payment), ...spans];
  if (path[0] === 'terms' && key === 'ends') return [{ date: addDays(from, 365), words: t('a year later') }, ...spans];
  const days = path[0] === 'exit' ? /^\d{1,4}/.exec(notice ?? '')?.[0] : undefined;
  if (days === undefined) return spans;
  return [{ date: addDays(from, Number(days)), words: t('after the notice of {0} days', days) }, ...spans];
}

function dueDay(issued: IsoDate, payment: string | undefined): LikelyDay {
  return payment === undefined
    ? { date: addDays(issued, 30), words: t('30 days, as where nothing is agreed') }
    : { date: dueByTerms(issued, payment), words: t('by the terms: {0}', payment) };
}

function nearDays(today: IsoDate): readonly LikelyDay[] {
  return [
    { date: today, words: t('today') },
    { date: addDays(today, 1), words: t('tomorrow') },
  ];
}

function daysPast({ today, entry }: DayBasis, key: string): readonly LikelyDay[] {
  const beside = [...entry].flatMap(([name, date]): readonly LikelyDay[] =>
    name !== key && isDate(date) ? [{ date, words: t('the same as {0}', name) }] : [],
  );
  const [now, next] = nearDays(today);
  const yesterday = { date: addDays(today, -1), words: t('yesterday') };
  return [now, yesterday, ...beside, next].filter((day) => day !== undefined);
}
