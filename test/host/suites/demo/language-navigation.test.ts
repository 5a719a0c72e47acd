import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cursorIn, whileOff } from '../../support/inText';
import { closeEditors, place, product } from '../../support/product';

const fennel = (): vscode.Uri => place('.clients/fennel-finch.yaml');

/** Where a name leads, as `line: text`. */
async function definitions(marked: string): Promise<readonly string[]> {
  const at = await cursorIn(fennel(), marked);
  const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    fennel(),
    at,
  );
  return shown(links.map(({ targetSelectionRange, targetRange }) => targetSelectionRange ?? targetRange));
}

async function references(marked: string): Promise<readonly string[]> {
  const at = await cursorIn(fennel(), marked);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    fennel(),
    at,
  );
  return shown(found.map(({ range }) => range));
}

async function highlights(marked: string): Promise<readonly vscode.DocumentHighlight[]> {
  const at = await cursorIn(fennel(), marked);
  const command = 'vscode.executeDocumentHighlights';
  return (await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(command, fennel(), at)) ?? [];
}

async function shown(ranges: readonly vscode.Range[]): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(fennel());
  return ranges.map((range) => `${range.start.line + 1}: ${document.getText(range)}`);
}

describe('the names of a record in the editor', () => {
  before(product);
  afterEach(closeEditors);

  it('lead to what they mean', async () => {
    assert.deepEqual(await definitions('billed: FF│-02'), ['76: FF-02']);
    assert.deepEqual(await definitions('for: [CR-│4]'), ['56: CR-4']);
    assert.deepEqual(await definitions('by: Rob│ Fennel'), ['10: Rob Fennel']);
    assert.deepEqual(await definitions('for: [depo│sit]'), []);
    await whileOff('clientele.definitions', async () => assert.deepEqual(await definitions('billed: FF│-02'), []));
    assert.deepEqual(await definitions('billed: FF│-02'), ['76: FF-02']);
  });

  it('are found everywhere, and shown where they are given and where they are used', async () => {
    const all = ['29: shop', '45: shop', '52: shop', '72: shop'];
    assert.deepEqual(await references('- id: sh│op'), all);
    const marks = await highlights('- id: sh│op');
    assert.deepEqual(await shown(marks.map(({ range }) => range)), all);
    assert.deepEqual(
      marks.map(({ kind }) => kind),
      [
        vscode.DocumentHighlightKind.Write,
        vscode.DocumentHighlightKind.Read,
        vscode.DocumentHighlightKind.Read,
        vscode.DocumentHighlightKind.Read,
      ],
    );
    await whileOff('clientele.references', async () => assert.deepEqual(await references('- id: sh│op'), []));
  });
});
