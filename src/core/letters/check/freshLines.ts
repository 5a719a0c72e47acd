/**
 * The letter as it would be drafted from the record as it stands, line by line. A line of the letter at hand that says the same in the same
 * words shows which value belongs where, and what the record has in its place.
 */
import { assessSnapshot } from '../../assess';
import { snapshotOf } from '../../snapshot';
import { draftLetter, renderDraft } from '../draft';
import type { TextSpan } from '../readLetter';
import { readAmounts } from './amounts';
import type { CheckInput } from './checkFacts';
import { readDates } from './dates';
import { letterText, type LetterText, type Stretch } from './letterText';

export interface FreshLine {
  /** The line with a sign in place of each value. */
  readonly frame: string;
  /** The values, as the letter writes them. */
  readonly values: readonly Stretch[];
}

/** One fresh draft for each language that we word letters in, each as its lines. */
export function freshDrafts(input: CheckInput): readonly (readonly FreshLine[])[] {
  const { record, studio, day, kind } = input;
  const assessment = assessSnapshot(
    snapshotOf(record, studio, day, () => []),
    studio,
    () => 1,
  );
  const own = record.language ?? studio.language ?? 'en';
  const texts = [own, 'en', 'vi'].map((language) =>
    renderDraft(draftLetter(kind, { record, studio, asOf: day, assessment, language })),
  );
  return [...new Set(texts)].map((text) => letterText(text).lines.map(framed));
}

/** A line taken apart. @example framed({ start: 0, end: 21, text: 'by 15 July 2026: $3.00' }).frame // 'by ☉: ¤' */
export function framed(line: Stretch): FreshLine {
  const values = [
    ...readAmounts(line.text).map((one) => ({ ...one, sign: '¤' })),
    ...readDates(line.text).map((one) => ({ ...one, sign: '☉' })),
    ...[...line.text.matchAll(/(?<![\p{L}\p{N}.,/-])\d+(?= (?:days?|ngày(?! \d))(?!\p{L}))/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      sign: '#',
    })),
  ].sort((a, b) => a.start - b.start);
  let frame = '';
  let at = 0;
  const kept: Stretch[] = [];
  for (const { start, end, sign } of values) {
    if (start < at) continue;
    frame += `${line.text.slice(at, start)}${sign}`;
    kept.push({ start: line.start + start, end: line.start + end, text: line.text.slice(start, end) });
    at = end;
  }
  return { frame: frame + line.text.slice(at), values: kept };
}

/** The lines of each letter, taken apart once: every value of it asks for them. */
const framesOf = new WeakMap<LetterText, readonly FreshLine[]>();

/**
 * What the fresh draft has in place of a value of the letter. Where several lines say the same in the same words, the first stands for the
 * first, as long as there are as many of them in both.
 * @returns `null` where the letter's line says something of its own
 */
export function counterpart(
  letter: LetterText,
  drafts: readonly (readonly FreshLine[])[],
  value: TextSpan,
): string | null {
  const frames = framesOf.get(letter) ?? letter.lines.map(framed);
  framesOf.set(letter, frames);
  const at = letter.lines.findIndex(({ start, end }) => start <= value.start && value.start < end);
  const line = frames[at];
  if (line === undefined) return null;
  const alike = (one: FreshLine) => one.frame === line.frame;
  const index = line.values.findIndex(({ start }) => start === value.start);
  const draft = drafts.find((lines) => lines.filter(alike).length === frames.filter(alike).length);
  return draft?.filter(alike)[frames.slice(0, at).filter(alike).length]?.values[index]?.text ?? null;
}
