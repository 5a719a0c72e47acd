/** Files a letter among its client's papers: without the notes to the sender, saved, under a name that no other has. */
import * as vscode from 'vscode';
import { notesToTakeOut } from '../core/letters/filedText';
import { letterFileName } from '../core/letters/letterFile';
import { namesIn, type PlacedLetter } from './letterDocuments';
import { rangeOf } from './recordFiles';
import { saveWhole, textAt } from './wholeSave';
import { whileWriting } from './writingProgress';

/** Where the letter is to lie: where it lies, or for one that is not saved yet the name of its tab, unless another file has it. */
export async function placeToFile(
  document: vscode.TextDocument,
  { folder, letter }: PlacedLetter,
): Promise<vscode.Uri> {
  if (!document.isUntitled) return document.uri;
  const names = await namesIn(folder, document);
  const own = nameOf(document.uri);
  return vscode.Uri.joinPath(folder, names.has(own) ? letterFileName(letter.date, letter.kind, names) : own);
}

/** Saves the letter at that place; whether it was. It stays open. */
export async function fileLetter(document: vscode.TextDocument, place: vscode.Uri): Promise<boolean> {
  return whileWriting(place, () => fileNow(document, place));
}

async function fileNow(document: vscode.TextDocument, place: vscode.Uri): Promise<boolean> {
  // What the file has that the person has not seen is not written over.
  const seen = document.isDirty ? await textAt(document.uri) : document.getText();
  if (!(await takeOutNotes(document))) return false;
  if (!document.isUntitled) return !document.isDirty || (await saveWhole(document, seen ?? '')) === 'saved';
  // An unsaved document goes where its tab says; under another name it has to be written.
  if (nameOf(place) !== nameOf(document.uri)) return moved(document, place);
  return (await vscode.workspace.save(document.uri)) !== undefined && exists(place);
}

async function takeOutNotes(document: vscode.TextDocument): Promise<boolean> {
  const notes = notesToTakeOut(document.getText());
  if (notes === null) return true;
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, rangeOf(document, notes));
  return vscode.workspace.applyEdit(edit);
}

async function moved(document: vscode.TextDocument, place: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  // Refused where a file has come there meanwhile: another window may have filed a letter under the same name.
  edit.createFile(place, { contents: new TextEncoder().encode(document.getText()) });
  if (!(await vscode.workspace.applyEdit(edit)) || !(await exists(place))) return false;
  const editor = await vscode.window.showTextDocument(document);
  // The text is safe in its file, so the tab may go without a question, but no other tab may.
  if (vscode.window.activeTextEditor?.document === document) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.window.showTextDocument(place, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
  return true;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
