/** Renames an id or a person across a file: every place that means it, each in the quotes it has, and nothing else. */
import { isAlias } from 'yaml';
import { t } from '../l10n';
import { clip } from '../record/clip';
import { Lines } from '../record/lines';
import type { Span } from '../record/lines';
import { either, kindName, together } from '../record/series';
import type { Shape } from '../record/shape';
import { readYaml, spanOf } from '../record/yamlText';
import { isUs } from '../snapshot';
import { CLIENT, alike, nameOf, namesIn } from './ids';
import type { NameKind, Names, Occurrence } from './ids';
import { leavesOf } from './leaves';
import type { Leaf } from './leaves';
import { scalarText } from './scalarText';

/** A stretch of text and what is to stand in its place. */
export interface Replacement extends Span {
  readonly text: string;
}

interface Refused {
  readonly done: false;
  /** What hinders it and what to do, in a sentence. */
  readonly why: string;
}

export type Renameable = { readonly done: true; readonly name: string; readonly span: Span } | Refused;
export type Renamed = { readonly done: true; readonly edits: readonly Replacement[]; readonly text: string } | Refused;

/**
 * What would be renamed at an offset.
 * @example renameableAt('requests:\n  - id: CR-1\n', 18) // { done: true, name: 'CR-1', span: { start: 17, end: 21 } }
 */
export function renameableAt(text: string, offset: number): Renameable {
  const found = findAt(text, offset);
  return 'why' in found ? found : { done: true, name: found.here.name, span: found.here.span };
}

/**
 * The edits that give another name to what stands at an offset. They are checked: the file they lead to says what it said before, with
 * the new name in place of the old one.
 */
export function renameAt(text: string, offset: number, wanted: string): Renamed {
  const found = findAt(text, offset);
  if ('why' in found) return found;
  const name = wanted.trim();
  const why = whyNot(found, name, text);
  if (why !== undefined) return refused(why);
  const edits = editsFor(found.same, name);
  const edited = applied(text, edits);
  if (!saysTheSame(text, edited, found, name)) return refused(whyOthers(found.same));
  return { done: true, edits, text: edited };
}

