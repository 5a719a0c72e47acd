/** What the page of the exit may say to the editor. Whatever else arrives is no message. */
import * as v from 'valibot';
import { isDate } from '../dates';
import { EXIT_STEPS } from '../exitSteps';
import { LETTER_KINDS } from '../record/schema';

const day = v.pipe(v.string(), v.check(isDate));

/** The longest reason that is taken, in characters: a few words. */
export const LONGEST_REASON = 200;

const message = v.variant('type', [
  /** The page listens: what changed since it was loaded can be sent. */
  v.strictObject({ type: v.literal('ready') }),
  /** Show that line of the record, counted from 1. */
  v.strictObject({ type: v.literal('open'), line: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  /** Show the record. */
  v.strictObject({ type: v.literal('openFile') }),
  /** Draft that letter. */
  v.strictObject({ type: v.literal('draft'), kind: v.picklist(LETTER_KINDS) }),
  /** Open the hand-over list. */
  v.strictObject({ type: v.literal('handOver') }),
  /** Write the decision of that day, with the last day. */
  v.strictObject({ type: v.literal('begin'), ends: day }),
  /** Write another last day. */
  v.strictObject({ type: v.literal('lastDay'), ends: day }),
  /** Tick a step, or take its tick back. */
  v.strictObject({ type: v.literal('tick'), step: v.picklist(EXIT_STEPS), done: v.boolean() }),
  /** Take the decision back. */
  v.strictObject({ type: v.literal('takeBack') }),
  /** Write that the work has ended. */
  v.strictObject({
    type: v.literal('close'),
    date: day,
    reason: v.pipe(v.string(), v.maxLength(LONGEST_REASON)),
  }),
]);

export type ExitMessage = v.InferOutput<typeof message>;

/** Whether what came from the page is one of its messages, and nothing more than that. */
export function isExitMessage(value: unknown): value is ExitMessage {
  return v.is(message, value);
}
