/** Gives entries a state with one stroke: from a lens, a row, the light bulb, or a pick of all that is open. */
import * as vscode from 'vscode';
import { commandOf, registerCommand, runCommand } from '../contributions/commands';
import { setting } from '../contributions/settings';
import type { LogInput } from '../core/log/option';
import { MARK_IDS, marksAround, marksAt, openMarks, type Mark } from '../core/log/marks';
import { amountIn } from '../core/log/typed';
import type { Path } from '../core/record/problem';
import { SIGN_NAMES } from '../core/record/schema';
import { entryTitle } from '../core/views/entries';
import { clientRefFrom, type ClientRef } from '../core/views/portfolio';
import { plainLabel } from '../core/views/verdictWords';
import { clientFor, clientOfFile } from '../editor/chooseClient';
import { loggedRecord, tellNoRecord } from '../editor/loggedRecord';
import { openRecord, RECORD_FILES } from '../editor/recordFiles';
import { tellWritten } from '../editor/tellWritten';
import { writePlan } from '../editor/writePlan';
import type { ClientStore } from '../workspace/store';

/** Registers the commands and the light bulb. */
export function registerMarks(store: ClientStore): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('clientele.mark', async (client, path, id) => {
      const ref = clientRefFrom(client);
      if (ref === undefined || !isPath(path)) return;
      await markEntry(
        store,
        ref,
        path,
        MARK_IDS.find((one) => one === id),
      );
    }),
    registerCommand('clientele.changeState', async (argument) => {
      const ref = await clientFor(store, argument, vscode.l10n.t('Change State'));
      if (ref !== undefined)
        await markEntry(store, ref, pathOf(argument) ?? (await pathAtCursor(store, ref)), undefined);
    }),
    registerCommand('clientele.snooze', async (argument) => {
      const ref = await clientFor(store, argument, vscode.l10n.t('Snooze'));
      const sign = signOf(argument);
      if (ref !== undefined) {
        await runCommand('clientele.log', { ...ref, kind: 'snooze', line: sign === undefined ? '' : `#${sign} ` });
      }
    }),
    vscode.languages.registerCodeActionsProvider(
      RECORD_FILES,
      {
        provideCodeActions: async (document, range, { diagnostics }) => [
          ...(await bulbActions(store, document, range)),
          ...snoozeActions(store, document, diagnostics),
        ],
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

/** Marks the entry around a path; without a mark the person chooses one, of that entry or of all that are open. */
async function markEntry(store: ClientStore, ref: ClientRef, path: Path, id: Mark['id'] | undefined): Promise<void> {
  await store.settled();
  const record = loggedRecord(store, ref);
  if (record === undefined) {
    tellNoRecord(ref);
    return;
  }
  const { input, uri } = record;
  const around = id === undefined ? marksAround(input, path) : marksAt(input, path).filter((mark) => mark.id === id);
  const mark = id === undefined ? await chooseMark(input, around) : around[0];
  if (mark === undefined) {
    if (id !== undefined) tellNothingOpen();
    return;
  }
  const value = mark.asks === undefined ? undefined : await askPrice(input, mark);
  if (mark.asks !== undefined && value === undefined) return;
  const written = await writePlan(uri, mark.plan(value));
  if (written !== undefined) tellWritten(written, `${entryTitle(input, mark.path)}: ${MARKED[mark.id]}`);
}

/** What has become of the entry. */
const MARKED: Readonly<Record<Mark['id'], string>> = {
  approve: vscode.l10n.t('approved'),
  decline: vscode.l10n.t('declined'),
  quote: vscode.l10n.t('quoted'),
  done: vscode.l10n.t('done'),
  delivered: vscode.l10n.t('delivered'),
  approved: vscode.l10n.t('approved'),
  paid: vscode.l10n.t('paid'),
  repaired: vscode.l10n.t('repaired'),
  settled: vscode.l10n.t('settled'),
  answered: vscode.l10n.t('answered'),
  accepted: vscode.l10n.t('accepted'),
  refused: vscode.l10n.t('refused'),
  countered: vscode.l10n.t('countered'),
  none: vscode.l10n.t('never answered'),
};

function tellNothingOpen(): void {
  void vscode.window.showInformationMessage(vscode.l10n.t('Nothing here is open; there is no state to change.'));
}

/** The marks of the entry in question first, then those of all others. */
async function chooseMark(input: LogInput, around: readonly Mark[]): Promise<Mark | undefined> {
  const here = new Set(around.map(({ path }) => path.join('/')));
  const others = openMarks(input).filter(({ path }) => !here.has(path.join('/')));
  if (around.length + others.length === 0) {
    tellNothingOpen();
    return undefined;
  }
  const item = (mark: Mark) => ({
    label: mark.title,
    description: plainLabel(entryTitle(input, mark.path)),
    detail: vscode.l10n.t('line {0}', input.parsed.places.key(mark.path).line),
    mark,
  });
  const separator = { label: vscode.l10n.t('also open'), kind: vscode.QuickPickItemKind.Separator };
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly mark?: Mark }>(
    [...around.map(item), ...(around.length > 0 && others.length > 0 ? [separator] : []), ...others.map(item)],
    {
      title: vscode.l10n.t('Change State: {0}', plainLabel(input.record.client)),
      placeHolder: vscode.l10n.t('What has become of it?'),
      matchOnDescription: true,
    },
  );
  return picked?.mark;
}

async function askPrice(input: LogInput, mark: Mark): Promise<number | undefined> {
  const request = input.snapshot.requests.find(({ path }) => path.join('/') === mark.path.join('/'));
  const answer = await vscode.window.showInputBox({
    title: plainLabel(entryTitle(input, mark.path)),
    prompt: vscode.l10n.t('The price that is quoted, in {0}', input.snapshot.currency),
    value: request?.value === undefined ? '' : String(request.value),
    ignoreFocusOut: true,
    validateInput: (text) =>
      isPrice(amountIn(text)) ? undefined : vscode.l10n.t('Write an amount of 0 or more, like 1440 or 1,440.50.'),
  });
  const price = answer === undefined ? undefined : amountIn(answer);
  return isPrice(price) ? price : undefined;
}

function isPrice(amount: number | undefined): amount is number {
  return amount !== undefined && amount >= 0;
}

async function bulbActions(
  store: ClientStore,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const open = setting('clientele.codeActions') ? await openRecord(store, document) : undefined;
  const ref = open === undefined ? undefined : clientOfFile(store, document.uri);
  const record = ref === undefined ? undefined : loggedRecord(store, ref);
  if (open === undefined || ref === undefined || record === undefined || record.text !== open.file.text) return [];
  const path = open.file.parsed.places.pathAt(document.offsetAt(range.start));
  return marksAround(record.input, path).map(({ id, title, path: at }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = commandOf('clientele.mark', title, ref, at, id);
    return action;
  });
}

/** A rest for the signs whose findings stand at the cursor. */
function snoozeActions(
  store: ClientStore,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): readonly vscode.CodeAction[] {
  const ref = setting('clientele.codeActions') ? clientOfFile(store, document.uri) : undefined;
  if (ref === undefined) return [];
  return SIGN_NAMES.flatMap((sign) => {
    const about = diagnostics.filter(
      ({ source, code }) => source === 'Clientele' && typeof code === 'string' && code.startsWith(`${sign}/`),
    );
    if (about.length === 0) return [];
    const title = vscode.l10n.t('Snooze {0}…', sign);
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = commandOf('clientele.log', title, { ...ref, kind: 'snooze', line: `#${sign} ` });
    action.diagnostics = about;
    return [action];
  });
}

/** The place of the file that a row of the tree is about. */
function pathOf(row: unknown): Path | undefined {
  const { fact, deliverable } = fieldsOf(row);
  const { path } = fieldsOf(fact ?? deliverable);
  return isPath(path) ? path : undefined;
}

function signOf(row: unknown): string | undefined {
  const { sign } = fieldsOf(row);
  const name: unknown = Array.isArray(sign) ? sign[0] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function fieldsOf(value: unknown): Readonly<Partial<Record<'fact' | 'deliverable' | 'path' | 'sign', unknown>>> {
  return typeof value === 'object' && value !== null ? value : {};
}

/** The place of the file at the cursor, where that client's file is open; the top where it is not. */
async function pathAtCursor(store: ClientStore, ref: ClientRef): Promise<Path> {
  const editor = vscode.window.activeTextEditor;
  const shown = editor === undefined ? undefined : clientOfFile(store, editor.document.uri);
  if (editor === undefined || shown?.client !== ref.client || shown.folder !== ref.folder) return [];
  const open = await openRecord(store, editor.document);
  return open?.file.parsed.places.pathAt(editor.document.offsetAt(editor.selection.active)) ?? [];
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step: unknown) => typeof step === 'string' || Number.isSafeInteger(step));
}
