/** Puts our template of a letter among the clients' files, for the person to word it anew. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { later, table } from '../core/l10n';
import { LETTERS } from '../core/letters/letters';
import { LETTER_LANGUAGES, type LetterLanguage } from '../core/letters/speech';
import { templateCopy } from '../core/letters/template/copy';
import { templateName } from '../core/letters/template/ownTemplate';
import { LETTER_KINDS, type LetterKind } from '../core/record/schema';
import { namesOfTemplates, templatesFolder } from '../editor/ownTemplates';
import type { ClientStore, StoreFolder } from '../workspace/store';

/** Registers the command. */
export function registerCustomiseLetter(store: ClientStore): vscode.Disposable {
  return registerCommand('clientele.customiseLetter', async () => {
    await store.settled();
    const folder = await chooseFolder(store);
    if (folder === undefined) return;
    const chosen = await chooseTemplate(folder);
    if (chosen !== undefined) await openTemplate(folder, chosen.kind, chosen.language);
  });
}

async function chooseFolder({ snapshot: { folders } }: ClientStore): Promise<StoreFolder | undefined> {
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Letters are worded beside the clients. Add a client first: Clients: New Client.'),
    );
  }
  if (folders.length < 2) return folders[0];
  const picked = await vscode.window.showQuickPick(
    folders.map((folder) => ({ label: folder.name, folder })),
    { title: vscode.l10n.t(TITLE), placeHolder: vscode.l10n.t('In which folder') },
  );
  return picked?.folder;
}

const TITLE = later('Customise Letter');

const LANGUAGE_NAMES = table<LetterLanguage>({ en: 'English', vi: 'Vietnamese' });

interface Choice {
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
}

/** One list of all letters in all languages: those of the studio's language first, with those that have a template marked. */
async function chooseTemplate({ uri, folder }: StoreFolder): Promise<Choice | undefined> {
  const own = new Set(await namesOfTemplates(uri));
  const first = folder.studio.language?.split('-')[0];
  const languages = [...LETTER_LANGUAGES].sort((a, b) => Number(b === first) - Number(a === first));
  const items = languages.flatMap((language) => [
    { label: LANGUAGE_NAMES[language], kind: vscode.QuickPickItemKind.Separator, choice: undefined },
    ...LETTER_KINDS.map((kind) => ({
      label: LETTERS[kind].title,
      description: [
        LANGUAGE_NAMES[language],
        ...(own.has(templateName(kind, language)) ? [vscode.l10n.t('worded by you')] : []),
      ].join(' · '),
      choice: { kind, language },
    })),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t(TITLE),
    placeHolder: vscode.l10n.t('Which letter to word yourself'),
    matchOnDescription: true,
  });
  return picked?.choice;
}

/** Opens the person's own template; where there is none, ours is copied there first. */
async function openTemplate({ uri: clients }: StoreFolder, kind: LetterKind, language: LetterLanguage): Promise<void> {
  const uri = vscode.Uri.joinPath(templatesFolder(clients), templateName(kind, language));
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(templateCopy(kind, language));
  edit.createFile(uri, { contents, ignoreIfExists: true });
  if (!(await exists(uri)) && !(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file {0} could not be made. Check that the folder may be written to.', path),
    );
    return;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
