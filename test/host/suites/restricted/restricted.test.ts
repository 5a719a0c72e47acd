import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lensesOf, place, product, topRows } from '../../support/product';

describe('Restricted Mode', () => {
  it('shows everything: records are read and nothing in them is run', async () => {
    const api = await product();
    assert.equal(vscode.workspace.isTrusted, false);
    assert.equal(topRows(api).length, 12);
    assert.equal(api.tree.badge?.value, 7);
    assert.equal((await lensesOf(place('.clients/lumen-yoga.yaml'))).length > 2, true);
  });
});
