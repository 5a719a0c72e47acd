/** Changes of a text that make a hostile one of it: of its bytes, its characters, its lines, its values and its structure. */
import { NASTY_DATES, NASTY_KEYS, NASTY_NUMBERS, NASTY_TERMS, NASTY_TEXTS } from './nasty';
import type { Random } from './random';

type Change = (text: string, random: Random, other: string) => string;

/** What follows a key, in a mapping of lines and in one in brackets. */
const VALUE = /(?<=[A-Za-z_"']:[ \t]+)(?![|>&*!#[{])[^\s,{}[\]#][^,{}[\]\n#]*/g;
const KEY = /[A-Za-z_]+(?=:(?:\s|$))/g;
const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const TERM = /^(net|\d.*(%|days?|eom|mfi|flat)|due on|prepaid|none|[A-Z]{3}$|[a-z]{2}$)/;
const MOST_ENTRIES = 40;

/** Another value in place of one that is written. */
const valueChange: Change = (text, random) =>
  oneOf(text, VALUE, random, (value) => {
    const trimmed = value.trim();
    if (DAY.test(trimmed) && random.next() < 0.8) return random.of(NASTY_DATES);
    if (NUMBER.test(trimmed) && random.next() < 0.8) return random.of(NASTY_NUMBERS);
    if (TERM.test(trimmed) && random.next() < 0.8) return random.of(NASTY_TERMS);
    return written(random.of(NASTY_TEXTS), random);
  });

/** A value that another place of the text has. */
const swappedValue: Change = (text, random, other) => {
  const values = [...`${text}\n${other}`.matchAll(VALUE)].map(([value]) => value.trim());
  return values.length === 0 ? text : oneOf(text, VALUE, random, () => random.of(values));
};

const keyChange: Change = (text, random) => oneOf(text, KEY, random, () => random.of(NASTY_KEYS));

const keyLine: Change = (text, random) =>
  lineChange(text, random, (lines, at) => {
    const indent = /^[ ]*/.exec(lines[at] ?? '')?.[0] ?? '';
    const key = random.next() < 0.5 ? random.of(NASTY_KEYS) : (/[a-z_]+(?=:)/.exec(random.of(lines))?.[0] ?? 'x');
    lines.splice(at, 0, `${indent}${key}: ${written(random.of(NASTY_TEXTS), random)}`);
  });

const structure: Change = (text, random) =>
  oneOf(text, VALUE, random, (value) =>
    random.of([
      `&a ${value}`,
      '*a',
      `!!binary ${value}`,
      `!<planted> ${value}`,
      `[${value}]`,
      `{a: ${value}}`,
      `{? ${value}}`,
      '[]',
      '{}',
      '[[[[]]]]',
      '|\n    a\n  b',
      `>-\n          ${value}`,
      `"${value}`,
      `'${value}`,
      '',
      `${value}: ${value}`,
      `${value} # ${value}`,
    ]),
  );

/** Lines that belong together, by their indentation. */
function blockAt(lines: readonly string[], at: number): number {
  const depth = (line: string | undefined): number => (/^ */.exec(line ?? '')?.[0] ?? '').length;
  let end = at + 1;
  while (end < lines.length && depth(lines[end]) > depth(lines[at])) end += 1;
  return end;
}

const blockTwice: Change = (text, random) =>
  lineChange(text, random, (lines, at) => {
    const block = lines.slice(at, blockAt(lines, at));
    const times = block.length < MOST_ENTRIES && random.next() < 0.1 ? MOST_ENTRIES : 1;
    lines.splice(at, 0, ...Array.from({ length: times }, () => block).flat());
  });
const blockGone: Change = (text, random) =>
  lineChange(text, random, (lines, at) => void lines.splice(at, blockAt(lines, at) - at));
const blockFromElsewhere: Change = (text, random, other) =>
  lineChange(text, random, (lines, at) => {
    const others = other.split('\n');
    const from = random.below(others.length);
    lines.splice(at, 0, ...others.slice(from, blockAt(others, from)));
  });
const indented: Change = (text, random) =>
  lineChange(text, random, (lines, at) => {
    lines[at] = random.next() < 0.5 ? ` ${lines[at] ?? ''}` : (lines[at] ?? '').replace(/^ /, '');
  });

const TOKENS = [': ', '- ', '? ', '[', ']', '{', '}', ', ', '"', "'", '|', '>', '#', '&a', '*a', '!', '\t', '\r', '\n'];
const tokenIn: Change = (text, random) => spliced(text, random, random.of(TOKENS), random.below(2));
const nastyIn: Change = (text, random) => spliced(text, random, random.of(NASTY_TEXTS), random.below(3));
const cutOff: Change = (text, random) => text.slice(0, random.below(text.length + 1));
const gap: Change = (text, random) => spliced(text, random, '', random.below(40));
const otherLineEnds: Change = (text, random) => text.replaceAll('\n', random.of(['\r\n', '\r', '\n\n', '\u2028']));

/** Bytes that need be no UTF-8 any more, read as VS Code reads a file. */
const bytes: Change = (text, random) => {
  const all = new TextEncoder().encode(text);
  for (let n = 0; n <= random.below(4); n += 1) all[random.below(all.length)] = random.below(256);
  return new TextDecoder().decode(all);
};

/** A change is chosen the more often, the more of a record it leaves standing. */
const CHANGES: readonly Change[] = [
  ...Array.from({ length: 12 }, () => valueChange),
  ...[swappedValue, swappedValue, swappedValue, keyChange, keyLine, structure, structure],
  ...[blockTwice, blockGone, blockFromElsewhere, blockFromElsewhere, indented],
  ...[tokenIn, nastyIn, cutOff, gap, otherLineEnds, bytes],
];
const MOST_CHANGES = 7;

/** A text after some changes. @param other another text, from which parts are taken */
export function mutated(text: string, random: Random, other: string, mostChanges = MOST_CHANGES): string {
  let changed = text;
  for (let n = 0; n <= random.below(mostChanges); n += 1) changed = random.of(CHANGES)(changed, random, other);
  return changed;
}

/** A text as a value of YAML: mostly so that it is what it says, at times as it stands. */
function written(text: string, random: Random): string {
  if (random.next() < 0.1) return text;
  // JSON writes a control character as YAML reads it; of those beyond the first 32 it leaves some as they are, which YAML allows or refuses.
  return random.next() < 0.8 ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

function oneOf(text: string, pattern: RegExp, random: Random, change: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: old, index } = random.of(found);
  return text.slice(0, index) + change(old) + text.slice(index + old.length);
}

function lineChange(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  change(lines, random.below(lines.length));
  return lines.join('\n');
}

function spliced(text: string, random: Random, middle: string, skipped: number): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + middle + text.slice(at + skipped);
}
