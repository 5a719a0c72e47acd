/**
 * Measures in a process of its own and prints the figures as one line of JSON.
 * `measure.ts folder DIRECTORY READER` reads a whole folder from cold, `measure.ts edit BYTES CLIENTS` changes one record over and over, and
 * `measure.ts entries N` reads and assesses one record of so many entries.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import type { Level } from '../../src/core/assessment';
import { contentDigests } from '../../src/core/contentDigest';
import { LiveFolder } from '../../src/core/liveFolder';
import type { AssessedClient } from '../../src/core/folder';
import { lettersThatFit } from '../../src/core/letters/draft';
import { logInputOf } from '../../src/core/log/input';
import { openMarks } from '../../src/core/log/marks';
import {
  linesFor,
  packRemembered,
  Recalled,
  standingIn,
  studioState,
  unpackRemembered,
} from '../../src/core/remembered';
import { lensesOf } from '../../src/core/views/lenses';
import { countClients, letterInputFor, type Portfolio } from '../../src/core/views/portfolio';
import { findingsShown, problemsOfFiles } from '../../src/core/views/problems';
import { statusBarText } from '../../src/core/views/statusBar';
import { changedRoots, treeRoots, type TreeItem } from '../../src/core/views/tree';
import { treeRow } from '../../src/core/views/treeRows';
import { AS_OF, record, recordOfEntries } from './records';

/**
 * What is done with the files of a folder. `warm`: what `clientele` has kept of it beside the folder is shown, as a window does before it reads
 * the files.
 */
export const READERS = ['stat', 'read', 'js-yaml', 'yaml', 'clientele', 'warm'] as const;
export type Reader = (typeof READERS)[number];

/** Of a whole folder: milliseconds, and megabytes. */
export interface FolderFigures {
  readonly time: number;
  /** What is held at the end, after a collection: the heap and what lies outside of it. */
  readonly held: number;
  /** The most that the process ever held. */
  readonly peak: number;
  /** The longest time that others could not work, where the work is done in turns. */
  readonly longestTurn: number;
  /** How many clients came out at each verdict. */
  readonly verdicts: Readonly<Partial<Record<Level, number>>>;
}

/** Milliseconds. */
export interface EditFigures {
  readonly median: number;
  readonly least: number;
}

const BATCH = 64;
const WARM_UP = 60;
const EDITS = 150;

async function eachText(directory: string, each: (name: string, text: string) => void): Promise<void> {
  const names = await readdir(directory);
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const texts = await Promise.all(batch.map((name) => readFile(join(directory, name), 'utf8')));
    for (const [index, name] of batch.entries()) each(name, texts[index] ?? '');
  }
}

/** Of each file its time and size, as they are compared. */
async function listAndStat(directory: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(directory);
  const stamps = new Map<string, string>();
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const stats = await Promise.all(batch.map((name) => stat(join(directory, name))));
    for (const [index, name] of batch.entries()) {
      const { mtimeMs, size } = stats[index] ?? { mtimeMs: 0, size: 0 };
      stamps.set(name, `${Math.floor(mtimeMs)}/${size}`);
    }
  }
  return stamps;
}

const UNDER = { folder: 'file:///work', version: '1.0.0' } as const;
const HOLDS_FOR = { asOf: AS_OF, studio: studioState(new Map()) };
const keptOf = (directory: string): string => `${directory}.kept.txt`;

async function keep(directory: string, clients: readonly AssessedClient[]): Promise<void> {
  const byName = new Map(clients.map((client) => [client.source.name, client]));
  const lineOf = linesFor(UNDER.folder);
  const digestOf = contentDigests(UNDER.folder);
  const lines: string[] = [];
  for (const [name, stamp] of await listAndStat(directory)) {
    const client = byName.get(name);
    const digest = digestOf(await readFile(join(directory, name)));
    lines.push(lineOf({ name, stamp, digest, standing: client === undefined ? null : standingIn(client.assessment) }));
  }
  await writeFile(keptOf(directory), packRemembered(UNDER, HOLDS_FOR, lines));
}

/** Tree, badge and status bar from what was kept. @returns how many clients are known */
async function showKept(directory: string): Promise<number> {
  const kept = unpackRemembered(UNDER, await readFile(keptOf(directory), 'utf8'));
  if (kept === undefined) throw new Error('What was kept can not be read.');
  const recalled = new Recalled(kept, UNDER.folder);
  recalled.holdsFor(HOLDS_FOR);
  for (const [name, stamp] of await listAndStat(directory)) {
    recalled.lookUp(name);
    recalled.confirm(name, stamp);
  }
  const { clients: remembered } = recalled;
  const { folder, clients } = new LiveFolder().show();
  const portfolio: Portfolio = {
    asOf: AS_OF,
    folders: [{ key: 'work', name: 'work', folder, clients, problems: folder.problems, remembered }],
  };
  const rows = treeRoots(portfolio, 'all').map((item) => treeRow(item));
  const bar = statusBarText(portfolio);
  if (rows.length === 0 || countClients(portfolio, 'act') === 0 || bar === null) throw new Error('Nothing is shown.');
  return remembered.length;
}

