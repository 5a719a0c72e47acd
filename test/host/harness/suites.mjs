// @ts-check
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * A folder of tests that share a window. Its `suite.json` says what the window shows:
 * `{ "workspace": "demo", "trusted": true, "settings": { "clientele.…": 1 }, "extensions": "test/fixtures/extensions" }`.
 * All may be left out: the window then shows an empty folder that is trusted, without other extensions. `"language": "de"` shows it in another
 * display language. `"host": "worker"` runs the extension and the tests in the web worker's extension host, and `"also": ["faults/a.test.ts"]` names
 * files of other suites that are run, too.
 *
 * @typedef {object} Suite
 * @property {string} name of its folder
 * @property {string | undefined} workspace absolute path of the folder or `.code-workspace` file that is copied
 * @property {boolean} trusted false for Restricted Mode
 * @property {Readonly<Record<string, unknown>>} settings the user's settings
 * @property {string | undefined} extensions absolute path of a folder of extensions that are installed besides
 * @property {string | undefined} language the display language; English where it is undefined
 * @property {'node' | 'worker'} host
 * @property {boolean} newestOnly whether it is run on the newest release alone, unless another is asked for
 * @property {readonly string[]} files absolute paths of its `*.test.ts`, and of those of others
 * @property {number} length characters of all of them, which tell about how long it takes
 */

/**
 * Finds every suite below a folder.
 *
 * @param {string} folder absolute path; each of its folders is a suite
 * @param {string} root absolute path that `workspace` starts from
 * @returns {Promise<Suite[]>} by name
 */
export async function findSuites(folder, root) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readSuite(join(folder, name), name, root)));
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} root
 * @returns {Promise<Suite>}
 */
async function readSuite(folder, name, root) {
  const file = join(folder, 'suite.json');
  if (!existsSync(file)) throw new Error(`${file} is missing. Write {} into it for an empty, trusted folder.`);
  /** @type {Record<string, unknown>} */
  const said = JSON.parse(await readFile(file, 'utf8'));
  const known = ['workspace', 'trusted', 'settings', 'extensions', 'language', 'host', 'also', 'newestOnly'];
  const unknown = Object.keys(said).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new Error(`${file} has "${unknown}". It may have ${known.join(', ')}.`);
  const {
    workspace,
    trusted = true,
    settings = {},
    extensions,
    language,
    host = 'node',
    also = [],
    newestOnly = false,
  } = said;
  if (workspace !== undefined && typeof workspace !== 'string') throw new Error(`${file}: workspace is not a path.`);
  if (extensions !== undefined && typeof extensions !== 'string') throw new Error(`${file}: extensions is not a path.`);
  if (language !== undefined && typeof language !== 'string') throw new Error(`${file}: language is not a text.`);
  if (typeof trusted !== 'boolean') throw new Error(`${file}: trusted is neither true nor false.`);
  if (typeof settings !== 'object' || settings === null) throw new Error(`${file}: settings is not an object.`);
  if (host !== 'node' && host !== 'worker') throw new Error(`${file}: host is neither node nor worker.`);
  if (typeof newestOnly !== 'boolean') throw new Error(`${file}: newestOnly is neither true nor false.`);
  if (!Array.isArray(also)) throw new Error(`${file}: also is not a list.`);
  const names = (await readdir(folder)).filter((entry) => entry.endsWith('.test.ts')).sort();
  const files = [
    ...names.map((entry) => join(folder, entry)),
    ...also.map((path) => join(dirname(folder), String(path))),
  ];
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8')));
  return {
    name,
    workspace: workspace === undefined ? undefined : resolve(root, workspace),
    trusted,
    settings: { ...settings },
    extensions: extensions === undefined ? undefined : resolve(root, extensions),
    language,
    host,
    newestOnly,
    files,
    length: texts.join('').length,
  };
}
