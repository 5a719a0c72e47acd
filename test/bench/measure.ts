/**
 * Measures in a process of its own and prints the figures as one line of JSON.
 * `measure.ts folder DIRECTORY` reads and assesses a whole folder; `measure.ts edit BYTES CLIENTS` changes one record over and over.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assessFolder, readFolder, type FileText } from '../../src/core/folder';
import { AS_OF, record } from './records';

/** Of a whole folder: milliseconds for each step, and megabytes. */
export interface FolderFigures {
  readonly list: number;
  readonly read: number;
  readonly parse: number;
  readonly assess: number;
  /** What the records and their assessments hold, after a collection. */
  readonly heap: number;
  /** The most that the process ever held. */
  readonly peak: number;
  /** How many clients came out at each verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/** Of one edit: milliseconds from the changed text to the changed assessment. */
export interface EditFigures {
  readonly median: number;
  readonly worst: number;
}

const BATCH = 64;
const WARM_UP = 50;
const EDITS = 200;

async function measureFolder(directory: string): Promise<FolderFigures> {
  const start = performance.now();
  const names = await readdir(directory);
  const listed = performance.now();
  const texts: FileText[] = [];
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    texts.push(
      ...(await Promise.all(
        batch.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
      )),
    );
  }
  const read = performance.now();
  const folder = readFolder(texts);
  const parsed = performance.now();
  const clients = assessFolder(folder, AS_OF);
  const assessed = performance.now();
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed / 2 ** 20;
  const verdicts: Record<string, number> = {};
  for (const { assessment } of clients) verdicts[assessment.verdict] = (verdicts[assessment.verdict] ?? 0) + 1;
  return {
    list: listed - start,
    read: read - listed,
    parse: parsed - read,
    assess: assessed - parsed,
    heap,
    peak: process.resourceUsage().maxRSS / 2 ** 10,
    verdicts,
  };
}

/** One record of so many bytes, changed again and again in a folder of so many clients. */
function measureEdits(bytes: number, clients: number): EditFigures {
  const others = Array.from({ length: clients - 1 }, (_, n) => ({
    name: `client-${n + 1}.yaml`,
    text: record(n + 1, 6000),
  }));
  const text = record(0, bytes);
  let folder = readFolder([{ name: 'edited.yaml', text }, ...others]);
  assessFolder(folder, AS_OF);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + EDITS; n += 1) {
    const changed = text.replace('price: 4800', `price: ${4800 + n}`);
    const start = performance.now();
    folder = readFolder([{ name: 'edited.yaml', text: changed }, ...others], folder);
    assessFolder(folder, AS_OF);
    if (n >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, worst: times.at(-1) ?? 0 };
}

async function main([mode, first = '', second = '1']: readonly string[]): Promise<void> {
  const figures = mode === 'folder' ? await measureFolder(first) : measureEdits(Number(first), Number(second));
  process.stdout.write(`${JSON.stringify(figures)}\n`);
}

void main(process.argv.slice(2));
