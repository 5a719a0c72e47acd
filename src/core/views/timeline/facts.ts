/** Every fact that the picture marks, in the order of their days: what a reader hears, reads in the table, and is led to. */
import { atLeast } from '../../assessment';
import { daysBetween, type IsoDate } from '../../dates';
import { t, tn } from '../../l10n';
import type { Path } from '../../record/problem';
import { BAND_NAMES, type BandName, type Bands, type LevelSpan } from './bands';
import { extentOf, type TimelineItem } from './item';
import { LEVEL_WORDS } from '../words';
import { SIGN_WORDS } from './kindWords';
import { joined } from './sentences';

export interface TimelineFact {
  /** Names its mark and its row, the same after an update. */
  readonly key: string;
  readonly date: IsoDate;
  readonly sentence: string;
  /** The line in the file, counted from 1; `null` where the record has none. */
  readonly line: number | null;
  /** What is marked. */
  readonly of: TimelineItem | LevelSpan;
}

/** The items, and the days on which a sign, or the verdict, was up. */
export function timelineFacts(
  items: readonly TimelineItem[],
  bands: Bands,
  lineOf: (path: Path) => number,
): readonly TimelineFact[] {
  const lineFor = (path: Path | null): number | null => (path === null ? null : lineOf(path));
  const ofItems = items.map((item): TimelineFact => ({
    key: `timeline-${item.path.join('-')}`,
    date: extentOf(item).from,
    sentence: item.sentence,
    line: lineOf(item.path),
    of: item,
  }));
  const ofLevels = BAND_NAMES.flatMap((name) =>
    bands[name].filter(isUp).map((span): TimelineFact => ({
      key: `timeline-${name}-${span.from}`,
      date: span.from,
      sentence: levelSentence(name, span),
      line: lineFor(span.why?.path ?? null),
      of: span,
    })),
  );
  return [...ofLevels, ...ofItems].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Whether the days of a band are marked: at `watch` or above. */
function isUp({ level }: LevelSpan): boolean {
  return atLeast(level, 'watch');
}

/** @example levelSentence('payment', span) // 'Payment at act for 12 days, from 2026-10-01 to 2026-10-12. USD 400 of invoice …' */
function levelSentence(name: BandName, { from, to, level, why }: LevelSpan): string {
  const days = daysBetween(from, to) + 1;
  return joined(
    tn(
      days,
      '{1} at {2} for {0} day, from {3} to {4}.',
      '{1} at {2} for {0} days, from {3} to {4}.',
      bandWords(name),
      LEVEL_WORDS[level],
      from,
      to,
    ),
    why !== null && why.message,
  );
}

/** What a band is called. @example bandWords('payment') // 'Payment' */
export function bandWords(name: BandName): string {
  return name === 'verdict' ? t('Verdict') : t(SIGN_WORDS[name]);
}
