/** What each rule counts and what its levels begin at, in words. */
import type { RuleCode } from '../assessment';
import { t, tn } from '../l10n';
import type { Thresholds } from '../thresholds';

/** What a rule counts, and what its levels begin at; a level that it never reaches is empty. */
export interface RuleText {
  readonly counts: string;
  readonly watch: string;
  readonly act: string;
  readonly letGo: string;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
const days = (n: number): string => tn(n, '{0} day', '{0} days');

/**
 * Every rule in words, with these numbers in them.
 * @example ruleTexts(DEFAULT_THRESHOLDS)['payment/overdue'].act // '31 days'
 */
export function ruleTexts(numbers: Thresholds): Readonly<Record<RuleCode, RuleText>> {
  return {
    'payment/overdue': {
      counts: t('the open balance of an invoice, past its due date'),
      watch: days(numbers['payment/overdue'].watch),
      act: days(numbers['payment/overdue'].act),
      letGo: t(
        '{0}, and the deadline of a pause notice or final demand passed unmet',
        days(numbers['payment/overdue'].let_go),
      ),
    },
    'payment/pattern': {
      counts: t(
        'how late the instalments of the window were, where there are at least {0}',
        numbers['payment/pattern'].min,
      ),
      watch: '',
      act: t(
        '{0} of the last {1} more than {2} late',
        numbers['payment/pattern'].count,
        numbers['payment/pattern'].of,
        days(numbers['payment/pattern'].late),
      ),
      letGo: t('one more than {0} late after a pause notice or final demand', days(numbers['payment/pattern'].let_go)),
    },
    'payment/broken_promise': {
      counts: t('promised dates that passed with the money still open'),
      watch: String(numbers['payment/broken_promise'].watch),
      act: String(numbers['payment/broken_promise'].act),
      letGo: t('one more after a pause notice or final demand'),
    },
    'payment/refused': {
      counts: t('an invoice or an agreed sum refused, a payment letter answered with a refusal'),
      watch: t('1 that is settled'),
      act: String(numbers['payment/refused'].act),
      letGo: t('again after a payment letter'),
    },
    'price/haggle': {
      counts: t('bargaining after the brief was agreed'),
      watch: String(numbers['price/haggle'].watch),
      act: String(numbers['price/haggle'].act),
      letGo: t('again after a price letter'),
    },
    'price/clawback': {
      counts: t('a cut or refund asked for after delivery or payment'),
      watch: t('1 that is settled'),
      act: String(numbers['price/clawback'].act),
      letGo: t('again after a price letter'),
    },
    'price/condition': {
      counts: t('payment tied to something extra'),
      watch: '',
      act: String(numbers['price/condition'].act),
      letGo: t('again after a price letter'),
    },
    'price/free_work': {
      counts: t('custom work wanted for nothing'),
      watch: String(numbers['price/free_work'].watch),
      act: String(numbers['price/free_work'].act),
      letGo: t('again after a price letter'),
    },
    'compromise/stalled': {
      counts: t('an open topic on which nothing moved; half as long where it blocks a deliverable'),
      watch: days(numbers['compromise/stalled'].watch),
      act: days(numbers['compromise/stalled'].act),
      letGo: t('the deadline of a compromise letter passed unmet'),
    },
    'compromise/refused': {
      counts: t('our proposals refused on one open topic'),
      watch: String(numbers['compromise/refused'].watch),
      act: t(
        '{0}, on a topic open for {1}',
        numbers['compromise/refused'].act,
        days(numbers['compromise/refused'].days),
      ),
      letGo: t('a refusal after a compromise letter'),
    },
    'compromise/topics': {
      counts: t('topics open at once'),
      watch: '',
      act: t('{0}, each open for {1}', numbers['compromise/topics'].act, days(numbers['compromise/topics'].days)),
      letGo: '',
    },
    'compromise/legal': {
      counts: t("the client's legal steps"),
      watch: t('a lawyer announced'),
      act: t('a lawyer or platform taken, any other step announced'),
      letGo: t('court, collection or police taken'),
    },
    'compromise/reopened': {
      counts: t('topics settled, then taken up again'),
      watch: String(numbers['compromise/reopened'].watch),
      act: String(numbers['compromise/reopened'].act),
      letGo: t('again after a compromise letter'),
    },
    'conduct/rude': {
      counts: t('harsh words, overreaction, shouting and pressure, not repaired'),
      watch: String(numbers['conduct/rude'].watch),
      act: String(numbers['conduct/rude'].act),
      letGo: t('again after a conduct letter'),
    },
    'conduct/abuse': {
      counts: t('insults and attacks on character'),
      watch: t('1 that is repaired'),
      act: String(numbers['conduct/abuse'].act),
      letGo: t('again after a conduct letter'),
    },
    'conduct/severe': {
      counts: t('threats, harassment and slurs; they never grow old'),
      watch: '',
      act: t('1 that is repaired'),
      letGo: String(numbers['conduct/severe'].let_go),
    },
    'clarity/brief': {
      counts: t('gaps in the brief of an active client: its goal, its deliverables, the day it was agreed'),
      watch: String(numbers['clarity/brief'].watch),
      act: '',
      letGo: '',
    },
    'clarity/rounds': {
      counts: t('rounds used over rounds included, for one deliverable'),
      watch: t('{0} over', numbers['clarity/rounds'].watch),
      act: t('{0} over', numbers['clarity/rounds'].act),
      letGo: t('{0} more after a clarity letter', numbers['clarity/rounds'].let_go),
    },
    'clarity/reversal': {
      counts: t(
        'an approval, a request, delivered work or their own choice taken back after work was done, unless paid for',
      ),
      watch: String(numbers['clarity/reversal'].watch),
      act: t('1 approval, or {0}', numbers['clarity/reversal'].act),
      letGo: t('again after a clarity letter'),
    },
    'clarity/creep': {
      counts: t(
        'requests beyond the brief that are open or quoted: in the last {0}, in the window, and what those are worth against the price of the brief',
        days(numbers['clarity/creep'].days),
      ),
      watch: t(
        '{0}; or {1}; or {2} of unclear scope',
        numbers['clarity/creep'].watch,
        percent(numbers['clarity/creep'].share_watch),
        numbers['clarity/creep'].unclear,
      ),
      act: t(
        '{0}; or {1} in the window; or {2}',
        numbers['clarity/creep'].act,
        numbers['clarity/creep'].many,
        percent(numbers['clarity/creep'].share),
      ),
      letGo: t('{0} more after a clarity letter', numbers['clarity/creep'].let_go),
    },
    'clarity/unanswered': {
      counts: t('our questions that are open'),
      watch: days(numbers['clarity/unanswered'].watch),
      act: days(numbers['clarity/unanswered'].act),
      letGo: t('{0} after a clarity letter', days(numbers['clarity/unanswered'].let_go)),
    },
    'clarity/deciders': {
      counts: t('rounds and requests by people who do not decide'),
      watch: String(numbers['clarity/deciders'].watch),
      act: t('{0}, with a reversal', numbers['clarity/deciders'].act),
      letGo: '',
    },
    'clarity/spec_work': {
      counts: t('custom work that a prospect wants for nothing before any agreement'),
      watch: '',
      act: String(numbers['clarity/spec_work'].act),
      letGo: t('again after a clarity letter'),
    },
  };
}
