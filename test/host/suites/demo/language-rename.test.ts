import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cursorIn, whileOff } from '../../support/inText';
import { closeEditors, place, product } from '../../support/product';

const fennel = (): vscode.Uri => place('.clients/fennel-finch.yaml');

async function edits(marked: string, name: string): Promise<vscode.WorkspaceEdit> {
  const at = await cursorIn(fennel(), marked);
  const command = 'vscode.executeDocumentRenameProvider';
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, fennel(), at, name);
}

describe('rename in the editor', () => {
  before(product);
  afterEach(closeEditors);

  it('changes the places of the id in one edit, and nothing else', async () => {
    const document = await vscode.workspace.openTextDocument(fennel());
    const before = document.getText();
    await vscode.workspace.applyEdit(await edits('billed: FF│-02', '#2'));
    assert.equal(
      document.getText(),
      before.replace('billed: FF-02', 'billed: "#2"').replace('{ number: FF-02,', '{ number: "#2",'),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('offers the name without its quotes, and says where nothing can be renamed', async () => {
    const prepare = async (marked: string): Promise<unknown> =>
      vscode.commands.executeCommand('vscode.prepareRename', fennel(), await cursorIn(fennel(), marked));
    const { placeholder } = (await prepare('id: CR│-4')) as { readonly placeholder: string };
    assert.equal(placeholder, 'CR-4');
    await assert.rejects(prepare('stat│us: active'), /Nothing can be renamed here; put the cursor on the id/);
    await assert.rejects(edits('- id: sh│op', 'design'), /`design` is the name of the deliverable in line 25 already/);
    await whileOff('clientele.rename', async () => assert.equal((await edits('- id: sh│op', 'store')).size, 0));
  });
});
