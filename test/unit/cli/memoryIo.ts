/** A disk in memory for the command line, and what it wrote. */
import { deepEqual } from 'node:assert/strict';
import type { Io } from '../../../src/cli/io';
import { run } from '../../../src/cli/run';

/** What stands at a path: text, bytes, or the system's code of the error that reading it gives. */
export type Entry = string | Uint8Array | { readonly error: string };

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Changed extends Outcome {
  /** What a file holds afterwards. */
  readonly text: (path: string) => string;
}

export interface World {
  readonly files?: Readonly<Record<string, Entry>>;
  /** Folders that hold nothing. */
  readonly folders?: readonly string[];
  /** Folders that may not be listed. */
  readonly denied?: readonly string[];
  /** Files that somebody else changes before they are written. */
  readonly changing?: readonly string[];
  /** What the first file that is written turns into just before. */
  readonly becoming?: string;
  /** What files turn into, and others that go, while it is waited. */
  readonly meanwhile?: Readonly<Record<string, Entry | undefined>>;
  /** The system's code that every write gives. */
  readonly refusing?: string;
  /** Files that may not be written. */
  readonly readOnly?: readonly string[];
}

/** Calls the command line on such a disk, on 2026-11-23. */
export async function call(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const { status, stdout, stderr } = await change(argv, world);
  return { status, stdout, stderr };
}

/** The same, with what the files hold afterwards. */
export async function change(argv: readonly string[], world: World): Promise<Changed> {
  let stdout = '';
  let stderr = '';
  let hasBecome = false;
  const files = new Map(Object.entries(world.files ?? {}));
  const io: Io = {
    readDirectory: (path) => Promise.resolve().then(() => list(path, [...files.keys()], world)),
    readFile: (path) => Promise.resolve().then(() => bytesOf(files.get(path))),
    replaceFile: (path, read, bytes) =>
      Promise.resolve().then(() => {
        if (world.changing?.includes(path) === true) throw systemError('ECHANGED');
        if (world.refusing !== undefined) throw systemError(world.refusing);
        if (world.becoming !== undefined && !hasBecome) {
          hasBecome = true;
          files.set(path, world.becoming);
          throw systemError('ECHANGED');
        }
        if (world.readOnly?.includes(path) === true) throw systemError('EACCES');
        deepEqual(bytesOf(files.get(path)), read);
        files.set(path, bytes);
      }),
    pause: () =>
      Promise.resolve().then(() => {
        for (const [path, entry] of Object.entries(world.meanwhile ?? {}))
          if (entry === undefined) files.delete(path);
          else files.set(path, entry);
      }),
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    today: '2026-11-23',
    version: '1.2.3',
  };
  const status = await run(argv, io);
  return {
    status,
    stdout,
    stderr,
    text: (path) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(files.get(path))),
  };
}

function list(path: string, paths: readonly string[], world: World): Awaited<ReturnType<Io['readDirectory']>> {
  if (world.denied?.includes(path) === true) throw systemError('EACCES');
  if (paths.includes(path)) throw systemError('ENOTDIR');
  const below = paths.filter((one) => one.startsWith(`${path}/`)).map((one) => one.slice(path.length + 1));
  if (below.length === 0 && world.folders?.includes(path) !== true) throw systemError('ENOENT');
  const names = new Set(below.map((one) => one.split('/')[0] ?? ''));
  return [...names].map((name) => ({ name, isFile: below.includes(name) }));
}

function bytesOf(entry: Entry | undefined): Uint8Array {
  if (entry === undefined) throw systemError('ENOENT');
  if (typeof entry === 'string') return new TextEncoder().encode(entry);
  if (entry instanceof Uint8Array) return entry;
  throw systemError(entry.error);
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
