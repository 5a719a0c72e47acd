/** What each rule counts and what its levels begin at, in words. */
import type { RuleCode } from '../assessment';
import type { Thresholds } from '../thresholds';

/** What a rule counts, and what its levels begin at; a level that it never reaches is empty. */
export interface RuleText {
  readonly counts: string;
  readonly watch: string;
  readonly act: string;
  readonly letGo: string;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const days = (n: number): string => `${n} days`;
const again = (letter: string): string => `again after ${letter}`;

/**
 * Every rule in words, with these numbers in them.
 * @example ruleTexts(DEFAULT_THRESHOLDS)['payment/overdue'].act // '31 days'
 */
export function ruleTexts(numbers: Thresholds): Readonly<Record<RuleCode, RuleText>> {
  return {
    'payment/overdue': {
      counts: 'the open balance of an invoice, past its due date',
      watch: days(numbers['payment/overdue'].watch),
      act: days(numbers['payment/overdue'].act),
      letGo: `${days(numbers['payment/overdue'].let_go)}, and the deadline of a pause notice or final demand passed unmet`,
    },
    'payment/pattern': {
      counts: `how late the instalments of the window were, where there are at least ${numbers['payment/pattern'].min}`,
      watch: '',
      act: `${numbers['payment/pattern'].count} of the last ${numbers['payment/pattern'].of} more than ${days(numbers['payment/pattern'].late)} late`,
      letGo: `one more than ${days(numbers['payment/pattern'].let_go)} late after a pause notice or final demand`,
    },
    'payment/broken_promise': {
      counts: 'promised dates that passed with the money still open',
      watch: String(numbers['payment/broken_promise'].watch),
      act: String(numbers['payment/broken_promise'].act),
      letGo: 'one more after a pause notice or final demand',
    },
    'payment/refused': {
      counts: 'an invoice or an agreed sum refused, a payment letter answered with a refusal',
      watch: '1 that is settled',
      act: String(numbers['payment/refused'].act),
      letGo: again('a payment letter'),
    },
    'price/haggle': {
      counts: 'bargaining after the brief was agreed',
      watch: String(numbers['price/haggle'].watch),
      act: String(numbers['price/haggle'].act),
      letGo: again('a price letter'),
    },
    'price/clawback': {
      counts: 'a cut or refund asked for after delivery or payment',
      watch: '1 that is settled',
      act: String(numbers['price/clawback'].act),
      letGo: again('a price letter'),
    },
    'price/condition': {
      counts: 'payment tied to something extra',
      watch: '',
      act: String(numbers['price/condition'].act),
      letGo: again('a price letter'),
    },
    'price/free_work': {
      counts: 'custom work wanted for nothing',
      watch: String(numbers['price/free_work'].watch),
      act: String(numbers['price/free_work'].act),
      letGo: again('a price letter'),
    },
    'compromise/stalled': {
      counts: 'an open topic on which nothing moved; half as long where it blocks a deliverable',
      watch: days(numbers['compromise/stalled'].watch),
      act: days(numbers['compromise/stalled'].act),
      letGo: 'the deadline of a compromise letter passed unmet',
    },
    'compromise/refused': {
      counts: 'our proposals refused on one open topic',
      watch: String(numbers['compromise/refused'].watch),
      act: `${numbers['compromise/refused'].act}, on a topic open for ${days(numbers['compromise/refused'].days)}`,
      letGo: 'a refusal after a compromise letter',
    },
    'compromise/topics': {
      counts: 'topics open at once',
      watch: '',
      act: `${numbers['compromise/topics'].act}, each open for ${days(numbers['compromise/topics'].days)}`,
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
      watch: String(numbers['compromise/reopened'].watch),
      act: String(numbers['compromise/reopened'].act),
      letGo: again('a compromise letter'),
    },
    'conduct/rude': {
      counts: 'harsh words, overreaction, shouting and pressure, not repaired',
      watch: String(numbers['conduct/rude'].watch),
      act: String(numbers['conduct/rude'].act),
      letGo: again('a conduct letter'),
    },
    'conduct/abuse': {
      counts: 'insults and attacks on character',
      watch: '1 that is repaired',
      act: String(numbers['conduct/abuse'].act),
      letGo: again('a conduct letter'),
    },
    'conduct/severe': {
      counts: 'threats, harassment and slurs; they never grow old',
      watch: '',
      act: '1 that is repaired',
      letGo: String(numbers['conduct/severe'].let_go),
    },
    'clarity/brief': {
      counts: 'gaps in the brief of an active client: its goal, its deliverables, the day it was agreed',
      watch: String(numbers['clarity/brief'].watch),
      act: '',
      letGo: '',
    },
    'clarity/rounds': {
      counts: 'rounds used over rounds included, for one deliverable',
      watch: `${numbers['clarity/rounds'].watch} over`,
      act: `${numbers['clarity/rounds'].act} over`,
      letGo: `${numbers['clarity/rounds'].let_go} more after a clarity letter`,
    },
    'clarity/reversal': {
      counts:
        'an approval, a request, delivered work or their own choice taken back after work was done, unless paid for',
      watch: `${numbers['clarity/reversal'].watch}`,
      act: `1 approval, or ${numbers['clarity/reversal'].act}`,
      letGo: again('a clarity letter'),
    },
    'clarity/creep': {
      counts: `requests beyond the brief that are open or quoted: in the last ${days(numbers['clarity/creep'].days)}, in the window, and what those are worth against the price of the brief`,
      watch: `${numbers['clarity/creep'].watch}; or ${percent(numbers['clarity/creep'].share_watch)}; or ${numbers['clarity/creep'].unclear} of unclear scope`,
      act: `${numbers['clarity/creep'].act}; or ${numbers['clarity/creep'].many} in the window; or ${percent(numbers['clarity/creep'].share)}`,
      letGo: `${numbers['clarity/creep'].let_go} more after a clarity letter`,
    },
    'clarity/unanswered': {
      counts: 'our questions that are open',
      watch: days(numbers['clarity/unanswered'].watch),
      act: days(numbers['clarity/unanswered'].act),
      letGo: `${days(numbers['clarity/unanswered'].let_go)} after a clarity letter`,
    },
    'clarity/deciders': {
      counts: 'rounds and requests by people who do not decide',
      watch: String(numbers['clarity/deciders'].watch),
      act: `${numbers['clarity/deciders'].act}, with a reversal`,
      letGo: '',
    },
    'clarity/spec_work': {
      counts: 'custom work that a prospect wants for nothing before any agreement',
      watch: '',
      act: String(numbers['clarity/spec_work'].act),
      letGo: again('a clarity letter'),
    },
  };
}
