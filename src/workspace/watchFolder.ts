/** Tells when something changes in a `.clients` folder on disk, whoever changed it. */
import * as vscode from 'vscode';

export interface FolderChanges {
  /** The file at this place was made, changed or removed. */
  readonly onFile: (uri: vscode.Uri) => void;
  /** The folder itself came or went. */
  readonly onFolder: () => void;
}

/**
 * Watches the folder's files without its subfolders, and the workspace folder for the coming and going of `.clients`. A watcher loses a
 * folder that is renamed, so a folder that comes back is watched afresh.
 */
export function watchFolder(workspaceFolder: vscode.Uri, { onFile, onFolder }: FolderChanges): vscode.Disposable {
  const clients = vscode.Uri.joinPath(workspaceFolder, '.clients');
  let files = watch(new vscode.RelativePattern(clients, '*.{yaml,yml}'), onFile);
  const again = (): void => {
    files.dispose();
    files = watch(new vscode.RelativePattern(clients, '*.{yaml,yml}'), onFile);
    onFolder();
  };
  const folder = watch(new vscode.RelativePattern(workspaceFolder, '.clients'), again, false);
  return vscode.Disposable.from(folder, { dispose: () => files.dispose() });
}

function watch(
  pattern: vscode.RelativePattern,
  changed: (uri: vscode.Uri) => void,
  andChanges = true,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, !andChanges, false);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    ...(andChanges ? [watcher.onDidChange(changed)] : []),
  );
}
