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
import { letterText, stretchAt, type LetterText, type Stretch } from './letterText';

export interface FreshLine {
  /** The line with a sign in place of each value. */
  readonly frame: string;
  /** The values, as the letter writes them. */
  readonly values: readonly Stretch[];
}

/** The lines of the fresh draft in each language that we word letters in; a frame that stands in two lines with different values is left out. */
export function freshLines(input: CheckInput): readonly FreshLine[] {
  const { record, studio, day, kind } = input;
  const assessment = assessSnapshot(
    snapshotOf(record, studio, day, () => []),
    studio,
    () => 1,
  );
  const own = record.language ?? studio.language ?? 'en';
  const lines = [...new Set([own, 'en', 'vi'])].flatMap((language) => {
    const draft = draftLetter(kind, { record, studio, asOf: day, assessment, language });
    return letterText(renderDraft(draft)).lines.map(framed);
  });
  const said = (line: FreshLine) => JSON.stringify([line.frame, line.values.map(({ text }) => text)]);
  const distinct = [...new Map(lines.map((line) => [said(line), line])).values()];
  return distinct.filter((line) => distinct.filter(({ frame }) => frame === line.frame).length === 1);
}

/** A line taken apart. @example framed({ start: 0, end: 21, text: 'by 15 July 2026: $3.00' }).frame // 'by ☉: ¤' */
export function framed(line: Stretch): FreshLine {
  const values = [
    ...readAmounts(line.text).map((one) => ({ ...one, sign: '¤' })),
    ...readDates(line.text).map((one) => ({ ...one, sign: '☉' })),
    ...[...line.text.matchAll(/\d+(?= (?:days?|ngày)(?!\p{L}))/gu)].map((match) => ({
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

/**
 * What the fresh draft has in place of a value of the letter.
 * @returns `null` where the letter's line says something of its own
 */
export function counterpart(letter: LetterText, fresh: readonly FreshLine[], value: TextSpan): string | null {
  const line = stretchAt(letter.lines, value.start);
  if (line === undefined) return null;
  const { frame, values } = framed(line);
  const index = values.findIndex(({ start }) => start === value.start);
  return fresh.find((one) => one.frame === frame)?.values[index]?.text ?? null;
}
