/** What the overview's page and the editor say to each other. Whatever else arrives is no message. */
import * as v from 'valibot';
import type { PageUpdate } from '../page';
import { viewSchema } from './view';

/** The longest text that is looked for, in characters. */
export const LONGEST_TEXT = 200;

const client = { folder: v.string(), client: v.string() };

const message = v.variant('type', [
  /** The page listens: what changed since it was loaded can be sent. */
  v.strictObject({ type: v.literal('ready') }),
  /** Show the clients in another way. The text is never kept: it can be a client's name. */
  v.strictObject({
    type: v.literal('view'),
    view: viewSchema,
    text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  }),
  /** Show the report on that client. */
  v.strictObject({ type: v.literal('report'), ...client }),
  /** Show that client's file, at a line where one is named. */
  v.strictObject({
    type: v.literal('file'),
    ...client,
    line: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  /** Save the clients that are shown as CSV. */
  v.strictObject({ type: v.literal('export') }),
  /** Run what an empty page offers. */
  v.strictObject({ type: v.literal('begin'), with: v.picklist(['openFolder', 'newClient', 'example']) }),
]);

/** From the page to the editor. */
export type OverviewMessage = v.InferOutput<typeof message>;

/** From the editor to the page. */
export type OverviewUpdate = PageUpdate;

/** Whether what came from the page is one of its messages, and nothing more than that. */
export function isOverviewMessage(value: unknown): value is OverviewMessage {
  return v.is(message, value);
}
