/**
 * What is kept of a large folder from one session to the next, so that its tree can be shown before thousands of files are read: of each file a
 * mark, its time and size, a digest of its content, and how its client stood. There is no word of a file in it. It stands for nothing but itself:
 * each file is read all the same, and what it says takes the place of what was kept.
 */
import { LEVELS, type Assessment, type Level } from './assessment';
import type { IsoDate } from './dates';
import { fileMarks } from './fileMark';

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

/** What a file is compared by. */
export interface FileState {
  /** Its time and size as the file system tells them. @example '1764490000000/6021' */
  readonly stamp: string;
  /** Of its content, as `contentDigests` makes it. */
  readonly digest: number;
}

/** A file as it was; `standing` is `null` where it gave no client. */
export interface FileStanding extends FileState {
  readonly name: string;
  readonly standing: Standing | null;
}

/** What has to be the same for a standing to be worth anything. */
export interface RememberedUnder {
  /** What names the folder. */
  readonly folder: string;
  /** The version of the code that worked it out. */
  readonly version: string;
}

/** What the standings of a folder hold for. */
export interface HoldsFor {
  /** The day that the clients were assessed for. */
  readonly asOf: IsoDate;
  /** The studio as `studioState` tells it: under another one every threshold may be another. */
  readonly studio: string;
}

/** What was kept of a folder. */
export interface RememberedFolder extends HoldsFor {
  /** By their marks, each with the rest of its line: most are read, and not asked for at once. */
  readonly files: ReadonlyMap<number, KeptLine>;
}

interface KeptLine {
  /** Among the lines, counted from 0. */
  readonly place: number;
  readonly text: string;
}

/** What was kept of a file; its standing is `null` where it gave no client. */
interface Remembered extends FileState {
  readonly place: number;
  readonly standing: Standing | null;
}

const KIND = 'clientele-2';
const GIVES_NONE = '-';

/**
 * The lines of a folder's files.
 * @example linesFor('file:///work')({ name: 'acme.yaml', stamp: '17/60', digest: 35, standing: null }) // '4jnuyqp 17/60 z -'
 */
export function linesFor(folder: string): (file: FileStanding) => string {
  const markOf = fileMarks(folder);
  return ({ name, stamp, digest, standing }) =>
    `${markOf(name).toString(36)} ${stamp} ${digest.toString(36)} ${standing === null ? GIVES_NONE : numberOf(standing)}`;
}

/**
 * Tells one studio from another by the contents of its files.
 * @param digests by name; empty where there is none
 * @example studioState(new Map([['studio.yaml', 35]])) // '46pva0sr1u=z'
 */
export function studioState(digests: ReadonlyMap<string, number>): string {
  const markOf = fileMarks('');
  const files = [...digests].map(([name, digest]) => `${markOf(name).toString(36)}=${digest.toString(36)}`);
  return files.length === 0 ? GIVES_NONE : files.sort().join('&');
}

/**
 * The text that is kept: those lines, below one that says what they are worth.
 * @param lines in the order in which the clients are to be shown
 */
export function packRemembered(under: RememberedUnder, { asOf, studio }: HoldsFor, lines: readonly string[]): string {
  const body = lines.join('\n');
  return `${headOf(under, { asOf, studio }, body)}\n${body}`;
}

/** What a text holds; `undefined` where it is of another version or folder, or not whole. */
export function unpackRemembered(under: RememberedUnder, text: string): RememberedFolder | undefined {
  const end = text.indexOf('\n');
  const head = text.slice(0, Math.max(0, end));
  const body = text.slice(end + 1);
  const [, , asOf = '', studio = ''] = head.split(' ');
  if (end === -1 || head !== headOf(under, { asOf, studio }, body)) return undefined;
  const files = new Map<number, KeptLine>();
  for (let start = 0; start < body.length;) {
    const next = body.indexOf('\n', start);
    const stop = next === -1 ? body.length : next;
    const space = body.indexOf(' ', start);
    files.set(parseInt(body.slice(start, space), 36), { place: files.size, text: body.slice(space + 1, stop) });
    start = stop + 1;
  }
  return { asOf, studio, files };
}

