/** The level of each sign over time: the same assessment as ever, on every day on which it can have changed. */
import { judge, type Judgement } from '../../assess';
import { atLeast, compareLevels, type Finding, type Level } from '../../assessment';
import { addDays, type IsoDate } from '../../dates';
import { daysGoneBy } from '../../instalments';
import { t } from '../../l10n';
import type { ParsedClient } from '../../record/parse';
import type { Path } from '../../record/problem';
import { SIGN_NAMES, type ClientRecord, type Studio } from '../../record/schema';
import { snapshotOf, type Snapshot } from '../../snapshot';
import { thresholdsOf } from '../../thresholds';
import { daysOfChange, namedDays } from './changeDays';

/** What has a band: the verdict, and each sign. */
export const BAND_NAMES = ['verdict', ...SIGN_NAMES] as const;
export type BandName = (typeof BAND_NAMES)[number];

/** Days in a row with one level. */
export interface LevelSpan {
  readonly from: IsoDate;
  /** Counted too. */
  readonly to: IsoDate;
  readonly level: Level;
  /** What raised it on its first day; `null` where nothing did. */
  readonly why: Why | null;
}

interface Why {
  /** A plain sentence. */
  readonly message: string;
  /** Where the facts that it counts stand in the record. */
  readonly path: Path | null;
}

/** The spans of each band, oldest first, without a gap. */
export type Bands = Readonly<Record<BandName, readonly LevelSpan[]>>;

/** The last answer for each parsed record. What a day's level is does not depend on the days after it, so an earlier end is a part of it. */
const remembered = new WeakMap<
  ParsedClient,
  { readonly studio: Studio; readonly last: IsoDate; readonly bands: Bands }
>();

/** The bands from the first day that the record names up to the last; without spans where it names none. */
export function levelBands(parsed: ParsedClient, studio: Studio, last: IsoDate): Bands {
  const { record, places } = parsed;
  const known = remembered.get(parsed);
  if (known?.studio === studio && known.last >= last) return until(known.bands, last);
  const bands = record === undefined ? NONE : bandsOf(record, studio, last, (entry) => places.pathOf(entry));
  remembered.set(parsed, { studio, last, bands });
  return bands;
}

const NONE: Bands = { verdict: [], payment: [], price: [], compromise: [], conduct: [], clarity: [] };

function until(bands: Bands, last: IsoDate): Bands {
  const cut = (spans: readonly LevelSpan[]): readonly LevelSpan[] =>
    spans.filter(({ from }) => from <= last).map((span) => (span.to <= last ? span : { ...span, to: last }));
  return byName((name) => cut(bands[name]));
}

function bandsOf(record: ClientRecord, studio: Studio, last: IsoDate, pathOf: (entry: object) => Path): Bands {
  const thresholds = thresholdsOf(studio);
  const paths = new Map<object, Path>();
  const knownPath = (entry: object): Path => {
    const path = paths.get(entry) ?? pathOf(entry);
    paths.set(entry, path);
    return path;
  };
  const changes = new Map(BAND_NAMES.map((name): [BandName, Change[]] => [name, []]));
  const known = (asOf: IsoDate) => snapshotOf(record, studio, asOf, knownPath);
  const look = (snapshot: Snapshot): void => {
    note(changes, snapshot.asOf, judge({ snapshot, thresholds, lineOf: () => 0 }));
  };
  const named = namedDays(record, last);
  const end = addDays(last, 1);
  for (const [index, day] of named.entries()) {
    const snapshot = known(day);
    look(snapshot);
    for (const other of daysOfChange(snapshot, thresholds, named[index + 1] ?? end)) {
      look(mayApproveInSilence(snapshot) ? known(other) : daysLater(snapshot, other));
    }
  }
  return byName((name) => spansOf(changes.get(name) ?? [], last));
}

/** What is known on a later day, where the record names no day in between and no silence becomes an approval. */
function daysLater(snapshot: Snapshot, asOf: IsoDate): Snapshot {
  return { ...snapshot, asOf, instalments: snapshot.instalments.map((instalment) => daysGoneBy(instalment, asOf)) };
}

function mayApproveInSilence({ agreedTerms, deliverables }: Snapshot): boolean {
  const waits = deliverables.some(({ delivered, approved }) => delivered !== undefined && approved === undefined);
  return agreedTerms.acceptance !== undefined && waits;
}

type Change = Omit<LevelSpan, 'to'>;

function note(changes: ReadonlyMap<BandName, Change[]>, from: IsoDate, judgement: Judgement): void {
  for (const [name, known] of changes) {
    const level = name === 'verdict' ? judgement.verdict : judgement.signs[name].level;
    if (known.at(-1)?.level !== level) known.push({ from, level, why: whyOf(judgement, name) });
  }
}

function spansOf(changes: readonly Change[], last: IsoDate): readonly LevelSpan[] {
  return changes.map((change, index) => {
    const next = changes[index + 1];
    return { ...change, to: next === undefined ? last : addDays(next.from, -1) };
  });
}

function whyOf({ signs, combination }: Judgement, name: BandName): Why | null {
  const findings = (name === 'verdict' ? SIGN_NAMES : [name]).flatMap((sign) => signs[sign].findings);
  const worst = raisedFindings(findings)[0];
  if (worst === undefined) return null;
  const several = name === 'verdict' && combination !== null;
  const message = several ? t('Several signs are up at once, and a letter about them did not help.') : worst.message;
  return { message, path: worst.facts[0]?.path ?? null };
}

function raisedFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ level }) => atLeast(level, 'watch')).sort((a, b) => compareLevels(b.level, a.level));
}

function byName<T>(make: (name: BandName) => T): Readonly<Record<BandName, T>> {
  return Object.fromEntries(BAND_NAMES.map((name) => [name, make(name)])) as Readonly<Record<BandName, T>>;
}
