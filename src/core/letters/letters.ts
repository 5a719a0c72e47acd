/** Every kind of letter, once. A kind is one file and one line here. */
import type { LetterKind } from '../record/schema';
import { changeOrder } from './changeOrder';
import { compromiseProposal } from './compromiseProposal';
import { conductBoundary } from './conductBoundary';
import { decline } from './decline';
import { exit } from './exit';
import { finalDemand } from './finalDemand';
import type { Letter } from './letter';
import { pauseNotice } from './pauseNotice';
import { paymentReminder } from './paymentReminder';
import { priceExplanation } from './priceExplanation';
import { scopeClarification } from './scopeClarification';

/** @example LETTERS.scope_clarification.action // 'Draft scope clarification' */
export const LETTERS: Readonly<Record<LetterKind, Letter>> = {
  payment_reminder: paymentReminder,
  pause_notice: pauseNotice,
  final_demand: finalDemand,
  price_explanation: priceExplanation,
  compromise_proposal: compromiseProposal,
  conduct_boundary: conductBoundary,
  scope_clarification: scopeClarification,
  change_order: changeOrder,
  exit,
  decline,
};
