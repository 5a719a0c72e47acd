/**
 * What can be folded in a client's file: all that VS Code folds by indentation, and what it does not see: sections whose entries stand
 * below their key without an indent, entries with comments between their lines, blocks of comments.
 */
import { isAlias, isCollection, isMap, isScalar, isSeq } from 'yaml';
import { MOST_CHARACTERS } from '../record/length';
import type { Node, Pair } from 'yaml';
import { readLoosely } from './looseYaml';
import { nodeSpan } from './nodeSpan';

/** Lines that fold into the first of them. They count from 0. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'part' | 'comment' | 'region';
}

/** The folds of a text in order; of two that begin on one line the longer. @example foldsOf('a:\n  b: 1\n') // [{ start: 0, end: 1, kind: 'part' }] */
export function foldsOf(text: string): readonly Fold[] {
  if (text.length > MOST_CHARACTERS) return [];
  const lines = text.split(/\r?\n/).map(lineOf);
  const { parts, inScalars } = nodeFolds(text);
  const comments = commentFolds(lines, inScalars);
  const indents = indentFolds(lines).filter(({ start }) => inScalars.has(start) || !lines[start]?.isComment);
  const folds = nested([...parts, ...indents, ...comments]);
  const regions = regionFolds(lines, inScalars).filter((region) => fits(region, folds));
  return nested([...folds, ...regions]);
}

interface Line {
  /** How far its text stands from the left; `undefined` for a blank line. */
  readonly indent: number | undefined;
  readonly isComment: boolean;
  readonly region: 'start' | 'end' | undefined;
}

function lineOf(line: string): Line {
  const text = line.replace(/^\uFEFF/, '').trimStart();
  const region = /^#\s*(end)?region\b/.exec(text);
  return {
    indent: text === '' ? undefined : line.length - text.length,
    isComment: text.startsWith('#'),
    region: region === null ? undefined : region[1] === undefined ? 'start' : 'end',
  };
}

/** Every line folds what stands further right below it, up to the last line that is not blank. */
function indentFolds(lines: readonly Line[]): readonly Fold[] {
  const folds: Fold[] = [];
  const open: { readonly line: number; readonly indent: number }[] = [];
  let last = 0;
  const close = (indent: number): void => {
    for (let top = open.at(-1); top !== undefined && top.indent >= indent; top = open.at(-1)) {
      if (last > top.line) folds.push({ start: top.line, end: last, kind: 'part' });
      open.pop();
    }
  };
  for (const [line, { indent }] of lines.entries()) {
    if (indent === undefined) continue;
    close(indent);
    open.push({ line, indent });
    last = line;
  }
  close(-1);
  return folds;
}

/** Two or more lines of comment below each other, alike in their indent. */
function commentFolds(lines: readonly Line[], inScalars: ReadonlySet<number>): readonly Fold[] {
  const folds: Fold[] = [];
  const isComment = (line: number): boolean => {
    const { isComment: is, region } = lines[line] ?? {};
    return is === true && region === undefined && !inScalars.has(line);
  };
  for (let start = 0; start < lines.length; start++) {
    if (!isComment(start)) continue;
    let end = start;
    while (isComment(end + 1) && lines[end + 1]?.indent === lines[start]?.indent) end++;
    if (end > start) folds.push({ start, end, kind: 'comment' });
    start = end;
  }
  return folds;
}

/** What stands between `# region` and `# endregion`. */
function regionFolds(lines: readonly Line[], inScalars: ReadonlySet<number>): readonly Fold[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const [line, { region }] of lines.entries()) {
    if (inScalars.has(line)) continue;
    if (region === 'start') open.push(line);
    const start = region === 'end' ? open.pop() : undefined;
    if (start !== undefined) folds.push({ start, end: line, kind: 'region' });
  }
  return folds;
}

interface NodeFolds {
  readonly parts: Fold[];
  /** Lines that begin inside a text of several lines, where `#` is no comment. */
  readonly inScalars: Set<number>;
}

/** The keys and entries that reach over several lines. */
function nodeFolds(text: string): NodeFolds {
  const found: NodeFolds = { parts: [], inScalars: new Set() };
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  for (const { root, offset } of readLoosely(text).fragments) {
    const part = offset === 0 ? text : text.slice(offset);
    const lineAt = (at: number): number => lineIn(starts, at + offset);
    const fold = (start: number, node: Node): void => {
      const lines = { start: lineAt(start), end: lineAt(nodeSpan(node, part).end) };
      if (lines.end > lines.start) found.parts.push({ ...lines, kind: 'part' });
    };
    const visit = (node: Node | null): void => {
      if (node === null || isAlias(node)) return;
      const { start, end } = nodeSpan(node, part);
      if (isScalar(node)) for (let line = lineAt(start) + 1; line <= lineAt(end); line++) found.inScalars.add(line);
      if (isCollection(node) && node.flow === true) fold(start, node);
      if (isSeq(node))
        for (const item of node.items as (Node | null)[]) {
          if (item !== null && isBehindDash(part, nodeSpan(item, part).start)) fold(nodeSpan(item, part).start, item);
          visit(item);
        }
      if (!isMap(node)) return;
      for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
        if (value !== null && !isAlias(value)) fold(nodeSpan(key, part).start, value);
        visit(value);
      }
    };
    if (root !== null) visit(root);
  }
  return found;
}

function lineIn(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a value of a list stands on the line of its dash, not too far behind it. */
function isBehindDash(text: string, start: number): boolean {
  return /-[ \t]+$/.test(text.slice(Math.max(0, start - 80), start));
}

/** One fold for each line that begins one, the longest; where one would end inside of another, it ends with it. */
function nested(folds: readonly Fold[]): readonly Fold[] {
  const result = new Map<number, Fold>();
  const open: number[] = [];
  for (const fold of [...folds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (result.has(fold.start)) continue;
    while (endOf(result, open.at(-1)) < fold.start) open.pop();
    for (const outer of open) {
      const known = result.get(outer);
      if (known !== undefined && known.end < fold.end) result.set(outer, { ...known, end: fold.end });
    }
    result.set(fold.start, fold);
    open.push(fold.start);
  }
  return [...result.values()];
}

function endOf(folds: ReadonlyMap<number, Fold>, start: number | undefined): number {
  return start === undefined ? Number.POSITIVE_INFINITY : (folds.get(start)?.end ?? start);
}

/** Whether a region lies wholly inside or outside of each other fold. */
function fits({ start, end }: Fold, folds: readonly Fold[]): boolean {
  return !folds.some(
    (one) =>
      (one.start < start && start <= one.end && one.end < end) ||
      (start < one.start && one.start <= end && end < one.end),
  );
}
