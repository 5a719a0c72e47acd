/** What a quick fix is, and what the makers of fixes are given. */
import type { IsoDate } from '../../dates';
import { t } from '../../l10n';
import type { Change, TextEdit } from '../../record/edit/change';
import type { Span } from '../../record/lines';
import type { Places } from '../../record/parse';
import type { Path, Problem } from '../../record/problem';
import type { Shape } from '../../record/shape';

/** A file with its problems, as an editor has it. */
export interface FixSource {
  readonly file: 'client' | 'studio';
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** The currency of the sums where the file names none. */
  readonly currency: string;
  readonly today: IsoDate;
}

/** One text that a fix needs of the person, and where it goes. Plain data: it travels as the argument of a command. */
export interface Ask {
  /** @example 'The goal of the brief' */
  readonly prompt: string;
  readonly example: string;
  readonly kind: 'text' | 'date' | 'money' | 'number';
  readonly path: Path;
  /** The keys that go before it, where it is new. */
  readonly after: readonly string[];
  /** Of the file's sums. */
  readonly currency: string;
}

interface Titled {
  readonly title: string;
  /** The one obvious fix of its problem. */
  readonly isPreferred: boolean;
  /** The code of the problem, and its place. */
  readonly code: string;
  readonly span: Span;
}

export type QuickFix = Titled & ({ readonly edits: readonly TextEdit[] } | { readonly ask: Ask });

/** A fix as its maker proposes it, before it is tried on the text. */
export type Draft = { readonly title: string; readonly isPreferred?: boolean } & (
  | {
      readonly changes: readonly Change[];
      /** It can be done without a look at it. */
      readonly isSafe?: boolean;
    }
  | {
      readonly edits: readonly TextEdit[];
      /** The values of the file after it; absent where the text can't be read before. */
      readonly means?: (before: unknown) => unknown;
    }
  | { readonly ask: Ask }
);

/** What a maker of fixes is given. */
export interface FixFacts {
  readonly source: FixSource;
  readonly problem: Problem;
  /** Where the value stands or is missing; empty where the problem is about the text. */
  readonly path: Path;
  /** The last key of the path. */
  readonly key: string;
  /** The text of the value; `undefined` where it is none of one line or is missing. */
  readonly value: string | undefined;
  readonly shape: Shape | undefined;
  /** The shape of the whole file. */
  readonly top: Shape;
  /** The values of the whole file, all scalars as texts. */
  readonly values: unknown;
  /** The value at a path. */
  readonly at: (path: Path) => unknown;
  /** The currency of the file's sums. */
  readonly currency: string;
}

export type Maker = (facts: FixFacts) => readonly Draft[];

/** The keys that stand before a key in the schema, for its place among the others. */
export function keysBefore(shape: Shape | undefined, key: string): readonly string[] {
  if (shape?.type !== 'map') return [];
  const keys = [...shape.entries.keys()];
  return keys.slice(0, Math.max(0, keys.indexOf(key)));
}

/** A fix that writes another value. @example written(['status'], 'ended', 'Write ended') */
export function writes(
  path: Path,
  value: string | number | boolean,
  note?: string,
): Draft & { changes: readonly Change[] } {
  const title = note === undefined ? t('Write `{0}`', String(value)) : t('Write `{0}` ({1})', String(value), note);
  return { title, changes: [{ type: 'set', path, value }] };
}

/** Marks the fix as the preferred one where it is the only one. */
export function preferOnly(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.length === 1 ? drafts.map((draft) => ({ ...draft, isPreferred: true })) : drafts;
}

/** A mapping of the file's values. */
export function mappingAt(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function listAt(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textAt(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
