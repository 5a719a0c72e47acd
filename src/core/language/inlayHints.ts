/** What is worked out and stands nowhere in the file, shown behind the value that it belongs to. */
import { daysBetween } from '../dates';
import { isOpen, isOverdue, type Instalment } from '../instalments';
import { lateFeeOf } from '../interest';
import { t, tn } from '../l10n';
import { oneLine, prose } from '../letters/markdown';
import { formatAmount, TOLERANCE } from '../money';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { rests } from '../signs/clarity/unanswered';
import { brokenPromises } from '../signs/payment';
import type { DeliverableState, RequestState, RevisionState, Snapshot } from '../snapshot';
import { entryAt } from '../record/entryAt';
import { clauseWords } from './clauseWords';
import { valueWords } from './hoverReference';
import { balanceWords, brokenWords, dueReason, interestWords, latenessWords } from './invoiceWords';
import type { RecordOnDay } from './recordOnDay';

/** A text that the editor shows between the characters of a file. */
export interface InlayHintText {
  /** It stands in front of the character there. */
  readonly offset: number;
  readonly label: string;
  /** Markdown. */
  readonly tooltip: string;
  /** The value that it comes from, where one of the file is behind it. */
  readonly from: Span | undefined;
}

/** A hint as it is worked out: behind the first of its paths that the file has. */
interface Hint {
  readonly behind: readonly Path[];
  readonly label: string;
  readonly why: readonly string[];
  /** What leads to it, the best first. */
  readonly from?: readonly Path[];
}

type Known = RecordOnDay & { readonly snapshot: Snapshot };

/**
 * The hints of a client's file in a stretch of its text, in the order of the text.
 * @example inlayHintsOf(record, { start: 0, end: text.length }).map(({ label }) => label) // ['due 2026-07-15, net 14', …]
 */
export function inlayHintsOf(on: RecordOnDay, range: Span): readonly InlayHintText[] {
  const { snapshot, file } = on;
  if (snapshot === undefined) return [];
  const known: Known = { ...on, snapshot };
  const { places } = file.parsed;
  return [
    ...lateFeeHints(known),
    ...snapshot.deliverables.flatMap((one) => deliverableHints(known, one)),
    ...[...snapshot.requests, ...overLimit(snapshot)].flatMap((one) => valueHints(known, one)),
    ...snapshot.revisions.flatMap((one) => revisionHints(known, one)),
    ...snapshot.questions.flatMap((one) => questionHints(known, one)),
    ...snapshot.instalments.flatMap((one) => invoiceHints(known, one)),
  ]
    .flatMap(({ behind, label, why, from = [] }): readonly InlayHintText[] => {
      const path = behind.find((one) => isWritten(known, one));
      if (path === undefined) return [];
      const { end } = places.at(path);
      if (end < range.start || end > range.end) return [];
      const source = from.find((one) => isWritten(known, one));
      return [
        {
          offset: end,
          label: oneLine(label),
          tooltip: why.map((sentence) => prose`${sentence}`.source).join('\n\n'),
          from: source === undefined ? undefined : spanAt(known, source),
        },
      ];
    })
    .sort((a, b) => a.offset - b.offset);
}

function spanAt({ file }: Known, path: Path): Span {
  const { start, end } = file.parsed.places.at(path);
  return { start, end };
}

/** Whether the file has a value at a path; the places give the nearest one above where it has none. */
function isWritten({ file }: Known, path: Path): boolean {
  const key = path.at(-1);
  return key !== undefined && entryAt(file.parsed, path.slice(0, -1))?.[String(key)] !== undefined;
}

function lateFeeHints({ snapshot, file, asOf }: Known): readonly Hint[] {
  const term = file.parsed.record?.terms?.late_fee;
  const fee = lateFeeOf(term);
  if (term === undefined || fee.kind !== 'yearly' || /year$/i.test(term)) return [];
  const why = clauseWords('late_fee', term, { currency: snapshot.currency, price: 0, asOf });
  return [{ behind: [['terms', 'late_fee']], label: t('{0}% a year', fee.rate), why: why === null ? [] : [why] }];
}

