/** Puts the whole text of a record or a letter into the editor where a save of it was cut off and left half a file. */
import * as vscode from 'vscode';
import { isHalf } from '../core/copyOfSave';
import { rangeOf } from '../editor/recordFiles';
import { showFile } from '../editor/showDocument';
import { removed, textAt, unfinishedSave, type UnfinishedSave } from '../editor/wholeSave';
import type { ClientStore } from '../workspace/store';

/** Milliseconds within which another window's save is done, or never will be. */
const A_SAVE = 5000;

/** Looks after what earlier saves have left, whenever a folder was looked at. */
export function registerUnfinishedSaves(store: ClientStore): vscode.Disposable {
  let last: Promise<void> = Promise.resolve();
  let later: ReturnType<typeof setTimeout> | undefined;
  const takeOne = async (save: UnfinishedSave): Promise<void> => {
    if (await mayBeUnderWay(save.copy)) {
      clearTimeout(later);
      later = setTimeout(take, A_SAVE);
    } else await finish(save);
  };
  const take = (): void => {
    const saves = store.snapshot.folders.flatMap(({ uri, copies }) =>
      copies.flatMap((name) => unfinishedSave(uri, name) ?? []),
    );
    for (const save of saves) last = last.then(() => takeOne(save)).catch(() => undefined);
  };
  take();
  // Where the person saves what was put back, nothing changes in the folder that the store would tell.
  return vscode.Disposable.from(store.onDidChange(take), vscode.workspace.onDidSaveTextDocument(take), {
    dispose: () => clearTimeout(later),
  });
}

/** Whether a copy is so new that another window can be at work with it. One that is newer than now was made by another clock. */
async function mayBeUnderWay(copy: vscode.Uri): Promise<boolean> {
  const { mtime } = await vscode.workspace.fs.stat(copy);
  const age = Date.now() - mtime;
  return age >= 0 && age < A_SAVE;
}

async function finish({ copy, file, lengthBefore }: UnfinishedSave): Promise<void> {
  const [whole, text] = [await textAt(copy), await textAt(file)];
  if (whole === undefined || text === undefined) return;
  if (!isHalf(text, whole, lengthBefore)) {
    await removed(copy);
    return;
  }
  const document = await vscode.workspace.openTextDocument(file);
  // What the person has typed since goes before.
  if (document.isDirty) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file, rangeOf(document, { start: 0, end: document.getText().length }), whole);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const show = vscode.l10n.t('Show');
  const message = vscode.l10n.t(
    'The last save of {0} was cut off and left half a file. The whole text stands in the editor again: look at it and save it.',
    vscode.workspace.asRelativePath(file),
  );
  void vscode.window.showWarningMessage(message, show).then((answer) => {
    if (answer === show) void showFile(file);
  });
}
