// @ts-check
// What the web worker's extension host needs: the extension without its `main`, the tests inside it, and another with files in memory.
import { mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** What a folder of the extension holds besides the extension. */
const besides = ['package.json', 'node_modules', 'out', 'test'];

/** The scheme of the file system in memory. Its files have an authority, as those of repositories have that are opened in the browser. */
export const memory = 'memory://box';

/**
 * Where the extension lies for suites of one kind of host.
 *
 * @typedef {object} Way
 * @property {string} extension absolute path of the folder with the extension's package.json
 * @property {string} tests absolute path of the folder for the bundled suites
 */

/**
 * Makes what suites in the worker need. An extension that has a `main` starts on a Node.js where there is one, so this one has its `browser`
 * entry alone. The tests lie inside it: VS Code runs them where it runs what they lie in.
 *
 * @param {string} extension absolute path of the extension's folder
 * @param {string} into absolute path
 * @returns {Promise<Way>}
 */
export async function makeWorker(extension, into) {
  const way = { extension: join(into, 'extension'), tests: join(into, 'extension', 'tests') };
  await Promise.all([makeExtension(extension, way.extension), makeMemoryFiles(join(into, 'memory-files'))]);
  return way;
}

/**
 * @param {string} extension
 * @param {string} into
 */
async function makeExtension(extension, into) {
  /** @type {Record<string, unknown>} */
  const manifest = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8'));
  delete manifest['main'];
  const names = (await readdir(extension)).filter((name) => !name.startsWith('.') && !besides.includes(name));
  await mkdir(into, { recursive: true });
  await Promise.all(names.map((name) => symlink(join(extension, name), join(into, name))));
  await writeFile(join(into, 'package.json'), JSON.stringify(manifest));
}

/** @param {string} into */
async function makeMemoryFiles(into) {
  await build({
    entryPoints: [resolve(import.meta.dirname, '..', 'support', 'memoryFiles.ts')],
    outfile: join(into, 'extension.js'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const manifest = {
    name: 'memory-files',
    publisher: 'clientele-tests',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    browser: './extension.js',
    activationEvents: ['*'], // the workspace's own file lies in it
  };
  await writeFile(join(into, 'package.json'), JSON.stringify(manifest));
}

/**
 * The files of a workspace by their path in memory, and a workspace file that opens it.
 *
 * @param {string | undefined} folder absolute path; an empty workspace where it is undefined
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function filesInMemory(folder) {
  const workspace = JSON.stringify({ folders: [{ uri: `${memory}/home` }] });
  /** @type {Record<string, string>} */
  const files = { '/all.code-workspace': workspace };
  if (folder === undefined) return files;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`/home${path.slice(folder.length)}`] = await readFile(path, 'utf8');
  }
  return files;
}
