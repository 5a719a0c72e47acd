/**
 * Reads the YAML that records are mostly written in, many times faster than a library that reads all of YAML. It knows what it
 * knows: keys of plain letters, one value on each line, lists and mappings by indentation or in brackets on one line, texts in
 * simple quotes or below `|`, comments. At anything else it gives up without an answer, and the library reads the text.
 * A test holds the two against each other.
 */
import { MOST_CHARACTERS } from './length';
import { MOST_VALUES } from './yamlText';
import type { ListValue, MapValue, PairOfValues, ScalarValue, TreeValue } from './tree';

/** How deep values may lie here before the library decides whether that is too much. */
const MOST_LEVELS = 16;
const LONGEST_KEY = 100;

/** What is never read here: control characters, and white space that only some take for such. */

const UNUSUAL = /[\0-\t\v\f\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]|\r(?!\n)/;

const [FEED, RETURN, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, SLASH, COLON] = [
  10, 13, 32, 34, 35, 39, 44, 45, 47, 58,
];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, UNDERSCORE, OPEN_MAP, BAR, CLOSE_MAP] = [91, 92, 93, 95, 123, 124, 125];

/** The value of a text; `undefined` where the text is not of the kind that is read here. */
export function readPlainYaml(text: string): MapValue | undefined {
  if (text.length > MOST_CHARACTERS || UNUSUAL.test(text)) return undefined;
  return new PlainReader(text).read();
}

/** Every method that reads gives `undefined` where it meets something that it does not know. */
class PlainReader {
  readonly #text: string;
  /** Where the next character is read. */
  #at = 0;
  /** The line that is read: where its text begins (behind the indentation) and ends (before the line break). */
  #indent = -1;
  #end = 0;
  /** The end of the last thing that was read, a comment behind it included. */
  #lastEnd = 0;
  /** Whether comments stand on lines of their own above that line. */
  #isBehindComment = false;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): MapValue | undefined {
    if (!this.#toNextLine(0) || this.#indent !== 0) return undefined;
    const top = this.#block(0);
    return top?.type === 'map' && this.#isAtEnd() && this.#values <= MOST_VALUES ? top : undefined;
  }

