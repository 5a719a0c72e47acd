/** Quick fixes: what can be done about a problem of a client's file or of `studio.yaml`, with one key. */
import * as vscode from 'vscode';
import { commandOf, registerCommand } from '../contributions/commands';
import { setting } from '../contributions/settings';
import { answerEdits, answerValue } from '../core/language/fixes/answer';
import { briefGaps } from '../core/language/fixes/briefGaps';
import type { Ask, FixSource, QuickFix } from '../core/language/fixes/quickFix';
import { fixAll, quickFixes } from '../core/language/quickFixes';
import type { TextEdit } from '../core/record/edit/change';
import { parseStudio } from '../core/record/parse';
import { openRecord, RECORD_FILES, rangeOf } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('clientele');

/** What the command is handed: which file, as it was at which version, and what to ask for. */
interface Question {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly ask: Ask;
}

/** Registers the fixes, and the command behind those that need a text of the person. */
export function registerQuickFixes(store: ClientStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      RECORD_FILES,
      { provideCodeActions: (document, range, context) => actionsFor(store, document, range, context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
    ),
    registerCommand('clientele.answerFix', (question) => (isQuestion(question) ? answer(store, question) : undefined)),
  );
}

async function actionsFor(
  store: ClientStore,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  if (!setting('clientele.quickFixes')) return [];
  const source = await sourceOf(store, document);
  if (source === undefined) return [];
  if (only !== undefined && vscode.CodeActionKind.Source.contains(only))
    return only.contains(FIX_ALL) ? fixAllIn(document, source) : [];
  if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return quickFixes(source, span).map((fix) => actionOf(document, fix, diagnostics));
}

/** The file as the editor has it at this moment; `undefined` where it is none of a `.clients` folder. */
async function sourceOf(store: ClientStore, document: vscode.TextDocument): Promise<FixSource | undefined> {
  const open = await openRecord(store, document);
  const { asOf: today, folders } = store.snapshot;
  if (open !== undefined) {
    const { text, parsed, defaultCurrency: currency } = open.file;
    const gaps = open.client === undefined ? [] : briefGaps({ ...open.client, source: open.file });
    return { file: 'client', text, problems: [...parsed.problems, ...gaps], places: parsed.places, currency, today };
  }
  const uri = document.uri.toString();
  const owner = folders.find(
    ({ uri: clients, folder: { studioFile } }) =>
      studioFile !== undefined && vscode.Uri.joinPath(clients, studioFile.name).toString() === uri,
  );
  if (owner === undefined) return undefined;
  const text = document.getText();
  const { studio, problems, places } = parseStudio(text);
  return { file: 'studio', text, problems, places, currency: studio.currency ?? 'USD', today };
}

function fixAllIn(document: vscode.TextDocument, source: FixSource): vscode.CodeAction[] {
  const edits = fixAll(source);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix everything that can be read in one way only'), FIX_ALL);
  action.edit = workspaceEdit(document, edits);
  return [action];
}

function actionOf(
  document: vscode.TextDocument,
  fix: QuickFix,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.isPreferred = fix.isPreferred;
  const range = rangeOf(document, fix.span);
  action.diagnostics = diagnostics.filter(
    (one) => one.source === 'Clientele' && codeOf(one) === fix.code && one.range.intersection(range) !== undefined,
  );
  if ('edits' in fix) action.edit = workspaceEdit(document, fix.edits);
  else {
    const { uri, version } = document;
    const question: Question = { uri: uri.toString(), version, title: fix.title, ask: fix.ask };
    action.command = commandOf('clientele.answerFix', fix.title, question);
  }
  return action;
}

function workspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((one) => new vscode.TextEdit(rangeOf(document, one), one.text)),
  );
  return edit;
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** A key binding can hand over anything. */
function isQuestion(value: unknown): value is Question {
  return typeof value === 'object' && value !== null && 'uri' in value && 'version' in value && 'ask' in value;
}

async function answer(store: ClientStore, { uri, version, title, ask }: Question): Promise<void> {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const source = document && (await sourceOf(store, document));
  if (document === undefined || source === undefined) return;
  const typed = await vscode.window.showInputBox({
    title: title.replace(/…$/, ''),
    prompt: ask.prompt,
    placeHolder: ask.example,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = answerValue(ask, text, source.today);
      return text !== '' && 'why' in read ? read.why : undefined;
    },
  });
  if (typed === undefined || typed.trim() === '') return;
  if (document.isClosed || document.version !== version) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The file has changed since, so nothing was written. Choose the fix again.'),
    );
    return;
  }
  const edited = answerEdits(document.getText(), ask, typed, source.today);
  if (edited.done) await vscode.workspace.applyEdit(workspaceEdit(document, edited.edits));
  else void vscode.window.showWarningMessage(edited.why);
}
