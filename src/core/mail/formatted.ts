/** A letter as HTML for mail programs and word processors: elements that all of them know, no style, class or picture. */
import { escapeHtml } from '../views/html';
import type { Block, Inline } from './body';
import { wellFormed } from './plainText';

/**
 * HTML in which nothing of the letter is markup but what its Markdown says.
 * @example formatted(parseBody('**a** < b')) // '<p><strong>a</strong> &lt; b</p>'
 */
export function formatted(blocks: readonly Block[]): string {
  return blocks.map(htmlOf).join('\n');
}

function htmlOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content)}</p>`;
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.content)}</h${block.level}>`;
    case 'list':
      return listHtml(block);
    case 'quote':
      return `<blockquote>\n${formatted(block.blocks)}\n</blockquote>`;
    case 'code':
      return `<pre>${textHtml(block.text)}</pre>`;
    case 'rule':
      return '<hr>';
    case 'table':
      return `<table>\n${block.rows.map(rowHtml).join('\n')}\n</table>`;
  }
}

function listHtml({ start, isTight, items }: Extract<Block, { type: 'list' }>): string {
  const [open, close] = start === null ? ['<ul>', '</ul>'] : [start === 1 ? '<ol>' : `<ol start="${start}">`, '</ol>'];
  const lines = items.map((item) => `<li>${isTight ? tightItem(item) : formatted(item)}</li>`);
  return [open, ...lines, close].join('\n');
}

function tightItem(item: readonly Block[]): string {
  return item.map((block) => (block.type === 'paragraph' ? inlineHtml(block.content) : htmlOf(block))).join('\n');
}

function rowHtml(cells: readonly (readonly Inline[])[], index: number): string {
  const cell = index === 0 ? 'th' : 'td';
  return `<tr>${cells.map((content) => `<${cell}>${inlineHtml(content)}</${cell}>`).join('')}</tr>`;
}

function inlineHtml(content: readonly Inline[]): string {
  return content.map(pieceHtml).join('');
}

function pieceHtml(piece: Inline): string {
  switch (piece.type) {
    case 'text':
      return textHtml(piece.text);
    case 'code':
      return `<code>${textHtml(piece.text)}</code>`;
    case 'break':
      return '<br>\n';
    case 'strong':
      return `<strong>${inlineHtml(piece.content)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(piece.content)}</em>`;
    case 'struck':
      return `<s>${inlineHtml(piece.content)}</s>`;
    case 'link':
      return `<a href="${textHtml(piece.address)}">${inlineHtml(piece.content)}</a>`;
  }
}

function textHtml(text: string): string {
  return escapeHtml(wellFormed(text));
}
