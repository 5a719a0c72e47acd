// @ts-check
// The licences of what is bundled, from what esbuild says it took and from the files of each package.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The licences that our own can live with, each of which asks for no more than its text. */
const ALLOWED = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/**
 * A package whose code is in a bundle.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its package.json says, such as `MIT`
 * @property {string} text of its licence
 */

/**
 * The folders of the packages that a bundle took code from, in alphabetical order.
 *
 * @example
 * packageFolders(['src/a.ts', 'node_modules/yaml/dist/index.js']) // ['node_modules/yaml']
 *
 * @param {Iterable<string>} inputs paths of files, as esbuild's metafile has them
 * @returns {readonly string[]}
 */
export function packageFolders(inputs) {
  const folders = [...inputs].flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/**
 * Reads the packages that a bundle took code from.
 *
 * @param {string} root absolute path of what the inputs are relative to
 * @param {Iterable<string>} inputs paths of files, as esbuild's metafile has them
 * @returns {Promise<ReadonlyMap<string, BundledPackage>>} by folder, as {@link packageFolders} names it; rejected as {@link readPackage} is
 */
export async function readPackages(root, inputs) {
  const read = packageFolders(inputs).map(async (folder) => {
    return /** @type {const} */ ([folder, await readPackage(join(root, folder))]);
  });
  return new Map(await Promise.all(read));
}

/**
 * Reads what a package says of its licence.
 *
 * @param {string} folder absolute path
 * @returns {Promise<BundledPackage>} rejected where its licence is none of those allowed, where the text of it is missing, and where the
 *   package would run a script when it is installed
 */
export async function readPackage(folder) {
  /** @type {{ readonly name?: unknown, readonly version?: unknown, readonly license?: unknown, readonly scripts?: object }} */
  const { name, version, license, scripts = {} } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const called = `${String(name)} ${String(version)}`;
  const files = (await readdir(folder)).sort();
  // npm builds what has a binding.gyp, without a script that says so.
  const atInstall = ['preinstall', 'install', 'postinstall'].filter((each) => Object.hasOwn(scripts, each));
  if (files.includes('binding.gyp')) atInstall.push('binding.gyp');
  if (atInstall.length > 0)
    throw new Error(
      `${called} is in the bundle and runs code when it is installed (${atInstall.join(', ')}). Take another package.`,
    );
  if (typeof license !== 'string' || !ALLOWED.includes(license)) {
    throw new Error(
      `${called} is in the bundle under ${license === undefined ? 'no licence' : JSON.stringify(license)}. ` +
        `Allowed are ${ALLOWED.join(', ')}: take another package, or add this one to scripts/package/notices.mjs.`,
    );
  }
  const file = files.find((entry) => /^(licen[cs]e|copying)([.-]|$)/i.test(entry));
  const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).trim();
  if (text === '') {
    throw new Error(`${called} is in the bundle and has no licence text in ${folder}. Its notice can't be given.`);
  }
  return { name: String(name), version: String(version), licence: license, text: text.replaceAll('\r\n', '\n') };
}

/**
 * The notices as one text. Packages with the same text share it.
 *
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 */
export function noticesText(packages) {
  /** @type {Map<string, BundledPackage[]>} */
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const line = '-'.repeat(80);
  const parts = [...byText].map(([text, sharing]) => {
    const names = sharing.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    return [line, ...names, line, '', text].join('\n');
  });
  const head = 'Clientele contains code of the following packages, under the licences that stand with them.';
  return `${[head, ...parts].join('\n\n')}\n`;
}
