import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { whileOff } from '../../support/inText';
import { closeEditors, edit, place, product } from '../../support/product';

async function folds(path: string): Promise<readonly string[]> {
  const command = 'vscode.executeFoldingRangeProvider';
  const uri = place(path);
  await vscode.workspace.openTextDocument(uri);
  const found = (await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(command, uri)) ?? [];
  return found.map(({ start, end }) => `${start + 1}-${end + 1}`);
}

describe('folding in the editor', () => {
  before(product);
  afterEach(closeEditors);

  it('folds sections and entries', async () => {
    assert.deepEqual(await folds('.clients/fennel-finch.yaml'), [
      '5-12',
      '6-9',
      '10-12',
      '13-17',
      '18-33',
      '24-32',
      '25-28',
      '29-32',
      '34-65',
      '35-40',
      '41-47',
      '48-55',
      '56-65',
      '66-70',
      '71-73',
      '74-76',
    ]);
  });

  it('folds comments, and leaves them to VS Code where the setting is off', async () => {
    await edit(place('.clients/fennel-finch.yaml'), '# Clarity', '# One of the demo.\n# Clarity');
    const hasComment = async (): Promise<boolean> => (await folds('.clients/fennel-finch.yaml')).includes('1-2');
    assert.equal(await hasComment(), true);
    await whileOff('clientele.folding', async () => assert.equal(await hasComment(), false));
  });

  it('answers for the studio file too', async () => {
    assert.deepEqual((await folds('.clients/studio.yaml'))[0], '3-5');
  });
});
