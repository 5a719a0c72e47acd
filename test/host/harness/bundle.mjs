// @ts-check
import { join } from 'node:path';
import { build } from 'esbuild';

const insideHost = join(import.meta.dirname, 'inside-host.ts');

/**
 * Bundles a suite into one CommonJS module whose `run()` the extension host calls. Modules of the project are
 * bundled; `vscode` comes from the host, and mocha is loaded from the project's node_modules.
 *
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} into absolute path of a folder inside the project
 * @returns {Promise<string>} the absolute path of the module
 */
export async function bundleSuite(suite, into) {
  const outfile = join(into, `${suite.name}.js`);
  const loads = suite.files.map((file) => `  [${JSON.stringify(file)}, () => import(${JSON.stringify(file)})],`);
  const entry = [
    `import { runTests } from ${JSON.stringify(insideHost)};`,
    'const files = [',
    ...loads,
    '];',
    'export const run = () => runTests(files);',
  ];
  await build({
    stdin: { contents: entry.join('\n'), resolveDir: import.meta.dirname, sourcefile: `${suite.name}.entry.ts` },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}
