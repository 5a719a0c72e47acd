/** The page of rules: what each counts, what its levels begin at, and the numbers that a studio can set. */
import { OURS_CODES, RULE_CODES, type RuleCode } from '../../src/core/assessment';
import type { LetterKind, SignName } from '../../src/core/record/schema';
import { SIGNS } from '../../src/core/signs/signs';
import { DEFAULT_THRESHOLDS as T } from '../../src/core/thresholds';
import { OURS_NAMES, RULE_NAMES } from '../../src/core/views/names';
import { table } from './table';

interface RuleText {
  readonly counts: string;
  readonly watch: string;
  readonly act: string;
  readonly letGo: string;
}

const percent = (share: number): string => `${share * 100} %`;
const days = (n: number): string => `${n} days`;
const again = (letter: string): string => `again after ${letter}`;

const RULES: Readonly<Record<RuleCode, RuleText>> = {
  'payment/overdue': {
    counts: 'the open balance of an invoice, past its due date',
    watch: days(T['payment/overdue'].watch),
    act: days(T['payment/overdue'].act),
    letGo: `${days(T['payment/overdue'].let_go)}, and the deadline of a pause notice or final demand passed unmet`,
  },
  'payment/pattern': {
    counts: `how late the instalments of the window were, where there are at least ${T['payment/pattern'].min}`,
    watch: '',
    act: `${T['payment/pattern'].count} of the last ${T['payment/pattern'].of} more than ${days(T['payment/pattern'].late)} late`,
    letGo: `one more than ${days(T['payment/pattern'].let_go)} late after a pause notice or final demand`,
  },
  'payment/broken_promise': {
    counts: 'promised dates that passed with the money still open',
    watch: String(T['payment/broken_promise'].watch),
    act: String(T['payment/broken_promise'].act),
    letGo: 'one more after a pause notice or final demand',
  },
  'payment/refused': {
    counts: 'an invoice or an agreed sum refused, a payment letter answered with a refusal',
    watch: '1 that is settled',
    act: String(T['payment/refused'].act),
    letGo: again('a payment letter'),
  },
  'price/haggle': {
    counts: 'bargaining after the brief was agreed',
    watch: String(T['price/haggle'].watch),
    act: String(T['price/haggle'].act),
    letGo: again('a price letter'),
  },
  'price/clawback': {
    counts: 'a cut or refund asked for after delivery or payment',
    watch: '1 that is settled',
    act: String(T['price/clawback'].act),
    letGo: again('a price letter'),
  },
  'price/condition': {
    counts: 'payment tied to something extra',
    watch: '',
    act: String(T['price/condition'].act),
    letGo: again('a price letter'),
  },
  'price/free_work': {
    counts: 'custom work wanted for nothing',
    watch: String(T['price/free_work'].watch),
    act: String(T['price/free_work'].act),
    letGo: again('a price letter'),
  },
  'compromise/stalled': {
    counts: 'an open topic on which nothing moved; half as long where it blocks a deliverable',
    watch: days(T['compromise/stalled'].watch),
    act: days(T['compromise/stalled'].act),
    letGo: 'the deadline of a compromise letter passed unmet',
  },
  'compromise/refused': {
    counts: 'our proposals refused on one open topic',
    watch: String(T['compromise/refused'].watch),
    act: `${T['compromise/refused'].act}, on a topic open for ${days(T['compromise/refused'].days)}`,
    letGo: 'a refusal after a compromise letter',
  },
  'compromise/topics': {
    counts: 'topics open at once',
    watch: '',
    act: `${T['compromise/topics'].act}, each open for ${days(T['compromise/topics'].days)}`,
    letGo: '',
  },
  'compromise/legal': {
    counts: "the client's legal steps",
    watch: 'a lawyer announced',
    act: 'a lawyer or platform taken, any other step announced',
    letGo: 'court, collection or police taken',
  },
  'compromise/reopened': {
    counts: 'topics settled, then taken up again',
    watch: String(T['compromise/reopened'].watch),
    act: String(T['compromise/reopened'].act),
    letGo: again('a compromise letter'),
  },
  'conduct/rude': {
    counts: 'harsh words, overreaction, shouting and pressure, not repaired',
    watch: String(T['conduct/rude'].watch),
    act: String(T['conduct/rude'].act),
    letGo: again('a conduct letter'),
  },
  'conduct/abuse': {
    counts: 'insults and attacks on character',
    watch: '1 that is repaired',
    act: String(T['conduct/abuse'].act),
    letGo: again('a conduct letter'),
  },
  'conduct/severe': {
    counts: 'threats, harassment and slurs; they never grow old',
    watch: '',
    act: '1 that is repaired',
    letGo: String(T['conduct/severe'].let_go),
  },
  'clarity/brief': {
    counts: 'gaps in the brief of an active client: its goal, its deliverables, the day it was agreed',
    watch: String(T['clarity/brief'].watch),
    act: '',
    letGo: '',
  },
  'clarity/rounds': {
    counts: 'rounds used over rounds included, for one deliverable',
    watch: `${T['clarity/rounds'].watch} over`,
    act: `${T['clarity/rounds'].act} over`,
    letGo: `${T['clarity/rounds'].let_go} more after a clarity letter`,
  },
  'clarity/reversal': {
    counts:
      'an approval, a request, delivered work or their own choice taken back after work was done, unless paid for',
    watch: `${T['clarity/reversal'].watch}`,
    act: `1 approval, or ${T['clarity/reversal'].act}`,
    letGo: again('a clarity letter'),
  },
  'clarity/creep': {
    counts: `requests beyond the brief that are open or quoted: in the last ${days(T['clarity/creep'].days)}, in the window, and what those are worth against the price of the brief`,
    watch: `${T['clarity/creep'].watch}; or ${percent(T['clarity/creep'].share_watch)}; or ${T['clarity/creep'].unclear} of unclear scope`,
    act: `${T['clarity/creep'].act}; or ${T['clarity/creep'].many} in the window; or ${percent(T['clarity/creep'].share)}`,
    letGo: `${T['clarity/creep'].let_go} more after a clarity letter`,
  },
  'clarity/unanswered': {
    counts: 'our questions that are open',
    watch: days(T['clarity/unanswered'].watch),
    act: days(T['clarity/unanswered'].act),
    letGo: `${days(T['clarity/unanswered'].let_go)} after a clarity letter`,
  },
  'clarity/deciders': {
    counts: 'rounds and requests by people who do not decide',
    watch: String(T['clarity/deciders'].watch),
    act: `${T['clarity/deciders'].act}, with a reversal`,
    letGo: '',
  },
  'clarity/spec_work': {
    counts: 'custom work that a prospect wants for nothing before any agreement',
    watch: '',
    act: String(T['clarity/spec_work'].act),
    letGo: again('a clarity letter'),
  },
};

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
