/** What can be logged: the kinds, and for each the choices that one typed line leaves open. */
import type { Assessment } from '../assessment';
import { isDate, type IsoDate } from '../dates';
import { t } from '../l10n';
import type { Edited } from '../record/edit/applyChanges';
import type { ParsedClient } from '../record/parse';
import type { ClientRecord } from '../record/schema';
import type { IdKind } from '../record/schemaParts';
import type { Snapshot } from '../snapshot';
import { logEntry, type EntryKind } from './logEntry';
import type { Typed } from './typed';

/** The record that something is logged in, on one day. */
export interface LogInput {
  readonly parsed: ParsedClient;
  readonly record: ClientRecord;
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
  /** The day that is assessed, which stands for today. */
  readonly today: IsoDate;
  /** What sums are checked in where the record names no currency. */
  readonly currency: string;
}

/** A change that is worked out anew on the text it is made in, so that it holds where the file changed in the meantime. */
export type Plan = (text: string) => Edited;

/** One choice: what it is called, and what it does. */
export interface LogOption {
  /** @example 'Outside the brief' */
  readonly label: string;
  /** What is filled in, in short. @example 'CR-4 · homepage · Jane Doe' */
  readonly description: string;
  readonly plan: Plan;
  /** The same for choices that differ in their words alone: they do the same to the assessment. */
  readonly sameAs: string;
}

/** Which names a kind takes out of its words. */
export interface KindTakes {
  readonly person?: true;
  readonly hours?: true;
  /** Ids of these, and the names of signs. */
  readonly ids?: readonly (IdKind | 'sign')[];
}

/** A kind of thing to log. */
export interface LogKind {
  /** @example 'Revision round' */
  readonly title: string;
  /** When to choose it, in a few words. */
  readonly when: string;
  /** An icon of VS Code's set. */
  readonly icon: string;
  /** What to type in the last step. */
  readonly prompt: string;
  /** What it can write down beside the words. */
  readonly takes: KindTakes;
  /** Whether it says nothing without words. */
  readonly needsWords: boolean;
  /** The choices, the likeliest first. */
  readonly options: (input: LogInput, typed: Typed) => readonly LogOption[];
  /** Why there is no choice, and what to do. */
  readonly nothing: string;
  /** Whether what is typed only narrows the choices down. */
  readonly filters?: boolean;
}

/** Keys that hold words, which no rule reads. */
const WORDS = ['asks', 'items', 'question', 'topic', 'offer', 'says', 'note', 'reason'];

/** Fields by key; those without a value are left out. */
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** A choice that adds an entry. */
export function entryOption(
  { today, currency }: LogInput,
  kind: EntryKind,
  label: string,
  fields: Fields,
  description: readonly (string | undefined)[] = [],
): LogOption {
  const given = new Map(
    Object.entries(fields).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)] as const],
    ),
  );
  const told = [...given].filter(([key]) => !WORDS.includes(key));
  return {
    label,
    description: description
      .flatMap((part) => (part === undefined || part === '' ? [] : [part]))
      .map((part) => (isDate(part) && part > today ? t('counts from {0}', part) : part))
      .join(' · '),
    plan: (text) => logEntry(text, kind, given, today, currency),
    sameAs: `${kind} ${JSON.stringify(told)}`,
  };
}
