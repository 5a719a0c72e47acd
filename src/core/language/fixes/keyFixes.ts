/** Fixes of keys: misspelt, cut in two by a comma, or there twice. */
import { t } from '../../l10n';
import { nearest } from '../../record/nearest';
import { shapeAt } from '../../record/shape';
import type { Draft, FixFacts, Maker } from './quickFix';
import { mappingAt, textAt } from './quickFix';

export const unknownKeyFixes: Maker = (facts) => {
  const { path, key, top, at, problem } = facts;
  if (problem.severity === 'hint') return [];
  const parent = path.slice(0, -1);
  const shape = shapeAt(top, parent);
  const siblings = mappingAt(at(parent));
  if (/^\d+$/.test(key) && (siblings[key] ?? '') === '') return splitNumber(facts, siblings);
  const meant = shape?.type === 'map' ? nearest(key, shape.entries.keys()) : undefined;
  return meant === undefined ? [] : renames(facts, meant);
};

/** Offered only where the right key is not there already. */
export function renames({ path, key, at }: FixFacts, meant: string): readonly Draft[] {
  if (Object.hasOwn(mappingAt(at(path.slice(0, -1))), meant)) return [];
  return [
    {
      title: t('Rename `{0}` to `{1}`', key, meant),
      isPreferred: true,
      isSafe: true,
      changes: [{ type: 'rename', path, key: meant }],
    },
  ];
}

/** A number with a comma inside { }, of which the part behind the comma is read as a key. */
function splitNumber(
  { source, problem, path, key }: FixFacts,
  siblings: Readonly<Record<string, unknown>>,
): readonly Draft[] {
  const { start, end } = problem.place;
  const before = /(?<![\w-])([\w-]+)\s*:\s*(-?\d{1,3}),$/.exec(source.text.slice(0, start));
  const [, name = '', whole = ''] = before ?? [];
  if (textAt(siblings[name]) !== whole) return [];
  const parent = path.slice(0, -1);
  const written = key.length === 3 ? [whole + key] : key.length < 3 ? [`${whole}.${key}`] : [];
  return written.map((number) => ({
    title: t('Write `{0}: {1}`', name, number),
    isPreferred: true,
    edits: [{ start: start - 1 - whole.length, end, text: number }],
    means: (values) => replacedIn(values, parent, (mapping) => ({ ...without(mapping, key), [name]: number })),
  }));
}

function without(mapping: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== key));
}

/** The values with another mapping at a path. */
function replacedIn(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  change: (mapping: Readonly<Record<string, unknown>>) => unknown,
): unknown {
  if (step === undefined) return change(mappingAt(value));
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === step ? replacedIn(one, rest, change) : one));
  const mapping = mappingAt(value);
  return { ...mapping, [step]: replacedIn(mapping[step], rest, change) };
}

/** A second key alike goes where it says the same as the first, on lines of its own. */
export const duplicateKeyFixes: Maker = ({ source, problem, values }) => {
  const { text } = source;
  const { start, end } = problem.place;
  const key = text.slice(start, end);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return [];
  const indent = start - lineStart;
  const lines = text.slice(start).match(/^.*(?:\r?\n(?:[ \t]*(?=\r?\n)|[ \t]{1,}.*))*/)?.[0] ?? '';
  const block = blockOf(lines, indent);
  if (/(^|\s)#/.test(block)) return [];
  const after = start + block.length;
  const feed = /^\r?\n/.exec(text.slice(after))?.[0].length ?? 0;
  return [
    {
      title: t('Take out the second `{0}`, which says the same', key),
      isPreferred: true,
      edits: [{ start: lineStart, end: after + feed, text: '' }],
      // Of two keys alike the last one counts here, so the values stay only where both say the same.
      means: () => values,
    },
  ];
};

/** The line of a key and those below it that are deeper than it. */
function blockOf(lines: string, indent: number): string {
  const [first = '', ...rest] = lines.split('\n');
  const end = rest.findIndex((line) => line.trim() === '' || line.length - line.trimStart().length <= indent);
  return [first, ...(end === -1 ? rest : rest.slice(0, end))].join('\n').trimEnd();
}
