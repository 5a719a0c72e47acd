/** `log`: one more entry in a client's record, every other byte as it was. */
import { clientIdOf, isClientFile } from '../core/folder';
import { logAnswer } from '../core/log/logAnswer';
import { logEntry } from '../core/log/logEntry';
import type { TextEdit } from '../core/record/edit/change';
import { parseClient, parseStudio } from '../core/record/parse';
import type { Studio } from '../core/record/schema';
import { DEFAULT_CURRENCY } from '../core/snapshot';
import { suggestion, WrongCall, type Call } from './call';
import { readWhole } from './cutOff';
import { lockOf, systemCode, type Io } from './io';

const DONE = 0;
const NOTHING_ADDED = 2;
/** So many times a text that somebody else keeps changing is read again. */
const LONGEST_CHASE = 20;

/** Adds the entry and prints what was added; with `--dry-run` prints the whole new text and writes nothing. */
export async function log(call: Extract<Call, { readonly command: 'log' }>, io: Io): Promise<number> {
  const directory = `${call.folder}/.clients`;
  const names = await namesIn(directory, io);
  const name = fileOf(call.client, names);
  const path = `${directory}/${name}`;
  const studio = await studioIn(directory, names, io);
  const currency = studio.currency ?? DEFAULT_CURRENCY;
  for (let tries = 1; ; tries += 1) {
    const whole = (await readWhole(directory, [name], io)).get(name);
    if (whole?.missing !== undefined) return nothing(io, `${path}: ${whole.missing}`);
    const read = whole?.bytes ?? (await bytesOf(path, io));
    const text = decoded(read);
    if (text === undefined) return nothing(io, `${path} is not UTF-8 text. Save it with the encoding UTF-8.`);
    const logged =
      call.kind === 'answer'
        ? logAnswer(text, call.fields, studio, io.today, currency)
        : logEntry(text, call.kind, call.fields, io.today, currency);
    if (!logged.done) return nothing(io, logged.why);
    if (call.dryRun) {
      io.stdout(logged.text);
      return DONE;
    }
    try {
      await io.replaceFile(path, read, new TextEncoder().encode(logged.text));
    } catch (error) {
      // The entry goes onto what somebody else has just written, where it still can.
      if (systemCode(error) === 'ECHANGED' && tries < LONGEST_CHASE) continue;
      return nothing(io, notWritten(path, error));
    }
    tellAdded(name, text, logged.edits, io);
    warn(text, logged.text, currency, io);
    return DONE;
  }
}

function tellAdded(name: string, before: string, edits: readonly TextEdit[], io: Io): void {
  for (const { start, text } of edits) {
    const line = before.slice(0, start).split('\n').length + (/^\r?\n/.test(text) ? 1 : 0);
    io.stdout(`.clients/${name}:${line}\n${text.replace(/^\r?\n|\r?\n$/g, '')}\n`);
  }
}

async function namesIn(directory: string, io: Io): Promise<readonly string[]> {
  try {
    return (await io.readDirectory(directory)).filter(({ isFile }) => isFile).map(({ name }) => name);
  } catch {
    throw new WrongCall(`${directory} can't be read. Name the folder that holds .clients.`);
  }
}

function fileOf(id: string, names: readonly string[]): string {
  const clients = names.filter(isClientFile);
  const [name, second] = clients.filter((one) => clientIdOf(one) === id);
  if (second !== undefined)
    throw new WrongCall(`Two files claim the client "${id}" (.yaml and .yml); keep one of them.`);
  if (name !== undefined) return name;
  throw new WrongCall(`There is no client "${id}". ${suggestion(id, clients.map(clientIdOf))}`);
}

async function bytesOf(path: string, io: Io): Promise<Uint8Array> {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw new WrongCall(
      `${path} could not be read (${systemCode(error)}). Check that it is there and its permissions.`,
    );
  }
}

/** The text with its byte order mark; `undefined` where it is no UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function studioIn(directory: string, names: readonly string[], io: Io): Promise<Studio> {
  if (!names.includes('studio.yaml')) return {};
  const text = decoded(await bytesOf(`${directory}/studio.yaml`, io));
  return text === undefined ? {} : parseStudio(text).studio;
}

/** What the entry brought with it that is worth a look, like a reference to nothing. */
function warn(before: string, after: string, currency: string, io: Io): void {
  const known = new Set(parseClient(before, currency).problems.map(({ message }) => message));
  for (const { severity, message, place } of parseClient(after, currency).problems) {
    if (severity === 'warning' && !known.has(message)) io.stderr(`line ${place.line}: ${message}\n`);
  }
}

function nothing(io: Io, why: string): number {
  io.stderr(`${why}\nNothing was added.\n`);
  return NOTHING_ADDED;
}

function notWritten(path: string, error: unknown): string {
  const code = systemCode(error);
  switch (code) {
    case 'ECHANGED':
      return `${path} was changed by somebody else in the meantime. Try again.`;
    case 'ELOCKED':
      return `Another program is writing ${path}. Try again; if none is, delete ${lockOf(error)}, which one left behind.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be written. Check its permissions and those of its folder.`;
    case 'EROFS':
      return `${path} lies on a disk that is read-only.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no room left on the disk for ${path}. Make some and try again.`;
    case 'EBUSY':
      return `${path} is held by another program. Close it there and try again.`;
    default:
      return `${path} could not be written${code === '' ? '' : ` (${code})`}.`;
  }
}
