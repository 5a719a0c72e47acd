// @ts-check
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFolder } from './ensure-folder.mjs';
import { runQuietly } from './run-quietly.mjs';

/**
 * A package of the npm registry at one version, with the SHA-512 that its archive must have.
 *
 * @typedef {object} PinnedPackage
 * @property {string} name as the registry spells it, such as `code-server`
 * @property {string} version exact, such as `4.100.3`
 * @property {string} integrity `sha512-` and the digest in base64
 */

/**
 * Makes sure that the files of an npm package lie in the store, and fetches them where they don't.
 *
 * @param {object} request
 * @param {PinnedPackage} request.pinned
 * @param {string} request.folder its name in the store, such as `1.100.3`
 * @param {(unpacked: string) => Promise<void>} [request.finish] what else the folder needs before it is complete
 * @param {(line: string) => void} request.say told what takes time
 * @returns {Promise<string>} the absolute path of the folder
 */
export function ensureNpmPackage({ pinned, folder, finish, say }) {
  return ensureFolder({
    name: folder,
    seal: pinned.integrity,
    make: async (unpacked, scratch) => {
      say(`fetching ${pinned.name}@${pinned.version} from the npm registry`);
      const archive = await fetchArchive(pinned, scratch);
      say(`unpacking ${pinned.name}@${pinned.version}`);
      await runQuietly('tar', ['-xzf', archive, '-C', unpacked, '--strip-components=1'], { cwd: scratch });
      await finish?.(unpacked);
    },
  });
}

/**
 * @param {PinnedPackage} pinned
 * @param {string} into
 */
async function fetchArchive({ name, version, integrity }, into) {
  await runQuietly('npm', ['pack', `${name}@${version}`, '--pack-destination', into, '--silent'], { cwd: into });
  const file = (await readdir(into)).find((entry) => entry.endsWith('.tgz'));
  if (file === undefined) {
    throw new Error(`"npm pack ${name}@${version}" left no archive in ${into}. Look at npm's settings.`);
  }
  const archive = join(into, file);
  const content = await readFile(archive);
  const digest = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  if (digest !== integrity) {
    throw new Error(
      `The archive of ${name}@${version} is not the pinned one: its digest is ${digest}, expected ${integrity}. ` +
        'Check which registry npm asks.',
    );
  }
  return archive;
}
