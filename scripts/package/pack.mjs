// @ts-check
// Makes the package: what .vscodeignore lets through is laid out beside a small bundle and the licences, and vsce packs that.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { extensionBundle, starterBundle } from '../bundles.mjs';
import { noticesText, packageFolders, readPackage } from './notices.mjs';
import { packagedPage } from './pages.mjs';

const root = resolve(import.meta.dirname, '..', '..');

/** What of package.json is for work on the repository alone. */
const forWork = ['scripts', 'devDependencies', 'dependencies', 'overrides', 'private'];

/**
 * Packs the extension.
 *
 * @param {string} into absolute path of a folder, which is emptied of what lay there from the last time
 * @returns {Promise<string>} the absolute path of the package
 */
export async function pack(into) {
  const stage = join(into, 'package');
  await rm(stage, { recursive: true, force: true });
  /** @type {Record<string, unknown>} */
  const { ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const file of await listFiles({ cwd: root, packageManager: PackageManager.None })) {
    await mkdir(dirname(join(stage, file)), { recursive: true });
    if (file.endsWith('.md'))
      await writeFile(join(stage, file), packagedPage(await readFile(join(root, file), 'utf8')));
    else await cp(join(root, file), join(stage, file));
  }
  await build(starterBundle({ into: join(stage, 'dist'), minify: true }));
  const { metafile } = await build({ ...extensionBundle({ into: join(stage, 'dist'), minify: true }), metafile: true });
  const packages = packageFolders(Object.keys(metafile.inputs)).map((folder) => readPackage(join(root, folder)));
  await writeFile(join(stage, 'THIRD-PARTY-NOTICES.txt'), noticesText(await Promise.all(packages)));
  await writeFile(join(stage, '.vscodeignore'), '# All that lies here is meant to be packed.\n');
  const shipped = Object.fromEntries(Object.entries(manifest).filter(([key]) => !forWork.includes(key)));
  await writeFile(join(stage, 'package.json'), `${JSON.stringify(shipped, undefined, 2)}\n`);
  const packagePath = join(into, `${String(manifest['name'])}-${String(manifest['version'])}.vsix`);
  await rm(packagePath, { force: true });
  await createVSIX({
    cwd: stage,
    packagePath,
    dependencies: false, // all of them are in the bundle
    // There is no public address to link to, so links stay as they are and lead to files of the package.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}
