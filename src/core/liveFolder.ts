/**
 * A `.clients` folder whose files change one at a time, in little memory: of each client its text and verdict are kept, the rest is read again
 * when somebody asks for it. The work is done in small steps, so that whoever does it can rest in between.
 */
import type { Assessment, SignAssessment } from './assessment';
import type { IsoDate } from './dates';
import {
  byUrgency,
  claimOf,
  compareText,
  inOrder,
  isAsRead,
  isClientFile,
  isRecordFile,
  isStudioFile,
  NO_STUDIO,
  readClientFile,
  readStudio,
  rivalOf,
  studioProblems,
  type AssessedClient,
  type ClientFile,
  type FileProblem,
  type FileText,
  type Folder,
  type StudioFile,
} from './folder';
import { Recent } from './recent';
import { parseClient, type ParsedClient } from './record/parse';
import type { SignName, Studio } from './record/schema';
import { forgetRecordOn, recordOn } from './recordOn';
import { DEFAULT_CURRENCY } from './snapshot';

/** The folder as of the work that is done. */
export interface ShownFolder {
  readonly folder: Folder;
  /** Worst first. */
  readonly clients: readonly AssessedClient[];
  /** Those among them whose work has ended, in the same order. */
  readonly ended: readonly AssessedClient[];
}

interface Taken {
  readonly file: ClientFile;
  /** `undefined` where the file gives no client. */
  readonly client: AssessedClient | undefined;
}

export class LiveFolder {
  readonly #texts = new Map<string, string>();
  /** The names that contend for each client. */
  readonly #rivals = new Map<string, Set<string>>();
  /** The files that are to be read, or to be assessed again. */
  readonly #waiting = new Set<string>();
  readonly #taken = new Map<string, Taken>();
  readonly #onTaken: (client: AssessedClient) => void;
  #files: ClientFile[] = [];
  #clients: AssessedClient[] = [];
  #ended: AssessedClient[] = [];
  /** The files that have problems, which are few. */
  readonly #troubled = new Set<ClientFile>();
  #studioFile: StudioFile | undefined;
  #problems: readonly FileProblem[] | undefined = [];
  #asOf: IsoDate | undefined;
  #shown: ShownFolder | undefined;
  #changed = new Set<string>();

  /** @param onTaken called with each client while all that is known of it is at hand */
  constructor(onTaken: (client: AssessedClient) => void = () => undefined) {
    this.#onTaken = onTaken;
  }

  /** The names of all files that there are, read or not. */
  get names(): Iterable<string> {
    return this.#texts.keys();
  }

