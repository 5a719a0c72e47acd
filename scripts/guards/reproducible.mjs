// @ts-check
// Builds and packs a copy of the repository, to see whether the same source gives the same bytes elsewhere.
import { copyFile, mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runQuietly } from '../run-quietly.mjs';
import { repositoryFiles, root } from './files.mjs';

/**
 * Makes what is shipped from a copy of the repository's files.
 *
 * @param {object} request
 * @param {string} request.folder absolute path of a folder that is not there yet
 * @param {NodeJS.ProcessEnv} request.env what differs in the environment
 * @param {number} request.umask which rights new files don't have
 * @returns {Promise<ReadonlyMap<string, Buffer>>} the bundles, the package and its bill of materials, by their paths
 */
export async function builtElsewhere({ folder, env, umask }) {
  for (const file of repositoryFiles().filter((each) => !each.startsWith('test/'))) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await copyFile(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const withUmask = `--import=data:text/javascript,process.umask(${umask})`;
  // Coverage is measured of the tests, not of what they start.
  const surroundings = {
    cwd: folder,
    env: { ...process.env, NODE_V8_COVERAGE: '', ...env, NODE_OPTIONS: withUmask },
  };
  await runQuietly(process.execPath, ['esbuild.mjs', '--minify'], surroundings);
  await runQuietly(process.execPath, ['scripts/package.mjs'], surroundings);
  const made = ['dist', 'out'].map(async (name) => {
    const entries = await readdir(join(folder, name), { withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => `${name}/${entry.name}`);
    return Promise.all(files.map(async (file) => /** @type {const} */ ([file, await readFile(join(folder, file))])));
  });
  return new Map((await Promise.all(made)).flat());
}

/**
 * The files that are not the same in both, or in one of them alone.
 *
 * @param {ReadonlyMap<string, Buffer>} some
 * @param {ReadonlyMap<string, Buffer>} others
 * @returns {readonly string[]} in alphabetical order
 */
export function unlikeFiles(some, others) {
  const names = [...new Set([...some.keys(), ...others.keys()])].sort();
  return names.filter((name) => {
    const [left, right] = [some.get(name), others.get(name)];
    return left === undefined || right === undefined || !left.equals(right);
  });
}
