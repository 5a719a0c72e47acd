/**
 * The names in a client's file: the ids of deliverables, requests, invoices and disagreements, and people, each where it is given
 * and where it is referred to. Entries that the schema refuses and files that are broken elsewhere are read too.
 */
import { isAlias } from 'yaml';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { clientSchema } from '../record/schema';
import type { IdKind } from '../record/schemaParts';
import { saysNothing } from '../record/scalarNodes';
import { shapeOf } from '../record/shape';
import { isUs } from '../snapshot';
import { leavesOf } from './leaves';
import type { Leaf } from './leaves';
import { readLoosely } from './looseYaml';

/** What a name names. */
export type NameKind = IdKind | 'person';

/** One place of a file where a name stands. */
export interface Occurrence {
  readonly role: 'definition' | 'reference';
  /** What it names: one kind for a definition; for a reference the kinds that it may mean. */
  readonly kinds: readonly NameKind[];
  readonly name: string;
  /** The name itself, without its quotes. */
  readonly span: Span;
  /** The entry that it stands in. */
  readonly entry: Span;
  /** The value that it was read from. */
  readonly leaf: Leaf;
}

export const CLIENT = shapeOf(clientSchema);

/** Every name of a client's file in order. @example namesIn('requests:\n  - id: CR-1\n')[0]?.name // 'CR-1' */
export function namesIn(text: string): Names {
  const { fragments } = readLoosely(text);
  const leaves = fragments.flatMap((fragment) => leavesOf(fragment, CLIENT));
  return new Names(leaves.flatMap((leaf) => nameOf(leaf, text) ?? []));
}

export class Names {
  /** In the order of the file. */
  readonly all: readonly Occurrence[];
  /** The kinds of things that have a name. */
  readonly #kinds = new Map<string, Set<NameKind>>();

  constructor(found: readonly Occurrence[]) {
    const byPlace = new Map(found.map((one) => [`${one.leaf.span.start} ${one.role} ${String(one.kinds)}`, one]));
    this.all = [...byPlace.values()].sort((a, b) => a.span.start - b.span.start);
    for (const { role, kinds, name } of this.all) {
      if (role === 'reference') continue;
      for (const kind of kinds) {
        const key = alike(kind, name);
        this.#kinds.set(key, (this.#kinds.get(key) ?? new Set()).add(kind));
      }
    }
  }

  /** The name that an offset stands in, or right behind. */
  at(offset: number): Occurrence | undefined {
    return this.all.find(({ leaf: { span } }) => span.start <= offset && offset <= span.end);
  }

  /** What the name may mean: of the kinds that a reference allows those that the file has; all where it has none. */
  meanings({ kinds, name }: Occurrence): readonly NameKind[] {
    const known = kinds.filter((kind) => this.#kinds.get(alike(kind, name))?.has(kind));
    return known.length > 0 ? known : kinds;
  }

  /** Whether two places may name one thing. */
  areSame(one: Occurrence, other: Occurrence): boolean {
    const meant = this.meanings(one);
    return this.meanings(other).some(
      (kind) => meant.includes(kind) && alike(kind, one.name) === alike(kind, other.name),
    );
  }

  /** Every place that names the same thing, itself among them. */
  sameAs(occurrence: Occurrence): readonly Occurrence[] {
    return this.all.filter((one) => this.areSame(occurrence, one));
  }

  /** The places where what the name means is given its name; several where two entries share it. */
  definitionsOf(occurrence: Occurrence): readonly Occurrence[] {
    return this.sameAs(occurrence).filter(({ role }) => role === 'definition');
  }
}

/** What two names of one thing have in common: ids are alike to the letter, people in upper and lower case. */
export function alike(kind: NameKind, name: string): string {
  return kind === 'person' ? `person ${name.trim().toLowerCase()}` : `id ${name}`;
}

/** The name that a value is; `undefined` where it is none. */
export function nameOf(leaf: Leaf, text: string): Occurrence | undefined {
  const { scalar, shape, text: name } = leaf;
  if (scalar === undefined || saysNothing(scalar)) return undefined;
  const about = meaningOf(leaf);
  if (about === undefined || (about.role === 'reference' && shape?.examples?.includes(name) === true)) return undefined;
  return { ...about, name, span: withoutQuotes(leaf, text), entry: leaf.holder, leaf };
}

function meaningOf({ shape, path, text }: Leaf): Pick<Occurrence, 'role' | 'kinds'> | undefined {
  if (shape?.names !== undefined) return { role: 'definition', kinds: [shape.names] };
  if (shape?.refersTo !== undefined) return { role: 'reference', kinds: shape.refersTo };
  if (isContactName(path)) return { role: 'definition', kinds: ['person'] };
  if (shape?.holds === 'person' && !isUs(text)) return { role: 'reference', kinds: ['person'] };
  return undefined;
}

function isContactName(path: Path): boolean {
  return path.length === 3 && path[0] === 'contacts' && path[2] === 'name';
}

function withoutQuotes({ node, span }: Leaf, text: string): Span {
  if (node === undefined || isAlias(node)) return span;
  const written = text.slice(span.start, span.end).trimEnd();
  if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE')
    return { start: span.start, end: span.start + written.length };
  const isClosed = written.length > 1 && written.endsWith(written.charAt(0));
  return { start: span.start + 1, end: span.start + written.length - (isClosed ? 1 : 0) };
}
