/** From text to YAML nodes: syntax, aliases and the limits that keep a hostile file from costing more than itself. */
import { Composer, Lexer, Parser, isAlias, isCollection, isNode, isPair, isScalar } from 'yaml';
import type { Alias, CST, Document, Node } from 'yaml';
import { t } from '../l10n';
import type { Span } from './lines';
import { clip } from './clip';
import { describeSyntax } from './describeSyntax';
import { MOST_CHARACTERS, tooLongWords } from './length';

/** How deep values may lie inside each other. A record needs six levels. */
export const MOST_LEVELS = 64;
/** How many values a file may have once its aliases are written out. */
export const MOST_VALUES = 200_000;

/** Something wrong with the text as YAML. */
export interface YamlFault extends Span {
  readonly code: 'yaml/syntax' | 'yaml/limit' | 'yaml/tag';
  readonly message: string;
}

export interface YamlText {
  /** `null` where the text holds no value at all. */
  readonly root: Node | null;
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, Node>;
  /** What doesn't hinder reading. */
  readonly warnings: readonly YamlFault[];
}

/** A text that can not be read. */
export interface Unreadable {
  /** The first thing that makes it so. */
  readonly fault: YamlFault;
  /** What could be made out all the same, for those who help while the text is written; nothing where a limit is passed. */
  readonly madeOut?: YamlText;
}

/** Reads the text as one YAML document. Never throws: the first thing that makes it unreadable is returned in place of the nodes. */
export function readYaml(text: string): YamlText | Unreadable {
  try {
    const tokens = tokensOf(text);
    if ('fault' in tokens) return tokens;
    const documents = [...new Composer(OPTIONS).compose(tokens.tokens, true, text.length)];
    const root = documents[0]?.contents ?? null;
    const extent = new Extent();
    if (root !== null) extent.measureTop(root);
    const fault = syntaxFault(documents, text) ?? extent.fault;
    const read = { root, targets: extent.targets, warnings: (documents[0]?.warnings ?? []).map(tagFault) };
    if (fault === undefined) return read;
    return extent.isWithinLimits ? { fault, madeOut: read } : { fault };
  } catch {
    const message = t('This text can not be read as YAML; look for unusual nesting or tags and take them out.');
    return { fault: { code: 'yaml/syntax', message, start: 0, end: 0 } };
  }
}

/**
 * Whether a text is short and flat enough for the library to read it. Deep nesting exhausts the stack, and where that happens while V8 compiles
 * a regular expression it ends the whole process: no `catch` helps, so whoever hands a text to the library by another way asks here first.
 */
export function isWithinLimits(text: string): boolean {
  return !('fault' in tokensOf(text));
}

/** What can be made out of a text that may be broken: its first value, with what is wrong passed over. Never throws. */
export function glimpseYaml(text: string): Node | null {
  try {
    const tokens = tokensOf(text);
    if ('fault' in tokens) return null;
    const [document] = new Composer({ ...OPTIONS, strict: false }).compose(tokens.tokens, true, text.length);
    return document?.contents ?? null;
  } catch {
    return null;
  }
}

/** All plain scalars stay text: what one is read as is the schema's to say. Keys that are there twice are found while reading. */
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, strict: true } as const;

/** Stops at a text that is too long, and before the nesting is so deep that composing it would exhaust the stack. */
function tokensOf(text: string): { readonly tokens: readonly CST.Token[] } | { readonly fault: YamlFault } {
  if (text.length > MOST_CHARACTERS)
    return { fault: { code: 'yaml/limit', message: tooLongWords(), start: 0, end: 0 } };
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The document and the scalar at the bottom are on the stack too.
    if (parser.stack.length > MOST_LEVELS + 2) return { fault: tooDeep(parser.offset, text.length) };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

function syntaxFault(documents: readonly Document.Parsed[], text: string): YamlFault | undefined {
  const [error] = documents.flatMap((document) => document.errors).sort((a, b) => a.pos[0] - b.pos[0]);
  const second = documents.slice(1).find((document) => !isEmpty(document));
  if (error === undefined && second === undefined) return undefined;
  const [start, end] = error?.pos ?? second?.range ?? [0, 0];
  const message = describeSyntax(error?.code ?? 'MULTIPLE_DOCS', error?.message ?? '', text.slice(start, end));
  return { code: 'yaml/syntax', message, start, end: Math.min(end, text.length) };
}

/** A line `---` at the end of a file begins a document without a value. */
function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.source === '');
}

