/** The extension as the tests in its host see it. */
import * as vscode from 'vscode';
import type { ClienteleApi } from '../../../src/extension';
import type { StarterApi } from '../../../src/starter';

/** What the extension gave when it was started; in the web-worker host that is the extension itself. */
export async function started(): Promise<ClienteleApi | StarterApi> {
  const extension = vscode.extensions.getExtension<ClienteleApi | StarterApi>('clientele.clientele');
  if (extension === undefined) throw new Error('The extension is not installed in this host.');
  return extension.activate();
}

/** The running extension, with every change so far shown. */
export async function product(): Promise<ClienteleApi> {
  const given = await started();
  const api = 'whole' in given ? await given.whole() : given;
  await api.settled();
  return api;
}

/** A row as it stands in the tree, with what lies below it. */
export interface SeenRow {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly color: string | undefined;
  readonly tooltip: string;
  readonly spoken: string;
  readonly isCollapsible: boolean;
  readonly context: string | undefined;
  readonly command: vscode.Command | undefined;
  readonly rows: readonly SeenRow[];
}

type Item = Parameters<ClienteleApi['tree']['row']>[0];

/** The whole tree. */
export function seenRows({ tree }: ClienteleApi, parent?: Item): readonly SeenRow[] {
  return tree.children(parent).map((item) => {
    const row = tree.row(item);
    const icon = row.iconPath instanceof vscode.ThemeIcon ? row.iconPath : undefined;
    return {
      label: typeof row.label === 'string' ? row.label : (row.label?.label ?? ''),
      description: String(row.description),
      icon: icon?.id ?? '',
      color: icon?.color?.id,
      tooltip: row.tooltip instanceof vscode.MarkdownString ? row.tooltip.value : '',
      spoken: row.accessibilityInformation?.label ?? '',
      isCollapsible: row.collapsibleState !== vscode.TreeItemCollapsibleState.None,
      context: row.contextValue,
      command: row.command,
      rows: seenRows({ tree } as ClienteleApi, item),
    };
  });
}

/** The row at a path of labels. @example rowAt(rows, 'Acme', 'Payment') */
export function rowAt(rows: readonly SeenRow[], ...labels: readonly string[]): SeenRow {
  const [label, ...rest] = labels;
  const row = rows.find((one) => one.label === label);
  if (row === undefined) throw new Error(`No row "${String(label)}" among: ${rows.map((one) => one.label).join(', ')}`);
  return rest.length === 0 ? row : rowAt(row.rows, ...rest);
}

/** Each row at the top as `label (description)`. */
export function topRows(api: ClienteleApi): readonly string[] {
  return seenRows(api).map(({ label, description }) => `${label} (${description})`);
}

/** The place of a file in the first workspace folder, or in the one with that index. */
export function place(path: string, folder = 0): vscode.Uri {
  const opened = vscode.workspace.workspaceFolders?.[folder];
  if (opened === undefined) throw new Error(`No workspace folder ${folder} is open.`);
  return vscode.Uri.joinPath(opened.uri, path);
}

/** Lenses of a file as `line: title`, with plain spaces. */
export async function lensesOf(uri: vscode.Uri): Promise<readonly string[]> {
  await vscode.workspace.openTextDocument(uri);
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 200);
  return lenses.map(({ range, command }) =>
    `${range.start.line + 1}: ${command?.title ?? ''}`.replaceAll('\u00a0', ' '),
  );
}

/** Our diagnostics of a file as `line severity code message`. */
export function problemsOf(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Clientele')
    .map(({ range, severity, code, message }) => {
      const shown = typeof code === 'object' ? code.value : code;
      return `${range.start.line + 1} ${vscode.DiagnosticSeverity[severity]} ${String(shown)} ${message}`;
    });
}

/** Replaces a text of a file in the editor, without saving. */
export async function edit(uri: vscode.Uri, from: string, to: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.getText().indexOf(from);
  if (start < 0) throw new Error(`"${from}" does not stand in ${uri.path}.`);
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
  if (!(await vscode.workspace.applyEdit(change))) throw new Error(`${uri.path} was not edited.`);
  return document;
}

/** Waits until something that VS Code tells in its own time has become so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const patience = 20_000;
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > patience)
      throw new Error(`Within ${patience / 1000} s this did not become so: ${what}.`);
    await new Promise((resume) => setTimeout(resume, 20));
  }
}

/** Closes all editors, giving up what is not saved. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
