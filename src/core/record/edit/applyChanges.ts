/**
 * Changes a record's text without touching any other byte. The YAML is parsed only to find the places; the text is spliced there in the
 * style that the file already has, and the result is parsed again: unless it means exactly what was there plus the changes, nothing is
 * changed and the answer says why.
 */
import { parseDocument, type Document } from 'yaml';
import { t } from '../../l10n';
import type { Path } from '../problem';
import { together } from '../series';
import { isWithinLimits } from '../yamlText';
import { appendEdits } from './append';
import { isSame, valueAfter, type Change, type NewEntry, type TextEdit } from './change';
import { layoutOf, type Layout } from './layout';
import { removeEdit, renameEdit } from './remove';
import { setEdits } from './set';

export type Edited =
  | {
      readonly done: true;
      /** In the order of the text, none overlapping; several insertions at one place go in one after the other. */
      readonly edits: readonly TextEdit[];
      readonly text: string;
    }
  | { readonly done: false; readonly why: string };

/**
 * The text after all the changes, or why not.
 * @example applyChanges('a: 1 # one\n', [{ type: 'set', path: ['a'], value: 2 }]) // text: 'a: 2 # one\n'
 */
export function applyChanges(text: string, changes: readonly Change[]): Edited {
  try {
    if (isWithinLimits(text)) return changed(text, changes);
  } catch {
    // What the library throws at is told below.
  }
  return refused(t('The file can not be read as YAML; look for unusual nesting or aliases and mend that first.'));
}

/**
 * The text with one more entry at the end of the list at a path; the list is made where it is absent.
 * @example appendEntry('client: Acme\n', ['goodwill'], { date: '2026-07-01' }) // text: 'client: Acme\ngoodwill:\n  - date: 2026-07-01\n'
 */
export function appendEntry(text: string, list: Path, entry: NewEntry): Edited {
  return applyChanges(text, [{ type: 'append', list, entry }]);
}

function changed(text: string, changes: readonly Change[]): Edited {
  const doc = parsed(text);
  if (doc.errors.length > 0) return refused(t('The file is not valid YAML; mend that first.'));
  const layout = layoutOf(doc, text);
  let value = saidBy(doc);
  const found: (readonly TextEdit[])[] = [];
  for (const change of changes) {
    const options = editsFor(layout, change);
    value = valueAfter(value, change);
    if (options.length === 0 || value === undefined)
      return refused(t("{0} is written in a way that can't be changed safely; change it by hand.", named(change)));
    found.push(options);
  }
  for (const edits of choices(found)) {
    const after = spliced(text, edits);
    if (after === undefined) continue;
    const read = parsed(after);
    if (read.errors.length === 0 && isSame(value, saidBy(read)))
      return { done: true, edits: inOrder(edits), text: after };
  }
  const names = [...new Set(changes.map(named))];
  return refused(t('Changing {0} would change what else the file says; write it by hand.', together(names)));
}

/** Every change in its nicest way, then every change in its last resort. */
function choices(found: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
  const first = found.flatMap((options) => options[0] ?? []);
  const last = found.flatMap((options) => options.at(-1) ?? []);
  return found.some((options) => options.length > 1) ? [first, last] : [first];
}

function editsFor(layout: Layout, change: Change): readonly TextEdit[] {
  switch (change.type) {
    case 'append':
      return appendEdits(layout, change);
    case 'set':
      return setEdits(layout, change);
    case 'rename':
      return asList(renameEdit(layout, change.path, change.key));
    case 'remove':
      return asList(removeEdit(layout, change.path));
  }
}

function asList(edit: TextEdit | undefined): readonly TextEdit[] {
  return edit === undefined ? [] : [edit];
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** `undefined` where two edits overlap. */
function spliced(text: string, edits: readonly TextEdit[]): string | undefined {
  let done = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) return undefined;
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}

function refused(why: string): Edited {
  return { done: false, why };
}

function named(change: Change): string {
  const path = change.type === 'append' ? change.list : change.path;
  return `\`${path.join('.')}\``;
}

/** All scalars stay text, as the record's reader takes them. The library would print parts of the text as warnings; it says nothing. */
function parsed(text: string): Document {
  return parseDocument(text, { schema: 'failsafe', strict: true, logLevel: 'error', prettyErrors: false });
}

/** What a document says, with what its aliases stand for written out: a change must show in one place only. */
function saidBy(document: Document): unknown {
  return JSON.parse(JSON.stringify(document.toJS() ?? null)) as unknown;
}