/** Reads and assesses all clients as the store does, in steps of one file. */
async function assessAll(directory: string): Promise<{ readonly live: LiveFolder; readonly longestTurn: number }> {
  const live = new LiveFolder(findingsShown);
  await eachText(directory, (name, text) => live.set(name, text));
  let longestTurn = 0;
  let began = performance.now();
  const work = live.work(AS_OF);
  while (work.next().done !== true) {
    const now = performance.now();
    longestTurn = Math.max(longestTurn, now - began);
    began = now;
  }
  return { live, longestTurn };
}

async function measureFolder(directory: string, reader: Reader): Promise<FolderFigures> {
  const start = performance.now();
  let longestTurn = 0;
  let live: LiveFolder | undefined;
  const sink: unknown[] = [];
  if (reader === 'stat') await listAndStat(directory);
  else if (reader === 'warm') sink.push(await showKept(directory));
  else if (reader === 'read') await eachText(directory, (_, text) => sink.push(text.length));
  else if (reader === 'js-yaml') await eachText(directory, (_, text) => sink.push(typeof load(text)));
  else if (reader === 'yaml') await eachText(directory, (_, text) => sink.push(typeof parse(text)));
  else ({ live, longestTurn } = await assessAll(directory));
  const clients = live?.show().clients ?? [];
  const time = performance.now() - start;
  if (reader === 'clientele') await keep(directory, clients);
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const verdicts: Partial<Record<Level, number>> = {};
  for (const { assessment } of clients) verdicts[assessment.verdict] = (verdicts[assessment.verdict] ?? 0) + 1;
  return {
    time,
    held: (heapUsed + external) / 2 ** 20,
    peak: process.resourceUsage().maxRSS / 2 ** 10,
    longestTurn,
    verdicts,
  };
}

/** From the changed text of one of so many clients to new lenses, problems, tree, badge and status bar. */
function measureEdits(bytes: number, clients: number): EditFigures {
  const live = new LiveFolder(findingsShown);
  for (let n = 1; n < clients; n += 1) live.set(`client-${n}.yaml`, record(n, 6000));
  // One of the worst, and first by its name: a long tree has a row of it.
  const text = record(4, bytes).replace(/^client: .*$/m, 'client: Aalto');
  live.set('edited.yaml', text);
  live.finish(AS_OF);
  let roots = treeRoots(shown(live), 'all');
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + EDITS; n += 1) {
    const changed = text.replace('price: 4800', `price: ${4801 + n}`);
    const start = performance.now();
    live.set('edited.yaml', changed);
    live.finish(AS_OF);
    roots = showEdit(shown(live), live.takeChanged(), roots);
    if (n >= WARM_UP) times.push(performance.now() - start);
  }
  return timesOf(times);
}

function shown(live: LiveFolder): Portfolio {
  const { folder, clients, ended } = live.show();
  return { asOf: AS_OF, folders: [{ key: 'work', name: 'work', folder, clients, ended, problems: folder.problems }] };
}

function showEdit(
  portfolio: Portfolio,
  changed: ReadonlyMap<string, AssessedClient | undefined>,
  before: readonly TreeItem[],
): readonly TreeItem[] {
  const [folder] = portfolio.folders;
  const client = changed.get('edited.yaml');
  if (folder === undefined || client === undefined) throw new Error('The edited client is not there.');
  const letters = letterInputFor({ folder, client });
  const marks = logInputOf(client.source.parsed, folder.folder.studio, AS_OF, client.source.defaultCurrency);
  if (letters === undefined || marks === undefined) throw new Error('The edited client can not be read.');
  const lenses = lensesOf({ folder, client }, lettersThatFit(letters), openMarks(marks));
  const problems = problemsOfFiles(folder, changed).get('edited.yaml');
  const roots = treeRoots(portfolio, 'all');
  const rows = (changedRoots(before, roots) ?? [...roots.keys()])
    .map((index) => roots[index])
    .flatMap((row) => (row === undefined ? [] : [treeRow(row)]));
  const badge = countClients(portfolio, 'act');
  const bar = statusBarText(portfolio);
  if (
    lenses.length === 0 ||
    problems === undefined ||
    problems.length === 0 ||
    rows.length === 0 ||
    badge === 0 ||
    bar === null
  )
    throw new Error('Nothing came out of an edit.');
  return roots;
}

/** One record of so many entries, read and assessed; and as js-yaml reads it. */
function measureEntries(entries: number): { readonly ours: number; readonly jsYaml: number; readonly bytes: number } {
  const text = recordOfEntries(3, entries);
  const [ours, jsYaml]: [number[], number[]] = [[], []];
  const rounds = entries > 1000 ? 12 : 60;
  for (let n = 0; n < rounds; n += 1) {
    const changed = text.replace('price: 4800', `price: ${4801 + n}`);
    const start = performance.now();
    const live = new LiveFolder();
    live.set('one.yaml', changed);
    live.finish(AS_OF);
    const between = performance.now();
    load(changed);
    ours.push(between - start);
    jsYaml.push(performance.now() - between);
  }
  return { ours: timesOf(ours).least, jsYaml: timesOf(jsYaml).least, bytes: text.length };
}

function timesOf(times: number[]): EditFigures {
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, least: times[0] ?? 0 };
}

async function main([mode, first = '', second = '']: readonly string[]): Promise<void> {
  const reader = READERS.find((one) => one === second);
  const figures =
    mode === 'folder' && reader !== undefined
      ? await measureFolder(first, reader)
      : mode === 'entries'
        ? measureEntries(Number(first))
        : measureEdits(Number(first), Number(second));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

void main(process.argv.slice(2));
