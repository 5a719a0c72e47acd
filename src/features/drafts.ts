/** Drafts letters as Markdown documents that nobody but the person ever sends. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { draftLetter, renderDraft } from '../core/letters/draft';
import { letterFileName } from '../core/letters/letterFile';
import { LETTER_KINDS, type LetterKind } from '../core/record/schema';
import { letterChoices } from '../core/views/letterPick';
import { clientRefFrom, findClient, letterInputFor, type PlacedClient } from '../core/views/portfolio';
import { plainLabel } from '../core/views/verdictWords';
import { clientFor } from '../editor/chooseClient';
import { ownTemplates } from '../editor/ownTemplates';
import { showUntitledPaper } from '../editor/untitledPaper';
import type { ClientStore } from '../workspace/store';

/** Registers the commands that draft letters. */
export function registerDrafts(store: ClientStore): vscode.Disposable {
  const clientOf = async (argument: unknown, title: string): Promise<PlacedClient | undefined> => {
    const ref = await clientFor(store, argument, title);
    const placed = ref === undefined ? undefined : findClient(store.snapshot, ref);
    if (ref !== undefined && placed === undefined) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The file of "{0}" gives no client as it stands. Mend what the Problems panel says, then draft.',
          ref.client,
        ),
      );
    }
    return placed;
  };
  return vscode.Disposable.from(
    registerCommand('clientele.draft', async (argument, kind) => {
      const ref = clientRefFrom(argument);
      const known = LETTER_KINDS.find((one) => one === kind);
      if (ref === undefined || known === undefined) return;
      const placed = await clientOf(ref, '');
      if (placed !== undefined) await openDraft(placed, known);
    }),
    registerCommand('clientele.draftLetter', async (argument) => {
      const placed = await clientOf(argument, vscode.l10n.t('Draft Letter'));
      const kind = placed === undefined ? undefined : await chooseLetter(placed);
      if (placed !== undefined && kind !== undefined) await openDraft(placed, kind);
    }),
    registerCommand('clientele.draftNextLetter', async (argument) => {
      const placed = await clientOf(argument, vscode.l10n.t('Draft Next Letter'));
      const letter = placed?.client.assessment.next.letter ?? null;
      if (placed === undefined) return;
      if (letter === null) await runCommand('clientele.draftLetter', argument);
      else await openDraft(placed, letter);
    }),
  );
}

async function chooseLetter(placed: PlacedClient): Promise<LetterKind | undefined> {
  const input = letterInputFor(placed);
  if (input === undefined) return undefined;
  const choices = letterChoices(input);
  const separator = {
    label: vscode.l10n.t('nothing on file asks for these'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const item = ({ kind, ...choice }: (typeof choices)[number]) => ({ ...choice, letter: kind });
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly letter?: LetterKind }>(
    [
      ...choices.filter((choice) => choice.fits).map(item),
      separator,
      ...choices.filter((choice) => !choice.fits).map(item),
    ],
    {
      title: vscode.l10n.t('Draft Letter: {0}', plainLabel(placed.client.assessment.client)),
      placeHolder: vscode.l10n.t('Which letter to draft'),
    },
  );
  return picked?.letter;
}

async function openDraft(placed: PlacedClient, kind: LetterKind): Promise<void> {
  const input = letterInputFor(placed);
  if (input === undefined) return;
  const clients = vscode.Uri.joinPath(vscode.Uri.parse(placed.folder.key), '.clients');
  const draft = draftLetter(kind, { ...input, templates: await ownTemplates(clients) });
  const { asOf } = placed.client.assessment;
  const nameOf = (taken: ReadonlySet<string>): string => letterFileName(asOf, draft.kind, taken);
  await showUntitledPaper(placed, 'letters', nameOf, renderDraft(draft));
  const { gate, why } = placed.client.assessment.next;
  if (gate !== null) void vscode.window.showWarningMessage(vscode.l10n.t('Before you send it: {0}. {1}', gate, why));
}
