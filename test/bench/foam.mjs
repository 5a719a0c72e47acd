// @ts-check
// Measures how long Foam takes to make its model of a folder of notes: `foam.mjs CHECKOUT FOLDER`. Foam is no dependency; the checkout needs those
// of its package foam-core installed.
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { build } from 'esbuild';

const [, , checkout = '', folder = ''] = process.argv;
const core = join(checkout, 'packages', 'foam-core', 'src', 'index');
const into = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
const outfile = join(into, 'foam.cjs');
await build({
  stdin: { contents: `export * from ${JSON.stringify(core)};`, resolveDir: checkout },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});
const { bootstrap, createMarkdownParser, MarkdownResourceProvider, URI } = createRequire(import.meta.url)(outfile);

const files = { list: async () => (await readdir(folder)).map((name) => URI.file(join(folder, name))) };
const dataStore = {
  ...files,
  read: (/** @type {{ toFsPath(): string }} */ uri) => readFile(uri.toFsPath(), 'utf8'),
};
const matcher = {
  include: ['**/*'],
  exclude: [],
  match: (/** @type {readonly unknown[]} */ uris) => uris,
  isMatch: () => true,
  refresh: () => Promise.resolve(),
};
const parser = createMarkdownParser();
const began = performance.now();
const providers = [new MarkdownResourceProvider(dataStore, parser, ['.md'])];
const foam = await bootstrap([URI.file(folder)], matcher, undefined, dataStore, parser, providers, '.md', 'off');
const time = performance.now() - began;
const notes = foam.workspace.list().length;
if (notes === 0) throw new Error('Foam found no note.');
process.stdout.write(`${JSON.stringify({ time, notes })}\n`);
await rm(into, { recursive: true });
