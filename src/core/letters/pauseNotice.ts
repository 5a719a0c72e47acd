/**
 * The notice that work pauses while an invoice is overdue. It needs a written right to do so (`terms.pause_clause`); without one the letter
 * is `pauseProposal.ts`. 7 days: the pause hits the client's own dates, so there must be time to pay before it.
 */
import { addDays, type IsoDate } from '../dates';
import { debtNotes, hasOverdue, overdueDebt, type Debt } from './debt';
import { demand, feeParagraphs, invoiceList, invoiceNames, openingLine } from './english';
import { nameOf, openDeliverables } from './facts';
import { letter, type Wording } from './letter';
import { bullets, prose } from './markdown';
import { pauseProposal } from './pauseProposal';
import type { Speech } from './speech';

const PAUSE_DAYS = 7;

interface PauseNotice {
  readonly asOf: IsoDate;
  readonly debt: Debt;
  readonly deadline: IsoDate;
  /** The day of the terms that carry the clause. */
  readonly agreed: IsoDate | null;
  readonly resting: readonly { readonly name: string; readonly due: IsoDate | null }[];
}

export const pauseNotice = letter<PauseNotice>({
  kind: 'pause_notice',
  title: 'Pause notice',
  fits: (facts) => pauseProposal.fits(facts),
  instead: (facts) => (facts.snapshot.agreedTerms.pause_clause === true ? null : pauseProposal),
  gather(facts) {
    const { snapshot, asOf } = facts;
    const debt = overdueDebt(facts);
    const deadline = addDays(asOf, PAUSE_DAYS);
    return {
      content: {
        asOf,
        debt,
        deadline,
        agreed: snapshot.agreedTerms.agreed ?? null,
        resting: openDeliverables(snapshot).map((d) => ({ name: nameOf(d), due: d.due ?? null })),
      },
      deadline,
      notes: [
        'Read the pause clause before you send this: it may ask for a form, a delay or a notice of its own.',
        ...(hasOverdue(facts)
          ? []
          : ['No overdue invoice is on file: fill in the number, the due date and the amount.']),
        ...(snapshot.status === 'paused' ? ['The client stands as paused on file already.'] : []),
        ...debtNotes(facts),
      ],
    };
  },
  words: { en },
});

function en({ asOf, debt, deadline, agreed, resting }: PauseNotice, speech: Speech): Wording {
  const { date } = speech;
  const from = date(addDays(deadline, 1));
  const clause = agreed === null ? prose`Our terms` : prose`The terms we agreed on ${date(agreed)}`;
  return {
    subject: `Notice of a pause in the work: ${invoiceNames(debt, speech)}`,
    paragraphs: [
      openingLine(debt, speech),
      invoiceList(debt, speech),
      ...feeParagraphs(debt, asOf, speech),
      prose`${clause} allow me to pause the work while an invoice is overdue.`,
      prose`Please pay ${demand(debt, speech)} by **${date(deadline)}**.`,
      resting.length === 0
        ? prose`If the payment has not arrived by then, the work pauses from ${from} until it has.`
        : prose`If the payment has not arrived by then, the work pauses from ${from} until it has, and these dates move by as many days:`,
      ...(resting.length === 0
        ? []
        : [bullets(resting.map((d) => (d.due === null ? prose`${d.name}` : prose`${d.name}, due on ${date(d.due)}`)))]),
    ],
  };
}