function tagFault(warning: { readonly pos: [number, number] }): YamlFault {
  const message = t('The tag in front of this value means nothing here and the value is read without it; take it out.');
  return { code: 'yaml/tag', message, start: warning.pos[0], end: warning.pos[1] };
}

function tooDeep(start: number, length: number): YamlFault {
  const message = t('Values lie more than {0} levels deep here, which is the limit; take a level out.', MOST_LEVELS);
  return { code: 'yaml/limit', message, start: Math.min(start, length), end: Math.min(start + 1, length) };
}

interface Size {
  readonly values: number;
  readonly levels: number;
}

/** Measures nodes as if every alias were written out, in one walk: what an anchor holds is measured once. */
class Extent {
  readonly targets = new Map<Alias, Node>();
  fault: YamlFault | undefined;
  isWithinLimits = true;
  readonly #anchors = new Map<string, Node>();
  readonly #sizes = new Map<Node, Size>();

  measureTop(root: Node): void {
    const { values, levels } = this.#measure(root);
    const { start, end } = spanOf(root);
    this.isWithinLimits = levels <= MOST_LEVELS && values <= MOST_VALUES;
    if (levels > MOST_LEVELS) this.fault ??= tooDeep(start, end);
    if (values <= MOST_VALUES) return;
    const message = t(
      'With its aliases written out this file has more than {0} values, which is the limit; write the values out where they are needed.',
      MOST_VALUES,
    );
    this.fault ??= { code: 'yaml/limit', message, start, end };
  }

  #measure(node: unknown): Size {
    if (isAlias(node)) return this.#measureAlias(node);
    if (isPair(node)) return sum([this.#measure(node.key), this.#measure(node.value)], 0);
    if (!isNode(node)) return { values: 0, levels: 0 };
    const { anchor } = node as { readonly anchor?: string };
    if (anchor !== undefined) this.#anchors.set(anchor, node);
    const size = isCollection(node)
      ? sum(
          node.items.map((item) => this.#measure(item)),
          1,
        )
      : { values: 1, levels: 1 };
    if (anchor !== undefined) this.#sizes.set(node, size);
    return size;
  }

  #measureAlias(alias: Alias): Size {
    const target = this.#anchors.get(alias.source);
    const size = target === undefined ? undefined : this.#sizes.get(target);
    if (target !== undefined && size !== undefined) {
      this.targets.set(alias, target);
      return size;
    }
    const name = clip(alias.source);
    this.fault ??= {
      code: 'yaml/syntax',
      message:
        target === undefined
          ? t(
              '`*{0}` refers to nothing, for nothing above it is marked `&{0}`; write the value out, or put a text that begins with `*` in quotes.',
              name,
            )
          : t(
              '`*{0}` refers to nothing, for it stands inside itself; write the value out, or put a text that begins with `*` in quotes.',
              name,
            ),
      ...spanOf(alias),
    };
    return { values: 1, levels: 1 };
  }
}

function sum(parts: readonly Size[], own: number): Size {
  let values = own;
  let levels = 0;
  for (const part of parts) {
    values += part.values;
    levels = Math.max(levels, part.levels);
  }
  return { values, levels: levels + own };
}

/** Where a node stands. @example spanOf(node) // { start: 9, end: 13 } */
export function spanOf(node: Node): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
