/** Links in clients' files: papers open in the editor, e-mail addresses in the mail program. */
import * as vscode from 'vscode';
import { commandOf, registerCommand } from '../contributions/commands';
import { setting } from '../contributions/settings';
import { linksIn, type Link } from '../core/language/links';
import { paperRefFrom, type PaperRef } from '../core/record/paperPath';
import { openRecord, rangeOf, RECORD_FILES } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers the links. A record from elsewhere may name anything, so none is offered in Restricted Mode. */
export function registerLinks(store: ClientStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(RECORD_FILES, {
      provideDocumentLinks: async (document) => {
        if (!setting('clientele.links') || !vscode.workspace.isTrusted) return [];
        const open = await openRecord(store, document);
        if (open === undefined) return [];
        return linksIn(open.file).map((link) => documentLink(document, link, open.folder.key));
      },
    }),
    registerCommand('clientele.openPaper', async (argument) => {
      const ref = paperRefFrom(argument);
      if (ref !== undefined) await openPaper(store, ref);
    }),
  );
}

function documentLink(document: vscode.TextDocument, { span, target }: Link, folder: string): vscode.DocumentLink {
  const link = new vscode.DocumentLink(rangeOf(document, span));
  if (target.type === 'mail') {
    link.target = vscode.Uri.from({ scheme: 'mailto', path: target.address });
    link.tooltip = vscode.l10n.t('Write a mail');
  } else {
    const ref: PaperRef = { folder, path: target.path };
    const { command } = commandOf('clientele.openPaper', '');
    link.target = vscode.Uri.from({
      scheme: 'command',
      path: command,
      query: encodeURIComponent(JSON.stringify([ref])),
    });
    link.tooltip = vscode.l10n.t('Open the paper');
  }
  return link;
}

/** Opens a paper that lies in the folder, through no symbolic link. */
async function openPaper(store: ClientStore, { folder, path }: PaperRef): Promise<void> {
  const { l10n, window, workspace } = vscode;
  const holder = store.snapshot.folders.find(({ key }) => key === folder);
  if (holder === undefined) return;
  if (!workspace.isTrusted) {
    void window.showInformationMessage(l10n.t('In Restricted Mode papers are not opened. Trust this folder first.'));
    return;
  }
  const root = vscode.Uri.joinPath(holder.uri, '..');
  const found = await typeAlong(root, path);
  if (found === undefined) {
    const message = l10n.t(
      'There is no file {0} in "{1}". Correct the path, or put the paper there.',
      path,
      holder.name,
    );
    void window.showInformationMessage(message);
  } else if ((found & vscode.FileType.SymbolicLink) !== 0) {
    const message = l10n.t('{0} is behind a symbolic link, which can lead anywhere. Put the paper itself there.', path);
    void window.showWarningMessage(message);
  } else {
    const isFolder = (found & vscode.FileType.Directory) !== 0;
    const command = isFolder ? 'revealInExplorer' : 'vscode.open';
    await vscode.commands.executeCommand(command, vscode.Uri.joinPath(root, path));
  }
}

/** What stands at a path, or the first symbolic link on the way to it; `undefined` where nothing does. */
async function typeAlong(root: vscode.Uri, path: string): Promise<vscode.FileType | undefined> {
  let type: vscode.FileType | undefined;
  let at = root;
  for (const step of path.split('/')) {
    at = vscode.Uri.joinPath(at, step);
    type = await vscode.workspace.fs.stat(at).then(
      (found) => found.type,
      () => undefined,
    );
    // A person may keep all of `.clients` elsewhere; what lies in it is theirs.
    const isOwnFolder = step === '.clients' && path.startsWith('.clients/');
    if (type === undefined || ((type & vscode.FileType.SymbolicLink) !== 0 && !isOwnFolder)) return type;
  }
  return type;
}
