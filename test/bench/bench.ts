/**
 * Prints what the extension takes beside what others take for the same, in one run, each in a fresh process. It asserts nothing.
 * `npm run bench -- folders edits` prints those parts: `start`, `folders`, `entries`, `edits`, `latency`, `overview`, `window`. `-- large` reads 100,000 files too.
 * `FOAM=/path/to/foam` names a checkout of github.com/foambubble/foam with its dependencies installed, to have its start beside ours.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { extensionBundle, starterBundle } from '../../scripts/bundles.mjs';
import { newest } from '../../scripts/vscode-server.mjs';
import type { Latency, Times } from './latency';
import type { EditFigures, FolderFigures, Reader } from './measure';
import type { OverviewFigure } from './overview';
import { record } from './records';

/** From the top of the repository, where npm starts scripts. */
const HERE = join('test', 'bench');
const LATENCY = join(HERE, 'latency.ts');
const OVERVIEW = join(HERE, 'overview.ts');
const OVERVIEW_CLIENTS = 1000;
const RECORD_BYTES = 6000;
const SIZES = [100, 1000, 10_000];
const LARGE = 100_000;
/** So many runs are made of each, in turn; the shortest counts, since others work on a machine too. */
const RUNS = 3;
const ENTRIES = [10, 100, 1000, 10_000];
const EDITS = [
  { bytes: 6000, clients: 1 },
  { bytes: 6000, clients: 1000 },
  { bytes: 6000, clients: 10_000 },
  { bytes: 60_000, clients: 1 },
];
const LATENCY_BYTES = [6000, 60_000];

const run = promisify(execFile);
const NODE = ['--expose-gc', '--max-old-space-size=4096'];
/** A sum that may be large. */
const BUFFER = 2 ** 26;

/** Runs a script of this folder and takes the line that it prints. */
async function measured(args: readonly string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [...NODE, ...args], { maxBuffer: BUFFER });
  return JSON.parse(stdout) as unknown;
}

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const figure = (value: number): string => value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
const ratio = (value: number, to: number): string => `${(value / to).toFixed(2)} ×`;

