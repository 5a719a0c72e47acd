// @ts-check
// Builds the extension as it ships and looks whether anything in it could speak with the network. Lint keeps our own code from the console.
import { build } from 'esbuild';
import ts from 'typescript';

/** The modules that it may load. */
const MODULES = new Set(['vscode']);

/** The ways out of an extension host: to the network, to another process or thread, and to a log. */
const WAYS_OUT = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'BroadcastChannel',
  'SharedWorker',
  'Worker',
  'importScripts',
  'openExternal',
  'createOutputChannel',
  'createTelemetryLogger',
]);

/**
 * What a bundled extension could leak by: modules that it loads, and names that lead out. Libraries count like our own code.
 *
 * @param {string} code of a bundle
 * @returns {readonly string[]} in alphabetical order
 */
export function waysOut(code) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node) && WAYS_OUT.has(node.text)) found.add(`It names ${node.text}.`);
    if (ts.isStringLiteralLike(node) && WAYS_OUT.has(node.text)) found.add(`It has "${node.text}" as a text.`);
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const isLoad =
        node.expression.kind === ts.SyntaxKind.ImportKeyword ||
        (ts.isIdentifier(node.expression) && node.expression.text === 'require');
      if (isLoad && !(first !== undefined && ts.isStringLiteralLike(first) && MODULES.has(first.text)))
        found.add(`It loads ${first?.getText(source) ?? 'something'}.`);
    }
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  visit(source);
  return [...found].sort();
}

/**
 * The code of a bundle of the extension, as scripts/bundles.mjs makes it.
 *
 * @param {object} request
 * @param {string} request.entry path from `folder`
 * @param {string} request.folder absolute path
 * @param {readonly string[]} [request.outside] paths of our own files that are bundled by themselves
 * @returns {Promise<string>}
 */
export async function bundled({ entry, folder, outside = [] }) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode', ...outside],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
