/** Reads the `.clients` folder from the disk. One file that can't be read costs that file alone. */
import {
  clientIdOf,
  isClientFile,
  isRecordFile,
  type AssessedClient,
  type FileProblem,
  type FileText,
  type Folder,
} from '../core/folder';
import type { IsoDate } from '../core/dates';
import { LiveFolder } from '../core/liveFolder';
import { WrongCall } from './call';
import { copiesByFile, readWhole } from './cutOff';
import { fileProblem, textIn, textOf, type TextRead } from './fileText';
import { systemCode, type Io } from './io';

/** What was read of a folder, and which of its files gave nothing. */
export interface Clients {
  readonly folder: Folder;
  /** Those that could be read, worst first. */
  readonly clients: readonly AssessedClient[];
  /** Those of the records and those of reading the files, by file and place. */
  readonly problems: readonly FileProblem[];
  /** The id of every client file, read or not. */
  readonly ids: readonly string[];
  /** The ids of the client files that give no client. */
  readonly unreadableIds: readonly string[];
  /** Whether there is a studio file that gives nothing. */
  readonly studioUnreadable: boolean;
}

/** Files open at once. */
const BATCH = 64;

type Read = FileText | { readonly name: string; readonly problem: FileProblem };

/** Reads and assesses the records below a folder that holds `.clients`. Throws `WrongCall` where it holds none. */
export async function readClients(above: string, asOf: IsoDate, io: Io): Promise<Clients> {
  const directory = `${above}/.clients`;
  const entries = await listed(above, directory, io);
  const files = entries.filter(({ isFile }) => isFile).map(({ name }) => name);
  const names = files.filter(isRecordFile);
  const read = new Map<string, Read>();
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    await Promise.all(batch.map(async (name) => read.set(name, await readText(directory, name, io))));
  }
  const since = await io.readDirectory(directory).catch(() => []);
  const now = since.filter(({ isFile }) => isFile).map(({ name }) => name);
  const saved = [...copiesByFile([...new Set([...files, ...now])]).keys()].filter((name) => read.has(name));
  for (const [name, { bytes, missing }] of saved.length > 0 ? await readWhole(directory, saved, io) : []) {
    read.set(name, readIn(name, missing === undefined ? textIn(bytes) : { code: 'file/cut-off', message: missing }));
  }
  // In the order of their names in the folder, whichever was read first.
  return clientsOf(
    names.flatMap((name) => read.get(name) ?? []),
    asOf,
  );
}

async function listed(path: string, directory: string, io: Io): ReturnType<Io['readDirectory']> {
  try {
    return await io.readDirectory(directory);
  } catch (error) {
    throw new WrongCall(await noClients(path, systemCode(error), io));
  }
}

/** Why there is no `.clients` below a folder, and what to do. */
async function noClients(path: string, code: string, io: Io): Promise<string> {
  if (code === 'EACCES' || code === 'EPERM') return `${path}/.clients may not be read. Check its permissions.`;
  try {
    await io.readDirectory(path);
  } catch (error) {
    if (systemCode(error) === 'ENOTDIR') return `${path} is a file. Name the folder that holds .clients.`;
    if (systemCode(error) === 'ENOENT') return `There is no folder ${path}. Name the folder that holds .clients.`;
    return `${path} may not be read. Check its permissions.`;
  }
  if (/(^|[\\/])\.clients$/.test(path)) return `${path} is the .clients folder itself. Name the folder that holds it.`;
  if (code === 'ENOTDIR') return `${path}/.clients is a file, and a folder is wanted there.`;
  return `There is no .clients folder in ${path}. Name the folder that holds it.`;
}

async function readText(directory: string, name: string, io: Io): Promise<Read> {
  return readIn(name, await textOf(`${directory}/${name}`, io));
}

function readIn(name: string, read: TextRead): Read {
  if ('text' in read) return { name, text: read.text };
  return { name, problem: fileProblem(`.clients/${name}`, read.code, read.message) };
}

function clientsOf(read: readonly Read[], asOf: IsoDate): Clients {
  const faults = read.filter((file) => 'problem' in file);
  const live = new LiveFolder();
  for (const file of read) if ('text' in file) live.set(file.name, file.text);
  live.finish(asOf);
  const { folder, clients } = live.show();
  const faultIds = faults.filter(({ name }) => isClientFile(name)).map(({ name }) => clientIdOf(name));
  const fertile = new Set(clients.map(({ source }) => source));
  const barren = folder.files.filter((file) => !fertile.has(file));
  return {
    folder,
    clients,
    problems: [...folder.problems, ...faults.map((fault) => fault.problem)].sort(byPlace),
    ids: [...new Set([...folder.files.map(({ id }) => id), ...faultIds])].sort(),
    unreadableIds: [...faultIds, ...barren.map(({ id }) => id)],
    studioUnreadable: faults.some(({ name }) => !isClientFile(name)) || isBroken(folder),
  };
}

const UNREADABLE = new Set(['yaml/syntax', 'yaml/limit', 'studio/no-mapping']);

/** Whether nothing of the studio's file can be read. */
function isBroken({ studioFile }: Folder): boolean {
  return studioFile?.parsed.problems.some(({ code }) => UNREADABLE.has(code)) ?? false;
}

function byPlace(a: FileProblem, b: FileProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.place.start - b.place.start;
}
