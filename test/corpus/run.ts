/** Runs the edits of the corpus and counts what came of them. */
import { attemptsOn, type Attempt } from './attempts';
import { readSources, SUITE, type Source } from './sources';
import { Before } from './verdict';

export interface Report {
  readonly files: ReadonlyMap<string, number>;
  /** Texts that are no YAML, or more than one document: every edit must be refused there. */
  readonly unreadable: number;
  readonly edits: ReadonlyMap<string, number>;
  readonly refusals: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  /** What the measure did not allow. */
  readonly leftOut: { readonly texts: number; readonly edits: number };
}

export interface Difference {
  readonly name: string;
  readonly what: string;
  readonly attempt: Attempt;
  readonly before: string;
  readonly after: string;
}

/** How many edits are tried in each form of a text, and in how many forms. */
interface Tries {
  readonly edits: number;
  readonly forms: number;
  /** So many characters may be read for the edits of one form, each of which reads the whole text; a few edits are tried in any case. */
  readonly characters?: number;
}

/** How many edits are tried in a text however long it is. */
const A_FEW = 2;

export interface Measure {
  readonly short: Tries;
  readonly long: Tries;
}

/** A text of more characters is a long one. */
const LONG = 4000;

/** The forms in which each text is tried, by name. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  CRLF: (text) => text.replace(/\r?\n/g, '\r\n'),
  BOM: (text) => `\uFEFF${text.replace(/^\uFEFF/, '')}`,
  'no final newline': (text) => text.replace(/(\r?\n)+$/, ''),
};

/**
 * Tries the edits of every text in every form, or as many of them as the measure allows, always the same ones.
 * @param tell is told in a line how far it has come
 */
export function runCorpus(measure: Measure, tell: (line: string) => void = () => undefined): Report {
  const tally = new Tally();
  const sources = readSources();
  for (const [index, source] of sources.entries()) {
    add(tally.files, source.origin);
    const { length } = source.text;
    const isLong = length > LONG;
    const { edits, forms, characters = Infinity } = isLong ? measure.long : measure.short;
    const most = Math.min(edits, Math.max(A_FEW, Math.floor(characters / length)));
    for (const form of chosen(Object.keys(FORMS), forms, source.name)) tally.tryText(source, form, most);
    if (isLong || index % TELL_EVERY === 0 || index === sources.length - 1)
      tell(`${index + 1} of ${sources.length} files, ${sum(tally.edits)} edits; ${source.name}, ${length} characters`);
  }
  return tally;
}

/** Of short texts, one in so many is told of. */
const TELL_EVERY = 50;

class Tally implements Report {
  readonly files = new Map<string, number>();
  readonly edits = new Map<string, number>();
  readonly refusals = new Map<string, number>();
  readonly differences: Difference[] = [];
  readonly leftOut = { texts: 0, edits: 0 };
  unreadable = 0;

  tryText(source: Source, form: string, most: number): void {
    const name = `${source.name} (${form})`;
    const before = new Before((FORMS[form] ?? String)(source.text));
    if (before.document.errors.length > 0) {
      this.unreadable += 1;
      const edited = before.verdictOn(ANY);
      if (edited.kind !== 'refused') this.#differs(name, before, ANY, 'an edit of what is no YAML');
      return;
    }
    const attempts = attemptsOn(before.document);
    if (attempts.length > most) {
      this.leftOut.texts += 1;
      this.leftOut.edits += attempts.length - most;
    }
    for (const attempt of chosen(attempts, most, name)) this.#try(source, name, before, attempt);
  }

  #try({ origin }: Source, name: string, before: Before, attempt: Attempt): void {
    const verdict = before.verdictOn(attempt);
    const place = origin === SUITE ? "of YAML's own suite" : 'of other packages';
    if (verdict.kind === 'refused') add(this.refusals, `${place}: ${verdict.why.replace(/`[^]*`/, '…')}`);
    else add(this.edits, `${place}: ${kindOf(attempt)}, ${attempt.style}`);
    if (verdict.kind === 'difference') this.#differs(name, before, attempt, verdict.what, verdict.after);
  }

  #differs(name: string, { text }: Before, attempt: Attempt, what: string, after = ''): void {
    this.differences.push({ name, what, attempt, before: text, after });
  }
}

/** An edit that suits most texts. */
const ANY: Attempt = { change: { type: 'set', path: ['a'], value: 'b' }, span: undefined, style: 'block' };

function kindOf({ change, span }: Attempt): string {
  if (change.type === 'append') return 'entry added';
  return span === undefined ? 'key added' : 'value changed';
}

function add(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** So many of a list, by a number that is made of their places and a name. */
function chosen<T>(list: readonly T[], count: number, name: string): readonly T[] {
  if (list.length <= count) return list;
  return list
    .map((item, n) => ({ item, n, rank: hash(`${name}:${n}`) }))
    .sort((a, b) => a.rank - b.rank || a.n - b.n)
    .slice(0, count)
    .sort((a, b) => a.n - b.n)
    .map(({ item }) => item);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let n = 0; n < text.length; n += 1) value = Math.imul(value ^ text.charCodeAt(n), 0x01000193) >>> 0;
  return value;
}

/** The sum of the counts whose name begins so. */
export function sum(counts: ReadonlyMap<string, number>, beginning = ''): number {
  return [...counts].reduce((all, [name, count]) => (name.startsWith(beginning) ? all + count : all), 0);
}

/** The numbers as lines. */
export function reportLines(report: Report): readonly string[] {
  const { files, edits, refusals, differences, unreadable, leftOut } = report;
  const list = (counts: ReadonlyMap<string, number>): readonly string[] =>
    [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `    ${String(count).padStart(7)} ${name}`);
  const small = [...files].filter(([, count]) => count < 5);
  const others = sum(new Map(small));
  return [
    `files: ${sum(files)}, as they are, with CRLF, with a BOM and without a final newline`,
    ...list(
      new Map([...[...files].filter(([, count]) => count >= 5), [`${small.length} other packages`, others] as const]),
    ),
    `  ${unreadable} of these texts are no YAML, or more than one document: nothing was changed there`,
    leftOut.edits === 0
      ? '  every edit was tried'
      : `  ${leftOut.edits} edits were left out of ${leftOut.texts} of these texts, long ones; they are always the same ones`,
    `edits: ${sum(edits)}`,
    ...list(edits),
    `refusals: ${sum(refusals)}`,
    ...list(refusals),
    `differences: ${differences.length}`,
    ...differences
      .slice(0, 20)
      .map(
        ({ name, what, attempt, before, after }) =>
          `  ${name}: ${what}\n    ${JSON.stringify(attempt.change)}\n    ${shown(before)}\n    ${shown(after)}`,
      ),
  ];
}

function shown(text: string): string {
  return JSON.stringify(text.length > 600 ? `${text.slice(0, 600)}…` : text);
}
