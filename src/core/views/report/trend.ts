/** How each sign stands against earlier days: the same assessment, made for those days. */
import { compareLevels, type Assessment, type Level } from '../../assessment';
import { addDays, type IsoDate } from '../../dates';
import { t } from '../../l10n';
import { SIGN_NAMES, type SignName } from '../../record/schema';
import { LEVEL_WORDS } from '../words';

/** How many days back is looked. */
const TREND_DAYS = [30, 90, 365] as const;

/** A sign on an earlier day. */
export interface TrendPoint {
  readonly days: number;
  readonly day: IsoDate;
  /** `null`: before the record's first day, so nobody knew. */
  readonly level: Level | null;
}

/** For each sign the earlier days, the nearest first. */
export type Trends = Readonly<Record<SignName, readonly TrendPoint[]>>;

export type TrendDirection = 'worse' | 'better' | 'same' | 'unknown';

/**
 * The trends of a client's signs.
 * @param assessedOn the same client on another day
 * @param firstDay the first day that the record knows of; `null` where it knows of none
 */
export function trendsOf(
  asOf: IsoDate,
  firstDay: IsoDate | null,
  assessedOn: (day: IsoDate) => Assessment | undefined,
): Trends {
  const earlier = TREND_DAYS.map((days) => {
    const day = addDays(asOf, -days);
    const then = firstDay === null || day < firstDay ? undefined : assessedOn(day);
    return { days, day, then };
  });
  const pointsOf = (name: SignName): readonly TrendPoint[] =>
    earlier.map(({ days, day, then }) => ({ days, day, level: then?.signs[name].level ?? null }));
  return Object.fromEntries(SIGN_NAMES.map((name) => [name, pointsOf(name)])) as Record<
    SignName,
    readonly TrendPoint[]
  >;
}

/** What became of a level since then. No data and clear are alike: neither says anything against the client. */
export function directionOf(now: Level, { level }: TrendPoint): TrendDirection {
  if (level === null) return 'unknown';
  const calm = (one: Level): Level => (one === 'no_data' ? 'clear' : one);
  const change = compareLevels(calm(now), calm(level));
  return change > 0 ? 'worse' : change < 0 ? 'better' : 'same';
}

/** @example trendWords('act', { days: 30, day: '2026-10-24', level: 'watch' }) // 'worse than 30 days ago (watch)' */
export function trendWords(now: Level, point: TrendPoint): string {
  const { days, level } = point;
  if (level === null) return t('{0} days ago: not yet known', days);
  const direction = directionOf(now, point);
  const word = LEVEL_WORDS[level];
  if (direction === 'worse') return t('worse than {0} days ago ({1})', days, word);
  if (direction === 'better') return t('better than {0} days ago ({1})', days, word);
  return level === now ? t('the same as {0} days ago', days) : t('{0} days ago: {1}', days, word);
}
