/**
 * What is kept of a large folder from one session to the next, so that its tree can be shown before thousands of files are read: of each file a
 * mark, its time and size, and how its client stood. There is no word of a file in it. It stands for nothing but itself: each file is read all
 * the same, and what it says takes the place of what was kept.
 */
import { LEVELS, type Assessment, type Level } from './assessment';
import type { IsoDate } from './dates';
import { fileMarks } from './fileMark';
import { isStudioFile } from './folder';

/** How a client stood. */
export interface Standing {
  readonly verdict: Level;
  readonly isEnded: boolean;
  /** Whether a letter waits for its deadline. */
  readonly isWaiting: boolean;
}

/** How a client stands by its assessment. */
export function standingIn({ verdict, status, next }: Assessment): Standing {
  return { verdict, isEnded: status === 'ended', isWaiting: next.waitsFor !== undefined };
}

/** A client of which only that is known, by the name of its file. */
export interface RememberedClient extends Standing {
  readonly name: string;
}

/** A file with its time and size as the file system tells them; `standing` is `null` where it gives no client. */
export interface FileStanding {
  readonly name: string;
  /** @example '1764490000000/6021' */
  readonly stamp: string;
  readonly standing: Standing | null;
}

/** What has to be the same for a standing to be worth anything. */
export interface RememberedUnder {
  /** What names the folder. */
  readonly folder: string;
  /** The version of the code that worked it out. */
  readonly version: string;
}

/** What was kept of a folder. */
export interface RememberedFolder {
  /** The day that the clients were assessed for. */
  readonly asOf: IsoDate;
  /** By their marks, each with the rest of its line: most are read, and not asked for at once. */
  readonly files: ReadonlyMap<number, string>;
}

/** What was kept of a file; its standing is `null` where it gave no client. */
export interface Remembered {
  readonly stamp: string;
  readonly standing: Standing | null;
}

const KIND = 'clientele-1';
const GIVES_NONE = '-';

/** The lines of a folder's files. @example linesFor('file:///work')({ name: 'acme.yaml', stamp: '17/60', standing: null }) // '4jnuyqp 17/60 -' */
export function linesFor(folder: string): (file: FileStanding) => string {
  const markOf = fileMarks(folder);
  return ({ name, stamp, standing }) =>
    `${markOf(name).toString(36)} ${stamp} ${standing === null ? GIVES_NONE : numberOf(standing)}`;
}

/** The text that is kept: those lines, below one that says what they are worth. */
export function packRemembered(under: RememberedUnder, asOf: IsoDate, lines: readonly string[]): string {
  const body = lines.join('\n');
  return `${headOf(under, asOf, body)}\n${body}`;
}

/** What a text holds; `undefined` where it is of another version or folder, or not whole. */
export function unpackRemembered(under: RememberedUnder, text: string): RememberedFolder | undefined {
  const end = text.indexOf('\n');
  const head = text.slice(0, Math.max(0, end));
  const body = text.slice(end + 1);
  const asOf = head.split(' ')[2] ?? '';
  if (end === -1 || head !== headOf(under, asOf, body)) return undefined;
  const files = new Map<number, string>();
  for (let start = 0; start < body.length;) {
    const next = body.indexOf('\n', start);
    const stop = next === -1 ? body.length : next;
    const space = body.indexOf(' ', start);
    files.set(parseInt(body.slice(start, space), 36), body.slice(space + 1, stop));
    start = stop + 1;
  }
  return { asOf, files };
}

/** Looks up what was kept of a file by its name, whatever became of the file since. */
export function keptOf({ files }: RememberedFolder, folder: string): (name: string) => Remembered | undefined {
  const markOf = fileMarks(folder);
  return (name) => {
    const line = files.get(markOf(name));
    if (line === undefined) return undefined;
    const [stamp = '', number = ''] = line.split(' ');
    return { stamp, standing: STANDINGS.get(number) ?? null };
  };
}

/** Whether a file is as it was when its client stood so. An empty stamp is of a file system that knows no times. */
export function isUnchanged(kept: Remembered | undefined, stamp: string): kept is Remembered {
  return kept !== undefined && kept.stamp === stamp && stamp !== '';
}

/**
 * Whether the studio's file is as it was, or absent as it was. Where it is another one no standing is worth anything: every threshold may differ.
 * @param stamps of the studio's files that there are
 */
export function hasSameStudio(kept: RememberedFolder, folder: string, stamps: ReadonlyMap<string, string>): boolean {
  const keptOfFile = keptOf(kept, folder);
  const before = STUDIO_FILES.filter((name) => keptOfFile(name) !== undefined).length;
  return before === stamps.size && [...stamps].every(([name, stamp]) => isUnchanged(keptOfFile(name), stamp));
}

/**
 * How the clients of a folder stood whose files are as they were; nothing where the studio is another one.
 * @param stamps of all files that there are
 * @returns by name; `null` for a file that gives no client
 */
export function unchangedStandings(
  kept: RememberedFolder,
  folder: string,
  stamps: ReadonlyMap<string, string>,
): ReadonlyMap<string, Standing | null> {
  const studios = new Map([...stamps].filter(([name]) => isStudioFile(name)));
  if (!hasSameStudio(kept, folder, studios)) return new Map();
  const keptOfFile = keptOf(kept, folder);
  const found = new Map<string, Standing | null>();
  for (const [name, stamp] of stamps) {
    const before = keptOfFile(name);
    if (!studios.has(name) && isUnchanged(before, stamp)) found.set(name, before.standing);
  }
  return found;
}

const STUDIO_FILES = ['studio.yaml', 'studio.yml'];

function headOf({ folder, version }: RememberedUnder, asOf: IsoDate, body: string): string {
  return `${KIND} ${version} ${asOf} ${fileMarks(folder)(`${asOf} ${body}`).toString(36)}`;
}

/** Each standing is a number, which is one line shorter than its words. */
function numberOf({ verdict, isEnded, isWaiting }: Standing): string {
  return String(LEVELS.indexOf(verdict) * 4 + (isEnded ? 2 : 0) + (isWaiting ? 1 : 0));
}

const STANDINGS: ReadonlyMap<string, Standing> = new Map(
  LEVELS.flatMap((verdict) =>
    [false, true].flatMap((isEnded) => [false, true].map((isWaiting) => ({ verdict, isEnded, isWaiting }))),
  ).map((standing) => [numberOf(standing), standing]),
);
