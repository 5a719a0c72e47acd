/** Problems of a letter while it is written, and the fixes for those whose right value is known. */
import * as vscode from 'vscode';
import { onSettingChange, setting } from '../contributions/settings';
import type { CheckInput } from '../core/letters/check/checkFacts';
import { checkLetter } from '../core/letters/check/checkLetter';
import type { LetterProblem } from '../core/letters/check/letterProblem';
import { letterFileAt } from '../core/letters/letterFile';
import { letterCheckInput } from '../core/views/letterCheckInput';
import { rangeOf } from '../editor/recordFiles';
import { SEVERITIES } from '../editor/severities';
import type { ClientStore } from '../workspace/store';

/** Milliseconds of quiet after a change before the letter is looked through again. */
const QUIET = 150;
const LETTERS: vscode.DocumentSelector = { language: 'markdown', pattern: '**/.clients/*/letters/*.md' };

/** Registers the diagnostics of letters and their fixes. */
export function registerLetterProblems(store: ClientStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('clientele-letters');
  /** What open letters are checked against, for as long as the records stay. */
  const inputs = new Map<string, CheckInput | undefined>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  const problemsOf = (document: vscode.TextDocument): readonly LetterProblem[] => {
    if (!setting('clientele.letterCheck') || document.languageId !== 'markdown') return [];
    const key = document.uri.toString();
    if (!inputs.has(key)) inputs.set(key, inputFor(store, document.uri));
    const input = inputs.get(key);
    return input === undefined ? [] : checkLetter(document.getText(), input);
  };
  const show = (document: vscode.TextDocument): void => {
    const problems = problemsOf(document).map((problem) => diagnostic(document, problem));
    collection.set(document.uri, problems.length === 0 ? undefined : problems);
  };
  const forget = ({ uri }: vscode.TextDocument): void => {
    clearTimeout(waiting.get(uri.toString()));
    waiting.delete(uri.toString());
    inputs.delete(uri.toString());
    collection.delete(uri);
  };
  const soon = (document: vscode.TextDocument): void => {
    if (letterFileAt(document.uri.path) === null) return;
    const key = document.uri.toString();
    clearTimeout(waiting.get(key));
    const look = (): void => {
      waiting.delete(key);
      if (!document.isClosed) show(document);
    };
    waiting.set(key, setTimeout(look, QUIET));
  };
  const all = (): void => {
    inputs.clear();
    vscode.workspace.textDocuments.forEach(soon);
  };
  all();
  return vscode.Disposable.from(
    collection,
    { dispose: () => waiting.forEach((timer) => clearTimeout(timer)) },
    vscode.workspace.onDidOpenTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => soon(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    store.onDidChange(all),
    onSettingChange('clientele.letterCheck', all),
    vscode.languages.registerCodeActionsProvider(
      LETTERS,
      {
        provideCodeActions: (document, range, { diagnostics }) =>
          fixes(document, range, diagnostics, problemsOf(document)),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** What the letter at that place is checked against; a letter that is not saved yet lies where a save would put it. */
function inputFor({ snapshot }: ClientStore, uri: vscode.Uri): CheckInput | undefined {
  const file = letterFileAt(uri.path);
  const folder = snapshot.folders.find(
    (one) => one.uri.authority === uri.authority && uri.path.startsWith(`${one.uri.path}/`),
  );
  return file === null || folder === undefined ? undefined : letterCheckInput(snapshot, folder, file);
}

function diagnostic(
  document: vscode.TextDocument,
  { code, severity, message, span }: LetterProblem,
): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(rangeOf(document, span), message, SEVERITIES[severity]);
  shown.source = 'Clientele';
  shown.code = code;
  return shown;
}

function fixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
  problems: readonly LetterProblem[],
): vscode.CodeAction[] {
  return problems.flatMap(({ code, span, suggestion }) => {
    const place = rangeOf(document, span);
    if (suggestion === null || place.intersection(range) === undefined) return [];
    const action = new vscode.CodeAction(
      vscode.l10n.t('Write {0}, as on file', suggestion),
      vscode.CodeActionKind.QuickFix,
    );
    action.isPreferred = true;
    action.diagnostics = diagnostics.filter((one) => one.code === code && one.range.isEqual(place));
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, place, suggestion);
    return [action];
  });
}
