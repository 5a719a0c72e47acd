/** Says once that Git would commit the clients' files, and keeps them out where the person wants it. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { endToKeepOut, KEEP_OUT } from '../core/git/keepOut';
import type { LeakGuard } from '../workspace/leakGuard';
import type { StoreFolder } from '../workspace/store';

type Answer = 'ignore' | 'meant';

/** Registers the question and the command that asks it again. */
export function registerLeakGuard(guard: LeakGuard): vscode.Disposable {
  const askOnce = (): void => {
    if (!vscode.workspace.isTrusted) return;
    for (const folder of guard.shown) {
      if (guard.answer(folder.key) === undefined) void ask(guard, folder);
    }
  };
  askOnce();
  return vscode.Disposable.from(
    guard.onDidChange(askOnce),
    vscode.workspace.onDidGrantWorkspaceTrust(askOnce),
    registerCommand('clientele.keepOutOfGit', async (key) => {
      await guard.check();
      const leaks = guard.leaks.filter((folder) => typeof key !== 'string' || folder.key === key);
      const folder = leaks.length > 1 ? await chooseFolder(leaks) : leaks[0];
      if (leaks.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t(
            'There is nothing to keep out: Git ignores these files, has them already, or is not used here.',
          ),
        );
      } else if (folder !== undefined) {
        await choose(guard, folder);
      }
    }),
  );
}

/** That it was said is remembered before it is seen, so that nobody reads it twice. A message that is closed means: later. */
async function ask(guard: LeakGuard, folder: StoreFolder): Promise<void> {
  await guard.remember(folder.key, 'asked');
  const ignore = ignoreLabel();
  const meant = meantLabel();
  const picked = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Git would commit the files of your clients in "{0}": nothing ignores the folder .clients, and none of it is committed yet.',
      folder.name,
    ),
    ignore,
    meant,
  );
  if (picked !== undefined) await take(guard, folder, picked === ignore ? 'ignore' : 'meant');
}

async function choose(guard: LeakGuard, folder: StoreFolder): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Trust');
    const picked = await vscode.window.showInformationMessage(
      vscode.l10n.t('In Restricted Mode nothing is written. Trust this folder first, then choose again.'),
      manage,
    );
    if (picked === manage) await vscode.commands.executeCommand('workbench.trust.manage');
    return;
  }
  const items: readonly (vscode.QuickPickItem & { readonly answer: Answer })[] = [
    {
      answer: 'ignore',
      label: ignoreLabel(),
      detail: vscode.l10n.t('Adds the line {0} to the .gitignore in "{1}".', KEEP_OUT, folder.name),
    },
    {
      answer: 'meant',
      label: meantLabel(),
      detail: vscode.l10n.t('Changes nothing, and this is not said again.'),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Git would commit the files of your clients in "{0}"', folder.name),
    placeHolder: vscode.l10n.t('Choose what is right'),
  });
  if (picked !== undefined) await take(guard, folder, picked.answer);
}

async function chooseFolder(leaks: readonly StoreFolder[]): Promise<StoreFolder | undefined> {
  const items = leaks.map((folder) => ({ label: folder.name, folder }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Choose a folder') });
  return picked?.folder;
}

async function take(guard: LeakGuard, folder: StoreFolder, answer: Answer): Promise<void> {
  if (answer === 'meant') {
    await guard.remember(folder.key, 'meant');
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, '..', '.gitignore');
  if (!(await addLine(file))) {
    const open = vscode.l10n.t('Open the Folder’s .gitignore');
    const picked = await vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} is left as it is: it cannot be written without changing more than one line. Add the line {1} yourself.',
        '.gitignore',
        KEEP_OUT,
      ),
      open,
    );
    if (picked === open) await vscode.window.showTextDocument(file);
  }
  await guard.check();
}

/** Adds the line in one edit, and saves it unless the file has unsaved changes of the person's own. */
async function addLine(file: vscode.Uri): Promise<boolean> {
  const type = await vscode.workspace.fs.stat(file).then(
    (found) => found.type,
    () => undefined,
  );
  const edit = new vscode.WorkspaceEdit();
  if (type === undefined) {
    edit.createFile(file, { contents: new TextEncoder().encode(endToKeepOut('')) });
    return vscode.workspace.applyEdit(edit);
  }
  if (type !== vscode.FileType.File) return false;
  const document = await vscode.workspace.openTextDocument(file);
  const { isDirty } = document;
  const text = document.getText();
  if (!isDirty && text !== (await textOnDisk(file))) return false;
  edit.insert(file, document.positionAt(text.length), endToKeepOut(text));
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  if (!isDirty) return document.save();
  await vscode.window.showTextDocument(document);
  return true;
}

/** `undefined` where an editor could not give the same bytes back. */
async function textOnDisk(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}

function ignoreLabel(): string {
  return vscode.l10n.t('Ignore It');
}

function meantLabel(): string {
  return vscode.l10n.t('It Is Meant to Be Committed');
}
