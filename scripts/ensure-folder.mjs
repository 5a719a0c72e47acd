// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { atTheEnd } from './ending.mjs';

/** Where downloads for the tests are kept between runs. Git ignores it; it can be deleted at any time. */
export const store = resolve(import.meta.dirname, '..', '.vscode-test');

/**
 * Makes sure that a folder lies in the store, and makes it where it doesn't. It gets its name last, after everything
 * in it is complete, so an interrupted run leaves nothing that looks finished.
 *
 * @param {object} request
 * @param {string} request.name of the folder, such as `1.100.3`
 * @param {string} request.seal says what it was made from; a folder with another seal is replaced
 * @param {(folder: string, scratch: string) => Promise<void>} request.make fills the empty `folder`; `scratch` is for
 *   files that are of no use afterwards
 * @returns {Promise<string>} the absolute path of the folder
 */
export async function ensureFolder({ name, seal, make }) {
  const target = join(store, name);
  const sealFile = join(target, '.seal');
  const isComplete = async () => existsSync(sealFile) && (await readFile(sealFile, 'utf8')) === seal;
  if (await isComplete()) return target;

  await mkdir(store, { recursive: true });
  await removeAbandoned();
  const partial = join(store, `.partial-${process.pid}-${name}`);
  const forget = atTheEnd(() => rm(partial, { recursive: true, force: true }));
  try {
    const folder = join(partial, 'folder');
    await mkdir(folder, { recursive: true });
    await make(folder, partial);
    await writeFile(join(folder, '.seal'), seal);
    if (await isComplete()) return target; // another run was faster
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  } finally {
    forget();
    await rm(partial, { recursive: true, force: true });
  }
  return target;
}

/** Removes what runs that were killed left behind. */
async function removeAbandoned() {
  for (const entry of await readdir(store)) {
    const owner = /^\.partial-(\d+)-/.exec(entry)?.[1];
    if (owner !== undefined && !isRunning(Number(owner)))
      await rm(join(store, entry), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
