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
  readonly files: ReadonlyMap<number, Remembered>;
}

interface Remembered {
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
  const files = new Map<number, Remembered>();
  for (const line of body === '' ? [] : body.split('\n')) {
    const [mark = '', stamp = '', number = ''] = line.split(' ');
    files.set(parseInt(mark, 36), { stamp, standing: STANDINGS.get(number) ?? null });
  }
  return { asOf, files };
}

/**
 * How the clients of a folder stood whose files are as they were. Where the studio's file is another one, nothing is left: every threshold may differ.
 * @param stamps of all files that there are; an empty one is of a file system that knows no times
 * @returns by name; `null` for a file that gives no client
 */
export function unchangedStandings(
  { files }: RememberedFolder,
  folder: string,
  stamps: ReadonlyMap<string, string>,
): ReadonlyMap<string, Standing | null> {
  const markOf = fileMarks(folder);
  const found = new Map<string, Standing | null>();
  let studios = 0;
  for (const [name, stamp] of stamps) {
    const known = files.get(markOf(name));
    const isSame = known !== undefined && known.stamp === stamp && stamp !== '';
    if (isStudioFile(name)) {
      if (!isSame) return new Map();
      studios += 1;
    } else if (isSame) found.set(name, known.standing);
  }
  const before = STUDIO_FILES.filter((name) => files.has(markOf(name))).length;
  return before === studios ? found : new Map();
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
