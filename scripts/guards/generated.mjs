// @ts-check
// The files that are made from the source, and what makes each.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { root } from './files.mjs';

/**
 * @typedef {object} Generated
 * @property {string} file path from the root
 * @property {() => string | Promise<string>} generate its text, before it is formatted
 */

const notice = '<!-- Made from the source by `npm run generate`. Change the source, not this page. -->\n\n';

/** @type {readonly Generated[]} */
export const GENERATED = [
  {
    file: 'docs/rules.md',
    generate: async () => notice + (await import('../generate/rulesPage')).rulesPage(),
  },
  {
    file: 'docs/record.md',
    generate: async () => notice + (await import('../generate/recordPage')).recordPage(),
  },
  {
    file: 'docs/templates.md',
    generate: async () => notice + (await import('../generate/templatesPage')).templatesPage(),
  },
  {
    file: 'docs/logging.md',
    generate: async () => notice + (await import('../generate/loggingPage')).loggingPage(),
  },
  {
    file: 'docs/interest.md',
    generate: async () => notice + (await import('../generate/interestPage')).interestPage(),
  },
  {
    file: 'docs/keyboard.md',
    generate: async () => notice + (await import('../generate/keyboardPage')).keyboardPage(),
  },
  {
    file: 'schemas/client.schema.json',
    generate: async () => (await import('../generate/jsonSchema')).clientJsonSchema(),
  },
  {
    file: 'schemas/studio.schema.json',
    generate: async () => (await import('../generate/jsonSchema')).studioJsonSchema(),
  },
  {
    file: 'l10n/bundle.l10n.de.json',
    generate: async () => (await import('../generate/germanBundle')).germanBundle(),
  },
];

/**
 * The files whose text is not what the source makes of them.
 *
 * @param {readonly Generated[]} [list]
 * @param {string} [folder] the root, absolute
 * @returns {Promise<readonly string[]>} paths from the root
 */
export async function staleFiles(list = GENERATED, folder = root) {
  const stale = [];
  for (const each of list) {
    const found = await readFile(join(folder, each.file), 'utf8').catch(() => undefined);
    if (found !== (await formatted(each, folder))) stale.push(each.file);
  }
  return stale;
}

/**
 * Writes the files that are stale.
 *
 * @param {readonly Generated[]} [list]
 * @param {string} [folder] the root, absolute
 * @returns {Promise<readonly string[]>} what was written, paths from the root
 */
export async function writeStaleFiles(list = GENERATED, folder = root) {
  const stale = await staleFiles(list, folder);
  for (const each of list.filter(({ file }) => stale.includes(file))) {
    await mkdir(dirname(join(folder, each.file)), { recursive: true });
    await writeFile(join(folder, each.file), await formatted(each, folder));
  }
  return stale;
}

/**
 * @param {Generated} generated
 * @param {string} folder
 */
async function formatted({ file, generate }, folder) {
  const path = join(folder, file);
  return prettier.format(await generate(), {
    ...(await prettier.resolveConfig(path, { editorconfig: true })),
    filepath: path,
  });
}
