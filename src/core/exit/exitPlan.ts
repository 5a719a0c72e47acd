/**
 * The exit of one client on one day: how far it is, and for each step what the record says about it, what still speaks against it, and
 * whether its tick can be changed. A pure function of the record; the ticks are those of `exit.done`.
 */
import type { IsoDate } from '../dates';
import { EXIT_STEPS, type ExitStep } from '../exitSteps';
import { t, table, tn } from '../l10n';
import { adviceNotes } from '../letters/senderNotes';
import type { Path } from '../record/problem';
import type { OnDay } from '../recordOn';
import type { Snapshot } from '../snapshot';
import { STATUS_WORDS } from '../valueWords';
import { said, type ExitItem, type PositionRow, type StepFacts } from './exitItem';
import { lastDayOf, type LastDay } from './lastDay';
import { positionFacts, positionRows } from './position';
import { finalInvoiceFacts, noticeFacts } from './settle';

/**
 * `prospect`: nothing was agreed. `ended`: over, without an exit on file. `later`: decided only after the day that is looked at. `before`:
 * not begun. `begun`, `notified`: under way, before and after the client was told. `closed`: ended, and the record closed.
 */
export type ExitStage = 'prospect' | 'ended' | 'later' | 'before' | 'begun' | 'notified' | 'closed';

export interface ExitPlan {
  readonly stage: ExitStage;
  /** The day of the decision; `null` where none is on file. */
  readonly decided: IsoDate | null;
  readonly lastDay: LastDay;
  readonly position: readonly PositionRow[];
  /** Every step, in order. */
  readonly items: readonly ExitItem[];
  /** Steps in `exit.done` that are none of ours: hand-overs of the person's own. */
  readonly others: readonly string[];
  /** How many of `items` are done. */
  readonly done: number;
}

type PathOf = (entry: object) => Path;

const LOCKS = table<'before' | 'closed' | 'told'>({
  before: 'Begin the exit first.',
  closed: 'The record is closed.',
  told: 'The client has been told, so this stands.',
});

/**
 * @param pathOf the place in the file of an entry of the record
 * @example exitPlan(onDay, (entry) => parsed.places.pathOf(entry)).stage // 'before'
 */
export function exitPlan(onDay: OnDay, pathOf: PathOf): ExitPlan {
  const { record, snapshot } = onDay;
  const ticked = snapshot.exit?.done ?? [];
  const stage = stageOf(onDay);
  const noticeFrom = noticeDay(snapshot);
  const lastDay = lastDayOf(snapshot, noticeFrom);
  const items = EXIT_STEPS.map((step): ExitItem => {
    const isDone = ticked.includes(step);
    return { step, isDone, lock: lockOf(stage, step, isDone), ...factsOf(step, onDay, pathOf, lastDay, noticeFrom) };
  });
  return {
    stage,
    decided: record.exit?.decided ?? null,
    lastDay,
    position: positionRows(onDay, lastDay.ends),
    items,
    others: [...new Set(ticked.filter((step) => !EXIT_STEPS.some((known) => known === step)))],
    done: items.filter(({ isDone }) => isDone).length,
  };
}

function stageOf({ record, snapshot }: OnDay): ExitStage {
  const { exit, status } = snapshot;
  if (exit !== undefined) {
    const done = exit.done ?? [];
    if (status === 'ended' && done.includes('handover/closed')) return 'closed';
    return isNotified(done) ? 'notified' : 'begun';
  }
  if (record.exit !== undefined) return 'later';
  if (status === 'ended') return 'ended';
  return status === 'prospect' ? 'prospect' : 'before';
}

/** Whether the client has been told: from then on the decision stands. */
export function isNotified(done: readonly string[]): boolean {
  return done.includes('notify/letter');
}

/** Whether the client's being told settles the step: from then on its tick stands. */
export function standsOnceTold(step: string): boolean {
  return step.startsWith('settle/') || step.startsWith('notify/');
}

function lockOf(stage: ExitStage, step: ExitStep, isDone: boolean): string | null {
  switch (stage) {
    case 'begun':
      return null;
    case 'notified':
      return isDone && standsOnceTold(step) ? LOCKS.told : null;
    case 'closed':
    case 'ended':
      return LOCKS.closed;
    case 'before':
    case 'later':
    case 'prospect':
      return LOCKS.before;
  }
}

/** The day that notice counts from: of the exit letter on file, else of the decision once it is ticked as sent, else the day itself. */
function noticeDay(snapshot: Snapshot): IsoDate {
  const { exit, asOf } = snapshot;
  return exitLetter(snapshot)?.date ?? (isNotified(exit?.done ?? []) ? (exit?.decided ?? asOf) : asOf);
}

/** The last exit letter on file; one from before the decision was about something else. */
function exitLetter({ letters, exit }: Snapshot): Snapshot['letters'][number] | undefined {
  if (exit === undefined) return undefined;
  return letters.filter(({ kind, date }) => kind === 'exit' && date >= (exit.decided ?? date)).at(-1);
}

const PERSONS_WORD: StepFacts = { facts: [], against: [], isComputed: false };

function factsOf(step: ExitStep, onDay: OnDay, pathOf: PathOf, lastDay: LastDay, noticeFrom: IsoDate): StepFacts {
  switch (step) {
    case 'settle/position':
      return positionFacts(onDay);
    case 'settle/notice':
      return noticeFacts(onDay, lastDay, noticeFrom);
    case 'settle/final-invoice':
      return finalInvoiceFacts(onDay);
    case 'notify/letter':
      return letterFacts(onDay, pathOf);
    case 'handover/closed':
      return closedFacts(onDay);
    case 'settle/backup':
    case 'handover/domains':
    case 'handover/hosting':
    case 'handover/accounts':
    case 'handover/repository':
    case 'handover/licences':
    case 'handover/analytics':
    case 'handover/keys':
    case 'handover/access':
    case 'handover/receipt':
      return PERSONS_WORD;
  }
}

function letterFacts({ snapshot }: OnDay, pathOf: PathOf): StepFacts {
  const sent = exitLetter(snapshot);
  const { contacts } = snapshot;
  const recipient = contacts.find(({ decides }) => decides === true) ?? contacts[0];
  return {
    facts: [
      ...(sent === undefined ? [] : [said(t('The exit letter of {0} is on file.', sent.date), sent.path)]),
      recipient === undefined
        ? said(t('No contact is on file, so the letter is addressed to the client by name.'))
        : said(t('The letter goes to {0}.', recipient.name), pathOf(recipient)),
    ],
    against: [
      ...(sent === undefined ? [said(t('No exit letter is on file (letters) yet.'))] : []),
      ...adviceNotes({ snapshot }).map((note) => said(note)),
    ],
    isComputed: true,
  };
}

function closedFacts({ record, snapshot: { exit, ended, status } }: OnDay): StepFacts {
  const left = EXIT_STEPS.filter((step) => step !== 'handover/closed' && !(exit?.done ?? []).includes(step));
  return {
    facts: [
      status === 'ended' && ended !== undefined
        ? said(t('The work ended on {0}.', ended), ['ended'])
        : said(t('The status on file is {0}.', STATUS_WORDS[status]), record.status === undefined ? null : ['status']),
    ],
    against: [
      ...(status === 'ended' ? [] : [said(t('The status is not ended yet.'))]),
      ...(left.length === 0
        ? []
        : [said(tn(left.length, '{0} step is not ticked yet.', '{0} steps are not ticked yet.'))]),
    ],
    isComputed: true,
  };
}
