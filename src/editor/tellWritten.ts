/** Tells that a change was written: quietly where its file is in view, else with a way to it. */
import * as vscode from 'vscode';
import { showFile } from './showDocument';
import type { WrittenPlan } from './writePlan';

/** Milliseconds that the quiet message stays. */
const SHOWN_FOR = 6000;

/** @param what in a few words, as the person chose it */
export function tellWritten({ document, line, isSaved }: WrittenPlan, what: string): void {
  const name = vscode.workspace.asRelativePath(document.uri);
  const message = isSaved
    ? vscode.l10n.t('{0} · in {1}', what, name)
    : vscode.l10n.t('{0} · in {1}, not saved', what, name);
  const isInView = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  if (isInView) {
    vscode.window.setStatusBarMessage(`$(${isSaved ? 'check' : 'circle-filled'}) ${message}`, SHOWN_FOR);
    return;
  }
  const show = vscode.l10n.t('Show');
  void vscode.window.showInformationMessage(message, show).then((answer) => {
    if (answer === show) void showFile(document.uri, line);
  });
}
