/**
 * The last letter about a debt before it goes to others. 14 days: a debtor who has to find the money, or to ask a lawyer, needs two weeks,
 * and a body that looks at the case later will ask whether there was a fair last date.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import { hasLate, hasOverdue, overdueDebt, type Debt } from './debt';
import { debtNotes } from './debtNotes';
import { DEBT_SHAPES, debtValues } from './debtValues';
import { finalDemand as en } from './en/finalDemand';
import { templatedLetter } from './letter';
import { paymentReminder } from './paymentReminder';
import { finalDemand as vi } from './vi/finalDemand';

const FINAL_DAYS = 14;

interface FinalDemand {
  readonly asOf: IsoDate;
  readonly debt: Debt;
}

export const finalDemand = templatedLetter<FinalDemand, typeof DEBT_SHAPES>({
  kind: 'final_demand',
  title: later('Final demand'),
  action: later('Draft final demand'),
  fits(facts) {
    if (!hasOverdue(facts)) return { fits: false, why: t('No invoice is overdue, so there is nothing to demand.') };
    if (!hasLate(facts)) {
      return {
        fits: false,
        why: t('Only a payment in advance is open: the work begins when it arrives, so a reminder is enough.'),
      };
    }
    const { earlier, invoices } = overdueDebt(facts);
    if (earlier.length > 0 || invoices.some((invoice) => invoice.refused !== null)) return { fits: true };
    return { fits: false, why: t('No letter about this debt has gone out yet: a payment reminder comes first.') };
  },
  instead: (facts) => (hasOverdue(facts) && !hasLate(facts) ? paymentReminder : null),
  gather(facts) {
    const debt = overdueDebt(facts);
    return {
      content: { asOf: facts.asOf, debt },
      deadline: addDays(facts.asOf, FINAL_DAYS),
      notes: [
        t(
          'This letter names no court and no agency. Decide first which formal step you would take, and what it costs where you are.',
        ),
        ...(debt.invoices.length === 0
          ? [t('No overdue invoice is on file: fill in the number, the due date and the amount.')]
          : []),
        ...(debt.invoices.length > 0 && debt.earlier.length === 0
          ? [t('No earlier letter about this debt is on file: a payment reminder comes first.')]
          : []),
        ...(facts.snapshot.status === 'ended'
          ? [t('The work has ended, so a pause would change nothing: this is what follows a reminder.')]
          : []),
        ...debtNotes(facts),
      ],
    };
  },
  shapes: DEBT_SHAPES,
  values: ({ asOf, debt }, speech) => debtValues(debt, asOf, speech),
  templates: { en, vi },
});
