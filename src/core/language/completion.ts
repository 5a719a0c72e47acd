/** What can be written at a place of a client's file or of `studio.yaml`. */
import type { IsoDate } from '../dates';
import { MOST_CHARACTERS } from '../record/length';
import { clientSchema, studioSchema, type Studio } from '../record/schema';
import { shapeAt, shapeOf } from '../record/shape';
import { chunkAt, type Chunk } from './chunk';
import type { Completion } from './completionItem';
import { keyCompletions } from './completionKeys';
import { snippetCompletions } from './completionSnippets';
import { valueCompletions } from './completionValues';
import { cursorsAt, type Cursor } from './cursor';
import { Beside, Known } from './known';
import { mapStart, type Scene } from './scene';

const SHAPES = { client: shapeOf(clientSchema), studio: shapeOf(studioSchema) } as const;

export interface CompletionCall {
  /** The text of the file, as it is at this moment. */
  readonly text: string;
  readonly offset: number;
  readonly file: keyof typeof SHAPES;
  readonly today: IsoDate;
  /** What a client falls back on. */
  readonly studio: Studio;
}

/**
 * What can be completed at an offset: the keys that are missing, likely values, whole entries. Never throws.
 * @example completionsAt({ text: 'client: A\nstatus: ', offset: 18, file: 'client', … }) // prospect, active, paused, ended
 */
export function completionsAt(call: CompletionCall): readonly Completion[] {
  const { text, offset, file, today, studio } = call;
  if (text.length > MOST_CHARACTERS) return [];
  const cursors = cursorsAt(text, offset);
  if (cursors.length === 0) return [];
  const chunk = chunkAt(text, offset);
  const known = new Known(text, chunk.sections);
  const step = stepOf(text, chunk);
  const ordered = [...cursors.filter(({ isAside }) => !isAside), ...cursors.filter(({ isAside }) => isAside)];
  return ordered.flatMap((cursor) => {
    const shape = shapeAt(SHAPES[file], cursor.path);
    if (shape === undefined) return [];
    const scene: Scene = { cursor, shape, known, today, studio, step, ...besideOf(text, chunk, cursor) };
    const start = mapStart(scene);
    if (start === undefined) return valueCompletions(scene);
    const snippets = snippetCompletions(scene, start);
    if (cursor.isAside) return snippets;
    const keys = keyCompletions(scene, start);
    const isEntry = typeof start.path.at(-1) === 'number';
    return isEntry && start.isFresh ? [...snippets, ...keys] : [...keys, ...snippets];
  });
}

/** What stands beside the cursor, read only where it is asked for. */
function besideOf(
  text: string,
  chunk: Chunk,
  { word }: Cursor,
): Pick<Scene, 'keysAt' | 'saidAt' | 'itemsAt' | 'isFlowList'> {
  let read: Beside | undefined;
  const own = word.isKey ? text.slice(word.start, word.end) : undefined;
  const beside = (): Beside =>
    (read ??= new Beside(chunk.without(word.isKey ? { start: word.end, end: word.end } : word)));
  return {
    keysAt: (path) => {
      const keys =
        path.length === 0 && chunk.sections.some(({ key }) => key !== undefined)
          ? chunk.sections.flatMap(({ key, start }) => (key === undefined || start === word.start ? [] : [key]))
          : beside().keys(chunk.pathInChunk(path));
      return keys.filter((key) => key !== own);
    },
    saidAt: (path) => beside().said(chunk.pathInChunk(path)),
    itemsAt: (path) => beside().items(chunk.pathInChunk(path)),
    isFlowList: (path) => {
      const [first] = path.length === 1 ? (chunk.sections.find(({ key }) => key === path[0])?.entries ?? []) : [];
      if (first !== undefined) return /^\s*-\s*\{/.test(text.slice(first.start, first.end));
      return beside().hasFlowEntries(chunk.pathInChunk(path));
    },
  };
}

/** How far the dashes of the file's own lists stand behind their keys; two where it has none. */
function stepOf(text: string, { sections }: Chunk): number {
  const first = sections.find(({ entries }) => entries !== undefined && entries.length > 0)?.entries?.[0];
  return first === undefined ? 2 : (/^ */.exec(text.slice(first.start, first.end))?.[0].length ?? 2);
}
