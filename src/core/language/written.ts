/** The word or text that is being written at the end of a piece of YAML, by the lexemes that `yaml` cuts it into. */
import { lastIndex } from './lastIndex';

export interface Written {
  /** How many lexemes stand before it. */
  readonly lexemes: number;
  /** From its start (behind its opening quote) to the end. */
  readonly length: number;
  readonly quote: '"' | "'" | undefined;
}

/** The lexeme in front of a plain text or one of the form `|`. */
const TEXT_FOLLOWS = '\u001f';
/** An anchor, an alias, a tag, the head of a text of several lines, a directive, the end of a document. */
const NO_VALUE = /^(?:[&*!|>%]|---|\.\.\.)/;

/** What is being written, which may be nothing yet; `undefined` where no key or value can be: in a comment, in a text of several lines. */
export function writtenAtEnd(lexemes: readonly string[], text: string): Written | undefined {
  if (isInBlockText(lexemes, text)) return undefined;
  const at = lastIndex(lexemes, (lexeme) => !/^[ \t]+$/.test(lexeme));
  const last = lexemes[at] ?? '';
  const blanks = lexemes.slice(at + 1).join('').length;
  if (lexemes[at - 1] === TEXT_FOLLOWS) {
    if (!last.includes('\n')) return { lexemes: at - 1, length: last.length + blanks, quote: undefined };
    if (!last.endsWith('\n')) return undefined;
  } else if (last.startsWith('"') || last.startsWith("'")) {
    if (isClosed(last) || last.includes('\n')) return undefined;
    return { lexemes: at, length: last.length - 1 + blanks, quote: last.startsWith('"') ? '"' : "'" };
  } else if (last.startsWith('#') || NO_VALUE.test(last)) {
    return undefined;
  }
  return { lexemes: lexemes.length, length: 0, quote: undefined };
}

function isClosed(quoted: string): boolean {
  return quoted.startsWith('"') ? /^"(?:[^"\\]|\\[^])*"$/.test(quoted) : /^'(?:[^']|'')*'$/.test(quoted);
}

/** Whether the end stands in a text of the form `|`: in its words, or on a blank line at its indent or behind it. */
function isInBlockText(lexemes: readonly string[], text: string): boolean {
  const head = lastIndex(lexemes, (lexeme, at) => /^[|>]/.test(lexeme) && lexemes[at - 1] !== TEXT_FOLLOWS);
  const body = head === -1 ? -1 : lexemes.indexOf(TEXT_FOLLOWS, head);
  if (body === -1 || /\S/.test(lexemes.slice(body + 2).join(''))) return false;
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (line.trim() !== '') return true;
  const indent = /^( *)\S/m.exec(lexemes[body + 1] ?? '')?.[1]?.length;
  if (indent !== undefined) return line.length >= indent;
  const behind = lexemes.slice(head).filter((lexeme) => lexeme !== TEXT_FOLLOWS);
  const keyLine = text.lastIndexOf('\n', text.length - behind.join('').length - 1) + 1;
  return line.length > (/^ */.exec(text.slice(keyLine))?.[0].length ?? 0);
}
