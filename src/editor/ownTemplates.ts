/** A person's own letter templates, as they stand: what an editor holds unsaved goes before what the disk has. */
import * as vscode from 'vscode';
import { kindOfTemplate, type TemplateTexts } from '../core/letters/template/ownTemplate';

/** The folder of a `.clients` folder's templates. */
export function templatesFolder(clients: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(clients, 'templates');
}

/** The names of the files there; none where there is no such folder. */
export async function namesOfTemplates(clients: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(templatesFolder(clients)).then(
    (found) => found,
    () => [],
  );
  return entries.map(([name]) => name).filter((name) => kindOfTemplate(name) !== undefined);
}

/** All templates. One that can't be read is as good as none. */
export async function ownTemplates(clients: vscode.Uri): Promise<TemplateTexts> {
  const names = await namesOfTemplates(clients);
  const texts = await Promise.all(names.map((name) => textAt(vscode.Uri.joinPath(templatesFolder(clients), name))));
  return new Map(names.flatMap((name, index) => (texts[index] === undefined ? [] : [[name, texts[index]] as const])));
}

async function textAt(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