  /** What a file was given last; `undefined` where it was given nothing or is gone. */
  textOf(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** Gives a file another text; `undefined`: it is gone. */
  set(name: string, text: string | undefined): void {
    if (!isRecordFile(name) || this.#texts.get(name) === text) return;
    if (text === undefined) this.#texts.delete(name);
    else this.#texts.set(name, text);
    this.#waiting.add(name);
    if (!isClientFile(name)) return;
    const claim = claimOf(name);
    const names = this.#rivals.get(claim) ?? new Set();
    this.#rivals.set(claim, names);
    const before = names.size;
    if (text === undefined) names.delete(name);
    else names.add(name);
    if (before !== names.size) for (const other of names) this.#waiting.add(other);
    if (names.size === 0) this.#rivals.delete(claim);
  }

  /** Whether a file was read and assessed. */
  isTaken(name: string): boolean {
    return this.#taken.has(name);
  }

  /** The client that a file gives, as of the work that is done. */
  clientIn(name: string): AssessedClient | undefined {
    return this.#taken.get(name)?.client;
  }

  /** Whether there is work to do for that day. */
  isBehind(asOf: IsoDate): boolean {
    return this.#waiting.size > 0 || this.#asOf !== asOf;
  }

  /**
   * Takes up what changed, file by file, in steps that others can work between: a file is read, assessed, and shown.
   * @param first whether a file is wanted before the others
   */
  *work(asOf: IsoDate, first: (name: string) => boolean = () => false): Generator<void> {
    if (this.#asOf !== asOf) this.#waitAll();
    this.#asOf = asOf;
    this.#takeStudio();
    for (const isFirst of [true, false]) {
      for (const name of this.#waiting) {
        // The studio's file can come while others are taken up.
        if (isStudioFile(name)) this.#takeStudio();
        if (isStudioFile(name) || (isFirst && !first(name))) continue;
        const isKept = isFirst || this.#isEdited(name);
        this.#waiting.delete(name);
        yield* this.#take(name, asOf);
        if (!isKept) this.#forget(name);
        yield;
      }
    }
  }

  /** Takes up all that changed at once. */
  finish(asOf: IsoDate): void {
    const work = this.work(asOf);
    while (work.next().done !== true);
  }

  /** The very same object as before where nothing changed. */
  show(): ShownFolder {
    this.#problems ??= inOrder([
      ...[...this.#troubled].flatMap(({ problems }) => problems),
      ...studioProblems(this.#studioFile, this.#studioTexts()),
    ]);
    this.#shown ??= {
      folder: {
        studio: this.#studio,
        studioFile: this.#studioFile,
        files: [...this.#files],
        problems: this.#problems,
      },
      clients: [...this.#clients],
      ended: [...this.#ended],
    };
    return this.#shown;
  }

  /** The names of the files of which something changed since this was asked last, with the client that each gives now. */
  takeChanged(): ReadonlyMap<string, AssessedClient | undefined> {
    const changed = new Map([...this.#changed].map((name) => [name, this.clientIn(name)]));
    this.#changed = new Set();
    return changed;
  }

  get #studio(): Studio {
    return this.#studioFile?.parsed.studio ?? NO_STUDIO;
  }

  #waitAll(): void {
    for (const name of this.#texts.keys()) if (isClientFile(name)) this.#waiting.add(name);
  }

  #studioTexts(): readonly FileText[] {
    return [...this.#texts]
      .filter(([name]) => isStudioFile(name))
      .map(([name, text]) => ({ name, text }))
      .sort((a, b) => compareText(a.name, b.name));
  }

  #takeStudio(): void {
    const waiting = [...this.#waiting].filter((name) => isStudioFile(name));
    if (waiting.length === 0) return;
    for (const name of waiting) {
      this.#waiting.delete(name);
      this.#changed.add(name);
    }
    const before = this.#studioFile;
    const [file] = this.#studioTexts();
    this.#studioFile = file && readStudio(file, before);
    if (this.#studioFile !== before) this.#waitAll();
    this.#shown = undefined;
    this.#problems = undefined;
  }

  *#take(name: string, asOf: IsoDate): Generator<void> {
    const before = this.#taken.get(name);
    const text = this.#texts.get(name);
    const after = text === undefined ? undefined : yield* this.#read({ name, text }, before, asOf);
    this.#shown = undefined;
    this.#changed.add(name);
    if (before?.file !== after?.file) {
      if (before !== undefined && this.#troubled.delete(before.file)) this.#problems = undefined;
      if (after !== undefined && after.file.problems.length > 0) {
        this.#troubled.add(after.file);
        this.#problems = undefined;
      }
      exchange(this.#files, before?.file, after?.file, byName);
    }
    exchange(this.#clients, before?.client, after?.client, byUrgency);
    exchange(this.#ended, ifEnded(before?.client), ifEnded(after?.client), byUrgency);
    if (after === undefined) this.#taken.delete(name);
    else this.#taken.set(name, after);
  }

  /** Whether a file is taken up because it changed, not because all are: at the first look, or on another day. */
  #isEdited(name: string): boolean {
    return this.#taken.has(name) && this.#waiting.size <= MOST_RECORDS;
  }

  /**
   * Lets go of a record before the next is read, from the very first on: where V8 sees the records of a first look stay alive, it makes all later
   * ones for a long life, and collecting them holds others up.
   */
  #forget(name: string): void {
    const file = this.#taken.get(name)?.file;
    const parsed = file && records.get(file);
    if (file === undefined || parsed === undefined) return;
    records.forget(file);
    forgetRecordOn(parsed);
  }

  /** What changes between its steps makes the file wait again, so that it is taken up once more. */
  *#read(text: FileText, before: Taken | undefined, asOf: IsoDate): Generator<void, Taken> {
    const currency = this.#studio.currency ?? DEFAULT_CURRENCY;
    const rival = rivalOf(text.name, this.#rivals.get(claimOf(text.name)) ?? []);
    const known = before?.file;
    const isSame = known !== undefined && isAsRead(known, text, currency, rival);
    const file = isSame ? known : new LeanFile(readClientFile(text, currency, rival));
    yield;
    const whole = file.ambiguous ? undefined : recordOn(file.parsed, this.#studio, asOf)?.assessment;
    if (whole === undefined) return { file, client: undefined };
    yield;
    const client = {
      id: file.id,
      file: file.file,
      source: file,
      assessment: new LeanAssessment(whole, file, this.#studio),
    };
    this.#onTaken(client);
    return { file, client };
  }
}

function byName(a: ClientFile, b: ClientFile): number {
  return compareText(a.name, b.name);
}

function ifEnded(client: AssessedClient | undefined): AssessedClient | undefined {
  return client?.assessment.status === 'ended' ? client : undefined;
}

/** Puts one element of a sorted list in the place of another. */
function exchange<T>(sorted: T[], before: T | undefined, after: T | undefined, compare: (a: T, b: T) => number): void {
  if (before !== undefined) sorted.splice(sorted.indexOf(before), 1);
  if (after === undefined) return;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && compare(one, after) < 0) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, after);
}

/** So many records are kept as they were read: those that were asked for last. */
const MOST_RECORDS = 48;
const records = new Recent<ClientFile, ParsedClient>(MOST_RECORDS);

/** A client's file that is read again from its text where it was not asked for lately. */
class LeanFile implements ClientFile {
  readonly name: string;
  readonly text: string;
  readonly id: string;
  readonly file: string;
  readonly defaultCurrency: string;
  readonly ambiguous: boolean;
  readonly twin: string | undefined;
  readonly problems: readonly FileProblem[];

  constructor(read: ClientFile) {
    this.name = read.name;
    this.text = read.text;
    this.id = read.id;
    this.file = read.file;
    this.defaultCurrency = read.defaultCurrency;
    this.ambiguous = read.ambiguous;
    this.twin = read.twin;
    this.problems = read.problems;
    records.set(this, read.parsed);
  }

  get parsed(): ParsedClient {
    return records.set(this, records.get(this) ?? parseClient(this.text, this.defaultCurrency));
  }
}

/** An assessment whose evidence and sums are worked out again where somebody asks for them. */
class LeanAssessment implements Assessment {
  readonly asOf: IsoDate;
  readonly client: string;
  readonly status: Assessment['status'];
  readonly verdict: Assessment['verdict'];
  readonly combination: Assessment['combination'];
  readonly signs: Assessment['signs'];
  readonly next: Assessment['next'];
  readonly #file: ClientFile;
  readonly #studio: Studio;

  constructor(whole: Assessment, file: ClientFile, studio: Studio) {
    this.asOf = whole.asOf;
    this.client = whole.client;
    this.status = whole.status;
    this.verdict = whole.verdict;
    this.combination = whole.combination;
    this.next = whole.next;
    this.#file = file;
    this.#studio = studio;
    const { payment, price, compromise, conduct, clarity } = whole.signs;
    this.signs = {
      payment: new LeanSign('payment', payment, this),
      price: new LeanSign('price', price, this),
      compromise: new LeanSign('compromise', compromise, this),
      conduct: new LeanSign('conduct', conduct, this),
      clarity: new LeanSign('clarity', clarity, this),
    };
  }

  get ours(): Assessment['ours'] {
    return this.whole().ours;
  }

  get scope(): Assessment['scope'] {
    return this.whole().scope;
  }

  /** All of it, worked out again where it was not asked for lately. */
  whole(): Assessment {
    const onDay = recordOn(this.#file.parsed, this.#studio, this.asOf);
    if (onDay === undefined) throw new Error(`${this.#file.file} gave a client before and gives none now.`);
    return onDay.assessment;
  }
}

class LeanSign implements SignAssessment {
  readonly level: SignAssessment['level'];
  readonly unsnoozed: SignAssessment['unsnoozed'];
  readonly snoozed: SignAssessment['snoozed'];
  readonly #name: SignName;
  readonly #inside: LeanAssessment;

  constructor(name: SignName, { level, unsnoozed, snoozed }: SignAssessment, inside: LeanAssessment) {
    this.level = level;
    this.unsnoozed = unsnoozed;
    this.snoozed = snoozed;
    this.#name = name;
    this.#inside = inside;
  }

  get findings(): SignAssessment['findings'] {
    return this.#inside.whole().signs[this.#name].findings;
  }
}
