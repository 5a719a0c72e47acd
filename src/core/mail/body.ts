/**
 * A letter's Markdown as a tree that text and HTML are written from. The parser is the one of VS Code's own preview, so that what a person
 * sees there is what goes out. No markup of HTML survives: comments are left out, a `<br>` is a line break, all else is text.
 */
import MarkdownIt, { type Token } from 'markdown-it';

export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'emphasis' | 'struck'; readonly content: readonly Inline[] }
  /** The address is one of the web (https) or of mail, and differs from what is shown. */
  | { readonly type: 'link'; readonly address: string; readonly content: readonly Inline[] };

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  /** `start` is the first number; `null` for bullets. The items of a tight list follow each other without an empty line. */
  | {
      readonly type: 'list';
      readonly start: number | null;
      readonly isTight: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }
  /** Rows of cells; the first row is the head. */
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** A token with what stands between it and its end. */
interface Node {
  readonly token: Token;
  readonly children: readonly Node[];
}

// HTML is parsed so that comments can be told from text; the writers let none of it through.
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

/**
 * Reads a letter's body. Comments are left out wherever they stand: they are notes of the sender.
 * @example parseBody('Pay **now** <!-- at last -->')[0]?.type // 'paragraph'
 */
export function parseBody(body: string): readonly Block[] {
  const tokens = markdown.parse(withoutComments(body), {});
  return treeOf(tokens).flatMap(blockOf);
}

/** Without comments that end, and the blanks in front of them. One whose `<` is escaped is text. */
function withoutComments(body: string): string {
  let text = '';
  let at = 0;
  for (let start = body.indexOf('<!--'); start >= 0;) {
    if (isEscaped(body, start)) {
      start = body.indexOf('<!--', start + 4);
      continue;
    }
    const end = body.indexOf('-->', start + 4);
    if (end < 0) break;
    const before = body.slice(at, start);
    const trimmed = before.replace(/(?<![ \t])[ \t]+$/, '');
    // A backslash at the end would take what comes behind the comment for its own.
    text += isEscaped(trimmed, trimmed.length) ? before : trimmed;
    at = end + 3;
    start = body.indexOf('<!--', at);
  }
  return text + body.slice(at);
}

/** Whether an odd number of backslashes stands in front of a place. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}

function treeOf(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = [];
  const open: Node[][] = [top];
  for (const token of tokens) {
    if (token.nesting === -1) {
      open.pop();
      continue;
    }
    const children: Node[] = [];
    open.at(-1)?.push({ token, children });
    if (token.nesting === 1) open.push(children);
  }
  return top;
}

function blockOf({ token, children }: Node): readonly Block[] {
  switch (token.type) {
    case 'paragraph_open':
      return [{ type: 'paragraph', content: inlineOf(children) }];
    case 'heading_open':
      return [{ type: 'heading', level: Number(token.tag.slice(1)), content: inlineOf(children) }];
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const start = token.type === 'bullet_list_open' ? null : Number(token.attrGet('start') ?? 1);
      return [{ type: 'list', start, isTight: isTight(children), items: children.map(blocksIn) }];
    }
    case 'blockquote_open':
      return [{ type: 'quote', blocks: children.flatMap(blockOf) }];
    case 'fence':
    case 'code_block':
      return [{ type: 'code', text: token.content.replace(/\n$/, '') }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'table_open':
      return [{ type: 'table', rows: rowsIn(children) }];
    case 'html_block':
      return htmlBlock(token.content);
    default:
      return [];
  }
}

function blocksIn({ children }: Node): readonly Block[] {
  return children.flatMap(blockOf);
}

/** The parser hides the paragraphs of a tight list. */
function isTight(items: readonly Node[]): boolean {
  return items.every((item) => item.children.every(({ token }) => token.type !== 'paragraph_open' || token.hidden));
}

function rowsIn(sections: readonly Node[]): readonly (readonly (readonly Inline[])[])[] {
  return sections.flatMap((section) =>
    section.children.map((row) => row.children.map((cell) => inlineOf(cell.children))),
  );
}

/** Lines of HTML are lines of text; a comment that does not end hides the rest, as it does in the preview. */
function htmlBlock(source: string): readonly Block[] {
  const text = source.replace(/<!--[\s\S]*$/, '').trim();
  if (text === '') return [];
  const content = text.split('\n').flatMap((line, index): readonly Inline[] => {
    const piece = { type: 'text', text: line } as const;
    return index === 0 ? [piece] : [{ type: 'break' }, piece];
  });
  return [{ type: 'paragraph', content }];
}

function inlineOf(nodes: readonly Node[]): readonly Inline[] {
  return nodes.flatMap(({ token }) => treeOf(token.children ?? []).flatMap(pieceOf));
}

function pieceOf({ token, children }: Node): readonly Inline[] {
  const content = children.flatMap(pieceOf);
  switch (token.type) {
    case 'softbreak':
      return [{ type: 'text', text: ' ' }];
    case 'hardbreak':
      return [{ type: 'break' }];
    case 'code_inline':
      return [{ type: 'code', text: token.content }];
    case 'strong_open':
      return [{ type: 'strong', content }];
    case 'em_open':
      return [{ type: 'emphasis', content }];
    case 's_open':
      return [{ type: 'struck', content }];
    case 'link_open':
      return linkTo(String(token.attrGet('href') ?? ''), content);
    case 'image':
      return linkTo(String(token.attrGet('src') ?? ''), inlineOf([{ token, children }]));
    case 'html_inline':
      return /^<br\s*\/?>$/i.test(token.content) ? [{ type: 'break' }] : [{ type: 'text', text: token.content }];
    default:
      return token.content === '' ? content : [{ type: 'text', text: token.content }, ...content];
  }
}

/** Where a letter's links lead: to the web, and to one person, with a subject and a text at most. */
const LINK = /^(https:\/\/|mailto:[^?,;%]+(\?((subject|body)=[^&]*(&|$))*)?$)/i;

/** A picture becomes a link as well: nothing that a mail program would fetch goes into a letter. */
function linkTo(address: string, content: readonly Inline[]): readonly Inline[] {
  const shown = shownText(content);
  if (address === '' || decoded(address) === shown || address === `mailto:${shown}`) return content;
  if (shown === '') return [{ type: 'text', text: address }];
  if (LINK.test(address)) return [{ type: 'link', address, content }];
  return [...content, { type: 'text', text: ` (${address})` }];
}

function decoded(address: string): string {
  return markdown.normalizeLinkText(address);
}

function shownText(content: readonly Inline[]): string {
  return content
    .map((piece) => ('text' in piece ? piece.text : 'content' in piece ? shownText(piece.content) : ' '))
    .join('');
}