function deliverableHints(known: Known, deliverable: DeliverableState): readonly Hint[] {
  const { path, rounds, roundsIncluded, approved, delivered } = deliverable;
  const written = entryAt(known.file.parsed, path);
  const last = rounds.at(-1);
  const used: Hint = {
    behind: [
      [...path, 'title'],
      [...path, 'id'],
    ],
    label: t('rounds {0}', roundsIncluded === undefined ? rounds.length : `${rounds.length}/${roundsIncluded}`),
    why: [usedWords(rounds.length, roundsIncluded)],
    ...(last === undefined ? {} : { from: [[...last.path, 'date']] }),
  };
  const bySilence: Hint = {
    behind: [[...path, 'delivered']],
    label: t('approved by silence {0}', approved ?? ''),
    why: [
      t(
        'Delivered {0}; no round or request on it came in the {1} that the agreed terms give.',
        delivered ?? '',
        known.snapshot.agreedTerms.acceptance ?? '',
      ),
    ],
    from: [['terms', 'acceptance']],
  };
  return [
    ...(last === undefined ? [] : [used]),
    ...(approved !== undefined && written?.['approved'] !== approved ? [bySilence] : []),
  ];
}

function usedWords(used: number, included: number | undefined): string {
  return included === undefined
    ? tn(
        used,
        '{0} round used, no limit agreed; fixes of our own defects do not count.',
        '{0} rounds used, no limit agreed; fixes of our own defects do not count.',
      )
    : tn(
        used,
        '{0} round used, {1} included; fixes of our own defects do not count.',
        '{0} rounds used, {1} included; fixes of our own defects do not count.',
        included,
      );
}

/** Rounds beyond what is included: what they cost us is absorbed work. */
function overLimit({ deliverables }: Snapshot): readonly RevisionState[] {
  return deliverables.flatMap(({ rounds, roundsIncluded }) =>
    roundsIncluded === undefined ? [] : rounds.slice(roundsIncluded),
  );
}

/** The value of hours, where the brief does not cover them and no price is written. */
function valueHints({ snapshot }: Known, entry: RequestState | RevisionState): readonly Hint[] {
  const { value, price, path } = entry;
  const isCovered = 'scope' in entry && (entry.scope === 'in' || entry.isGift);
  if (value === undefined || price !== undefined || isCovered) return [];
  return [
    {
      behind: [[...path, 'hours']],
      label: `= ${formatAmount(value, snapshot.currency)}`,
      why: [`${valueWords(entry, snapshot) ?? ''}.`],
      from: [['brief', 'change_rate']],
    },
  ];
}

function revisionHints({ snapshot }: Known, { path, kind, deliverable: id }: RevisionState): readonly Hint[] {
  if (kind !== 'revision') {
    const label = kind === 'fix' ? t('does not count') : t('counts as no round');
    const why =
      kind === 'fix'
        ? t('A fix of our own defect is no round.')
        : t('A change is no round; it belongs in requests, where it can have a price.');
    return [{ behind: [[...path, 'kind']], label, why: [why] }];
  }
  const deliverable = snapshot.deliverables.find((one) => one.id === id);
  const index = deliverable?.rounds.findIndex((round) => round.path === path) ?? -1;
  if (deliverable === undefined || index < 0) return [];
  const { roundsIncluded, path: owner } = deliverable;
  const round = index + 1;
  return [
    {
      behind: [
        [...path, 'deliverable'],
        [...path, 'date'],
      ],
      label: roundsIncluded === undefined ? t('round {0}', round) : t('round {0} of {1}', round, roundsIncluded),
      why: [roundWords(round, deliverable.title ?? deliverable.id, roundsIncluded)],
      from: [
        [...owner, 'rounds'],
        ['brief', 'rounds'],
      ],
    },
  ];
}

