/** The snippets that fit at the cursor, filled with what the file offers. */
import { addDays } from '../dates';
import { t } from '../l10n';
import { newClientId } from '../newRecord';
import type { Path } from '../record/problem';
import type { MapShape, ScalarShape, Shape } from '../record/shape';
import { filterFor } from './completionKeys';
import { likelyValues } from './completionValues';
import { scalarText, type Completion, type Part } from './completionItem';
import { nextId } from '../record/nextId';
import type { MapStart, Scene } from './scene';
import { SNIPPETS, type Fill, type Snippet } from './snippets';
import { spanOfStart } from './spans';

/** Entries for the list at the cursor, the section at the cursor, and below a key that is not there yet. */
export function snippetCompletions(scene: Scene, start: MapStart): readonly Completion[] {
  if (scene.cursor.word.isKey) return [];
  return SNIPPETS.flatMap((snippet) => {
    const parts = partsAt(scene, start, snippet);
    if (parts === undefined) return [];
    return [
      {
        label: snippet.name,
        kind: 'snippet',
        detail: Object.keys(snippet.keys).join(', '),
        documentation: t(snippet.about),
        parts,
        filter: filterFor(start, snippet.name),
        span: spanOfStart(scene, start),
        goesOn: false,
      },
    ];
  });
}

function partsAt(scene: Scene, start: MapStart, { at, keys }: Snippet): readonly Part[] | undefined {
  const here = start.path.filter((step) => typeof step === 'string');
  const isEntry = typeof start.path.at(-1) === 'number';
  const own = at.find((one) => isSame(one, here));
  const isOurs = Object.keys(keys).every((key) => start.shape.entries.has(key));
  if (own !== undefined && isOurs && start.isFresh) {
    const list = start.path.slice(0, -1);
    const isFlow = start.isFlow || (isEntry && scene.isFlowList(list));
    const braces = isFlow && !start.isFlow;
    const written = mapParts(scene, { ...start, isFlow }, keys);
    return [start.lead, ...(braces ? ['{ ', ...written, ' }'] : written), start.tail];
  }
  const below = at.find((one) => one.length > 0 && isSame(one.slice(0, -1), here));
  const key = below?.at(-1) ?? '';
  const shape = start.shape.entries.get(key)?.shape;
  // What hangs on an entry is not the first thing to say of it.
  const isTooEarly = isEntry && start.isFresh;
  if (shape === undefined || isTooEarly || scene.keysAt(start.path).includes(key)) return undefined;
  return [start.lead, ...keyParts(scene, start, key, shape, { by: 'entry', keys }), start.tail];
}

function isSame(one: readonly string[], other: readonly (string | number)[]): boolean {
  return one.length === other.length && one.every((step, at) => step === other[at]);
}

/** Where a mapping of a snippet is written. */
type Place = Pick<MapStart, 'path' | 'column' | 'isFlow'> & { readonly shape: MapShape };

function mapParts(scene: Scene, place: Place, keys: Snippet['keys']): readonly Part[] {
  const between = place.isFlow ? ', ' : `\n${' '.repeat(place.column)}`;
  const written = Object.entries(keys).flatMap(([key, fill]): readonly (readonly Part[])[] => {
    const entry = place.shape.entries.get(key);
    const parts = entry === undefined ? [] : keyParts(scene, place, key, entry.shape, fill, entry.required);
    return parts.length === 0 ? [] : [parts];
  });
  return written.flatMap((parts, at) => (at === 0 ? parts : [between, ...parts]));
}

/** A key with its value; nothing where neither the schema nor the file has anything for a key that is not needed. */
function keyParts(scene: Scene, place: Place, key: string, shape: Shape, fill: Fill, isNeeded = true): readonly Part[] {
  const path = [...place.path, key];
  if (fill.by === 'entry') {
    const inner = shape.type === 'list' ? shape.item : shape;
    if (inner.type !== 'map') return [];
    const isList = shape.type === 'list';
    const own = { path: isList ? [...path, 0] : path, shape: inner, isFlow: place.isFlow };
    if (place.isFlow) {
      const [open, close] = isList ? ['[{ ', ' }]'] : ['{ ', ' }'];
      return [`${key}: ${open}`, ...mapParts(scene, { ...own, column: 0 }, fill.keys), close];
    }
    const indent = place.column + (isList ? scene.step : 2);
    const column = indent + (isList ? 2 : 0);
    return [`${key}:\n${' '.repeat(indent)}${isList ? '- ' : ''}`, ...mapParts(scene, { ...own, column }, fill.keys)];
  }
  const scalar = shape.type === 'list' ? shape.item : shape;
  if (scalar.type !== 'scalar') return [];
  const isInBrackets = shape.type === 'list';
  const values = valuesFor(scene, place.path, key, scalar, fill);
  if (values.length === 0 && !isNeeded && scalar.kind === 'text') return [];
  const stop: Part = { stop: values.map((value) => scalarText(value, place.isFlow || isInBrackets)) };
  return isInBrackets ? [`${key}: [`, stop, ']'] : [`${key}: `, stop];
}

function valuesFor(
  scene: Scene,
  entry: Path,
  key: string,
  shape: ScalarShape,
  fill: Exclude<Fill, { by: 'entry' }>,
): readonly string[] {
  const fresh: Scene = {
    ...scene,
    cursor: { ...scene.cursor, path: [...entry, key] },
    // What stands at the cursor now belongs to another entry, but what is around it is around the new one too.
    saidAt: (path) => (path.length < entry.length ? scene.saidAt(path) : new Map<string, string>()),
    itemsAt: () => [],
  };
  switch (fill.by) {
    case 'words':
      return [fill.words];
    case 'day':
      return [addDays(scene.today, fill.ahead)];
    case 'option':
      return [fill.first, ...(shape.options ?? []).filter((option) => option !== fill.first)];
    case 'id': {
      const taken = shape.names === undefined ? [] : scene.known.ids(shape.names).map(({ id }) => id);
      const next = shape.names === undefined ? undefined : nextId(shape.names, taken, undefined);
      return [next ?? newClientId(fill.like, taken)];
    }
    case 'schema': {
      const values = likelyValues(fresh, shape);
      // Nobody but ourselves, or nothing but a word of ours, is no likely answer to who or what it is about.
      const isFromFile = values.some(({ kind, value }) => kind === 'id' || (kind === 'person' && value !== 'us'));
      if ((shape.holds === 'person' || shape.refersTo !== undefined) && !isFromFile) return [];
      const all = values.map(({ value }) => value);
      return shape.kind === 'date' ? all.slice(0, 1) : all;
    }
  }
}