  /**
   * Goes on to the next line with a value. `#indent` is -1 at the end of the text.
   * @returns `false` where a comment stands deeper than that line, which can make it a part of the value before it
   */
  #toNextLine(from: number): boolean {
    const text = this.#text;
    let deepestComment = -1;
    let start = from;
    while (start < text.length) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at += 1;
      let end = text.indexOf('\n', at);
      if (end === -1) end = text.length;
      const next = end + 1;
      const first = text.charCodeAt(at);
      if (first === HASH) deepestComment = Math.max(deepestComment, at - start);
      else if (at < end && first !== RETURN) {
        if (text.charCodeAt(end - 1) === RETURN) end -= 1;
        this.#indent = at - start;
        this.#at = at;
        this.#end = end;
        this.#isBehindComment = deepestComment !== -1;
        return deepestComment <= this.#indent;
      }
      start = next;
    }
    this.#indent = -1;
    this.#at = text.length;
    this.#end = text.length;
    this.#isBehindComment = deepestComment !== -1;
    return deepestComment <= 0;
  }

  /** The rest of the line behind a value: nothing, or a comment. */
  #endLine(): boolean {
    const text = this.#text;
    let at = this.#at;
    while (at < this.#end && text.charCodeAt(at) === SPACE) at += 1;
    if (at === this.#end) {
      this.#lastEnd = this.#at;
    } else {
      if (at === this.#at || text.charCodeAt(at) !== HASH) return false;
      let end = this.#end;
      while (text.charCodeAt(end - 1) === SPACE) end -= 1;
      this.#lastEnd = end;
    }
    return this.#toNextLine(this.#end);
  }

  /** A list or a mapping whose entries begin in the column where the line's text begins. */
  #block(depth: number): MapValue | ListValue | undefined {
    if (depth > MOST_LEVELS) return undefined;
    return this.#isDash() ? this.#list(this.#indent, depth) : this.#map(this.#indent, depth);
  }

  #isAtEnd(): boolean {
    return this.#indent === -1;
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE;
  }

  #list(column: number, depth: number): ListValue | undefined {
    const start = this.#at;
    this.#values += 1;
    const items: TreeValue[] = [];
    while (this.#indent === column && this.#isDash()) {
      let at = this.#at + 1;
      while (this.#text.charCodeAt(at) === SPACE) at += 1;
      const inside = column + at - this.#at;
      this.#at = at;
      if (at >= this.#end || this.#isDash()) return undefined;
      const item = this.#keyEnd() === -1 ? this.#value(column, depth) : this.#mapOfItem(inside, depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.#indent > column ? undefined : { type: 'list', start, end: this.#lastEnd, items };
  }

  /** A mapping that begins behind the dash of its list. */
  #mapOfItem(column: number, depth: number): MapValue | undefined {
    this.#indent = column;
    return this.#map(column, depth + 1);
  }

  /** Where the key that is read here ends: at its colon; -1 where there is no key. */
  #keyEnd(): number {
    const text = this.#text;
    let at = this.#at;
    while (isOfKey(text.charCodeAt(at))) at += 1;
    if (at === this.#at || at - this.#at > LONGEST_KEY || text.charCodeAt(at) !== COLON) return -1;
    const next = text.charCodeAt(at + 1);
    return at + 1 >= this.#end || next === SPACE ? at : -1;
  }

  #map(column: number, depth: number): MapValue | undefined {
    const start = this.#at;
    this.#values += 1;
    const pairs: PairOfValues[] = [];
    while (this.#indent === column) {
      const begin = this.#at;
      const end = this.#keyEnd();
      const first = this.#text.charCodeAt(begin);
      if (end === -1 || first === DASH || first === SLASH) return undefined;
      this.#values += 1;
      this.#at = end + 1;
      const value = this.#valueOfKey(column, depth);
      if (value === undefined) return undefined;
      pairs.push({ key: this.#text.slice(begin, end), keyStart: begin, keyEnd: end, value });
    }
    return this.#indent > column ? undefined : { type: 'map', start, end: this.#lastEnd, pairs };
  }

  #valueOfKey(column: number, depth: number): TreeValue | undefined {
    const text = this.#text;
    let at = this.#at;
    while (at < this.#end && text.charCodeAt(at) === SPACE) at += 1;
    const isComment = at < this.#end && at > this.#at && text.charCodeAt(at) === HASH;
    if (at < this.#end && !isComment) {
      this.#at = at;
      return this.#value(column, depth);
    }
    this.#lastEnd = this.#at;
    if (!this.#toNextLine(this.#end)) return undefined;
    if (this.#indent > column || (this.#indent === column && this.#isDash())) return this.#block(depth + 1);
    if (isComment || this.#isBehindComment) return undefined;
    this.#values += 1;
    return { type: 'scalar', start: at, end: at, text: '', isPlain: true };
  }

  /** A value on one line, and the end of its line; or a text below `|`. */
  #value(column: number, depth: number): TreeValue | undefined {
    const first = this.#text.charCodeAt(this.#at);
    if (first === BAR) return this.#literal(column);
    const value = first === OPEN_LIST || first === OPEN_MAP ? this.#flow(depth) : this.#scalar(false);
    return value !== undefined && this.#endLine() && this.#indent <= column ? value : undefined;
  }

  #scalar(isInFlow: boolean): ScalarValue | undefined {
    this.#values += 1;
    const first = this.#text.charCodeAt(this.#at);
    if (first === QUOTE || first === APOSTROPHE) return this.#quoted(first);
    return this.#plain(first, isInFlow);
  }

  #quoted(quote: number): ScalarValue | undefined {
    const text = this.#text;
    const start = this.#at;
    let at = start + 1;
    for (; at < this.#end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === quote) break;
      if (code === BACKSLASH && quote === QUOTE) return undefined;
    }
    if (at >= this.#end || text.charCodeAt(at + 1) === quote) return undefined;
    this.#at = at + 1;
    return { type: 'scalar', start, end: at + 1, text: text.slice(start + 1, at), isPlain: false };
  }

  #plain(first: number, isInFlow: boolean): ScalarValue | undefined {
    const text = this.#text;
    const start = this.#at;
    if (!(isOfKey(first) && first !== DASH && first !== SLASH) && !mayBegin(first, text.charCodeAt(start + 1)))
      return undefined;
    let at = start;
    let end = start;
    for (; at < this.#end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) continue;
      if (code === HASH && at > end) break;
      if (code === COLON) {
        const next = at + 1 < this.#end ? text.charCodeAt(at + 1) : SPACE;
        if (next === SPACE || (isInFlow && !isOfKey(next))) return undefined;
      } else if (isInFlow) {
        if (code === COMMA || code === CLOSE_LIST || code === CLOSE_MAP) break;
        if (code === OPEN_LIST || code === OPEN_MAP) return undefined;
      }
      end = at + 1;
    }
    this.#at = end;
    return { type: 'scalar', start, end, text: text.slice(start, end), isPlain: true };
  }

  #skipSpaces(): number {
    while (this.#at < this.#end && this.#text.charCodeAt(this.#at) === SPACE) this.#at += 1;
    return this.#at < this.#end ? this.#text.charCodeAt(this.#at) : -1;
  }

  #flow(depth: number): MapValue | ListValue | undefined {
    if (depth >= MOST_LEVELS) return undefined;
    const start = this.#at;
    const isList = this.#text.charCodeAt(start) === OPEN_LIST;
    const close = isList ? CLOSE_LIST : CLOSE_MAP;
    const items: TreeValue[] = [];
    const pairs: PairOfValues[] = [];
    this.#values += 1;
    this.#at += 1;
    while (this.#skipSpaces() !== close) {
      if (isList) {
        const item = this.#inFlow(depth);
        if (item === undefined) return undefined;
        items.push(item);
      } else {
        const pair = this.#flowPair(depth);
        if (pair === undefined) return undefined;
        pairs.push(pair);
      }
      const next = this.#skipSpaces();
      if (next === COMMA) this.#at += 1;
      else if (next !== close) return undefined;
    }
    this.#at += 1;
    const end = this.#at;
    return isList ? { type: 'list', start, end, items } : { type: 'map', start, end, pairs };
  }

  #flowPair(depth: number): PairOfValues | undefined {
    const start = this.#at;
    const end = this.#keyEnd();
    const first = this.#text.charCodeAt(start);
    if (end === -1 || first === DASH || first === SLASH) return undefined;
    this.#values += 1;
    this.#at = end + 1;
    this.#skipSpaces();
    const value = this.#inFlow(depth);
    return value && { key: this.#text.slice(start, end), keyStart: start, keyEnd: end, value };
  }

  #inFlow(depth: number): TreeValue | undefined {
    const first = this.#at < this.#end ? this.#text.charCodeAt(this.#at) : -1;
    return first === OPEN_LIST || first === OPEN_MAP ? this.#flow(depth + 1) : this.#scalar(true);
  }

  /** A text of several lines below `|` or `|-`, whose first line says how far they are indented. */
  #literal(column: number): ScalarValue | undefined {
    const text = this.#text;
    const start = this.#at;
    let at = start + 1;
    const isStripped = text.charCodeAt(at) === DASH;
    if (isStripped) at += 1;
    if (text.charCodeAt(at) !== FEED) return undefined;
    const lines: string[] = [];
    let indent = -1;
    let last = -1;
    for (at += 1; at < text.length;) {
      let begin = at;
      while (text.charCodeAt(begin) === SPACE && (indent === -1 || begin - at < indent)) begin += 1;
      let end = text.indexOf('\n', begin);
      if (end === -1) end = text.length;
      if (text.charCodeAt(end - 1) === RETURN) return undefined;
      if (begin === end && begin - at <= Math.max(indent, 0)) {
        if (indent === -1) return undefined;
        lines.push('');
      } else {
        if (indent === -1) indent = begin - at;
        if (begin - at < indent || indent <= column) break;
        if (text.charCodeAt(end - 1) === SPACE) return undefined;
        lines.push(text.slice(begin, end));
        last = lines.length;
        this.#lastEnd = end;
      }
      at = end + 1;
    }
    if (last === -1) return undefined;
    this.#values += 1;
    const value = `${lines.slice(0, last).join('\n')}${isStripped ? '' : '\n'}`;
    return this.#toNextLine(Math.min(at, text.length)) && this.#indent <= column
      ? { type: 'scalar', start, end: this.#lastEnd, text: value, isPlain: false }
      : undefined;
  }
}

/** Letters, digits and what ids and rules' codes are written with. */
function isOfKey(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    code === UNDERSCORE ||
    code === DASH ||
    code === SLASH
  );
}

/** Whether a plain text may begin so, letters and digits apart: a minus in front of a digit, and what is no sign of YAML's. */
function mayBegin(code: number, next: number): boolean {
  if (code === DASH) return next >= 48 && next <= 57;
  return code > 0xa0 || code === SLASH || code === 36 || code === 40 || code === 43 || code === 46;
}
