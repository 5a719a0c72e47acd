#!/usr/bin/env node
/** The command line: the same assessment as the editor's, for scripts and CI. */
import { readFileSync, realpathSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode, type DirectoryEntry, type Io } from './cli/io';
import { replaceFile } from './cli/replaceFile';
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

/** A reader that closes the pipe early, like `head`, has had enough; that is no fault. A full disk is, and what it holds is not all. */
function noteUnprinted(error: Error): void {
  const code = systemCode(error);
  if (code === 'EPIPE') return;
  process.stderr.write(`What there was to say could not be printed in full (${code}).\n`);
  process.exit(2);
}

const io: Io = {
  readDirectory,
  readFile,
  replaceFile: (path, before, bytes) => replaceFile(path, before, bytes),
  pause: (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds)),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  today: localDate(),
  version: version(),
};

process.stdout.on('error', noteUnprinted);
// There is nobody left to tell; the status still says how it went.
process.stderr.on('error', () => undefined);

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
