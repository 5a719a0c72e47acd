/** Opens a copy of the example's clients in a window of its own. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import type { SettingId } from '../contributions/settings';
import { EXAMPLE_FILES } from '../core/exampleFiles';

/** The day that the example's dates are written for. */
const EXAMPLE_DAY = '2026-11-23';

/** Registers the command. */
export function registerExample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  return registerCommand('clientele.openExample', async () => {
    try {
      const folder = await freshFolder(vscode.Uri.joinPath(globalStorageUri, 'examples'));
      await Promise.all(
        EXAMPLE_FILES.map((path) => copy(`.clients/${path}`, vscode.Uri.joinPath(extensionUri, 'demo'), folder)),
      );
      await vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(folder, '.vscode', 'settings.json'),
        new TextEncoder().encode(settingsText({ 'clientele.asOf': EXAMPLE_DAY })),
      );
      await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The example could not be copied: {0}', reason));
    }
  });
}

async function copy(path: string, from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const content = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(from, path));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(to, path), content);
}

/** The first of `clients-1`, `clients-2` and so on that is not there yet. */
async function freshFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  await vscode.workspace.fs.createDirectory(parent);
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  let n = 1;
  while (taken.has(`clients-${n}`)) n += 1;
  return vscode.Uri.joinPath(parent, `clients-${n}`);
}

function settingsText(settings: Readonly<Partial<Record<SettingId, string>>>): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}
