/** Mutates records, looks at each through every view, and shrinks what goes wrong to as little as shows it. */
import { MONSTERS } from './monsters';
import { mutated } from './mutate';
import { Random } from './random';
import { pieceOf, readSeeds, type Seeds } from './seeds';
import { look, ROTA, sceneOf, VIEW_NAMES } from './views';

export interface Loss {
  readonly seed: number;
  readonly view: string;
  readonly why: string;
  /** The shortest text that was found to show it. */
  readonly text: string;
}

export interface FuzzReport {
  readonly records: number;
  /** How many of them gave a client. */
  readonly clients: number;
  readonly views: number;
  readonly losses: readonly Loss[];
  /** Milliseconds of the processor that a record may take; one that took more, three times, is lost. */
  readonly budget: number;
  /** The record that took the longest, in milliseconds of the processor. */
  readonly slowest: { readonly seed: number; readonly time: number; readonly length: number };
  readonly average: number;
}

export interface Measure {
  readonly seed: number;
  readonly records: number;
  /** How many views look at each record, in turn; all where absent. */
  readonly viewsEach?: number;
  /** Milliseconds after which no further record is tried. */
  readonly time?: number;
  /** Small records, and for each reading, assessment and one view in turn: a hundred times as many in the same time. */
  readonly isSmall?: boolean;
  /** Milliseconds of the processor that a record may take; no end where absent. */
  readonly budget?: number;
}

/** One record in so many is made of YAML that others wrote. */
const YAML_SHARE = 0.15;
/** So many different losses are kept; one is enough to have something to mend. */
const MOST_LOSSES = 20;
const SHRINKS = 400;
/** Characters of a small record, before it is mutated. */
const SMALL = 600;
/** What is small is soon changed beyond reading. */
const FEW_CHANGES = 3;

/** The record of a seed. */
function recordOfSeed(seeds: Seeds, seed: number, isSmall: boolean): string {
  const random = new Random(seed * 2654435761);
  const from = random.next() < YAML_SHARE ? seeds.yaml : seeds.records;
  const whole = random.of(from);
  const other = random.of(seeds.records);
  return isSmall ? mutated(pieceOf(whole, random, SMALL), random, other, FEW_CHANGES) : mutated(whole, random, other);
}

/** @param tell is told in a line how far it has come */
export function fuzz(measure: Measure, tell: (line: string) => void = () => undefined): FuzzReport {
  const seeds = (read ??= readSeeds());
  const losses = new Map<string, Loss>();
  const { isSmall = false, budget = Infinity } = measure;
  const rota = isSmall ? ROTA : VIEW_NAMES;
  const viewsEach = isSmall ? 1 : (measure.viewsEach ?? VIEW_NAMES.length);
  let [records, clients, views] = [0, 0, 0];
  let slowest = { seed: measure.seed, time: 0, length: 0 };
  const begin = performance.now();
  const start = process.cpuUsage();
  for (let n = 0; n < measure.records; n += 1) {
    if (performance.now() - begin > (measure.time ?? Infinity)) break;
    const seed = measure.seed + n;
    const text = recordOfSeed(seeds, seed, isSmall);
    const names = Array.from({ length: viewsEach }, (_, k) => rota[(n * viewsEach + k) % rota.length] ?? '');
    const attempt: Attempt = { text, seed, names, isSmall };
    const before = performance.now();
    const { isClient, failed: wrong } = lookAt(attempt);
    let time = performance.now() - before;
    // The clock is asked first, which costs less; of the processor's time, what it did beside is no fault of the record.
    for (let again = 0; again < 2 && time > Math.min(slowest.time, budget); again += 1)
      time = Math.min(time, timed(attempt).time);
    const late = { view: names.join(', '), why: `${Math.round(time)} ms, of ${budget} allowed` };
    const failed = wrong ?? (time > budget ? late : undefined);
    if (time > slowest.time) slowest = { seed, time, length: text.length };
    [records, clients, views] = [records + 1, clients + Number(isClient), views + names.length];
    if (failed !== undefined && !losses.has(kindOf(failed)) && losses.size < MOST_LOSSES) {
      const loss = { ...failed, seed, text: failed === late ? text : shrunk(attempt, failed) };
      losses.set(kindOf(failed), loss);
      tell(lossLine(loss));
    }
    if (records % 10_000 === 0) tell(`${records} records, ${losses.size} lost`);
  }
  const average = process.cpuUsage(start).user / 1000 / Math.max(1, records);
  return { records, clients, views, losses: [...losses.values()], budget, slowest, average };
}

