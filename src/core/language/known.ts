/** What a record says that an entry being written can draw on: ids, people, terms, the keys beside the cursor. What is broken says nothing. */
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { t } from '../l10n';
import type { Path } from '../record/problem';
import type { IdKind } from '../record/schemaParts';
import { glimpseYaml } from '../record/yamlText';
import { plainEntry } from './plainEntry';
import type { Section } from './sections';

/** The plain values of an entry, by their keys. */
export type Said = ReadonlyMap<string, string>;

export interface KnownId {
  readonly id: string;
  /** What it stands for, in the file's words; empty where it says none. */
  readonly title: string;
}

export interface Person {
  readonly name: string;
  readonly role: string;
  readonly decides: boolean;
}

/** Where the ids of each kind stand, and which key says in words what they are. */
const ID_PLACES = {
  deliverable: { path: ['brief', 'deliverables'], id: 'id', title: 'title' },
  request: { path: ['requests'], id: 'id', title: 'asks' },
  invoice: { path: ['invoices'], id: 'number', title: 'amount' },
  disagreement: { path: ['disagreements'], id: 'id', title: 'topic' },
} as const satisfies Record<IdKind, { readonly path: readonly string[]; readonly id: string; readonly title: string }>;

function titleOf(words: string, issued: string | undefined): string {
  if (issued === undefined) return words;
  return words === '' ? t('issued {0}', issued) : t('{0}, issued {1}', words, issued);
}

/** Reads of a file what it is asked for, section by section and entry by entry. */
export class Known {
  readonly #text: string;
  readonly #sections: readonly Section[];
  readonly #read = new Map<string, readonly (Node | null)[]>();

  constructor(text: string, sections: readonly Section[]) {
    this.#text = text;
    this.#sections = sections;
  }

  /** The ids of a kind, in the order of the file. */
  ids(kind: IdKind): readonly KnownId[] {
    const { path, id, title } = ID_PLACES[kind];
    return this.#entries(path).flatMap((entry) => {
      const name = entry.get(id);
      if (name === undefined || name === '') return [];
      const words = entry.get(title) ?? '';
      const issued = kind === 'invoice' ? entry.get('issued') : undefined;
      return [{ id: name, title: titleOf(words, issued) }];
    });
  }

  /** The client's people, those who decide first. */
  people(): readonly Person[] {
    const all = this.#entries(['contacts']).flatMap((entry): readonly Person[] => {
      const name = entry.get('name') ?? '';
      const decides = /^true$/i.test(entry.get('decides') ?? '');
      return name === '' ? [] : [{ name, role: entry.get('role') ?? '', decides }];
    });
    return [...all.filter(({ decides }) => decides), ...all.filter(({ decides }) => !decides)];
  }

  /** The plain values of a mapping at the top, like `terms`. */
  said(section: string): Said {
    const [root] = this.#roots(section);
    return saidBy(nodeAt(root, [section]));
  }

  #entries(path: readonly string[]): readonly Said[] {
    const [top = '', ...inner] = path;
    const inDashes = inner.length === 0 ? this.#sections.find(({ key }) => key === top)?.entries : undefined;
    if (inDashes !== undefined) return inDashes.map(({ start, end }) => entrySaid(this.#text.slice(start, end)));
    return this.#roots(top).flatMap((root) => {
      const list = nodeAt(root, path);
      return isSeq(list) ? list.items.map(saidBy) : [];
    });
  }

  /** Whether the file has anything that could hold ids of a kind, without reading it. */
  mayHave(kind: IdKind): boolean {
    const [top] = ID_PLACES[kind].path;
    return this.#sections.some(({ key }) => key === top || key === undefined);
  }

  /** What the section says. */
  #roots(key: string): readonly (Node | null)[] {
    const before = this.#read.get(key);
    if (before !== undefined) return before;
    const section = this.#sections.find((one) => one.key === key);
    // A file may as well begin with a brace, or have all its keys indented.
    const spans = section === undefined ? this.#sections.filter((one) => one.key === undefined) : [section];
    const roots = spans.map(({ start, end }) => glimpseYaml(this.#text.slice(start, end)));
    this.#read.set(key, roots);
    return roots;
  }
}

/** What is beside the cursor, in a text without the word that is being written. */
export class Beside {
  readonly #root: Node | null;

  constructor(text: string) {
    this.#root = glimpseYaml(text);
  }

  /** The keys that the mapping at a path has. */
  keys(path: Path): readonly string[] {
    const node = nodeAt(this.#root, path);
    return isMap(node) ? node.items.map(({ key }) => textOf(key)) : [];
  }

  /** The plain values of the mapping at a path. */
  said(path: Path): Said {
    return saidBy(nodeAt(this.#root, path));
  }

  /** The plain values of the list at a path. */
  items(path: Path): readonly string[] {
    const node = nodeAt(this.#root, path);
    return isSeq(node) ? node.items.map(textOf) : [];
  }

  /** Whether the entries of the list at a path are written in braces. */
  hasFlowEntries(path: Path): boolean {
    const node = nodeAt(this.#root, path);
    const [first] = isSeq(node) ? node.items : [];
    return isMap(first) && first.flow === true;
  }
}

/** An entry by itself: one that is broken costs those behind it nothing. */
function entrySaid(text: string): Said {
  return plainEntry(text) ?? saidBy(nodeAt(glimpseYaml(text), [0]));
}

function nodeAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => {
    if (isMap(node)) return node.items.find(({ key }) => textOf(key) === String(step))?.value;
    return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
  }, root);
}

function saidBy(node: unknown): Said {
  const items = isMap(node) ? node.items : [];
  return new Map(items.map(({ key, value }) => [textOf(key), textOf(value)] as const));
}

function textOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : '';
}
