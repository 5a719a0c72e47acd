#!/usr/bin/env node
/** The command line: the same assessment as the editor's, for scripts and CI. */
import { readFileSync, realpathSync } from 'node:fs';
import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DirectoryEntry, Io } from './cli/io';
import { run } from './cli/run';

async function readDirectory(path: string): Promise<readonly DirectoryEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => ({
      name: entry.name,
      isFile: entry.isSymbolicLink() ? await leadsToFile(join(path, entry.name)) : entry.isFile(),
    })),
  );
}

/** A link that leads nowhere counts as a file, so that it is reported and not passed over. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}

/**
 * Writes beside the file and puts it in its place in one step, so that a reader finds the old text or the new one, whole. The name begins with a
 * dot: no record is looked for there.
 */
async function replaceFile(path: string, read: Uint8Array, bytes: Uint8Array): Promise<void> {
  const target = await realpath(path);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const { mode } = await stat(target);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (!(await readFile(target)).equals(read)) throw Object.assign(new Error('changed'), { code: 'ECHANGED' });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function localDate(): string {
  const date = new Date();
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** The version in the manifest, which lies one folder above this program. */
function version(): string {
  try {
    const program = realpathSync(process.argv[1] ?? '');
    const manifest: unknown = JSON.parse(readFileSync(join(dirname(program), '..', 'package.json'), 'utf8'));
    const given =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
    return typeof given === 'string' ? given : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** A reader that closes the pipe early, like `head`, has had enough; that is no fault. */
function allowClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

const io: Io = {
  readDirectory,
  readFile,
  replaceFile,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  today: localDate(),
  version: version(),
};

process.stdout.on('error', allowClosedPipe);
process.stderr.on('error', allowClosedPipe);
/** A fault of this program is not a verdict: its status says that nothing was read. */
function endWithFault(error: unknown): void {
  process.stderr.write(
    `This is a fault of clientele itself: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`,
  );
  process.exitCode = 2;
}

void run(process.argv.slice(2), io).then((status) => {
  process.exitCode = status;
}, endWithFault);
