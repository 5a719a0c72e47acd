/** Puts the whole text of a record or a letter into the editor where a save of it was cut off and left half a file. */
import * as vscode from 'vscode';
import { isHalf } from '../core/copyOfSave';
import { rangeOf } from '../editor/recordFiles';
import { showFile } from '../editor/showDocument';
import { removed, textAt, unfinishedSave, type UnfinishedSave } from '../editor/wholeSave';
import type { ClientStore } from '../workspace/store';

/** Looks after what earlier saves have left, whenever a folder was looked at. */
export function registerUnfinishedSaves(store: ClientStore): vscode.Disposable {
  let last: Promise<void> = Promise.resolve();
  const take = (): void => {
    const saves = store.snapshot.folders.flatMap(({ uri, copies }) =>
      copies.flatMap((name) => unfinishedSave(uri, name) ?? []),
    );
    for (const save of saves) last = last.then(() => finish(save)).catch(() => undefined);
  };
  take();
  // Where the person saves what was put back, nothing changes in the folder that the store would tell.
  return vscode.Disposable.from(store.onDidChange(take), vscode.workspace.onDidSaveTextDocument(take));
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
