/** A file's bytes replaced in one step, so that whoever looks finds the old ones or the new ones, whole, also after a crash. */
import { access, chmod, chown, constants, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './io';

/** Milliseconds to wait for another program that writes the same file, where nothing else is said, and the longest pause between two looks. */
const PATIENCE = 5000;
const LONGEST_PAUSE = 50;
/** Milliseconds after which a file beside counts as left behind, whoever made it. */
const LEFT_BEHIND_AFTER = 600_000;

/** `.acme.yaml.HOST.PID.clientele-tmp`: the name begins with a dot, so no record is looked for there. */
const BESIDE = /^\.(.+)\.([^.]+)\.(\d+)\.clientele-tmp$/;

/**
 * Writes beside the file, and puts that in its place. The file beside is also the sign that somebody is writing: who finds the sign of another
 * takes the own one away and waits. It goes in the very step that puts it in place, so none is left to be in the way; one that was left by a
 * program that was ended is taken away by the next call. Whoever loses its sign cannot put anything in place any more.
 *
 * @param read the bytes that were read: nothing is written where the file holds others by then
 * @param patience milliseconds to wait for another program that writes the same file
 * Rejects with a system code, with `ECHANGED` where the file holds other bytes or was just replaced, and with `ELOCKED` where another program
 * keeps writing; `by` is the path of its file then.
 */
export async function replaceFile(
  path: string,
  read: Uint8Array,
  bytes: Uint8Array,
  patience = PATIENCE,
): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const beside = await besideAlone(target, mode, patience);
  try {
    await fill(beside, bytes);
    await keepOwner(beside, { mode, uid, gid });
    if (!(await readFile(target)).equals(read)) throw coded('ECHANGED');
    await putInPlace(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await settleFolder(dirname(target));
}

/** Makes the empty file beside, once no other program has one. */
async function besideAlone(target: string, mode: number, patience: number): Promise<string> {
  const folder = dirname(target);
  const name = `.${basename(target)}.${thisHost()}.${process.pid}.clientele-tmp`;
  const beside = join(folder, name);
  const started = performance.now();
  for (;;) {
    // One with the name of this very process was left by another before it.
    await rm(beside, { force: true });
    await (await open(beside, 'wx', mode)).close();
    const other = await otherWriter(target, name).catch(async (error: unknown) => {
      await rm(beside, { force: true }).catch(() => undefined);
      throw error;
    });
    if (other === undefined) return beside;
    await rm(beside, { force: true });
    if (performance.now() - started > patience) throw coded('ELOCKED', other);
    await new Promise((resume) => setTimeout(resume, 1 + Math.random() * LONGEST_PAUSE));
  }
}

/** The path of the sign of another program that writes this file. What ended programs left in this folder is taken away. */
async function otherWriter(target: string, own: string): Promise<string | undefined> {
  const folder = dirname(target);
  let other: string | undefined;
  for (const name of await readdir(folder)) {
    const [found, written, host, pid] = BESIDE.exec(name) ?? [];
    if (found === undefined || name === own) continue;
    const path = join(folder, name);
    if (await isLeftBehind(path, host, Number(pid), join(folder, own))) await rm(path, { force: true });
    else if (written === basename(target)) other = path;
  }
  return other;
}

async function isLeftBehind(path: string, host: string | undefined, pid: number, own: string): Promise<boolean> {
  if (host === thisHost() && !isRunning(pid)) return true;
  try {
    // Both times are those of the machine that keeps the files.
    return (await stat(own)).mtimeMs - (await stat(path)).mtimeMs > LEFT_BEHIND_AFTER;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

async function fill(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file system without owners or modes is no reason to write nothing. */
async function keepOwner(path: string, { mode, uid, gid }: { mode: number; uid: number; gid: number }): Promise<void> {
  const made = await stat(path);
  if (made.uid !== uid || made.gid !== gid) await chown(path, uid, gid).catch(() => undefined);
  if (made.mode !== mode) await chmod(path, mode & 0o7777).catch(() => undefined);
}

/** A program that only looks, like a virus scanner, can hold a file on Windows for a moment. */
async function putInPlace(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = systemCode(error);
      // The file beside is gone: somebody took this program for ended.
      if (code === 'ENOENT') throw coded('ECHANGED');
      if (tries >= 10 || !['EBUSY', 'EPERM', 'EACCES'].includes(code)) throw error;
      await new Promise((resume) => setTimeout(resume, LONGEST_PAUSE));
    }
  }
}

/** The file is in its place; that it is there after a power cut, too, not every system can promise. */
async function settleFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch {
    return;
  }
}

function thisHost(): string {
  return hostname().replace(/[^A-Za-z0-9-]/g, '-') || 'host';
}

function coded(code: string, by?: string): Error {
  return Object.assign(new Error(code), { code, by });
}
