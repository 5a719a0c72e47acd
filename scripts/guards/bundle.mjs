// @ts-check
// Bundles code as for a browser and says what of a host it would need there.
import { isBuiltin } from 'node:module';
import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { BROUGHT_ALONG, LIBRARIES } from './layers.mjs';

/** Every npm package that may be in a bundle. */
const shipped = new Set([...LIBRARIES, ...BROUGHT_ALONG]);

/**
 * What keeps a bundle of these files from running in a browser: modules of Node.js, modules left outside the bundle, names that lead
 * nowhere, and npm packages that are none of the libraries. Files of packages count like ours.
 *
 * @param {object} request
 * @param {readonly string[]} request.entries paths from `folder`
 * @param {string} request.folder absolute path
 * @param {readonly string[]} request.provided modules that the host provides, such as `vscode`
 * @returns {Promise<readonly string[]>} in alphabetical order
 */
export async function browserBreaches({ entries, folder, provided }) {
  /** @type {Set<string>} */
  const breaches = new Set();
  const built = await build({
    stdin: { contents: entries.map((entry) => `import './${entry}';`).join('\n'), resolveDir: folder },
    absWorkingDir: folder,
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    logLevel: 'silent',
    plugins: [
      {
        name: 'note-what-is-missing',
        setup(context) {
          context.onResolve(
            { filter: /^[^./]/ },
            async ({ path, kind, resolveDir, namespace, importer, pluginData }) => {
              if (pluginData === 'asked') return undefined;
              if (provided.includes(path)) return { path, external: true };
              const found = await context.resolve(path, { kind, resolveDir, namespace, importer, pluginData: 'asked' });
              if (found.errors.length === 0 && !found.external) return found;
              const by = relative(folder, importer).split(sep).join('/');
              breaches.add(
                `${by} imports "${path}", ${isBuiltin(path) ? 'which only Node.js has' : 'which is not there'}.`,
              );
              return { path, external: true };
            },
          );
        },
      },
    ],
  }).catch((/** @type {unknown} */ failure) => /** @type {import('esbuild').BuildFailure} */ (failure));
  if (!('metafile' in built)) return built.errors.map(({ text, location }) => `${location?.file ?? ''} ${text}`.trim());
  for (const input of Object.keys(built.metafile.inputs)) {
    const name = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name !== undefined && !shipped.has(name))
      breaches.add(`${name} is in the bundle, and is none of the libraries.`);
  }
  return [...breaches].sort();
}
