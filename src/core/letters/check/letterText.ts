/** A letter as the checks read it: plain text without Markdown's marks and without the notes to the sender, each stretch with its place in the document. */
import { readLetter, type TextSpan } from '../readLetter';
import { readAmounts, type ReadAmount } from './amounts';
import { readDates, type ReadDate } from './dates';

/** Offsets of it count in `LetterText.plain`. */
export interface Stretch extends TextSpan {
  readonly text: string;
}

export interface LetterText {
  /** Subject, recipient and letter, one line after the other as in the document, without marks and escapes. */
  readonly plain: string;
  /** As `plain`, with blanks in place of quotations and of addresses on the web: those words are not the letter's own. */
  readonly unquoted: string;
  readonly sentences: readonly Stretch[];
  readonly lines: readonly Stretch[];
  readonly amounts: readonly ReadAmount[];
  readonly dates: readonly ReadDate[];
  /** The place in the document of a stretch of `plain`. */
  readonly spanOf: (stretch: TextSpan) => TextSpan;
  /** The document from the end of the notes on, and where that is: for what Markdown's marks take part in. */
  readonly source: Stretch;
  readonly to: ReturnType<typeof readLetter>['to'];
  /** Where a problem of the whole letter is shown: its last paragraph before the closing, else its first line. */
  readonly foot: TextSpan;
}

/** @example letterText('# Reminder\n\nPlease pay **$2,400.00**.\n').plain // 'Reminder\n\nPlease pay $2,400.00.\n' */
export function letterText(document: string): LetterText {
  const read = readLetter(document);
  const from = read.notes?.end ?? 0;
  const source = document.slice(from);
  const { plain, offsets } = withoutMarks(source);
  const spanOf = ({ start, end }: TextSpan): TextSpan => ({
    start: from + (offsets[start] ?? source.length),
    end: from + (end > start ? (offsets[end - 1] ?? source.length - 1) + 1 : (offsets[start] ?? source.length)),
  });
  const lines = linesOf(plain);
  return {
    plain,
    unquoted: withoutOthersWords(plain),
    sentences: sentencesOf(plain),
    lines,
    amounts: readAmounts(plain),
    dates: readDates(plain),
    spanOf,
    source: { start: from, end: document.length, text: source },
    to: read.to,
    foot: spanOf(footOf(lines, plain)),
  };
}

/** What stands for formatting alone: escapes, emphasis, code, and the marks that begin a heading, a list or a quotation. */
const MARKS =
  /\\(?=[!-/:-@[-`{-~])|\*\*|__(?=\S)|(?<=\S)__|(?<![\p{L}\p{N}*\\])\*(?=[^\s*])|(?<=[^\s*\\])\*(?![\p{L}\p{N}*])|`+|^[ \t]{0,3}#{1,6}[ \t]+|^[ \t]*(?:>[ \t]?)+/gmu;

function withoutMarks(source: string): { readonly plain: string; readonly offsets: readonly number[] } {
  let plain = '';
  const offsets: number[] = [];
  const take = (start: number, end: number): void => {
    plain += source.slice(start, end);
    for (let at = start; at < end; at += 1) offsets.push(at);
  };
  let at = 0;
  for (const match of source.matchAll(MARKS)) {
    if (match.index < at) continue;
    take(at, match.index);
    at = match.index + match[0].length;
    // What is escaped is text, whatever it looks like.
    if (match[0] === '\\') {
      take(at, at + 1);
      at += 1;
    }
  }
  take(at, source.length);
  return { plain, offsets };
}

const NOT_OURS =
  /“[^“”\n]*”|„[^„“”\n]*[“”]|«[^«»\n]*»|(?<![\p{L}\p{N}])"[^"\n]+"|(?<![\p{L}\p{N}])‘[^‘’\n]+’(?![\p{L}])|(?<!\p{L})(?:https?:\/\/|www\.)[^\s)>]+/giu;

function withoutOthersWords(plain: string): string {
  return plain.replace(NOT_OURS, (found) => ' '.repeat(found.length));
}

function linesOf(plain: string): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const match of plain.matchAll(/[^\r\n]+/g)) {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    if (text !== '') lines.push({ start, end: start + text.length, text });
  }
  return lines;
}

/** A sentence ends at its mark before a capital, and at the end of its paragraph or list item; a line that is wrapped goes on. */
const PARAGRAPH_END = /\r?\n(?=[ \t]*(?:\r?\n|[-*+][ \t]|\d+[.)][ \t]))|(?<![ \t])[ \t]{2,}\r?\n/g;
const SENTENCE_END =
  /(?<!\b(?:No|Nr|Mr|Mrs|Ms|Dr|St|approx|incl|e\.g|i\.e|resp|vs|TP|Q|P))[.!?…](?:["”’)\]])*(?=[\s\u00a0])/gu;

function sentencesOf(plain: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  const add = (start: number, end: number): void => {
    const text = plain.slice(start, end).trim();
    const first = start + plain.slice(start, end).indexOf(text);
    if (text !== '') sentences.push({ start: first, end: first + text.length, text });
  };
  let start = 0;
  const ends = [...plain.matchAll(PARAGRAPH_END)].map((match) => match.index + match[0].length);
  for (const end of [...ends, plain.length]) {
    const paragraph = plain.slice(start, end);
    let from = 0;
    for (const match of paragraph.matchAll(SENTENCE_END)) {
      const next = match.index + match[0].length;
      add(start + from, start + next);
      from = next;
    }
    add(start + from, end);
    start = end;
  }
  return sentences;
}

/** The paragraph before the closing is where a request would stand. */
function footOf(lines: readonly Stretch[], plain: string): TextSpan {
  const closing = lines.findIndex(({ text }) =>
    /^(?:kind|best|warm|with (?:kind|best))\b.*regards|^(?:yours|sincerely|many thanks)|^trân trọng|^thân (?:ái|mến)|^kính (?:chào|thư)/iu.test(
      text,
    ),
  );
  const line = closing > 0 ? lines[closing - 1] : (lines.at(-1) ?? undefined);
  return line ?? { start: 0, end: plain.length };
}

/** The stretch of a list that holds a place. */
export function stretchAt(stretches: readonly Stretch[], at: number): Stretch | undefined {
  return stretches.find(({ start, end }) => start <= at && at < end);
}
