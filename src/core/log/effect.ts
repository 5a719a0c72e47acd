/** What an entry does to a record, told before it is written. */
import { assessClient } from '../assess';
import { atLeast, type Assessment, type SignAssessment } from '../assessment';
import { later, t } from '../l10n';
import { formatMoney } from '../money';
import type { Edited } from '../record/edit/applyChanges';
import { parseClient } from '../record/parse';
import { SIGN_NAMES, type Studio } from '../record/schema';
import { SIGN_WORDS } from '../valueWords';
import { OURS_NAMES, RULE_NAMES } from '../views/names';
import { capitalised, LEVEL_WORDS, listed, roundsWords } from '../views/words';
import type { LogInput } from './option';

/**
 * The effect in a few words; why it can not be written where it can't.
 * @example effectOf(input, studio, edited) // 'round 3 of 2: over the limit · Clarity: clear → watch'
 */
export function effectOf({ assessment, today, currency }: LogInput, studio: Studio, edited: Edited): string {
  if (!edited.done) return edited.why;
  const { record, places } = parseClient(edited.text, currency);
  if (record === undefined) return '';
  const after = assessClient(record, studio, today, {
    pathOf: (entry) => places.pathOf(entry),
    lineOf: (path) => places.key(path).line,
  });
  const parts = [...rounds(assessment, after), ...money(assessment, after), ...levels(assessment, after)];
  return parts.length === 0 ? t('Changes no level') : capitalised(parts.join(' · '));
}

function rounds(before: Assessment, after: Assessment): readonly string[] {
  return after.scope.deliverables.flatMap((deliverable) => {
    const known = before.scope.deliverables.find(({ id }) => id === deliverable.id)?.roundsUsed ?? 0;
    const { roundsUsed, roundsIncluded } = deliverable;
    if (roundsUsed === known) return [];
    const words = roundsWords(deliverable);
    return [
      roundsIncluded !== null && roundsUsed > roundsIncluded
        ? t('round {0}: over the limit', words)
        : t('round {0}', words),
    ];
  });
}

function money({ scope: before }: Assessment, { scope: after }: Assessment): readonly string[] {
  const { currency } = after;
  const sums = [
    [later('open changes {0}'), before.open, after.open],
    [later('quoted changes {0}'), before.quoted, after.quoted],
    [later('approved changes {0}'), before.approved, after.approved],
    [later('absorbed work {0}'), before.absorbed, after.absorbed],
    [later('balance {0}'), before.balance, after.balance],
    [later('overdue {0}'), before.overdue, after.overdue],
  ] as const;
  return sums.flatMap(([text, was, is]) => (was === is ? [] : [t(text, formatMoney(is, currency))]));
}

function levels(before: Assessment, after: Assessment): readonly string[] {
  const signs = SIGN_NAMES.flatMap((name) => {
    const was = before.signs[name];
    const is = after.signs[name];
    if (was.level !== is.level) return [`${SIGN_WORDS[name]}: ${LEVEL_WORDS[was.level]} → ${LEVEL_WORDS[is.level]}`];
    const fresh = raisedCodes(is).filter((code) => !raisedCodes(was).includes(code));
    return fresh.length === 0 ? [] : [`${SIGN_WORDS[name]}: ${listed(fresh.map((code) => RULE_NAMES[code]))}`];
  });
  const combined =
    before.combination === null && after.combination !== null ? [t('several signs at once: let go')] : [];
  const ours = [...new Set(after.ours.map(({ code }) => code))].filter(
    (code) => !before.ours.some((known) => known.code === code),
  );
  const own = ours.length === 0 ? [] : [t('our own side: {0}', listed(ours.map((code) => OURS_NAMES[code])))];
  return [...signs, ...combined, ...own];
}

function raisedCodes(sign: SignAssessment): readonly SignAssessment['findings'][number]['code'][] {
  return [...new Set(sign.findings.filter(({ level }) => atLeast(level, 'watch')).map(({ code }) => code))];
}
