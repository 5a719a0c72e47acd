/** The page of rules: what each counts, what its levels begin at, and the numbers that a studio can set. */
import { OURS_CODES, RULE_CODES } from '../../src/core/assessment';
import type { LetterKind, SignName } from '../../src/core/record/schema';
import { SIGNS } from '../../src/core/signs/signs';
import { DEFAULT_THRESHOLDS as T } from '../../src/core/thresholds';
import { OURS_NAMES, RULE_NAMES } from '../../src/core/views/names';
import { ruleTexts } from '../../src/core/views/ruleTexts';
import { table } from './table';

const RULES = ruleTexts(T);

/** The page as Markdown. */
export function rulesPage(): string {
  return [
    '# The rules',
    'Each sign has rules, each rule a code. A rule counts facts of the record and reaches a level; the sign has the level of its worst rule. ' +
      'The numbers are the defaults. A studio sets its own under `thresholds` in `.clients/studio.yaml`, by code and key, and only those that differ; ' +
      'a `window` is in days, shares are fractions.',
    ...Object.values(SIGNS).flatMap(({ name, letters }) => signPart(name, letters)),
    '## Several signs',
    `${T.several_signs.act} signs at \`act\` at once, or ${T.several_signs.with_conduct} of which one is conduct, and a letter sent for one of them: let go. ` +
      `Its keys are those of \`several_signs\`: ${keysOf(T.several_signs)}.`,
    '## Our own side',
    'What speaks against us is told with the same honesty. It raises no sign.',
    ...table(
      ['Code', 'What it is'],
      OURS_CODES.map((code) => [`\`${code}\``, OURS_NAMES[code]]),
    ),
  ].join('\n\n');
}

function signPart(sign: SignName, letters: readonly LetterKind[]): readonly string[] {
  const rows = RULE_CODES.filter((code) => code.startsWith(`${sign}/`)).map((code) => {
    const { counts, watch, act, letGo } = RULES[code];
    return [`\`${code}\``, RULE_NAMES[code], counts, watch, act, letGo, keysOf(T[code])];
  });
  const remedy = `Its remedy: ${letters.map((kind) => `\`${kind}\``).join(', ')}.`;
  const head = ['Rule', 'In short', 'It counts', 'Watch', 'Act', 'Let go', 'Keys'];
  return [`## ${sign.charAt(0).toUpperCase()}${sign.slice(1)}`, remedy, ...table(head, rows)];
}

function keysOf(thresholds: Readonly<Record<string, number>>): string {
  return Object.entries(thresholds)
    .map(([key, value]) => `\`${key}: ${value}\``)
    .join(', ');
}
