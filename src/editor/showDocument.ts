/** Where a document is shown, so that neither a report nor the record beside it is covered. */
import * as vscode from 'vscode';

/** Shows a file, with the line selected from its first character to its last. The line counts from 1. */
export async function showFile(uri: vscode.Uri, line?: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const options = line === undefined ? {} : { selection: lineSelection(document, line) };
  await vscode.window.showTextDocument(document, { ...options, viewColumn: columnFor(uri) });
}

/** The column beside the one that is worked in: the other one where there are two, the active one where nothing is open in it. */
export function columnBeside(): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  if (activeTabGroup.tabs.length === 0) return vscode.ViewColumn.Active;
  return all.find((group) => group !== activeTabGroup)?.viewColumn ?? vscode.ViewColumn.Beside;
}

/** The column that shows the file already, else the active one, unless that shows a report. */
function columnFor(uri: vscode.Uri): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (shown?.viewColumn !== undefined) return shown.viewColumn;
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview ? columnBeside() : vscode.ViewColumn.Active;
}

function lineSelection(document: vscode.TextDocument, line: number): vscode.Range {
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount) - 1);
  return new vscode.Range(range.start.with(undefined, firstNonWhitespaceCharacterIndex), range.end);
}
