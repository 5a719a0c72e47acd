import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, place, product, until } from '../../support/product';

const TEXT = [
  'client: Cedar & Co # the first',
  'status: activ',
  'invoices:',
  '  - number: C-1',
  '    issued: 2.7.2026   # from the letter',
  '    amount: $1,200.50',
  '  - number: C-2',
  '    issued: 7/2/2026',
  '',
].join('\r\n');

const cedar = (): vscode.Uri => place('.clients/cedar.yaml');
const onDisk = (): string => cedar().fsPath;

describe('quick fixes', () => {
  beforeEach(async () => {
    await product();
    await writeFile(onDisk(), TEXT);
    const { tree } = await product();
    await until('the client is read', () => tree.children().some(({ id }) => id.endsWith('/cedar')));
    await vscode.window.showTextDocument(cedar());
    await product();
  });

  afterEach(async () => {
    await closeEditors();
    await rm(onDisk());
    const { tree } = await product();
    await until('the client is gone', () => !tree.children().some(({ id }) => id.endsWith('/cedar')));
  });

  it('are offered where the problem stands, the obvious one marked', async () => {
    const titles = (await actionsAt('activ')).map(({ title, isPreferred }) => `${title} ${String(isPreferred)}`);
    assert.deepEqual(titles, ['Write `active` true']);
    assert.deepEqual(
      (await actionsAt('7/2/2026')).map(({ title }) => title),
      ['Write `2026-02-07` (7 February 2026)', 'Write `2026-07-02` (2 July 2026)'],
    );
    assert.deepEqual(await actionsAt('Cedar'), []);
  });

  it('change the value and no other byte, and undo gives the bytes back', async () => {
    const [fix] = await actionsAt('2.7.2026');
    assert.ok(fix?.edit !== undefined);
    assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
    const document = await vscode.workspace.openTextDocument(cedar());
    assert.equal(document.getText(), TEXT.replace('2.7.2026', '2026-07-02'));
    await document.save();
    assert.equal(await readFile(onDisk(), 'utf8'), TEXT.replace('2.7.2026', '2026-07-02'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), TEXT);
    await document.save();
    assert.equal(await readFile(onDisk(), 'utf8'), TEXT);
  });

  it('are done by the command of the editor that takes the preferred one', async () => {
    const editor = await vscode.window.showTextDocument(cedar());
    const at = editor.document.positionAt(TEXT.indexOf('activ') + 2);
    editor.selection = new vscode.Selection(at, at);
    await until('the problem is shown', () => vscode.languages.getDiagnostics(cedar()).length > 0);
    await vscode.commands.executeCommand('editor.action.autoFix');
    await until('it is fixed', () => editor.document.getText() === TEXT.replace('activ', 'active'));
  });

  it('ask for what only the person knows, and write nothing where the question is closed', async () => {
    const asks = (await actionsAt('number: C-2')).map(({ title, command, edit }) => ({
      title,
      command: command?.command,
      edit,
    }));
    assert.deepEqual(asks, [{ title: 'Add `amount`…', command: 'clientele.answerFix', edit: undefined }]);
    const [fix] = await actionsAt('number: C-2');
    const asked = vscode.commands.executeCommand(
      'clientele.answerFix',
      ...((fix?.command?.arguments ?? []) as unknown[]),
    );
    let isClosed = false;
    void asked.then(() => (isClosed = true));
    await until('the question is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isClosed;
    });
    const document = await vscode.workspace.openTextDocument(cedar());
    assert.equal(document.getText(), TEXT);
  });

  it('do all that is certain in one edit', async () => {
    const [fix] = await actionsAt('client', vscode.CodeActionKind.SourceFixAll.append('clientele'));
    assert.ok(fix?.edit !== undefined);
    await vscode.workspace.applyEdit(fix.edit);
    const document = await vscode.workspace.openTextDocument(cedar());
    const after = TEXT.replace('2.7.2026', '2026-07-02').replace('$1,200.50', '1200.5');
    assert.equal(document.getText(), after);
  });

  it('are none where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration();
    await settings.update('clientele.quickFixes', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await actionsAt('activ'), []);
    } finally {
      await settings.update('clientele.quickFixes', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Our code actions at a text of the file, with the fixes of others left out. */
async function actionsAt(text: string, kind = vscode.CodeActionKind.QuickFix): Promise<readonly vscode.CodeAction[]> {
  const document = await vscode.workspace.openTextDocument(cedar());
  const at = document.positionAt(document.getText().indexOf(text) + 1);
  const range = new vscode.Range(at, at);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    cedar(),
    range,
    kind.value,
  );
}
