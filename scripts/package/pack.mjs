// @ts-check
// Makes the package: what .vscodeignore lets through is laid out beside a small bundle and the licences, and vsce packs that.
// The same source gives the same bytes, in whatever folder, time zone and language it is packed.
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { extensionBundle, starterBundle } from '../bundles.mjs';
import { runQuietly } from '../run-quietly.mjs';
import { noticesText, readPackages } from './notices.mjs';
import { packagedPage } from './pages.mjs';
import { billOfMaterials, packageUses } from './sbom.mjs';

const root = resolve(import.meta.dirname, '..', '..');

/** What of package.json is for work on the repository alone. */
const forWork = ['scripts', 'devDependencies', 'dependencies', 'overrides', 'private'];

/** All that vsce takes from its surroundings: the time of each file (1980 is where zip begins), the zone, and the order of names. */
const surroundings = { SOURCE_DATE_EPOCH: '315532800', TZ: 'UTC', LC_ALL: 'C', LANG: 'C' };

/**
 * What a pack leaves: absolute paths of the package and of its bill of materials.
 *
 * @typedef {{ readonly vsix: string, readonly bill: string }} Packed
 */

/**
 * Packs the extension.
 *
 * @param {string} into absolute path of a folder, which is emptied of what lay there from the last time
 * @returns {Promise<Packed>}
 */
export async function pack(into) {
  const stage = join(into, 'package');
  await rm(stage, { recursive: true, force: true });
  /** @type {Record<string, unknown>} */
  const { ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    await mkdir(dirname(join(stage, file)), { recursive: true });
    const content = await readFile(join(root, file));
    await writeFile(join(stage, file), packaged(file, content));
  }
  const choice = { into: join(stage, 'dist'), minify: true };
  const bundles = [extensionBundle(choice), starterBundle(choice)];
  const built = await Promise.all(bundles.map((bundle) => build({ ...bundle, metafile: true })));
  /** @type {import('esbuild').Metafile['inputs']} */
  const inputs = Object.assign({}, ...built.map(({ metafile }) => metafile.inputs));
  const packages = await readPackages(root, Object.keys(inputs));
  await writeFile(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesText([...packages.values()]));
  await writeFile(join(stage, '.vscodeignore'), '# All that lies here is meant to be packed.\n');
  const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !forWork.includes(key)));
  await writeFile(join(stage, 'package.json'), JSON.stringify(shipped));

  await sameModes(stage);
  const product = {
    name: String(manifest['name']),
    version: String(manifest['version']),
    license: String(manifest['license']),
  };
  const vsix = join(into, `${product.name}-${product.version}.vsix`);
  await rm(vsix, { force: true });
  await runQuietly(process.execPath, [join(import.meta.dirname, 'vsix.mjs'), stage, vsix], {
    cwd: root,
    env: { ...process.env, ...surroundings },
  });
  /** @type {{ readonly packages: Readonly<Record<string, import('./sbom.mjs').Locked>> }} */
  const { packages: lock } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const digest = createHash('sha256')
    .update(await readFile(vsix))
    .digest('hex');
  const bill = join(into, `${product.name}-${product.version}.cdx.json`);
  await writeFile(bill, billOfMaterials({ product, digest, packages, uses: packageUses(inputs), lock }));
  return { vsix, bill };
}

/**
 * What a file of the repository is in the package: pages are cut to what concerns those who use it, and JSON is written without blanks, since
 * the texts of an interface are the second largest thing in it.
 *
 * @param {string} file
 * @param {Buffer} content
 * @returns {string | Buffer}
 */
function packaged(file, content) {
  if (file.endsWith('.md')) return packagedPage(content.toString('utf8'));
  return file.endsWith('.json') ? JSON.stringify(JSON.parse(content.toString('utf8'))) : content;
}

/**
 * Gives every file the same mode, since an archive keeps it, and it would be that of whoever packs.
 *
 * @param {string} folder absolute path
 */
async function sameModes(folder) {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await chmod(join(entry.parentPath, entry.name), 0o644);
}
