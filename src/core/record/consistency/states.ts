/** Keys that say half of something: an end without its status, an answer without its day, a dispute without its beginning. */
import { EXIT_STEPS } from '../../exitSteps';
import { t } from '../../l10n';
import { TOLERANCE } from '../../money';
import { clip } from '../clip';
import { nearest } from '../nearest';
import type { Check } from './check';

/** Warns where what one key says is missing from, or denied by, another. */
export function checkStates(check: Check): void {
  checkEnd(check);
  checkDisputes(check);
  checkRefunds(check);
  checkChanges(check);
  checkAnswers(check);
  checkExitSteps(check);
}

function checkEnd({ record, report }: Check): void {
  if (record.ended !== undefined && record.status !== 'ended') {
    const message = t('The work has ended but `status` does not say so; set `status: ended`, or take `ended` out.');
    report('warning', 'record/ended', message, record, record.status === undefined ? 'ended' : 'status');
  }
  if (record.status === 'ended' && record.ended === undefined) {
    const message = t('`status` is `ended` but nothing says since when; add `ended: {date: YYYY-MM-DD}`.');
    report('warning', 'record/ended', message, record, 'status');
  }
}

function checkDisputes({ record, report }: Check): void {
  for (const { disputed } of record.invoices ?? []) {
    if (disputed === undefined || disputed.from !== undefined) continue;
    const message = t('A dispute without its first day counts for nothing; add `from`.');
    report('warning', 'record/undated-dispute', message, disputed);
  }
}

/** A refund of what was owed leaves it owed again, unless it is credited; what was paid too much may go back as it is. */
function checkRefunds({ record, report }: Check): void {
  for (const { amount, payments = [], credited = [] } of record.invoices ?? []) {
    const total = (sums: readonly number[]): number => sums.reduce((sum, one) => sum + one, 0);
    const refund = payments.filter((payment) => payment.amount < 0).at(-1);
    const refunded = -total(payments.map((payment) => Math.min(payment.amount, 0)));
    const paid = total(payments.map((payment) => Math.max(payment.amount, 0)));
    const owed = amount - total(credited.map((credit) => credit.amount));
    if (refund === undefined || paid - refunded >= owed - TOLERANCE || paid < owed - TOLERANCE) continue;
    const message = t('This refund leaves the invoice open again; add what is no longer owed under `credited`.');
    report('warning', 'record/refund', message, refund, 'amount');
  }
}

function checkChanges({ record, report }: Check): void {
  for (const revision of record.revisions ?? []) {
    if (revision.kind !== 'change') continue;
    const message = t('A change is no round and counts for nothing here; move it to `requests`.');
    report('info', 'record/change-round', message, revision, 'kind');
  }
}

function checkAnswers({ record, report }: Check): void {
  const proposals = (record.disagreements ?? []).flatMap(({ proposals: own = [] }) => own);
  for (const entry of [...proposals, ...(record.letters ?? [])]) {
    if (entry.answered === undefined && (entry.answer ?? 'none') !== 'none') {
      report('info', 'record/answer', t('The answer has no day; add `answered`.'), entry, 'answer');
    }
    if (entry.answered !== undefined && entry.answer === undefined) {
      report('hint', 'record/answer', t('An answer came on this day but not which; add `answer`.'), entry, 'answered');
    }
  }
}

const HANDOVER = /^handover\/./;

function checkExitSteps({ record, reading, reportAt }: Check): void {
  const done = record.exit?.done ?? [];
  const steps: ReadonlySet<string> = new Set(EXIT_STEPS);
  for (const [index, step] of done.entries()) {
    if (steps.has(step) || HANDOVER.test(step)) continue;
    const meant = nearest(step, steps);
    const message =
      meant === undefined
        ? t(
            '`{0}` is no step of an exit; write one like `settle/position`, `notify/letter` or `handover/domains`.',
            clip(step),
          )
        : t('`{0}` is no step of an exit; did you mean `{1}`?', clip(step), meant);
    reportAt('warning', 'record/exit-step', message, reading.elementPath(done, index));
  }
}
