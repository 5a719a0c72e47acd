/** A client's standing in a few words, as rows, picks and lenses say it. */
import { atLeast, type Assessment, type Level } from '../assessment';
import { oneLine } from '../letters/markdown';
import { SIGN_WORDS } from '../valueWords';
import { LEVEL_WORDS, signsWorstFirst, signsUp, raised, verdictReason, waitingWords } from './words';

/** The verdict with the signs behind it, and until when a letter waits. @example verdictWords(assessment) // 'act: payment, price · waits until 2026-11-30' */
export function verdictWords(assessment: Assessment): string {
  const { verdict } = assessment;
  const floor: Level = atLeast(verdict, 'act') ? 'act' : 'watch';
  const names = signsWorstFirst(assessment)
    .filter(([, sign]) => atLeast(sign.level, floor))
    .map(([name]) => SIGN_WORDS[name]);
  const words = LEVEL_WORDS[verdict];
  const waits = waitingWords(assessment.next);
  const all = names.length === 0 ? words : `${words}: ${names.join(', ')}`;
  return waits === null ? all : `${all} · ${waits}`;
}

/** The sentence that weighs most: the worst finding's, or what the verdict rests on where there is none. */
export function firstReason(assessment: Assessment): string {
  if (assessment.combination !== null) return verdictReason(assessment);
  const [worst] = signsUp(assessment).flatMap(([, sign]) => raised(sign));
  return worst?.message ?? verdictReason(assessment);
}

/** A name from a record where `$(…)` would be shown as an icon: as the characters it is written with, on one line. */
export function plainLabel(text: string): string {
  return oneLine(text).replace(/\$\([a-z0-9-]+(?:~[a-z]+)?\)/gi, '\\$&');
}
