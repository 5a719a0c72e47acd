import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { place, product, started, topRows } from '../../support/product';

describe('a folder without clients', () => {
  it('is looked at by a small part alone, until a command asks for the rest', async () => {
    const given = await started();
    if ('whole' in given) assert.equal(given.isLoaded, false);
    await vscode.commands.executeCommand('clientele.refresh');
    if ('whole' in given) assert.equal(given.isLoaded, true);
  });

  it('has no rows, no badge and nothing in the status bar', async () => {
    const api = await product();
    assert.deepEqual(topRows(api), []);
    assert.equal(api.tree.badge, undefined);
    assert.equal(api.statusBar.text, undefined);
  });

  it('has its first client as soon as a file says so', async () => {
    const api = await product();
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(place('.clients/first.yaml'), {
      contents: new TextEncoder().encode('client: First\nstatus: prospect\n'),
    });
    await vscode.workspace.applyEdit(edit);
    await api.settled();
    assert.deepEqual(topRows(api), ['First (no data · prospect)']);
    assert.equal(api.statusBar.text, '$(circle-outline) Clients: no data yet');
  });
});
