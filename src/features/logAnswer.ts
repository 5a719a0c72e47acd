/** Logs what a client answered to a letter: from the letter itself, from its row, or from its lens. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { effectOf } from '../core/log/effect';
import { marksAt, type Mark } from '../core/log/marks';
import { entryOfLetter } from '../core/log/sentLetter';
import type { Path } from '../core/record/problem';
import { entryAt } from '../core/record/entryAt';
import { letterStatusWords, letterTitle, statusAt } from '../core/views/letterStatus';
import { clientRefFrom, type ClientRef } from '../core/views/portfolio';
import { plainLabel } from '../core/views/verdictWords';
import { letterAt, letterDocument } from '../editor/letterDocuments';
import { loggedRecord, tellNoRecord, type LoggedRecord } from '../editor/loggedRecord';
import type { ClientStore } from '../workspace/store';

/** Registers the command. Where no letter is meant, everything that waits for an answer is offered. */
export function registerLogAnswer(store: ClientStore): vscode.Disposable {
  return registerCommand('clientele.logAnswer', async (argument, path) => {
    await store.settled();
    const ref = clientRefFrom(argument);
    const at = isPath(path) ? path : pathOf(argument);
    if (ref !== undefined && at !== undefined) {
      await answerLetter(store, ref, at);
      return;
    }
    const document = ref === undefined ? await letterDocument(argument) : undefined;
    const placed = document === undefined ? undefined : letterAt(store, document.uri);
    if (document === undefined || placed === undefined) {
      await runCommand('clientele.log', { ...ref, kind: 'answer' });
      return;
    }
    const record = loggedRecord(store, placed.client);
    const entry = record === undefined ? undefined : entryOfLetter(record.input, placed.letter.paper);
    if (record === undefined) tellNoRecord(placed.client);
    else if (entry === undefined) await offerMarkAsSent(document);
    else await answerLetter(store, placed.client, entry.path);
  });
}

async function answerLetter(store: ClientStore, ref: ClientRef, path: Path): Promise<void> {
  const record = loggedRecord(store, ref);
  if (record === undefined) {
    tellNoRecord(ref);
    return;
  }
  const letter = record.input.record.letters?.find((one) => one === entryAt(record.input.parsed, path));
  if (letter === undefined) return;
  const marks = marksAt(record.input, path);
  if (marks.length === 0) {
    const status = letterStatusWords(statusAt(record.input, path, letter), record.input.assessment.next);
    void vscode.window.showInformationMessage(vscode.l10n.t('An answer is logged already. {0}.', status));
    return;
  }
  const picked = await vscode.window.showQuickPick(
    marks.map((mark) => answerItem(record, mark)),
    {
      title: vscode.l10n.t(
        'Answer: {0} of {1} to {2}',
        letterTitle(letter.kind),
        letter.date,
        plainLabel(record.input.record.client),
      ),
      placeHolder: vscode.l10n.t('What did they answer?'),
    },
  );
  if (picked !== undefined) await runCommand('clientele.mark', ref, path, picked.mark.id);
}

interface AnswerItem extends vscode.QuickPickItem {
  readonly mark: Mark;
}

function answerItem({ input, studio, text }: LoggedRecord, mark: Mark): AnswerItem {
  const { label, icon } = ANSWERS[mark.id] ?? { label: mark.title, icon: 'reply' };
  const effect = plainLabel(effectOf(input, studio, mark.plan()(text)));
  return { mark, label, description: effect, iconPath: new vscode.ThemeIcon(icon) };
}

const ANSWERS: Readonly<Partial<Record<Mark['id'], { readonly label: string; readonly icon: string }>>> = {
  accepted: { label: vscode.l10n.t('Accepted'), icon: 'thumbsup' },
  refused: { label: vscode.l10n.t('Refused'), icon: 'thumbsdown' },
  none: { label: vscode.l10n.t('Never answered'), icon: 'circle-slash' },
};

async function offerMarkAsSent(document: vscode.TextDocument): Promise<void> {
  const mark = vscode.l10n.t('Mark as Sent…');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('This letter is not logged yet, so it can have no answer.'),
    mark,
  );
  if (answer === mark) await runCommand('clientele.markAsSent', document.uri.toString());
}

/** The letter's entry that a row of the tree is about. */
function pathOf(row: unknown): Path | undefined {
  const { letter, fact, client } = fieldsOf(row);
  const { assessment } = fieldsOf(client);
  const { next } = fieldsOf(assessment);
  const { waitsFor } = fieldsOf(next);
  const path = [letter, fact, waitsFor].map((one) => fieldsOf(one).path).find((one) => one !== undefined);
  return isPath(path) ? path : undefined;
}

type Fields = 'letter' | 'fact' | 'client' | 'assessment' | 'next' | 'waitsFor' | 'path';

function fieldsOf(value: unknown): Readonly<Partial<Record<Fields, unknown>>> {
  return typeof value === 'object' && value !== null ? value : {};
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step: unknown) => typeof step === 'string' || Number.isSafeInteger(step));
}
