import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { whileOff } from '../../support/inText';
import { closeEditors, place, product } from '../../support/product';

const fennel = (): vscode.Uri => place('.clients/fennel-finch.yaml');

async function outline(): Promise<readonly vscode.DocumentSymbol[]> {
  await vscode.workspace.openTextDocument(fennel());
  const command = 'vscode.executeDocumentSymbolProvider';
  return (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, fennel())) ?? [];
}

describe('the outline in the editor', () => {
  before(product);
  afterEach(closeEditors);

  it('has the sections and entries of the record', async () => {
    const requests = (await outline()).find(({ name }) => name === 'requests');
    assert.deepEqual(
      requests?.children.map(({ name, detail, range, selectionRange }) => [
        name,
        detail,
        `${range.start.line + 1}-${range.end.line + 1}`,
        selectionRange.start.line + 1,
      ]),
      [
        ['Request CR-1: A recipe section with a search', '2026-10-28', '35-40', 35],
        ['Request CR-2: The shop in French as well', '2026-11-06', '41-47', 41],
        ['Request CR-3: A wedding list', '2026-11-18 · quoted · USD 900', '48-55', 48],
        ['Request CR-4: A newsletter form', '2026-09-07 · approved · USD 240', '56-65', 56],
      ],
    );
  });

  it('goes and comes back with its setting', async () => {
    await whileOff('clientele.outline', async () => assert.deepEqual(await outline(), []));
    assert.notDeepEqual(await outline(), []);
  });
});
