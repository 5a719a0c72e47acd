/** A record's own words: those a letter may repeat, and those that are ours alone. */
import type { ClientRecord, LetterKind, Studio } from '../../record/schema';

/** Sections, and keys of entries, that are for us alone, wherever they stand. */
const PRIVATE_KEYS: ReadonlySet<string> = new Set(['notes', 'ours', 'snooze', 'ended', 'document', 'file']);

/** Every text of the record and of the studio that a letter of that kind may repeat. */
export function publicTexts(record: ClientRecord, studio: Studio, kind: LetterKind): readonly string[] {
  const open = kind === 'conduct_boundary' ? record : { ...record, conduct: undefined };
  return [...textsIn(open), ...textsIn({ ...studio, thresholds: undefined })];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => (PRIVATE_KEYS.has(key) ? [] : textsIn(inside)));
}

export interface PrivateText {
  readonly text: string;
  /** Where it stands. @example 'notes' */
  readonly where: string;
}

/** What must not be read by the client. A client's own rude words may stand in the letter about them, and nowhere else. */
export function privateTexts(
  { notes, ours, snooze, ended, conduct }: ClientRecord,
  kind: LetterKind,
): readonly PrivateText[] {
  const all: readonly (readonly [where: string, text: string | undefined])[] = [
    ['notes', notes],
    ...(ours ?? []).map((slip) => ['ours', slip.note] as const),
    ...(snooze ?? []).map((rest) => ['snooze', rest.reason] as const),
    ['ended', ended?.reason],
    ...(kind === 'conduct_boundary' ? [] : (conduct ?? []).map((incident) => ['conduct', incident.says] as const)),
  ];
  return all.flatMap(([where, text]) => (text === undefined || text.trim() === '' ? [] : [{ where, text }]));
}
