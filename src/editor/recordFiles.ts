/** The files of clients as editors have them: which they are, and what one says at this very moment. */
import * as vscode from 'vscode';
import type { AssessedClient, ClientFile, StudioFile } from '../core/folder';
import type { Span } from '../core/record/lines';
import { parseClient, parseStudio } from '../core/record/parse';
import type { ClientStore, StoreFolder } from '../workspace/store';

/** Every file that a language feature is asked for. */
export const RECORD_FILES: vscode.DocumentSelector = { pattern: '**/.clients/*.{yaml,yml}' };

/** A client's file in an editor. */
export interface OpenRecord {
  readonly folder: StoreFolder;
  /** Its text is the document's, character by character. */
  readonly file: ClientFile;
  /** `undefined` where the file gives no client. */
  readonly client: AssessedClient | undefined;
}

/** The client's file that a document shows; `undefined` for `studio.yaml` and for files outside of a `.clients` folder. */
export async function openRecord(store: ClientStore, document: vscode.TextDocument): Promise<OpenRecord | undefined> {
  await store.settled();
  const wanted = document.uri.toString();
  const text = document.getText();
  for (const folder of store.snapshot.folders) {
    const file = folder.folder.files.find(({ name }) => vscode.Uri.joinPath(folder.uri, name).toString() === wanted);
    if (file === undefined) continue;
    const client = folder.clients.find(({ source }) => source.name === file.name);
    // An editor shows a file that mixes two kinds of line ends with one of them.
    const isSame = file.text === text;
    return {
      folder,
      file: isSame ? file : { ...file, text, parsed: parseClient(text, file.defaultCurrency) },
      client,
    };
  }
  return undefined;
}

/** The studio's file that a document shows, its text the document's; `undefined` for every other file. */
export async function openStudio(store: ClientStore, document: vscode.TextDocument): Promise<StudioFile | undefined> {
  await store.settled();
  const wanted = document.uri.toString();
  const text = document.getText();
  for (const { folder, uri } of store.snapshot.folders) {
    const { studioFile } = folder;
    if (studioFile === undefined || vscode.Uri.joinPath(uri, studioFile.name).toString() !== wanted) continue;
    return studioFile.text === text ? studioFile : { ...studioFile, text, parsed: parseStudio(text) };
  }
  return undefined;
}

/** The range of a stretch of a document's text. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
