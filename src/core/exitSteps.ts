/** The three steps of a calm exit. */
import { table } from './l10n';

/** In the order in which they are done. */
export const EXIT_STEPS = [
  'settle/position',
  'settle/notice',
  'settle/final-invoice',
  'settle/backup',
  'notify/letter',
  'handover/domains',
  'handover/hosting',
  'handover/accounts',
  'handover/repository',
  'handover/licences',
  'handover/analytics',
  'handover/keys',
  'handover/access',
  'handover/receipt',
  'handover/closed',
] as const;
export type ExitStep = (typeof EXIT_STEPS)[number];

/** What each step is, in words. */
export const EXIT_STEP_TITLES = table<ExitStep>({
  'settle/position': 'what is delivered, paid and open',
  'settle/notice': 'the notice and what the terms say',
  'settle/final-invoice': 'the final invoice',
  'settle/backup': 'a back-up',
  'notify/letter': 'one letter with the end date, the money and the hand-over day',
  'handover/domains': 'domains and DNS',
  'handover/hosting': 'hosting',
  'handover/accounts': 'accounts',
  'handover/repository': 'repository and source files',
  'handover/licences': 'licences',
  'handover/analytics': 'analytics',
  'handover/keys': 'keys rotated',
  'handover/access': 'access removed on both sides',
  'handover/receipt': 'receipt confirmed',
  'handover/closed': 'record closed',
});

/** The first step that is not done; `undefined` where all are. */
export function nextExitStep(done: readonly string[]): ExitStep | undefined {
  return EXIT_STEPS.find((step) => !done.includes(step));
}
