// @ts-check
// The lists of src/contributions as values, and the places in src that use them.
import { build } from 'esbuild';
import ts from 'typescript';
import { root } from './files.mjs';

/**
 * @typedef {object} ContributionLists
 * @property {readonly string[]} COMMANDS
 * @property {Readonly<Record<string, string | boolean | number>>} SETTINGS with their defaults
 * @property {Readonly<Record<string, readonly string[]>>} CONTEXT_KEYS with their values
 */

/**
 * Loads the lists. Nothing of VS Code is called for that, so an empty module stands in for it.
 *
 * @returns {Promise<ContributionLists>}
 */
export async function contributionLists() {
  const { outputFiles } = await build({
    stdin: {
      contents: ['commands', 'settings', 'contextKeys'].map((name) => `export * from './${name}';`).join('\n'),
      resolveDir: `${root}/src/contributions`,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'no-vscode',
        setup(context) {
          context.onResolve({ filter: /^vscode$/ }, () => ({ path: 'vscode', namespace: 'empty' }));
          context.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
        },
      },
    ],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/**
 * What the source says in plain literals: the ids that are handed to functions of some names, and every text that looks like an id of ours.
 *
 * @param {ReadonlyMap<string, string>} sources text by path
 * @returns {{ readonly calls: ReadonlyMap<string, readonly string[]>, readonly mentions: readonly Mention[], readonly texts: ReadonlySet<string> }}
 *   `calls`: for each function's name the literal first arguments, in the order of the files; `texts`: every literal
 */
export function usesOfIds(sources) {
  /** @type {Map<string, string[]>} */
  const calls = new Map();
  /** @type {Mention[]} */
  const mentions = [];
  /** @type {Set<string>} */
  const texts = new Set();
  for (const [file, text] of sources) {
    /** @type {Map<string, string>} */
    const constants = new Map();
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node)) {
        const { expression: callee } = node;
        const name = ts.isPropertyAccessExpression(callee)
          ? callee.name.text
          : ts.isIdentifier(callee)
            ? callee.text
            : undefined;
        const [first] = node.arguments;
        const id =
          first === undefined ? undefined : ts.isIdentifier(first) ? constants.get(first.text) : literal(first);
        if (name !== undefined && id !== undefined) calls.set(name, [...(calls.get(name) ?? []), id]);
      }
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
        const value = literal(node.initializer);
        if (value !== undefined) constants.set(node.name.text, value);
      }
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
        for (const [id] of node.text.matchAll(/\bclientele\.[A-Za-z]+(?:\.[A-Za-z]+)*/g)) mentions.push({ file, id });
      }
      if (ts.isStringLiteralLike(node)) texts.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { calls, mentions, texts };
}

/** @param {ts.Expression} node */
function literal(node) {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** @typedef {{ readonly file: string, readonly id: string }} Mention */
