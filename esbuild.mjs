// @ts-check
// Bundles the extension and the command line into dist/. What goes into the package is made by scripts/package.mjs.
//   node esbuild.mjs              once, with source maps
//   node esbuild.mjs --watch      again after each change
//   node esbuild.mjs --minify     once, small and without source maps, as it is packaged
import { context, build } from 'esbuild';
import { parseArgs } from 'node:util';
import { commandLineBundle, extensionBundle, starterBundle } from './scripts/bundles.mjs';

const { values } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, minify: { type: 'boolean', default: false } },
});
const choice = { into: 'dist', minify: values.minify };
const bundles = [extensionBundle(choice), starterBundle(choice), commandLineBundle(choice)];

if (values.watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
