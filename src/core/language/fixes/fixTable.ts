/** Which fixes each problem has; where there is none, why. */
import { changeRoundFixes } from './changeRound';
import { referenceFixes, sameIdFixes, sharedIdFixes } from './idFixes';
import { duplicateKeyFixes, unknownKeyFixes } from './keyFixes';
import { briefFixes, missingFixes, noClientFixes } from './missingFixes';
import type { Maker } from './quickFix';
import {
  answerFixes,
  disputeFixes,
  endedFixes,
  exitStepFixes,
  paperPathFixes,
  orderFixes,
  paidTwiceFixes,
  refundFixes,
  thresholdOrderFixes,
} from './stateFixes';
import { unknownRuleFixes, unknownThresholdFixes } from './studioFixes';
import { noMappingFixes, syntaxFixes, tagFixes } from './syntaxFixes';
import {
  choiceFixes,
  dateFixes,
  decimalsFixes,
  flagFixes,
  mappingFixes,
  numberFixes,
  textFixes,
  unknownCurrencyFixes,
} from './valueFixes';

/** By the code of the problem. */
export const FIXES: Readonly<Record<string, Maker | { readonly none: string }>> = {
  'yaml/syntax': syntaxFixes,
  'yaml/limit': { none: 'A file beyond a limit needs a person who knows what it was to say.' },
  'yaml/tag': tagFixes,
  'yaml/duplicate-key': duplicateKeyFixes,
  'record/no-client': (facts) => [...noMappingFixes(facts), ...noClientFixes(facts)],
  'record/missing': missingFixes,
  'record/mapping': mappingFixes,
  'record/list': { none: 'What stands where a list is expected can be meant as one entry or as several.' },
  'record/choice': choiceFixes,
  'record/date': dateFixes,
  'record/number': numberFixes,
  'record/flag': flagFixes,
  'record/text': textFixes,
  'record/unknown-key': unknownKeyFixes,
  'record/same-id': sameIdFixes,
  'record/shared-id': sharedIdFixes,
  'record/paid-twice': paidTwiceFixes,
  'record/order': orderFixes,
  'record/early-payment': { none: 'Both dates may be right, for a deposit is often paid before its invoice.' },
  'record/reference': referenceFixes,
  'record/ended': endedFixes,
  'record/undated-dispute': disputeFixes,
  'record/refund': refundFixes,
  'record/change-round': changeRoundFixes,
  'record/answer': answerFixes,
  'record/exit-step': exitStepFixes,
  'record/path': paperPathFixes,
  'record/currency': unknownCurrencyFixes,
  'record/decimals': decimalsFixes,
  'record/interest-cap': { none: 'What was agreed is for both sides to change, not for an editor.' },
  'studio/no-mapping': noMappingFixes,
  'studio/unknown-rule': unknownRuleFixes,
  'studio/unknown-threshold': unknownThresholdFixes,
  'studio/threshold-order': thresholdOrderFixes,
  'record/look-alike': { none: 'Which letters were meant is for the one to say who can type them.' },
  'folder/look-alike': { none: 'The name of a file is changed where files are.' },
  'folder/case': { none: 'Which of the two is to have another name is not in either of them.' },
  'folder/windows-name': { none: 'The name of a file is changed where files are.' },
  'folder/two-files': { none: 'Which of the two files is right is not in either of them.' },
  'clarity/brief': briefFixes,
};
