/** A letter as plain text, the way people write mail: no marks, lists with a hyphen, an address behind the words that lead to it. */
import { oneLine } from '../letters/markdown';
import type { Block, Inline } from './body';

/**
 * Paragraphs with an empty line between them, lines ended by `\n`. Mail programs break long lines themselves.
 * @example plainText(parseBody('Pay **$10**:\n\n- *now*')) // 'Pay $10:\n\n- now'
 */
export function plainText(blocks: readonly Block[]): string {
  return wellFormed(joined(blocks, '\n\n'))
    .replace(/(?<![^\S\n])[^\S\n]+$/gmu, '')
    .trim();
}

/** Text without control characters but line breaks and tabs, and without halves of characters. */
export function wellFormed(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Text as a header carries it: on one line, one space at a time, which is all that mail programs keep. */
export function headerText(text: string): string {
  return wellFormed(oneLine(text)).replace(/ {2,}/g, ' ');
}

function joined(blocks: readonly Block[], between: string): string {
  return blocks.map(textOf).join(between);
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content);
    case 'list':
      return block.items.map((item, index) => itemText(item, block, index)).join(block.isTight ? '\n' : '\n\n');
    case 'quote':
      return joined(block.blocks, '\n\n').replace(/^/gm, '> ');
    case 'code':
      return block.text;
    case 'rule':
      return '* * *';
    case 'table':
      return block.rows.map((row) => row.map(inlineText).join(' | ')).join('\n');
  }
}

function itemText(item: readonly Block[], { start, isTight }: Extract<Block, { type: 'list' }>, index: number): string {
  const mark = start === null ? '- ' : `${start + index}. `;
  const text = joined(item, isTight ? '\n' : '\n\n');
  return mark + text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
}

function inlineText(content: readonly Inline[]): string {
  return content.map(pieceText).join('');
}

function pieceText(piece: Inline): string {
  switch (piece.type) {
    case 'text':
    case 'code':
      return piece.text;
    case 'break':
      return '\n';
    case 'strong':
    case 'emphasis':
    case 'struck':
      return inlineText(piece.content);
    case 'link':
      return `${inlineText(piece.content)} (${piece.address.replace(/^mailto:/i, '')})`;
  }
}