function roundWords(round: number, title: string, included: number | undefined): string {
  if (included === undefined) return t('Round {0} on {1}; no limit is agreed.', round, title);
  return round > included
    ? t('Round {0} on {1}; {2} included, so this one is over the limit.', round, title, included)
    : t('Round {0} on {1}; {2} included.', round, title, included);
}

function questionHints({ snapshot, asOf }: Known, question: Snapshot['questions'][number]): readonly Hint[] {
  const { path, asked, answered, by } = question;
  const days = daysBetween(asked, asOf);
  if (answered !== undefined || days === 0 || rests(snapshot, question)) return [];
  const label =
    by === 'us' ? tn(days, 'open {0} day', 'open {0} days') : tn(days, 'waits for us {0} day', 'waits for us {0} days');
  const why =
    by === 'us' ? t('We wait for the client since {0}.', asked) : t('The client waits for us since {0}.', asked);
  return [{ behind: [[...path, 'asked']], label, why: [why] }];
}

function invoiceHints(known: Known, instalment: Instalment): readonly Hint[] {
  const { asOf } = known;
  const { path, balance, amount, currency, payments, credits } = instalment;
  const isPartPaid = isOpen(instalment) && balance > TOLERANCE && balance !== amount;
  const partPaid: Hint = {
    behind: [[...path, 'amount']],
    label: t('{0} open', formatAmount(balance, currency)),
    why: [balanceWords(instalment)],
    from: [
      [...path, 'payments'],
      [...path, 'credited'],
    ],
  };
  return [
    ...dueHints(known, instalment),
    ...(isPartPaid && payments.length + credits.length > 0 ? [partPaid] : []),
    ...brokenPromises(instalment, asOf).map((promise): Hint => ({
      behind: [[...promise.path, 'by']],
      label: t('broken'),
      why: [brokenWords(instalment, promise.date)],
      from: [[...path, 'amount']],
    })),
  ];
}

/** The due date where none is written, and the days past it. */
function dueHints(known: Known, instalment: Instalment): readonly Hint[] {
  const { snapshot, asOf } = known;
  const { path, dueBy, due, daysLate, paymentTerm, isDeposit, issued } = instalment;
  const late = isOverdue(instalment, asOf) && daysLate > 0 ? tn(daysLate, '{0} day late', '{0} days late') : '';
  const why = [
    `${dueReason(instalment, snapshot)} ${latenessWords(instalment, asOf)}`,
    ...interestWords(instalment, snapshot).slice(0, 1),
  ];
  if (dueBy === 'invoice' || dueBy === 'moved') {
    if (late === '') return [];
    return [{ behind: [dueBy === 'moved' ? lastMove(known, instalment) : [...path, 'due']], label: late, why }];
  }
  const basis = isDeposit ? t('a deposit') : (paymentTerm ?? tn(daysBetween(issued, due), '{0} day', '{0} days'));
  const agreed = snapshot.termsAgreed && dueBy === 'terms' ? '' : t('not agreed');
  const label = [t('due {0}', due), basis, isDeposit ? '' : agreed, late].filter((part) => part !== '').join(', ');
  return [
    { behind: [[...path, 'issued']], label, why, ...(dueBy === 'terms' ? { from: [['terms', 'payment']] } : {}) },
  ];
}

/** Where the move stands that gave the due date. */
function lastMove({ file }: Known, { path, due }: Instalment): Path {
  const moves: unknown = entryAt(file.parsed, path)?.['moved'];
  const move = [...(Array.isArray(moves) ? (moves as readonly unknown[]) : [])]
    .reverse()
    .find((one) => leadsTo(one, due));
  return typeof move === 'object' && move !== null ? [...file.parsed.places.pathOf(move), 'to'] : [...path, 'due'];
}

function leadsTo(move: unknown, due: string): boolean {
  return typeof move === 'object' && move !== null && 'to' in move && move.to === due;
}
