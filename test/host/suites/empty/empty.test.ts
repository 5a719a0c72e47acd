import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { place, product, topRows } from '../../support/product';

describe('a folder without clients', () => {
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
