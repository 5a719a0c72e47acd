// @ts-check
// The layers of src and what each may import. The lint rule and the walk of the import graph both judge by this table.
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** The npm packages that the shipped code may use. */
export const LIBRARIES = [
  'yaml',
  'date-fns',
  '@date-fns/utc',
  'valibot',
  'fastest-levenshtein',
  'ignore',
  'markdown-it',
  'mustache',
  '@secretlint/secretlint-rule-anthropic',
  '@secretlint/secretlint-rule-aws',
  '@secretlint/secretlint-rule-basicauth',
  '@secretlint/secretlint-rule-database-connection-string',
  '@secretlint/secretlint-rule-github',
  '@secretlint/secretlint-rule-gitlab',
  '@secretlint/secretlint-rule-npm',
  '@secretlint/secretlint-rule-openai',
  '@secretlint/secretlint-rule-privatekey',
  '@secretlint/secretlint-rule-sendgrid',
  '@secretlint/secretlint-rule-shopify',
  '@secretlint/secretlint-rule-slack',
  '@secretlint/types',
];

/** What those packages bring along into the bundle. Our own code does not import it. */
export const BROUGHT_ALONG = [
  'entities',
  'linkify-it',
  'mdurl',
  'punycode.js',
  'uc.micro',
  // What the rules of secretlint draw in: which of what they find is allowed.
  '@textlint/regexp-string-matcher',
  'escape-string-regexp',
  'lodash.sortby',
  'lodash.uniq',
  'lodash.uniqwith',
];

/**
 * @typedef {object} Layer
 * @property {string} name
 * @property {RegExp} holds the paths in it
 * @property {readonly string[]} uses the layers it may import, itself not named
 * @property {boolean} vscode whether it may import `vscode`
 * @property {boolean} node whether it may import Node.js
 * @property {boolean} dynamic whether it may load a module while it runs
 */

/** Where VS Code is in reach: modules may load later, Node.js stays out of reach. */
const inEditor = { vscode: true, node: false, dynamic: true };

/** @type {readonly Layer[]} */
export const LAYERS = [
  { name: 'core', holds: /^src\/core\//, uses: [], vscode: false, node: false, dynamic: false },
  { name: 'contributions', holds: /^src\/contributions\//, uses: ['core'], ...inEditor },
  { name: 'workspace', holds: /^src\/workspace\//, uses: ['contributions', 'core'], ...inEditor },
  { name: 'editor', holds: /^src\/editor\//, uses: ['workspace', 'contributions', 'core'], ...inEditor },
  {
    name: 'feature list',
    holds: /^src\/features\/features\.ts$/,
    uses: ['features', 'workspace', 'contributions', 'core'],
    ...inEditor,
  },
  { name: 'features', holds: /^src\/features\//, uses: ['editor', 'workspace', 'contributions', 'core'], ...inEditor },
  {
    name: 'entry',
    holds: /^src\/extension\.ts$/,
    uses: ['feature list', 'workspace', 'contributions', 'core'],
    ...inEditor,
  },
  { name: 'starter', holds: /^src\/starter\.ts$/, uses: ['entry', 'contributions'], ...inEditor },
  { name: 'command line', holds: /^src\/cli(\.ts$|\/)/, uses: ['core'], vscode: false, node: true, dynamic: true },
];

/**
 * The layer of a file; undefined for one outside src, and for one in src that no layer holds.
 *
 * @param {string} file path from the root, with forward slashes
 * @returns {Layer | undefined}
 */
export function layerOf(file) {
  return LAYERS.find((layer) => layer.holds.test(file));
}

/**
 * The npm package that a specifier names.
 *
 * @example packageOf('@date-fns/utc/date') // '@date-fns/utc'
 * @param {string} specifier
 */
export function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * What is wrong with one import, in one sentence; undefined where nothing is. It looks at the import alone, not at what lies behind it.
 *
 * @param {object} request
 * @param {string} request.from path from the root of the file that imports
 * @param {string | null} request.specifier what it imports as it is written; null where the text is put together at run time
 * @param {boolean} request.dynamic whether it is loaded while the code runs: `import()`, `require()`
 * @returns {string | undefined}
 */
export function breachOfImport({ from, specifier, dynamic }) {
  if (!from.startsWith('src/')) return undefined;
  const layer = layerOf(from);
  if (layer === undefined)
    return `${from} lies in no layer. Move it into one, or add its layer to scripts/guards/layers.mjs.`;
  if (dynamic && !layer.dynamic) return `${layer.name} loads nothing while it runs. Import it at the top of the file.`;
  if (specifier === null)
    return 'A module that is named only while the code runs cannot be checked. Write its name out.';
  if (/^(\.|\/)/.test(specifier)) return breachOfPath(layer, from, specifier);
  if (specifier === 'vscode') {
    return layer.vscode ? undefined : `${layer.name} knows nothing of VS Code. Hand it what it needs as an argument.`;
  }
  if (isBuiltin(specifier)) {
    return layer.node
      ? undefined
      : `${layer.name} knows nothing of Node.js, so "${specifier}" is out. Only cli knows it.`;
  }
  if (LIBRARIES.includes(packageOf(specifier))) return undefined;
  return `"${specifier}" is none of the libraries of the shipped code (${LIBRARIES.join(', ')}).`;
}

/**
 * @param {Layer} layer
 * @param {string} from
 * @param {string} specifier
 */
function breachOfPath(layer, from, specifier) {
  const target = posix.normalize(posix.join(posix.dirname(from), specifier));
  const found = LAYERS.find((other) => [target, `${target}.ts`, `${target}/`].some((path) => other.holds.test(path)));
  if (found === undefined) return `${target} is not part of any layer of src, so ${layer.name} cannot use it.`;
  if (found === layer) {
    const isOther = layer.name === 'features' && featureOf(target) !== featureOf(from);
    return isOther
      ? `${from} and ${target} are two features. What they share moves down, out of src/features.`
      : undefined;
  }
  return layer.uses.includes(found.name)
    ? undefined
    : `${layer.name} knows nothing of ${found.name}, so ${target} is out.`;
}

/**
 * The feature that a path belongs to: its file, or the folder of its own.
 *
 * @param {string} path
 */
function featureOf(path) {
  return path.split('/')[2]?.replace(/\.ts$/, '');
}
