/** The YAML extension of the person, which checks open files by the schemas that our manifest names. */
import * as vscode from 'vscode';
import { isCheckedBySchema } from '../core/language/yamlExtension';

const EXTENSION = 'redhat.vscode-yaml';

/** Whether the YAML extension checks a file by our schemas as it stands. */
export function yamlExtensionChecks(uri: vscode.Uri): boolean {
  if (vscode.extensions.getExtension(EXTENSION) === undefined || !isCheckedBySchema(uri.path)) return false;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document?.languageId !== 'yaml') return false;
  const settings = vscode.workspace.getConfiguration('yaml', document);
  // By the older YAML other texts are flags and dates, so what the two would say can't be told apart.
  return settings.get('validate') !== false && settings.get('yamlVersion') !== '1.1';
}

/** Calls back when what the YAML extension checks may have changed. */
export function onYamlExtensionChange(changed: () => void): vscode.Disposable {
  const ofYaml = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === 'yaml') changed();
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(changed),
    vscode.workspace.onDidOpenTextDocument(ofYaml),
    vscode.workspace.onDidCloseTextDocument(ofYaml),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('yaml')) changed();
    }),
  );
}
