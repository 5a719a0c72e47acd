import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, place, problemsOf, product, until } from '../../support/product';

const LETTER = '.clients/acme/letters/2026-11-23-payment-reminder.md';
const TEXT = [
  '# Payment reminder: invoice INV-1',
  '',
  'Dear Acme Bakery,',
  '',
  'Invoice INV-1 of 1 October 2026, due on 15 October 2026: **$2,400.00 open**.',
  '',
  'Please pay **$2,400.00** by **30 November 2026**.',
  '',
  'Kind regards,',
  '',
].join('\n');

describe('a letter that is written', () => {
  const letter = (): vscode.Uri => place(LETTER).with({ scheme: 'untitled' });
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    await product();
    editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(letter()));
    await write(new vscode.Range(0, 0, 0, 0), TEXT);
  });

  afterEach(async () => {
    await write(new vscode.Range(0, 0, editor.document.lineCount, 0), '');
    await closeEditors();
  });

  const write = async (range: vscode.Range, text: string): Promise<void> => {
    assert.ok(await editor.edit((edit) => edit.replace(range, text)));
  };
  const rangeOf = (text: string): vscode.Range => {
    const at = editor.document.getText().indexOf(text);
    return new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + text.length));
  };

  it('is told of a sum that is not on file, and a fix writes the one that is', async () => {
    await write(rangeOf('$2,400.00 open'), '$2,500.00 open');
    await until('the sum is told of', () => problemsOf(letter()).some((problem) => problem.includes('letter/amount')));
    assert.equal(problemsOf(letter()).length, 1, problemsOf(letter()).join('\n'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      letter(),
      rangeOf('$2,500.00'),
    );
    const fix = actions.find(({ title }) => title === 'Write $2,400.00, as on file');
    assert.ok(fix?.edit !== undefined, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), TEXT);
    await until('nothing is told any more', () => problemsOf(letter()).length === 0);
  });

  it('is told of a blank that was left, and of nothing once checks are switched off', async () => {
    await write(rangeOf('30 November 2026'), '[day]');
    await until('the blank is told of', () =>
      problemsOf(letter()).some((problem) => problem.includes('letter/placeholder')),
    );
    const settings = vscode.workspace.getConfiguration();
    await settings.update('clientele.letterCheck', false, vscode.ConfigurationTarget.Global);
    try {
      await until('nothing is told any more', () => problemsOf(letter()).length === 0);
    } finally {
      await settings.update('clientele.letterCheck', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