/** The text with every replacement done. */
function applied(text: string, edits: readonly Replacement[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

interface Found {
  readonly names: Names;
  readonly here: Occurrence;
  readonly same: readonly Occurrence[];
}

function findAt(text: string, offset: number): Found | Refused {
  const yaml = readYaml(text);
  const lineOf = ({ start, end }: Span): number => new Lines(text).place({ start, end }).line;
  if ('fault' in yaml)
    return refused(
      t('Line {0} of this file can not be read as YAML; mend that first, then rename.', lineOf(yaml.fault)),
    );
  const names = namesIn(text);
  const here = names.at(offset);
  if (here === undefined)
    return refused(
      t(
        'Nothing can be renamed here; put the cursor on the id of a deliverable, request, invoice or disagreement, or on the name of a person.',
      ),
    );
  const same = names.sameAs(here);
  const meant = new Set(same.flatMap((one) => names.meanings(one)));
  const definitions = names.all.filter(
    ({ role, kinds, name }) =>
      role === 'definition' && kinds.some((kind) => meant.has(kind) && alike(kind, name) === alike(kind, here.name)),
  );
  const shown = `\`${clip(here.name)}\``;
  if (definitions.length === 0 && !here.kinds.includes('person'))
    return refused(
      t(
        'No {0} of this file is called {1}; correct the name here, or add what it refers to.',
        either(here.kinds.map(kindName)),
        shown,
      ),
    );
  if (definitions.length > 1) {
    const lines = together(definitions.map(({ span }) => String(lineOf(span))));
    return refused(
      t(
        '{0} is the name of more than one thing (lines {1}), so what refers to it can mean either; give one of them another name by hand first.',
        shown,
        lines,
      ),
    );
  }
  const block = same.find(
    ({ leaf: { scalar } }) => scalar?.type === 'BLOCK_FOLDED' || scalar?.type === 'BLOCK_LITERAL',
  );
  if (block !== undefined)
    return refused(
      t('Line {0} writes {1} as a text of several lines; write it on one line first.', lineOf(block.span), shown),
    );
  return { names, here, same };
}

function refused(why: string): Refused {
  return { done: false, why };
}

/** Why the thing can not have the name. */
function whyNot({ names, here, same }: Found, name: string, text: string): string | undefined {
  if (name === '') return t('A name needs at least one character; write one.');
  if (/[\n\r]/.test(name)) return t('A name stands on one line; write one without a line break.');
  const kinds = names.meanings(here);
  const shown = `\`${clip(name)}\``;
  if (kinds.includes('person') && isUs(name)) return t('`us` means ourselves; choose another name.');
  if (kinds.some((kind) => SHARED.get(kind)?.words.has(name)))
    return t('{0} has a meaning of its own where an id can stand; choose another name.', shown);
  const rivals = new Set(kinds.flatMap((kind) => [kind, ...(SHARED.get(kind)?.kinds ?? [])]));
  const taken = names.all.find(
    (one) =>
      one.role === 'definition' &&
      !same.includes(one) &&
      one.kinds.some((kind) => rivals.has(kind) && alike(kind, one.name) === alike(kind, name)),
  );
  if (taken === undefined) return undefined;
  const { line } = new Lines(text).place(taken.span);
  return t(
    '{0} is the name of the {1} in line {2} already; choose another name.',
    shown,
    either(taken.kinds.map(kindName)),
    line,
  );
}

/** What stands in one place with ids of a kind: ids of other kinds, and words with a meaning of their own. */
interface Shared {
  readonly kinds: Set<NameKind>;
  readonly words: Set<string>;
}

const SHARED: ReadonlyMap<NameKind, Shared> = sharedPlaces(CLIENT);

function sharedPlaces(top: Shape): ReadonlyMap<NameKind, Shared> {
  const shared = new Map<NameKind, Shared>();
  const visit = (shape: Shape): void => {
    if (shape.type === 'list') visit(shape.item);
    else if (shape.type === 'table') visit(shape.value);
    else if (shape.type === 'map') for (const entry of shape.entries.values()) visit(entry.shape);
    else
      for (const kind of shape.refersTo ?? []) {
        const known = shared.get(kind) ?? { kinds: new Set(), words: new Set() };
        shared.set(kind, known);
        for (const other of shape.refersTo ?? []) known.kinds.add(other);
        for (const word of shape.examples ?? []) known.words.add(word);
      }
  };
  visit(top);
  return shared;
}

/** One for each scalar that says the name; an alias follows the one that it stands for. */
function editsFor(same: readonly Occurrence[], name: string): readonly Replacement[] {
  const scalars = new Set(same.flatMap(({ leaf }) => leaf.scalar ?? []));
  const edits = [...scalars].map((scalar) => {
    const isInFlow = same.some(({ leaf }) => leaf.scalar === scalar && leaf.isInFlow);
    return { ...spanOf(scalar), text: scalarText(name, scalar.type, isInFlow) };
  });
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether each value is what it was, but for those that name the same thing, which are the name. */
function saysTheSame(before: string, after: string, { names, here }: Found, name: string): boolean {
  const old = leavesIn(before);
  const now = leavesIn(after);
  return (
    old !== undefined &&
    now?.length === old.length &&
    now.every((leaf, index) => {
      const was = old[index];
      if (was === undefined || leaf.path.join('\n') !== was.path.join('\n')) return false;
      const named = nameOf(was, before);
      return leaf.text === (named !== undefined && names.areSame(here, named) ? name : was.text);
    })
  );
}

function leavesIn(text: string): readonly Leaf[] | undefined {
  const yaml = readYaml(text);
  return 'fault' in yaml ? undefined : leavesOf({ ...yaml, offset: 0 }, CLIENT);
}

function whyOthers(same: readonly Occurrence[]): string {
  const alias = same.map(({ leaf }) => leaf.node).find((node) => isAlias(node));
  const shared = same.map(({ leaf }) => leaf.scalar?.anchor).find((anchor) => anchor !== undefined);
  const anchor = isAlias(alias) ? alias.source : shared;
  return anchor === undefined
    ? t('With this name the file would say something else in other places too; choose another name, or rename by hand.')
    : t(
        '`*{0}` stands for this name and for other values too, which would change with it; write those out first.',
        clip(anchor),
      );
}
