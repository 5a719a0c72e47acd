/** Every command of the extension, once. This is the only file that registers one. */
import * as vscode from 'vscode';

/** The commands; their titles stand in the manifest, in the category `Clients`. */
export const COMMANDS = [
  'clientele.assess',
  'clientele.showOverview',
  'clientele.exportOverview',
  'clientele.openClientFile',
  'clientele.newClient',
  'clientele.newProspect',
  'clientele.log',
  'clientele.changeState',
  'clientele.snooze',
  'clientele.mark',
  'clientele.openExample',
  'clientele.refresh',
  'clientele.filter',
  'clientele.showClients',
  'clientele.draftLetter',
  'clientele.draftNextLetter',
  'clientele.draft',
  'clientele.openLine',
  'clientele.keepOutOfGit',
  'clientele.openPaper',
  'clientele.answerFix',
  'clientele.endWork',
  'clientele.copyLetter',
  'clientele.copyLetterFormatted',
  'clientele.mailLetter',
  'clientele.saveLetterAsMail',
  'clientele.markAsSent',
  'clientele.logAnswer',
  'clientele.customiseLetter',
  'clientele.saveReportHtml',
  'clientele.saveReportMarkdown',
] as const;
export type CommandId = (typeof COMMANDS)[number];

/**
 * Registers what a command does. Menus and key bindings hand over what they like, so the arguments are to be looked at before use.
 * @example registerCommand('clientele.refresh', () => store.rescan())
 */
export function registerCommand(id: CommandId, run: (...args: readonly unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, run);
}

/** A command with its arguments, for a row, a lens or the status bar. */
export function commandOf(id: CommandId, title: string, ...args: readonly unknown[]): vscode.Command {
  return { command: id, title, arguments: [...args] };
}

/** Runs one of the extension's own commands. */
export async function runCommand(id: CommandId, ...args: readonly unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(id, ...args);
}
