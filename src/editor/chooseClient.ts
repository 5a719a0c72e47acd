/** Which client a command is about: the one it was called for, the one whose file is open, or one that the person picks. */
import * as vscode from 'vscode';
import { runCommand } from '../contributions/commands';
import { clientIdOf, isClientFile } from '../core/folder';
import { clientChoices } from '../core/views/clientPick';
import { clientRefFrom, type ClientRef } from '../core/views/portfolio';
import type { ClientStore } from '../workspace/store';
import { themeIcon } from './themeIcon';

/** The client that a command is about; `undefined` where the person picked none. */
export async function clientFor(store: ClientStore, argument: unknown, title: string): Promise<ClientRef | undefined> {
  await store.settled();
  return clientRefFrom(argument) ?? clientOfActiveEditor(store) ?? chooseClient(store, title);
}

/** The client whose file, or one of whose papers, is in the active editor. */
export function clientOfActiveEditor(store: ClientStore): ClientRef | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri === undefined ? undefined : clientOfFile(store, uri);
}

/** The client whose file stands at a uri, or in whose folder of papers it lies. */
export function clientOfFile(store: ClientStore, uri: vscode.Uri): ClientRef | undefined {
  for (const { key, uri: clients, folder } of store.snapshot.folders) {
    const file = folder.files.find(({ name }) => vscode.Uri.joinPath(clients, name).toString() === uri.toString());
    if (file !== undefined && isClientFile(file.name)) return { folder: key, client: clientIdOf(file.name) };
    const owner = folder.files.find(({ id }) => uri.path.startsWith(`${vscode.Uri.joinPath(clients, id).path}/`));
    if (owner !== undefined && uri.scheme === clients.scheme && uri.authority === clients.authority)
      return { folder: key, client: owner.id };
  }
  return undefined;
}

/** Lets the person pick a client, worst first. */
export async function chooseClient(store: ClientStore, title: string): Promise<ClientRef | undefined> {
  await store.settled();
  const choices = clientChoices(store.snapshot);
  if (choices.length === 0) {
    await offerFirstClient();
    return undefined;
  }
  const items = choices.map(({ look, ...choice }) => ({ ...choice, iconPath: themeIcon(look) }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Choose a client'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.client;
}

async function offerFirstClient(): Promise<void> {
  const add = vscode.l10n.t('New Client');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There are no clients here yet. A client is a file in the folder ".clients".'),
    add,
  );
  if (answer === add) await runCommand('clientele.newClient');
}
