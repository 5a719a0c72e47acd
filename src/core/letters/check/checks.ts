/** Everything that a letter is looked through for, once. A check is one file and one line here. */
import { absolute } from './absolute';
import { blame } from './blame';
import { deadline } from './deadline';
import { lateFee } from './lateFee';
import type { LetterCheck } from './letterProblem';
import { otherClient } from './otherClient';
import { outdatedAmount } from './outdatedAmount';
import { outdatedDate } from './outdatedDate';
import { outdatedDays } from './outdatedDays';
import { outdatedName } from './outdatedName';
import { outdatedNumber } from './outdatedNumber';
import { pause } from './pause';
import { placeholder } from './placeholder';
import { privateText } from './privateText';
import { secret } from './secret';
import { threat } from './threat';
import { working } from './working';

export const CHECKS: readonly LetterCheck[] = [
  placeholder,
  outdatedAmount,
  outdatedDate,
  outdatedDays,
  outdatedNumber,
  outdatedName,
  working,
  lateFee,
  pause,
  deadline,
  otherClient,
  privateText,
  secret,
  blame,
  absolute,
  threat,
];
