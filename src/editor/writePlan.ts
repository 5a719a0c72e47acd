/** Makes a change of a record in its file: on the text as it stands at that moment, as one edit that can be undone, saved where it may be. */
import * as vscode from 'vscode';
import { setting } from '../contributions/settings';
import type { Plan } from '../core/log/option';
import type { TextEdit } from '../core/record/edit/change';
import { rangeOf } from './recordFiles';
import { saveWhole, unified } from './wholeSave';
import { whileWriting } from './writingProgress';

/** How long an editor may take to show what has changed on disk, in milliseconds, and how often it is looked at. */
const PATIENCE = 3000;
const LOOK_EVERY = 50;

/** Where a change was made. */
export interface WrittenPlan {
  readonly document: vscode.TextDocument;
  /** Counted from 1. */
  readonly line: number;
  readonly isSaved: boolean;
}

/** Writes the change; `undefined` where nothing was written, which the person has been told then. */
export async function writePlan(uri: vscode.Uri, plan: Plan): Promise<WrittenPlan | undefined> {
  return whileWriting(uri, () => writeNow(uri, plan));
}

async function writeNow(uri: vscode.Uri, plan: Plan): Promise<WrittenPlan | undefined> {
  const document = await openedDocument(uri);
  if (document === undefined) return undefined;
  const hindrance = await hindranceIn(document);
  if (hindrance !== undefined) return refused(hindrance).written;
  const hadUnsaved = document.isDirty;
  const before = document.getText();
  const edited = plan(before);
  if (!edited.done) return refused(edited.why).written;
  const edit = new vscode.WorkspaceEdit();
  for (const one of edited.edits) edit.replace(uri, rangeOf(document, one), one.text);
  const line = lineOf(document, edited.edits[0]);
  if (!(await vscode.workspace.applyEdit(edit)))
    return refused(
      vscode.l10n.t('{0} changed at that very moment, so nothing was written. Try again.', nameOf(document)),
    ).written;
  const isSaved = await savedAfter(document, hadUnsaved, before);
  if (document.isDirty || !(await hasOnDisk(document, before))) return { document, line, isSaved };
  await putBack(document, edited.text, before);
  return refused(
    vscode.l10n.t('{0} is read-only, so nothing was written. Make it writable and try again.', nameOf(document)),
  ).written;
}

/** A read-only editor takes a change without becoming unsaved, and never writes it: the file still has the text before. */
async function hasOnDisk(document: vscode.TextDocument, before: string): Promise<boolean> {
  const disk = await textOnDisk(document.uri);
  return disk !== undefined && unified(disk) === unified(before);
}

async function putBack(document: vscode.TextDocument, after: string, before: string): Promise<void> {
  if (document.getText() !== after) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, { start: 0, end: after.length }), before);
  await vscode.workspace.applyEdit(edit);
}

async function openedDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return refused(
      vscode.l10n.t(
        '{0} can not be opened, so nothing was written. Check that the file is there.',
        vscode.workspace.asRelativePath(uri),
      ),
    ).written;
  }
}

/** Why the document may not be written to: the disk has something else than the editor. */
async function hindranceIn(document: vscode.TextDocument): Promise<string | undefined> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    if (document.isDirty) return undefined;
    const disk = await textOnDisk(document.uri);
    const shown = document.getText();
    if (disk === undefined || disk === shown) return undefined;
    if (unified(disk) === unified(shown) && mixesLineEnds(disk)) {
      return vscode.l10n.t(
        '{0} mixes two kinds of line ends, and saving it would change them all. Choose one with "Change End of Line Sequence", save, and try again.',
        nameOf(document),
      );
    }
    if (waited >= PATIENCE) {
      return vscode.l10n.t('{0} has changed on disk. Open it, look at the change, and try again.', nameOf(document));
    }
    await new Promise((resume) => setTimeout(resume, LOOK_EVERY));
  }
}

function mixesLineEnds(text: string): boolean {
  return new Set(text.match(/\r\n|\r|\n/g)).size > 1;
}

async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function lineOf(document: vscode.TextDocument, edit: TextEdit | undefined): number {
  if (edit === undefined) return 1;
  return document.positionAt(edit.start).line + (/^\r?\n/.test(edit.text) ? 2 : 1);
}

/** What the person has not saved is not saved for them, and what another window has just written is not written over. */
async function savedAfter(document: vscode.TextDocument, hadUnsaved: boolean, before: string): Promise<boolean> {
  if (hadUnsaved || !setting('clientele.saveAfterLog')) return false;
  const saved = await saveWhole(document, before);
  if (saved === 'changed') {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} was changed on disk at that very moment, so the change stands in the editor and is not saved. Compare the two, then save.',
        nameOf(document),
      ),
    );
  }
  if (saved !== 'failed') return saved === 'saved';
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The change stands in {0}, but is not saved: the disk may be full, or the file read-only, held by another program or changed on disk. Look at it and save it yourself.',
      nameOf(document),
    ),
  );
  return false;
}

function nameOf({ uri }: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(uri);
}

/** Tells why, and that is all. */
function refused(why: string): { readonly written: undefined } {
  void vscode.window.showErrorMessage(why);
  return { written: undefined };
}
