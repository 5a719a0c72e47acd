// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Bundles a suite into one CommonJS module whose `run()` the extension host calls. Modules of the project are
 * bundled; `vscode` comes from the host. On Node.js mocha is loaded from the project's node_modules; a worker can load
 * nothing, so there it is bundled, too.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} into absolute path of a folder inside the project
 * @param {string | undefined} grep what titles must contain, for a worker, which has no environment to find it in
 * @returns {Promise<string>} the absolute path of the module
 */
export async function bundleSuite(suite, into, grep) {
  const outfile = join(into, `${suite.name}.js`);
  const loads = suite.files.map((file) => `  [${JSON.stringify(file)}, () => import(${JSON.stringify(file)})],`);
  const { inside, args, options } = suite.host === 'worker' ? inWorker(grep) : onNode;
  const entry = [
    `import { runTests } from ${JSON.stringify(join(here, inside))};`,
    'const files = [',
    ...loads,
    '];',
    `export const run = () => runTests(files${args});`,
  ];
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: here, sourcefile: `${suite.name}.entry.ts` },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'linked',
    logLevel: 'warning',
    ...options,
  });
  return outfile;
}

/** @type {{ readonly inside: string, readonly args: string, readonly options: import('esbuild').BuildOptions }} */
const onNode = {
  inside: 'inside-host.ts',
  args: '',
  options: { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] },
};

/**
 * @param {string | undefined} grep
 * @returns {typeof onNode}
 */
function inWorker(grep) {
  return {
    inside: 'inside-worker.ts',
    args: grep === undefined ? '' : `, ${JSON.stringify(grep)}`,
    options: {
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      plugins: [mochaAsGlobal],
      alias: { 'node:assert/strict': join(here, 'assert-in-worker.ts') },
    },
  };
}

/**
 * Mocha's file for browsers gives itself to whichever `module` it sees. That would be the one of the whole suite, so it sees none.
 *
 * @type {import('esbuild').Plugin}
 */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup(bundling) {
    bundling.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => ({
      contents: `(function (module) {\n${await readFile(path, 'utf8')}\n}).call(globalThis);`,
    }));
  },
};