/**
 * How the clients of a folder stood, file by file, and for which of them it holds. Nothing holds before `holdsFor` says so.
 * @example
 * const recalled = new Recalled(kept, 'file:///work');
 * recalled.lookUp('acme.yaml');
 * if (recalled.holdsFor({ asOf, studio })) recalled.confirm('acme.yaml', '1764490000000/6021');
 * recalled.clients // of the files that are as they were
 */
export class Recalled {
  readonly #kept: RememberedFolder;
  readonly #markOf: (name: string) => number;
  readonly #files = new Map<string, Remembered>();
  readonly #holding = new Map<string, { readonly place: number; readonly client: RememberedClient }>();
  #isWorthAnything = false;

  /** @param folder what names the folder */
  constructor(kept: RememberedFolder, folder: string) {
    this.#kept = kept;
    this.#markOf = fileMarks(folder);
  }

  /** Looks for what was kept of a file, whatever became of the file since. */
  lookUp(name: string): void {
    const line = this.#kept.files.get(this.#markOf(name));
    if (line === undefined) return;
    const [stamp = '', digest = '', number = ''] = line.text.split(' ');
    const standing = STANDINGS.get(number) ?? null;
    this.#files.set(name, { place: line.place, stamp, digest: parseInt(digest, 36), standing });
  }

  /** Whether no client is known to stand as it stood. */
  get isEmpty(): boolean {
    return this.#holding.size === 0;
  }

  /** The clients of which it is known that they stand as they stood, in the order in which they were shown. */
  get clients(): readonly RememberedClient[] {
    return [...this.#holding.values()].sort((a, b) => a.place - b.place).map(({ client }) => client);
  }

  /** Names of files that were looked up in the order in which their clients were shown, behind those of which nothing is known. */
  inOrder(names: Iterable<string>): readonly string[] {
    const placed = Array.from(names, (name) => ({ name, place: this.#files.get(name)?.place ?? -1 }));
    return placed.sort((a, b) => a.place - b.place).map(({ name }) => name);
  }

  /** How the client of a file stood, whatever became of the file since; `null` where it gave none, `undefined` where nothing is known. */
  standing(name: string): Standing | null | undefined {
    return this.#files.get(name)?.standing;
  }

  /**
   * Whether a standing can hold at all: on the same day, under the same studio.
   * @param now `studio` is `undefined` where the studio is not to be known
   */
  holdsFor(now: { readonly asOf: IsoDate; readonly studio: string | undefined }): boolean {
    this.#isWorthAnything = this.#kept.asOf === now.asOf && this.#kept.studio === now.studio;
    return this.#isWorthAnything;
  }

  /** A file of the same time and size is taken to be as it was until it is read. An empty stamp is of a file system that knows no times. */
  confirm(name: string, stamp: string): void {
    const kept = this.#files.get(name);
    if (this.#isWorthAnything && kept?.stamp === stamp && stamp !== '') this.#hold(name, kept);
  }

  /**
   * What a file holds decides, whatever its time and size: with the same content its client stands as it stood, with another nothing is known.
   * @param digest `undefined` where the content could not be had
   * @returns whether it is the same
   */
  compare(name: string, digest: number | undefined): boolean {
    const kept = this.#files.get(name);
    const isSame = this.#isWorthAnything && kept !== undefined && kept.digest === digest;
    if (isSame) this.#hold(name, kept);
    else this.#holding.delete(name);
    return isSame;
  }

  /** Nothing is known of a file any more: it is gone. */
  forget(name: string): void {
    this.#files.delete(name);
    this.#holding.delete(name);
  }

  /** Nothing holds any more: the studio is becoming another one. */
  giveUp(): void {
    this.#isWorthAnything = false;
    this.#holding.clear();
  }

  #hold(name: string, { place, standing }: Remembered): void {
    if (standing !== null && !this.#holding.has(name))
      this.#holding.set(name, { place, client: { name, ...standing } });
  }
}

function headOf({ folder, version }: RememberedUnder, { asOf, studio }: HoldsFor, body: string): string {
  return `${KIND} ${version} ${asOf} ${studio} ${fileMarks(folder)(`${asOf} ${studio} ${body}`).toString(36)}`;
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
