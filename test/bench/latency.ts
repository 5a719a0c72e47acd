/**
 * Measures, in a process of its own, how long a keystroke takes to show: the core's work behind each feature, beside the language server of
 * the YAML extension with our schema on the same text. Both run in this process, in turn, each on a text that it has not seen. What an
 * editor adds to either, and the 200 ms that the server waits before it checks, are not in it. Prints the figures as one line of JSON.
 */
import { assessFolder, readFolder, type Folder } from '../../src/core/folder';
import { completionsAt } from '../../src/core/language/completion';
import { hoverAt } from '../../src/core/language/hover';
import { inlayHintsOf } from '../../src/core/language/inlayHints';
import { recordOnDay, type RecordOnDay } from '../../src/core/language/recordOnDay';
import { lettersThatFit } from '../../src/core/letters/draft';
import { logInputOf } from '../../src/core/log/input';
import { openMarks } from '../../src/core/log/marks';
import { lensesOf } from '../../src/core/views/lenses';
import { letterInputFor, type PortfolioFolder } from '../../src/core/views/portfolio';
import { shownProblems } from '../../src/core/views/problems';
import { documentOf, languageServer } from '../unit/schemas/languageServer';
import { AS_OF, record } from './records';

/** Milliseconds. */
export interface Times {
  readonly median: number;
  /** So long or less took 95 of 100. */
  readonly p95: number;
}

export interface Latency {
  readonly feature: string;
  readonly ours: Times | undefined;
  readonly theirs: Times | undefined;
}

interface Feature {
  readonly name: string;
  /** How many things come out: none would mean that nothing was measured. */
  readonly ours?: (text: string) => number;
  readonly theirs?: (text: string, version: number) => Promise<number>;
}

const FILE = '/work/.clients/edited.yaml';
const WARM_UP = 10;
const ROUNDS = 40;

/** Where a person completes a value, and rests with the mouse. */
const offsetIn = (text: string): number => text.indexOf('status: active') + 'status: a'.length;

const server = languageServer();
let folder: Folder | undefined;

function assessed(text: string): PortfolioFolder {
  folder = readFolder([{ name: 'edited.yaml', text }], folder);
  return { key: 'work', name: 'work', folder, clients: assessFolder(folder, AS_OF), problems: folder.problems };
}

function lenses(text: string): number {
  const shown = assessed(text);
  return shown.clients
    .map((client) => ({ folder: shown, client }))
    .flatMap((placed) => {
      const letters = letterInputFor(placed);
      const { parsed, defaultCurrency } = placed.client.source;
      const marks = logInputOf(parsed, shown.folder.studio, AS_OF, defaultCurrency);
      if (letters === undefined || marks === undefined) return [];
      return lensesOf(placed, lettersThatFit(letters), openMarks(marks));
    }).length;
}

/** The record as hovers and hints are given it. */
function onDay(text: string): RecordOnDay {
  const { folder: read, clients } = assessed(text);
  const [file] = read.files;
  if (file === undefined) throw new Error('There is no record.');
  return recordOnDay(file, read.studio, AS_OF, clients[0]?.assessment);
}

const FEATURES: readonly Feature[] = [
  { name: 'lenses', ours: lenses },
  {
    name: 'diagnostics',
    ours: (text) => shownProblems(assessed(text)).length,
    theirs: async (text, version) => (await server.doValidation(documentOf(text, FILE, version), false)).length,
  },
  {
    name: 'completion',
    ours: (text) => completionsAt({ text, offset: offsetIn(text), file: 'client', today: AS_OF, studio: {} }).length,
    theirs: async (text, version) => {
      const document = documentOf(text, FILE, version);
      return (await server.doComplete(document, document.positionAt(offsetIn(text)), false)).items.length;
    },
  },
  {
    name: 'hover',
    ours: (text) => (hoverAt(onDay(text), offsetIn(text)) === undefined ? 0 : 1),
    theirs: async (text, version) => {
      const document = documentOf(text, FILE, version);
      return (await server.doHover(document, document.positionAt(offsetIn(text)))) === null ? 0 : 1;
    },
  },
  { name: 'inlay hints', ours: (text) => inlayHintsOf(onDay(text), { start: 0, end: text.length }).length },
];

/** The record after a keystroke; it has one fault, so that there is something to report. */
function textAfter(text: string, keystroke: number): string {
  return text.replace('price: 4800', `price: ${4800 + keystroke}`).replace('paid: 2026', 'paid: x2026');
}

async function latencyOf({ name, ours, theirs }: Feature, text: string): Promise<Latency> {
  const [own, other]: [number[], number[]] = [[], []];
  for (let n = 0; n < WARM_UP + ROUNDS; n += 1) {
    const changed = textAfter(text, n);
    version += 1;
    const began = performance.now();
    const found = ours?.(changed);
    const between = performance.now();
    const foundThere = await theirs?.(changed, version);
    const ended = performance.now();
    if (found === 0 || foundThere === 0) throw new Error(`Nothing came out of ${name}.`);
    if (n < WARM_UP) continue;
    own.push(between - began);
    other.push(ended - between);
  }
  return { feature: name, ours: ours && timesOf(own), theirs: theirs && timesOf(other) };
}

let version = 0;

function timesOf(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

async function main([bytes = '6000']: readonly string[]): Promise<void> {
  const text = record(3, Number(bytes));
  const latencies: Latency[] = [];
  for (const feature of FEATURES) latencies.push(await latencyOf(feature, text));
  process.stdout.write(`${JSON.stringify(latencies)}\n`);
}

void main(process.argv.slice(2));
