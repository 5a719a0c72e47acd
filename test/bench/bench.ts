/**
 * Prints how long it takes to assess large folders, to follow an edit, and from a keystroke to what an editor shows, each in a fresh
 * process. It asserts nothing. `npm run bench -- latency` prints one part: `folders`, `edits`, `latency` or `overview`.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Latency, Times } from './latency';
import type { EditFigures, FolderFigures } from './measure';
import type { OverviewFigure } from './overview';
import { record } from './records';

/** From the top of the repository, where npm starts scripts. */
const MEASURE = join('test', 'bench', 'measure.ts');
const LATENCY = join('test', 'bench', 'latency.ts');
const OVERVIEW = join('test', 'bench', 'overview.ts');
const OVERVIEW_CLIENTS = 1000;
const RECORD_BYTES = 6000;
const SIZES = [1000, 10_000];
const EDITS = [
  { bytes: 6000, clients: 1 },
  { bytes: 60_000, clients: 1 },
  { bytes: 6000, clients: 1000 },
];

const LATENCY_BYTES = [6000, 60_000];

const run = promisify(execFile);

async function measured(script: string, ...args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [
    ...['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx', script],
    ...args,
  ]);
  return JSON.parse(stdout) as unknown;
}

async function folderOf(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  for (let n = 0; n < size; n += 1) await writeFile(join(folder, `client-${n}.yaml`), record(n, RECORD_BYTES));
  return folder;
}

/** Rows of cells, the first column to the left and the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ');
  return rows.map(line).join('\n');
}

const figure = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

async function folders(): Promise<void> {
  const rows = [['records of 6 KB', 'list ms', 'read ms', 'parse ms', 'assess ms', 'total ms', 'heap MB', 'peak MB']];
  const verdicts: string[] = [];
  for (const size of SIZES) {
    const folder = await folderOf(size);
    try {
      const one = (await measured(MEASURE, 'folder', folder)) as FolderFigures;
      const times = [one.list, one.read, one.parse, one.assess];
      const total = times.reduce((sum, time) => sum + time, 0);
      rows.push([String(size), ...[...times, total, one.heap, one.peak].map(figure)]);
      verdicts.push(
        `${size}: ${Object.entries(one.verdicts)
          .map(([verdict, n]) => `${n} ${verdict}`)
          .join(', ')}`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  print(`${table(rows)}\n\nverdicts of ${verdicts.join('; of ')}\n`);
}

async function edits(): Promise<void> {
  const rows = [['an edit, to its new assessment', 'median ms', 'worst ms']];
  for (const { bytes, clients } of EDITS) {
    const { median, worst } = (await measured(MEASURE, 'edit', String(bytes), String(clients))) as EditFigures;
    rows.push([`${bytes / 1000} KB, one of ${clients}`, median.toFixed(2), worst.toFixed(2)]);
  }
  print(`${table(rows)}\n`);
}

async function latency(): Promise<void> {
  const rows = [['from a keystroke to', 'ours: median ms', '95 % ms', 'yaml-language-server: median ms', '95 % ms']];
  for (const bytes of LATENCY_BYTES) {
    for (const { feature, ours, theirs } of (await measured(LATENCY, String(bytes))) as readonly Latency[])
      rows.push([`${feature}, ${bytes / 1000} KB`, ...cells(ours), ...cells(theirs)]);
  }
  print(table(rows));
}

async function overview(): Promise<void> {
  const rows = [[`the overview of ${OVERVIEW_CLIENTS} clients`, 'ms']];
  for (const { what, ms } of (await measured(OVERVIEW, String(OVERVIEW_CLIENTS))) as readonly OverviewFigure[]) {
    rows.push([what, figure(ms)]);
  }
  print(table(rows));
}

const PARTS = { folders, edits, latency, overview };

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}.`);
  print(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  for (const [name, part] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await part();
}

function cells(times: Times | undefined): readonly string[] {
  return times === undefined ? ['', ''] : [times.median.toFixed(2), times.p95.toFixed(2)];
}

void main(process.argv.slice(2));
