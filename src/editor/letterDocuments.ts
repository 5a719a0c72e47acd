/** The documents of letters: which they are, whose, and where one lies or is to lie. */
import * as vscode from 'vscode';
import { letterFileAt, type LetterFile } from '../core/letters/letterFile';
import type { ClientRef } from '../core/views/portfolio';
import type { ClientStore } from '../workspace/store';

/** Letters among a client's papers, those that are not saved yet among them. */
export const LETTER_FILES: vscode.DocumentSelector = { pattern: '**/.clients/*/letters/*.md' };

/** A letter, by the address of its document. */
export interface PlacedLetter {
  readonly client: ClientRef;
  /** The client's file in `.clients`. */
  readonly record: string;
  readonly letter: LetterFile;
  /** The client's folder of letters. */
  readonly folder: vscode.Uri;
}

/** The letter at an address; `undefined` where it is none, or its client has no file. */
export function letterAt({ snapshot }: ClientStore, uri: vscode.Uri): PlacedLetter | undefined {
  const letter = letterFileAt(uri.path);
  if (letter === null) return undefined;
  for (const { key, uri: clients, folder } of snapshot.folders) {
    const letters = vscode.Uri.joinPath(clients, letter.client, 'letters');
    const isHere =
      uri.path.startsWith(`${letters.path}/`) &&
      (uri.scheme === 'untitled' || (uri.scheme === clients.scheme && uri.authority === clients.authority));
    const file = isHere ? folder.files.find(({ id }) => id === letter.client) : undefined;
    if (file === undefined) continue;
    return { client: { folder: key, client: letter.client }, record: file.name, letter, folder: letters };
  }
  return undefined;
}

/** The document that a command is called for: by its address, or the one in the active editor. */
export async function letterDocument(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const uri =
    argument instanceof vscode.Uri ? argument : typeof argument === 'string' ? vscode.Uri.parse(argument) : undefined;
  if (uri === undefined) return vscode.window.activeTextEditor?.document;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  // An untitled document that is gone would be made anew.
  if (open !== undefined || uri.scheme === 'untitled') return open;
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );
}

/** As `letterDocument`, where it is a letter; `undefined`, and the person told why, where it is none. */
export async function letterFor(argument: unknown): Promise<vscode.TextDocument | undefined> {
  const document = await letterDocument(argument);
  if (document !== undefined && letterFileAt(document.uri.path) !== null) return document;
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Open a letter first: a file like .clients/acme/letters/2026-07-11-exit.md, or a draft that is not saved yet.',
    ),
  );
  return undefined;
}

/** Names in use in a folder: of its files, and of documents that wait to be saved there. @param but one that does not count */
export async function namesIn(folder: vscode.Uri, but?: vscode.TextDocument): Promise<ReadonlySet<string>> {
  const unsaved = vscode.workspace.textDocuments.filter(
    (document) => document.isUntitled && document !== but && document.uri.path.startsWith(`${folder.path}/`),
  );
  const files = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
  return new Set([...files, ...unsaved.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1))]);
}