/** Looks at each file that is hostile by its size, and tells how the time of the processor grows where a file grows fourfold. */
export function tryMonsters(length: number, tell: (line: string) => void = () => undefined): readonly Loss[] {
  return Object.entries(MONSTERS).flatMap(([name, make]): readonly Loss[] => {
    const times = [length, 4 * length].map((one) => {
      const { time, failed } = timed({ text: make(one), seed: 1, names: VIEW_NAMES, isSmall: false });
      return { time, failed };
    });
    tell(`${name}: ${times.map(({ time }) => `${time.toFixed(0)} ms`).join(', then ')}`);
    const failed = times.find((one) => one.failed !== undefined)?.failed;
    return failed === undefined ? [] : [{ ...failed, seed: 1, text: name }];
  });
}

let read: Seeds | undefined;

type Failed = Pick<Loss, 'view' | 'why'>;

interface Attempt {
  readonly text: string;
  readonly seed: number;
  readonly names: readonly string[];
  readonly isSmall: boolean;
}

interface Outcome {
  readonly isClient: boolean;
  readonly failed?: Failed;
}

/** What comes of an attempt, and the milliseconds of the processor that it took. */
function timed(attempt: Attempt): Outcome & { readonly time: number } {
  const start = process.cpuUsage();
  const outcome = lookAt(attempt);
  return { ...outcome, time: process.cpuUsage(start).user / 1000 };
}

/** The first view that goes wrong. The same seed draws the same numbers for each, so that one view can be tried by itself. */
function lookAt({ text, seed, names, isSmall }: Attempt): Outcome {
  let view = 'assessment';
  try {
    const scene = sceneOf(text, new Random(seed), undefined, isSmall);
    for (view of names) look(view, { ...scene, random: new Random(seed + VIEW_NAMES.indexOf(view)) });
    return { isClient: scene.placed !== undefined };
  } catch (error) {
    return { isClient: false, failed: { view, why: error instanceof Error ? messageOf(error) : String(error) } };
  }
}

/** What is wrong, and the first place in the product that stands in its trace. */
function messageOf(error: Error): string {
  const place = /src\/core\/[^\s)]+/.exec(error.stack ?? '')?.[0];
  return place === undefined ? error.message : `${error.message} (${place})`;
}

/** Losses that differ in what the record says are one. */
function kindOf({ view, why }: Failed): string {
  return `${view} ${why
    .replace(/"(?:[^"\\]|\\.)*"?/g, '…')
    .replace(/\d+/g, 'n')
    .slice(0, 120)}`;
}

/** Leaves out lines, then pieces, for as long as the same view goes wrong in the same way. */
function shrunk(attempt: Attempt, failed: Failed): string {
  let left = SHRINKS;
  const shows = (candidate: string): boolean => {
    left -= 1;
    const again = lookAt({ ...attempt, text: candidate, names: [failed.view] }).failed;
    return again !== undefined && kindOf(again) === kindOf(failed);
  };
  let shortest = attempt.text;
  for (const parts of [splitLines, splitCharacters]) {
    for (let size = Math.ceil(parts(shortest).length / 2); size >= 1 && left > 0; size = Math.floor(size / 2)) {
      for (let at = 0; at < parts(shortest).length && left > 0;) {
        const all = parts(shortest);
        const candidate = [...all.slice(0, at), ...all.slice(at + size)].join('');
        if (shows(candidate)) shortest = candidate;
        else at += size;
      }
    }
  }
  return shortest;
}

const splitLines = (text: string): readonly string[] => text.split(/(?<=\n)/);
const splitCharacters = (text: string): readonly string[] => text.split('');

/** The report as lines. */
export function reportLines({
  records,
  clients,
  views,
  losses,
  budget,
  slowest,
  average,
}: FuzzReport): readonly string[] {
  return [
    `tried: ${records} records, of which ${clients} gave a client, in ${views} views`,
    `time of the processor for a record: ${average.toFixed(1)} ms on average, ${slowest.time.toFixed(0)} ms at most (seed ${slowest.seed}, ${slowest.length} characters)`,
    ...(Number.isFinite(budget) ? [`time that each may take: ${budget} ms`] : []),
    `lost: ${losses.length}`,
    ...losses.map(lossLine),
  ];
}

function lossLine({ seed, view, why, text }: Loss): string {
  return `  seed ${seed}, ${view}: ${why}\n    ${JSON.stringify(text)}`;
}
