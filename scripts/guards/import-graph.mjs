// @ts-check
// Reads which module imports which from the source, type imports included, and follows the imports as far as they go.
import { posix } from 'node:path';
import ts from 'typescript';
import { LAYERS, LIBRARIES, breachOfImport, layerOf, packageOf } from './layers.mjs';

/**
 * @typedef {object} Import
 * @property {string | null} specifier as it is written; null where the text is put together at run time
 * @property {number} line counted from 1
 * @property {boolean} dynamic `import()` or `require()`
 */

/** @typedef {ReadonlyMap<string, string>} Sources text by path from the root, with forward slashes */

/**
 * Every import of a module, whatever its form: `import`, `import type`, `export from`, `import x = require()`, `import('x').Type`,
 * `import()`, `require()` and `/// <reference>`.
 *
 * @param {string} file
 * @param {string} text
 * @returns {readonly Import[]}
 */
export function importsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  /** @type {Import[]} */
  const imports = [];
  /** @param {number} position */
  const lineAt = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  /**
   * @param {ts.Node | undefined} name
   * @param {boolean} dynamic
   */
  const add = (name, dynamic) => {
    const specifier = name !== undefined && ts.isStringLiteralLike(name) ? name.text : null;
    imports.push({ specifier, line: lineAt(name?.pos ?? 0), dynamic });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined) {
      add(node.moduleSpecifier, false);
    } else if (ts.isExternalModuleReference(node)) add(node.expression, false);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, false);
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const { fileName, pos } of source.typeReferenceDirectives) {
    imports.push({ specifier: fileName, line: lineAt(pos), dynamic: false });
  }
  for (const { fileName, pos } of source.referencedFiles) {
    imports.push({ specifier: `./${fileName}`, line: lineAt(pos), dynamic: false });
  }
  for (const { fileName, pos } of source.libReferenceDirectives) {
    imports.push({ specifier: `lib:${fileName}`, line: lineAt(pos), dynamic: false });
  }
  return imports;
}

/** @param {ts.Expression} callee */
function isLoad(callee) {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require');
}

/**
 * The breaches of the layers, each with its place: imports that are wrong in themselves, names that lead nowhere, and ways from a layer
 * into another that it must not know, over any number of files.
 *
 * @param {Sources} sources
 * @returns {readonly string[]}
 */
export function layerBreaches(sources) {
  const breaches = [];
  /** @type {Map<string, string[]>} */
  const edges = new Map();
  for (const [file, text] of sources) {
    if (!/\.[cm]?tsx?$/.test(file)) continue;
    const targets = [];
    for (const { specifier, line, dynamic } of importsOf(file, text)) {
      const breach = breachOfImport({ from: file, specifier, dynamic });
      if (breach !== undefined) breaches.push(`${file}:${line} ${breach}`);
      if (specifier === null || !specifier.startsWith('.')) continue;
      const target = resolveIn(sources, file, specifier);
      if (target === undefined) breaches.push(`${file}:${line} "${specifier}" leads to no file.`);
      else targets.push(target);
    }
    edges.set(file, targets);
  }
  for (const file of sources.keys()) breaches.push(...waysOut(file, edges));
  return breaches;
}

/**
 * The npm packages that files of a layer import, themselves or through files they import.
 *
 * @param {Sources} sources
 * @param {string} layerName
 * @returns {readonly string[]} in alphabetical order
 */
function packagesReached(sources, layerName) {
  const seen = new Set();
  const packages = new Set();
  const queue = [...sources.keys()].filter((file) => layerOf(file)?.name === layerName);
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { specifier } of importsOf(file, sources.get(file) ?? '')) {
      if (specifier === null) continue;
      const target = specifier.startsWith('.') ? resolveIn(sources, file, specifier) : undefined;
      if (target !== undefined) queue.push(target);
      else if (!specifier.startsWith('.')) packages.add(packageOf(specifier));
    }
  }
  return [...packages].sort();
}

/**
 * The packages that core reaches and that are none of the libraries.
 *
 * @param {Sources} sources
 */
export function foreignPackages(sources) {
  return packagesReached(sources, 'core').filter((name) => !LIBRARIES.includes(name));
}

/**
 * @param {string} start
 * @param {ReadonlyMap<string, readonly string[]>} edges
 */
function waysOut(start, edges) {
  const layer = layerOf(start);
  if (layer === undefined) return [];
  const allowed = withinReach(layer);
  /** @type {Map<string, string | undefined>} */
  const cameFrom = new Map([[start, undefined]]);
  const breaches = [];
  const queue = [start];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const target of edges.get(file) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
      const reached = layerOf(target);
      // A first step is judged where it is written.
      if (file === start || (reached !== undefined && allowed.has(reached.name))) continue;
      breaches.push(
        `${chain(target, cameFrom)}: ${layer.name} must not reach ${reached?.name ?? 'what is outside src'}.`,
      );
    }
  }
  return breaches;
}

/**
 * The layers that a layer may reach, over any number of steps.
 *
 * @param {import('./layers.mjs').Layer} layer
 * @returns {ReadonlySet<string>}
 */
function withinReach(layer) {
  const names = new Set([layer.name]);
  for (const name of names) for (const next of LAYERS.find((each) => each.name === name)?.uses ?? []) names.add(next);
  return names;
}

/**
 * @param {string} end
 * @param {ReadonlyMap<string, string | undefined>} cameFrom
 */
function chain(end, cameFrom) {
  const files = [end];
  for (let file = cameFrom.get(end); file !== undefined; file = cameFrom.get(file)) files.unshift(file);
  return files.join(' → ');
}

/**
 * @param {Sources} sources
 * @param {string} from
 * @param {string} specifier
 */
function resolveIn(sources, from, specifier) {
  const path = posix.normalize(posix.join(posix.dirname(from), specifier));
  return [path, `${path}.ts`, `${path}.mts`, `${path}.d.ts`, `${path}/index.ts`].find((file) => sources.has(file));
}
