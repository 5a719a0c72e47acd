// @ts-check
// Bundles the extension for both kinds of extension host, and the command line.
//   node esbuild.mjs              once, with source maps
//   node esbuild.mjs --watch      again after each change
//   node esbuild.mjs --minify     once, small and without source maps, as it is packaged
import { context, build } from 'esbuild';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, minify: { type: 'boolean', default: false } },
});

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  minify: values.minify,
  sourcemap: values.minify ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
};

/** @type {readonly import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
  },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/browser/extension.js',
    platform: 'browser',
    target: 'es2022',
  },
  {
    ...shared,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    target: 'node20',
  },
];

if (values.watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
