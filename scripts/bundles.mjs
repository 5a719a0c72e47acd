// @ts-check
// What is bundled, and how: for work on the extension and for its package.
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * How esbuild makes the extension. One file serves the desktop, the remote and the web host, since nothing in it needs Node.js: what the
 * tests run is what runs everywhere, and the package holds it once. On the desktop and the remote another starts it.
 *
 * @param {{ readonly into: string, readonly minify: boolean }} choice `into`: a folder, from the root or absolute
 * @returns {import('esbuild').BuildOptions}
 */
export function extensionBundle({ into, minify }) {
  return {
    ...shared(minify),
    entryPoints: ['src/extension.ts'],
    outfile: join(into, 'extension.js'),
    platform: 'browser',
    target: 'es2022',
  };
}

/**
 * How esbuild makes what starts the extension where a file can load another: it leaves the extension itself outside.
 *
 * @param {{ readonly into: string, readonly minify: boolean }} choice
 * @returns {import('esbuild').BuildOptions}
 */
export function starterBundle({ into, minify }) {
  return {
    ...shared(minify),
    entryPoints: ['src/starter.ts'],
    outfile: join(into, 'start.js'),
    platform: 'browser',
    target: 'es2022',
    supported: { 'dynamic-import': false }, // what the bundle loads is no module of ECMAScript
    plugins: [
      {
        name: 'leave-the-extension-outside',
        setup(bundling) {
          bundling.onResolve({ filter: /^\.\/extension$/ }, () => ({ path: './extension.js', external: true }));
        },
      },
    ],
  };
}

/**
 * How esbuild makes the command line.
 *
 * @param {{ readonly into: string, readonly minify: boolean }} choice
 * @returns {import('esbuild').BuildOptions}
 */
export function commandLineBundle({ into, minify }) {
  return {
    ...shared(minify),
    entryPoints: ['src/cli.ts'],
    outfile: join(into, 'cli.js'),
    platform: 'node',
    target: 'node20',
  };
}

/**
 * @param {boolean} minify
 * @returns {import('esbuild').BuildOptions}
 */
function shared(minify) {
  return {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    minify,
    sourcemap: minify ? false : 'linked',
    logLevel: 'warning',
    charset: 'utf8', // a Vietnamese letter written in escapes takes three times the room
    legalComments: 'none', // the package has all licences in one file
  };
}
