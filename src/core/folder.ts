/** A `.clients` folder as text: which files are clients, what they say, and how they are assessed and ordered. */
import { compareLevels, type Assessment } from './assessment';
import type { IsoDate } from './dates';
import { t } from './l10n';
import { nameOnDisk, nameProblems, TOP } from './nameProblems';
import { parseClient, parseStudio, type ParsedClient, type ParsedStudio } from './record/parse';
import type { Problem } from './record/problem';
import type { Studio } from './record/schema';
import { recordOn } from './recordOn';
import { DEFAULT_CURRENCY } from './snapshot';

/** One file of the folder, by its name in it. @example { name: 'acme.yaml', text: 'client: Acme Bakery\n' } */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

export interface FileProblem extends Problem {
  /** The file as people name it, from the folder that holds `.clients`. @example '.clients/acme.yaml' */
  readonly file: string;
}

export interface ClientFile extends FileText {
  readonly id: string;
  /** @example '.clients/acme.yaml' */
  readonly file: string;
  readonly parsed: ParsedClient;
  /** The currency its sums were checked in, where it names none of its own. */
  readonly defaultCurrency: string;
  /** Another file claims the same id, so neither counts. */
  readonly ambiguous: boolean;
  /** The name of the first other file that many disks take for this one, though its id is another. @example 'Acme.yaml' beside 'acme.yaml' */
  readonly twin: string | undefined;
  /** What is wrong in it, and with it. */
  readonly problems: readonly FileProblem[];
}

export interface Folder {
  readonly studio: Studio;
  readonly studioFile: StudioFile | undefined;
  /** Every client file, those that could not be read among them, by name. */
  readonly files: readonly ClientFile[];
  /** Problems of all files, by file and place. */
  readonly problems: readonly FileProblem[];
}

export interface StudioFile extends FileText {
  readonly parsed: ParsedStudio;
}

export interface AssessedClient {
  readonly id: string;
  readonly file: string;
  readonly source: ClientFile;
  readonly assessment: Assessment;
}

const CLIENT_FILE = /^[^.].*\.ya?ml$/i;
const STUDIO_FILE = /^studio\.ya?ml$/i;

/** Whether a file of the `.clients` folder is one that is read: a client's record or the studio's. Hidden files are not. */
export function isRecordFile(name: string): boolean {
  return CLIENT_FILE.test(name);
}

/** Whether a file of the `.clients` folder is a client's record. `studio.yaml` and hidden files are not. */
export function isClientFile(name: string): boolean {
  return isRecordFile(name) && !STUDIO_FILE.test(name);
}

/** Whether a file of the `.clients` folder is the studio's. */
export function isStudioFile(name: string): boolean {
  return STUDIO_FILE.test(name);
}

/** The id of the client in a file. @example clientIdOf('acme.yaml') // 'acme' */
export function clientIdOf(name: string): string {
  return name.replace(/\.ya?ml$/i, '');
}

/** Reads the texts of a `.clients` folder. Pass what an earlier call returned to have unchanged files taken from it. */
export function readFolder(texts: readonly FileText[], earlier?: Folder): Folder {
  const sorted = texts.filter((file) => isRecordFile(file.name)).sort((a, b) => compareText(a.name, b.name));
  const before = new Map(earlier?.files.map((file) => [file.name, file]));
  const clients = sorted.filter((file) => isClientFile(file.name));
  const rivals = new Map<string, string[]>();
  for (const { name } of clients) rivals.set(claimOf(name), [...(rivals.get(claimOf(name)) ?? []), name]);
  const studios = sorted.filter((file) => isStudioFile(file.name));
  const [studio] = studios;
  const studioFile = studio === undefined ? undefined : readStudio(studio, earlier?.studioFile);
  const defaultCurrency = studioFile?.parsed.studio.currency ?? DEFAULT_CURRENCY;
  const files = clients.map((file): ClientFile => {
    const rival = rivalOf(file.name, rivals.get(claimOf(file.name)) ?? []);
    const known = before.get(file.name);
    return known !== undefined && isAsRead(known, file, defaultCurrency, rival)
      ? known
      : readClientFile(file, defaultCurrency, rival);
  });
  return {
    studio: studioFile?.parsed.studio ?? NO_STUDIO,
    studioFile,
    files,
    problems: inOrder([...files.flatMap(({ problems }) => problems), ...studioProblems(studioFile, studios)]),
  };
}

