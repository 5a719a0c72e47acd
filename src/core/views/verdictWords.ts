/** A client's standing in a few words, as rows, picks and lenses say it. */
import { atLeast, type Assessment, type Level } from '../assessment';
import { oneLine } from '../letters/markdown';
import { LEVEL_WORDS, signsWorstFirst, signsUp, raised, verdictReason } from './words';

/** The verdict with the signs behind it. @example verdictWords(assessment) // 'act: payment, price' */
export function verdictWords(assessment: Assessment): string {
  const { verdict } = assessment;
  const floor: Level = atLeast(verdict, 'act') ? 'act' : 'watch';
  const names = signsWorstFirst(assessment)
    .filter(([, sign]) => atLeast(sign.level, floor))
    .map(([name]) => name);
  const words = LEVEL_WORDS[verdict];
  return names.length === 0 ? words : `${words}: ${names.join(', ')}`;
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
