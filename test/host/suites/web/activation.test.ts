import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXAMPLE_FILES } from '../../../../src/core/exampleFiles';
import { textOf } from '../../support/files';
import { place, started, until } from '../../support/product';

describe('VS Code for the Web', () => {
  it('has no Node.js, no remote machine and no disk', async () => {
    assert.equal('process' in globalThis, false);
    assert.equal('WorkerGlobalScope' in globalThis, true);
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    // The workspace is read once there is who reads it.
    const schemes = (): readonly string[] => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
    await until('the workspace is there', () => schemes().length > 0);
    assert.deepEqual(schemes(), ['memory']);
  });

  // Where nothing can search a folder, VS Code does not know that there are clients in it.
  it('starts the extension itself, at the latest when its view is shown', async () => {
    await vscode.commands.executeCommand('clientele.clients.focus');
    const extension = vscode.extensions.getExtension('clientele.clientele');
    await until('the extension is active', () => extension?.isActive === true);
    assert.equal('whole' in (await started()), false);
  });

  it('gets the files of the example from the server that the extension comes from', async () => {
    void vscode.commands.executeCommand('clientele.openExample');
    const copy = vscode.Uri.parse(
      'vscode-userdata:/User/globalStorage/clientele.clientele/examples/clients-1/.clients/',
    );
    for (const path of EXAMPLE_FILES) {
      const original = await textOf(place(`.clients/${path}`));
      await until(`${path} is copied`, async () => (await textOf(vscode.Uri.joinPath(copy, path))) === original);
    }
  });
});
