/** Opens a client's file, at a line where one is named. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { isLineRef } from '../core/views/actions';
import { clientFor } from '../editor/chooseClient';
import { showFile } from '../editor/showDocument';
import type { ClientStore } from '../workspace/store';

/** Registers the commands that open files. */
export function registerOpenFile(store: ClientStore): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('clientele.openClientFile', async (argument) => {
      const ref = await clientFor(store, argument, vscode.l10n.t('Open Client File'));
      const folder = store.snapshot.folders.find(({ key }) => key === ref?.folder);
      const file = folder?.folder.files.find(({ id }) => id === ref?.client);
      if (folder !== undefined && file !== undefined) await showFile(vscode.Uri.joinPath(folder.uri, file.name));
    }),
    registerCommand('clientele.openLine', async (at) => {
      if (!isLineRef(at)) return;
      const folder = store.snapshot.folders.find(({ key }) => key === at.folder);
      const isKnown = folder?.folder.files.some(({ name }) => name === at.file) ?? false;
      if (folder !== undefined && isKnown) await showFile(vscode.Uri.joinPath(folder.uri, at.file), at.line);
    }),
  );
}
