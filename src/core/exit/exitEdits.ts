/**
 * The changes that the exit's view makes of a record's text: the decision, the last day, a tick, and the end. Each is worked out on the text
 * as it stands, refuses with a reason where it would not hold, and touches no other byte.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { IsoDate } from '../dates';
import { EXIT_STEPS, type ExitStep } from '../exitSteps';
import { later, t } from '../l10n';
import { oneLine } from '../letters/markdown';
import { faultless } from '../log/faultless';
import { applyChanges, type Edited } from '../record/edit/applyChanges';
import type { Change } from '../record/edit/change';
import { appendInOrder, setInLines, setInOrder } from '../record/inOrder';
import { parseClient } from '../record/parse';
import type { ClientRecord } from '../record/schema';
import { isNotified, standsOnceTold } from './exitPlan';

/** What an edit is worked out in. */
interface Target {
  readonly text: string;
  /** What sums are checked in where the record names no currency. */
  readonly currency: string;
}

const DONE = ['exit', 'done'] as const;
const EXIT_KEYS = ['decided', 'ends', 'done'];

/** How the record ends. */
export interface Ending {
  readonly date: IsoDate;
  /** In a few words; empty where none is given. */
  readonly reason: string;
}

/** Writes the decision and the last day. */
export function beginExit(target: Target, decided: IsoDate, ends: IsoDate): Edited {
  return editOf(target, (record) => {
    if (record.exit?.decided !== undefined)
      return t('An exit is on file already, decided on {0}.', record.exit.decided);
    if (ends < decided) return t("The last day ({0}) can't come before the day of the decision ({1}).", ends, decided);
    if (!hasKey(target.text, 'exit')) return [setInLines(['exit'], { decided, ends })];
    return [setInOrder(['exit', 'decided'], decided), setInOrder(['exit', 'ends'], ends)];
  });
}

/** Writes another last day. @param asOf the day it may not come before */
export function changeLastDay(target: Target, ends: IsoDate, asOf: IsoDate): Edited {
  return editOf(target, ({ exit }) => {
    if (exit === undefined) return t(NO_EXIT);
    if (isNotified(exit.done ?? [])) return t(STANDS);
    return ends < asOf ? t('The last day ({0}) has passed already.', ends) : [setInOrder(['exit', 'ends'], ends)];
  });
}

/** Adds a step to `exit.done`, in the order of the steps. */
export function tickStep(target: Target, step: ExitStep): Edited {
  return editOf(target, ({ exit }) => {
    if (exit === undefined) return t(NO_EXIT);
    return exit.done?.includes(step) === true ? t(TICKED) : [tick(target.text, step)];
  });
}

/** Takes a step out of `exit.done`. */
export function untickStep(target: Target, step: ExitStep): Edited {
  return editOf(target, ({ status, exit }) => {
    const done = exit?.done ?? [];
    if (!done.includes(step)) return t('This step is not ticked in the file any more.');
    if (isNotified(done) && standsOnceTold(step)) return t(STANDS);
    if (status === 'ended' && done.includes('handover/closed')) return t('The record is closed; change it by hand.');
    if (done.every((one) => one === step)) return [{ type: 'remove', path: DONE }];
    const places = doneOnFile(target.text).flatMap((one, index) => (one === step ? [index] : []));
    if (places.length === 0) return t('`exit.done` is written in a way that is not changed here; change it by hand.');
    return places.reverse().map((index): Change => ({ type: 'remove', path: [...DONE, index] }));
  });
}

/** Takes the decision back with all that was ticked, as long as the client has not been told and nothing in it is unknown to us. */
export function takeBackExit(target: Target): Edited {
  return editOf(target, ({ exit }) => {
    if (exit === undefined) return t(NO_EXIT);
    const done = exit.done ?? [];
    if (isNotified(done)) return t(STANDS);
    const steps: readonly string[] = EXIT_STEPS;
    const unknown = [
      ...keysOf(target.text).filter((key) => !EXIT_KEYS.includes(key)),
      ...done.filter((step) => !steps.includes(step)),
    ];
    if (unknown.length === 0) return [{ type: 'remove', path: ['exit'] }];
    return t('`exit` holds something of your own ({0}), which is kept; take it out by hand first.', unknown.join(', '));
  });
}

/** Ends the work on file: the last step, the status, and how it ended where that is not on file. */
export function closeRecord(target: Target, { date, reason }: Ending): Edited {
  return editOf(target, ({ exit, status, ended }) => {
    if (exit === undefined) return t(NO_EXIT);
    const why = oneLine(reason);
    const changes = [
      ...(exit.done?.includes('handover/closed') === true ? [] : [tick(target.text, 'handover/closed')]),
      ...(status === 'ended' ? [] : [setInOrder(['status'], 'ended')]),
      ...(ended === undefined
        ? [setInOrder(['ended'], { date, by: 'us', ...(why === '' ? {} : { reason: why }) })]
        : []),
    ];
    return changes.length === 0 ? t('The record is closed already.') : changes;
  });
}

const NO_EXIT = later('No exit is on file any more; begin it first.');
const STANDS = later('The client has been told, so this stands; change the file by hand where it is wrong.');
const TICKED = later('This step is ticked in the file already.');

/** The edit of those changes, unless there is a reason against them. */
function editOf({ text, currency }: Target, changesOf: (record: ClientRecord) => readonly Change[] | string): Edited {
  const before = parseClient(text, currency);
  if (before.record === undefined) return refused(t('The file gives no client as it stands; mend it first.'));
  const changes = changesOf(before.record);
  if (typeof changes === 'string') return refused(changes);
  return faultless(before, applyChanges(text, changes), currency);
}

function refused(why: string): Edited {
  return { done: false, why };
}

/** In front of the first step that comes later, else at the end. */
function tick(text: string, step: ExitStep): Change {
  const order: readonly string[] = EXIT_STEPS;
  const before = doneOnFile(text).findIndex((one) => one !== undefined && order.indexOf(one) > order.indexOf(step));
  const change = appendInOrder(DONE, step);
  return before === -1 || change.type !== 'append' ? change : { ...change, before };
}

/** The steps as the file has them, each at its own number; `undefined` for what is no plain text. */
function doneOnFile(text: string): readonly (string | undefined)[] {
  const done = read(text).getIn(DONE, true);
  if (!isSeq(done)) return [];
  return done.items.map((item) => (isScalar(item) && typeof item.value === 'string' ? item.value : undefined));
}

function keysOf(text: string): readonly string[] {
  const exit = read(text).get('exit', true);
  return isMap(exit) ? exit.items.map(({ key }) => String(key)) : [];
}

function hasKey(text: string, key: string): boolean {
  return read(text).has(key);
}

/** As the edits read it: all scalars are texts. */
function read(text: string) {
  return parseDocument(text, { schema: 'failsafe', logLevel: 'error', prettyErrors: false });
}
