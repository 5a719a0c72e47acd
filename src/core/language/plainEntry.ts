/** Entries in their plainest form, read without the parser: of a large record most are, and it would cost as much as all else together. */
import type { Said } from './known';

/** A value that can be nothing but its own text. */
const PLAIN = /^[\p{L}\p{N}][^\n:#"'\\[\]{}]*$/u;
const ABSENT = /^(null|Null|NULL)$/;

/**
 * The plain values of an entry of a list in dashes; `undefined` where it takes a parser to say.
 * @example plainEntry('  - id: CR-1\n    asks: A shop\n') // id → CR-1, asks → A shop
 */
export function plainEntry(text: string): Said | undefined {
  const braces = /^ *- \{ ?([^\n]*?) ?\}[ \t\r\n]*$/.exec(text)?.[1];
  return braces === undefined ? inLines(text) : inBraces(braces);
}

function inBraces(inside: string): Said | undefined {
  return saidBy(inside.split(', ').map((pair) => /^(\w+): (.*)$/.exec(pair)));
}

const PAIR = /^(\w+):(?: (.*))?$/;

function inLines(text: string): Said | undefined {
  const head = /^ *- +(?=\w)/.exec(text)?.[0] ?? '';
  if (head === '') return undefined;
  const indent = ' '.repeat(head.length);
  const found: (RegExpExecArray | null)[] = [];
  let isBelowKey = false;
  let isHanging = false;
  for (const ending of (indent + text.slice(head.length)).split('\n')) {
    const line = ending.trimEnd();
    if (line === '') continue;
    const inside = line.startsWith(indent) ? line.slice(indent.length) : '';
    // What hangs on a key without a value is a list or a mapping, as its first line tells; it can also be a text that begins there.
    if (isBelowKey && /^(?: |- )/.test(inside)) {
      if (!isHanging && !/^ *(?:- |\w+:(?: |$))/.test(inside)) return undefined;
      isHanging = true;
      continue;
    }
    isHanging = false;
    const pair = PAIR.exec(inside);
    isBelowKey = pair !== null && pair[2] === undefined;
    if (!isBelowKey) found.push(pair);
  }
  return saidBy(found);
}

/** Of keys that are there twice the first counts; a list in brackets has no plain value. */
function saidBy(pairs: readonly (RegExpExecArray | null)[]): Said | undefined {
  const said = new Map<string, string>();
  for (const pair of pairs) {
    const [, key = '', value = ''] = pair ?? [];
    if (pair === null || !PLAIN.test(value) || ABSENT.test(value) || said.has(key)) return undefined;
    said.set(key, value);
  }
  return said;
}