/** Rows of cells as a table of Markdown. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** The measuring scripts as they would be bundled, so that no loader of TypeScript is measured. */
async function bundledScript(into: string): Promise<string> {
  const outfile = join(into, 'measure.cjs');
  await build({
    entryPoints: [join(HERE, 'measure.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

interface Context {
  readonly script: string;
  readonly sizes: readonly number[];
}

async function folderOf(size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  for (let n = 0; n < size; n += 1) await writeFile(join(folder, `client-${n}.yaml`), record(n, RECORD_BYTES));
  return folder;
}

/** The best of the runs of each reader, made in turn. */
async function bestOf(script: string, folder: string, size: number): Promise<ReadonlyMap<Reader, FolderFigures>> {
  const best = new Map<Reader, FolderFigures>();
  for (let n = 0; n < (size > 10_000 ? 1 : RUNS); n += 1) {
    for (const reader of ['stat', 'read', 'js-yaml', 'clientele', 'warm'] as const) {
      const one = (await measured([script, 'folder', folder, reader])) as FolderFigures;
      const before = best.get(reader);
      if (before === undefined || one.time < before.time) best.set(reader, one);
    }
  }
  if (size <= 1000) best.set('yaml', (await measured([script, 'folder', folder, 'yaml'])) as FolderFigures);
  return best;
}

async function folders({ script, sizes }: Context): Promise<void> {
  const head = [
    'records of 6 KB',
    'list + stat',
    'read',
    'read + js-yaml',
    'read + yaml',
    'Foam',
    'ours, all assessed',
  ];
  const rows = [[...head, 'to js-yaml', 'longest step', 'held MB', 'peak MB']];
  const warm = [['records of 6 KB', 'list + stat', 'ours: tree, badge and status bar', 'to list + stat']];
  const verdicts: string[] = [];
  for (const size of sizes) {
    const folder = await folderOf(size);
    try {
      const best = await bestOf(script, folder, size);
      const time = (reader: Reader): string => (best.has(reader) ? figure(best.get(reader)?.time ?? 0) : '');
      const ours = best.get('clientele');
      const floor = best.get('js-yaml');
      if (ours === undefined || floor === undefined) throw new Error('Nothing was measured.');
      rows.push([
        ...[String(size), time('stat'), time('read'), time('js-yaml'), time('yaml'), await foam(size)],
        ...[figure(ours.time), ratio(ours.time, floor.time), figure(ours.longestTurn)],
        ...[figure(ours.held), figure(ours.peak)],
      ]);
      const [stats, kept] = [best.get('stat')?.time ?? 0, best.get('warm')?.time ?? 0];
      warm.push([String(size), figure(stats), figure(kept), ratio(kept, stats)]);
      const said = Object.entries(ours.verdicts).map(([verdict, n]) => `${n} ${verdict}`);
      verdicts.push(`${size}: ${said.join(', ')}`);
    } finally {
      await rm(folder, { recursive: true });
      await rm(`${folder}.kept.txt`, { force: true });
    }
  }
  print(`From cold, in milliseconds (the shortest of ${RUNS} runs):\n\n${table(rows)}\n`);
  print(`From warm, before the files are read, in milliseconds (the shortest of ${RUNS} runs):\n\n${table(warm)}\n`);
  print(`Verdicts of ${verdicts.join('; of ')}.\n`);
}

/** The milliseconds that Foam takes to make its model of as many notes; `absent` without a checkout of it. */
async function foam(size: number): Promise<string> {
  const checkout = process.env['FOAM'];
  if (checkout === undefined || size > 10_000) return checkout === undefined ? 'absent' : '';
  if (!existsSync(checkout)) throw new Error(`There is no folder ${checkout}, which FOAM names.`);
  const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  try {
    for (let n = 0; n < size; n += 1)
      await writeFile(join(folder, `note-${n}.md`), `# Note ${n}\n\n[[note-${(n + 1) % size}]]\n\n${record(n, 5900)}`);
    const args = [join(HERE, 'foam.mjs'), resolve(checkout), folder];
    const { time } = (await measured(args)) as { readonly time: number };
    return figure(time);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function entries({ script }: Context): Promise<void> {
  const rows = [['entries in one file', 'KB', 'js-yaml', 'ours, assessed', 'to js-yaml', 'µs an entry']];
  for (const count of ENTRIES) {
    const one = (await measured([script, 'entries', String(count)])) as Record<'ours' | 'jsYaml' | 'bytes', number>;
    rows.push([
      ...[String(count), figure(one.bytes / 1000), figure(one.jsYaml), figure(one.ours)],
      ...[ratio(one.ours, one.jsYaml), figure((one.ours * 1000) / count)],
    ]);
  }
  print(`One file that grows, in milliseconds:\n\n${table(rows)}\n`);
}

async function edits({ script }: Context): Promise<void> {
  const rows = [['an edit, to lenses, problems, tree, badge and status bar', 'median', 'least']];
  for (const { bytes, clients } of EDITS) {
    const { median, least } = (await measured([script, 'edit', String(bytes), String(clients)])) as EditFigures;
    rows.push([`${bytes / 1000} KB, one of ${clients}`, median.toFixed(2), least.toFixed(2)]);
  }
  print(`Our own time for an edit, in milliseconds:\n\n${table(rows)}\n`);
}

async function latency(): Promise<void> {
  const rows = [['from a keystroke to', 'ours: median', '95 %', 'yaml-language-server: median', '95 %']];
  for (const bytes of LATENCY_BYTES) {
    for (const { feature, ours, theirs } of (await measured([
      '--import',
      'tsx',
      LATENCY,
      String(bytes),
    ])) as readonly Latency[])
      rows.push([`${feature}, ${bytes / 1000} KB`, ...cells(ours), ...cells(theirs)]);
  }
  print(`Beside the YAML language server, without the time that it waits, in milliseconds:\n\n${table(rows)}\n`);
}

async function overview(): Promise<void> {
  const rows = [[`the overview of ${OVERVIEW_CLIENTS} clients`, 'ms']];
  for (const { what, ms } of (await measured([
    '--import',
    'tsx',
    OVERVIEW,
    String(OVERVIEW_CLIENTS),
  ])) as readonly OverviewFigure[]) {
    rows.push([what, figure(ms)]);
  }
  print(`${table(rows)}\n`);
}

function cells(times: Times | undefined): readonly string[] {
  return times === undefined ? ['', ''] : [times.median.toFixed(2), times.p95.toFixed(2)];
}

async function start(): Promise<void> {
  const into = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  try {
    const rows = [['what starts', 'KB, minified', 'ms to load and start']];
    await build(starterBundle({ into, minify: true }));
    await build(extensionBundle({ into, minify: true }));
    for (const [name, file] of [
      ['in a workspace without clients', 'start.js'],
      ['the extension itself, when it is needed', 'extension.js'],
    ] as const) {
      const times: number[] = [];
      let bytes = 0;
      for (let n = 0; n < RUNS * 3; n += 1) {
        const one = (await measured([join(HERE, 'start.mjs'), join(into, file)])) as Record<'time' | 'bytes', number>;
        times.push(one.time);
        ({ bytes } = one);
      }
      rows.push([name, figure(bytes / 1000), figure(Math.min(...times))]);
    }
    print(`What activation loads, with a stand-in for VS Code:\n\n${table(rows)}\n`);
  } finally {
    await rm(into, { recursive: true });
  }
}

interface WindowFigures {
  readonly activation: number;
  readonly cold: LookFigures;
  readonly warm: LookFigures;
  readonly touched: LookFigures;
}

interface LookFigures {
  readonly firstRows: number;
  readonly allKnown: number;
  readonly all: number;
  readonly blocks: readonly number[];
}

/** A real VS Code, of the newest release that tests run on. */
async function window(): Promise<void> {
  await run(process.execPath, ['esbuild.mjs']);
  const args = [join('test', 'host', 'harness', 'run.mjs'), '--suites', join(HERE, 'window'), '--suite', 'large'];
  const { stdout } = await run(process.execPath, [...args, '--release', newest.version], { maxBuffer: BUFFER });
  const json = /^ *window (\{.*\})$/m.exec(stdout)?.[1];
  if (json === undefined) throw new Error(`The window gave no figures:\n${stdout}`);
  const { activation, cold, warm, touched } = JSON.parse(json) as WindowFigures;
  const rowOf = (what: string, { firstRows, allKnown, all, blocks }: LookFigures): readonly string[] => [
    ...[what, figure(firstRows), figure(allKnown), figure(all), figure(blocks[0] ?? 0), figure(blocks[9] ?? 0)],
  ];
  const head = [
    '10,000 clients in a window',
    'first rows',
    'all known',
    'all assessed',
    'longest block',
    'tenth longest',
  ];
  print(
    `In a window of VS Code ${newest.version}, in milliseconds; a start without clients took ${figure(activation)} by its own account:\n`,
  );
  const looks = [
    rowOf('the first time', cold),
    rowOf('when they are known', warm),
    rowOf('when each has another time', touched),
  ];
  print(`${table([head, ...looks])}\n`);
}

const PARTS = { start, folders, entries, edits, latency, overview, window };

async function main(wanted: readonly string[]): Promise<void> {
  const parts = wanted.filter((name) => name !== 'large');
  const unknown = parts.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new Error(`There is no part "${unknown}"; there are ${Object.keys(PARTS).join(', ')}, and \`large\`.`);
  print(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  const into = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
  try {
    const sizes = wanted.includes('large') ? [...SIZES, LARGE] : SIZES;
    const context: Context = { script: await bundledScript(into), sizes };
    for (const [name, part] of Object.entries(PARTS))
      if (parts.length === 0 || parts.includes(name)) await part(context);
  } finally {
    await rm(into, { recursive: true });
  }
}

void main(process.argv.slice(2));
