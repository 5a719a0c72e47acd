/** Marks a letter as sent, in one step: it is filed among the client's papers, and logged with its deadline. Nothing is sent. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { letterToSend, sentRows, type LetterToSend, type SentRow } from '../core/log/sentPick';
import { entryOfLetter, sentPlan, type SentLetter } from '../core/log/sentLetter';
import { marksAt } from '../core/log/marks';
import { letterStatusWords, letterTitle, statusAt } from '../core/views/letterStatus';
import { plainLabel } from '../core/views/verdictWords';
import { fileLetter, placeToFile } from '../editor/fileLetter';
import { letterAt, letterDocument, type PlacedLetter } from '../editor/letterDocuments';
import { loggedRecord, type LoggedRecord } from '../editor/loggedRecord';
import { BACK, withPick } from '../editor/pickStep';
import { tellWritten } from '../editor/tellWritten';
import { writePlan } from '../editor/writePlan';
import type { ClientStore } from '../workspace/store';

/** Registers the command. It takes the letter's document by its address, else the one in the active editor. */
export function registerMarkAsSent(store: ClientStore): vscode.Disposable {
  return registerCommand('clientele.markAsSent', async (argument) => {
    const document = await letterDocument(argument);
    await store.settled();
    const placed = document === undefined ? undefined : letterAt(store, document.uri);
    if (document === undefined || placed === undefined) {
      tellNoLetter();
      return;
    }
    const record = loggedRecord(store, placed.client);
    if (record === undefined) {
      tellUnreadable(placed);
      return;
    }
    if (entryOfLetter(record.input, placed.letter.paper) === undefined) await markAsSent(document, placed, record);
    else await offerAnswer(placed, record);
  });
}

async function markAsSent(document: vscode.TextDocument, placed: PlacedLetter, record: LoggedRecord): Promise<void> {
  const { input, studio } = record;
  const chosen = await chooseSent(letterToSend(input, studio, placed.letter, document.getText()), input.record.client);
  if (chosen === undefined) return;
  const place = await placeToFile(document, placed);
  const paper = `${placed.client.client}/letters/${place.path.slice(place.path.lastIndexOf('/') + 1)}`;
  const plan = sentPlan({ ...chosen, paper }, input.today, input.currency);
  // Nothing is touched where the record would refuse the entry.
  const tried = plan(record.text);
  if (!tried.done) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} The letter was neither filed nor logged, and stays open.', tried.why),
    );
    return;
  }
  if (!(await fileLetter(document, place))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The letter could not be saved as {0}, so it was not logged. It stays open; save it there and try again.',
        vscode.workspace.asRelativePath(place),
      ),
    );
    return;
  }
  const written = await writePlan(record.uri, plan);
  if (written !== undefined) tellWritten(written, loggedWords(chosen));
  else {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The letter is filed as {0}, but not logged. Once the record can be written, mark it as sent again.',
        vscode.workspace.asRelativePath(place),
      ),
    );
  }
}

function loggedWords({ kind, deadline }: SentLetter): string {
  return deadline === null
    ? vscode.l10n.t('Logged: {0}, no deadline', letterTitle(kind))
    : vscode.l10n.t('Logged: {0}, deadline {1}', letterTitle(kind), deadline);
}

interface SentItem extends vscode.QuickPickItem {
  readonly row: SentRow;
}

/** How it went out and by when it asks for an answer, in one list. */
async function chooseSent(letter: LetterToSend, client: string): Promise<SentLetter | undefined> {
  const frame = {
    title: vscode.l10n.t('Mark as Sent: {0} to {1}', letterTitle(letter.kind), plainLabel(client)),
    placeholder: vscode.l10n.t('How it went out; for another deadline type a date, "in 10 days" or "none"'),
  };
  const chosen = await withPick<SentItem, SentLetter>(frame, (pick, done) => {
    const show = (): void => {
      pick.items = sentRows(letter, pick.value).map(sentItem);
    };
    pick.buttons = [];
    pick.ignoreFocusOut = true;
    show();
    return vscode.Disposable.from(
      pick.onDidChangeValue(show),
      pick.onDidAccept(() => {
        const row = pick.activeItems[0]?.row;
        if (row?.type === 'send') done(row.sent);
      }),
    );
  });
  return chosen === BACK ? undefined : chosen;
}

function sentItem(row: SentRow): SentItem {
  if (row.type === 'hint') return { row, label: row.label, alwaysShow: true, iconPath: new vscode.ThemeIcon('edit') };
  const { label, description, icon } = row;
  return { row, label, description, alwaysShow: true, iconPath: new vscode.ThemeIcon(icon) };
}

/** A letter that is logged is not logged twice. */
async function offerAnswer({ client, letter }: PlacedLetter, { input }: LoggedRecord): Promise<void> {
  const entry = entryOfLetter(input, letter.paper);
  if (entry === undefined) return;
  const status = letterStatusWords(statusAt(input, entry.path, entry.letter), input.assessment.next);
  const isOpen = marksAt(input, entry.path).length > 0;
  const log = vscode.l10n.t('Log the Answer…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This letter is logged already. {0}.', status),
    ...(isOpen ? [log] : []),
  );
  if (answer === log) await runCommand('clientele.logAnswer', client, entry.path);
}

function tellNoLetter(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'This is no letter of a client. Draft one, or save the text as ".clients/<id>/letters/<day>-<kind>.md", such as ".clients/acme/letters/2026-07-11-exit.md", and try again.',
    ),
  );
}

function tellUnreadable({ client }: PlacedLetter): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The file of "{0}" gives no client as it stands, so the letter was neither filed nor logged, and stays open. Mend what the Problems panel says, then try again.',
      client.client,
    ),
  );
}