/** What other files of the folder are to one by their names. */
export type Rival = Pick<ClientFile, 'ambiguous' | 'twin'>;

/** What files share that contend for one name on some disk. */
export function claimOf(name: string): string {
  return nameOnDisk(clientIdOf(name));
}

/** @param names those with the same claim, its own among them */
export function rivalOf(name: string, names: Iterable<string>): Rival {
  const id = clientIdOf(name);
  const others = [...names].filter((other) => other !== name).sort(compareText);
  return {
    ambiguous: others.some((other) => clientIdOf(other) === id),
    twin: others.find((other) => clientIdOf(other) !== id),
  };
}

/** Whether a file that was read is still what it was, among the others. */
export function isAsRead(known: ClientFile, { text }: FileText, defaultCurrency: string, rival: Rival): boolean {
  return (
    known.text === text &&
    known.defaultCurrency === defaultCurrency &&
    known.ambiguous === rival.ambiguous &&
    known.twin === rival.twin
  );
}

/** Reads one client's file. */
export function readClientFile({ name, text }: FileText, defaultCurrency: string, rival: Rival): ClientFile {
  const parsed = parseClient(text, defaultCurrency);
  const id = clientIdOf(name);
  const file = fileOf(name);
  const { ambiguous, twin } = rival;
  const own = [...nameProblems(name, id, twin), ...(ambiguous ? [twoClients(id)] : [])];
  const problems = [...own, ...parsed.problems].map((one) => ({ ...one, file }));
  return { name, text, id, file, parsed, defaultCurrency, ambiguous, twin, problems };
}

/** The problems of the studio's file. @param all the files that claim to be it; the first is read */
export function studioProblems(read: StudioFile | undefined, all: readonly FileText[]): readonly FileProblem[] {
  return [
    ...(read?.parsed.problems ?? []).map((one) => ({ ...one, file: fileOf(read?.name ?? 'studio.yaml') })),
    ...(all.length > 1 ? all.map((file) => ({ ...twoStudios(), file: fileOf(file.name) })) : []),
  ];
}

/** Problems by file and place. */
export function inOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  return [...problems].sort((a, b) => compareText(a.file, b.file) || a.place.start - b.place.start);
}

/** Assesses every readable client: worst first, then by name, then by id. */
export function assessFolder(folder: Folder, asOf: IsoDate): readonly AssessedClient[] {
  return folder.files
    .flatMap((source): readonly AssessedClient[] => {
      const assessment = assessFile(source, folder.studio, asOf);
      return assessment === undefined ? [] : [{ id: source.id, file: source.file, source, assessment }];
    })
    .sort(byUrgency);
}

/** Worst first, then by name, then by id. */
export function byUrgency(a: AssessedClient, b: AssessedClient): number {
  return (
    compareLevels(b.assessment.verdict, a.assessment.verdict) ||
    NAMES.compare(a.assessment.client, b.assessment.client) ||
    compareText(a.id, b.id)
  );
}

const NAMES = new Intl.Collator('en', { numeric: true });
export const NO_STUDIO: Studio = {};

function twoStudios(): Problem {
  const message = t(
    'Two files describe the studio (.yaml and .yml); only studio.yaml is read, so move what is in the other one there.',
  );
  return { code: 'folder/two-files', severity: 'error', message, place: TOP };
}

function assessFile({ parsed, ambiguous }: ClientFile, studio: Studio, asOf: IsoDate): Assessment | undefined {
  return ambiguous ? undefined : recordOn(parsed, studio, asOf)?.assessment;
}

export function readStudio(file: FileText, earlier: StudioFile | undefined): StudioFile {
  if (earlier !== undefined && earlier.name === file.name && earlier.text === file.text) return earlier;
  return { ...file, parsed: parseStudio(file.text) };
}

function twoClients(id: string): Problem {
  const message = t(
    'Two files claim the client "{0}" (.yaml and .yml); keep one of them, for neither is assessed.',
    id,
  );
  return { code: 'folder/two-files', severity: 'error', message, place: TOP };
}

function fileOf(name: string): string {
  return `.clients/${name}`;
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
