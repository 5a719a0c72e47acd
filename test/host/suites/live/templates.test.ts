import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, place, problemsOf, product, until } from '../../support/product';

const folder = (): vscode.Uri => place('.clients/templates');
const template = (): vscode.Uri => place('.clients/templates/decline.en.md');

describe('letters in a person’s own words', () => {
  afterEach(async () => {
    await closeEditors();
    await rm(folder().fsPath, { recursive: true, force: true });
  });

  it('begin as a copy of ours, which a choice puts beside the clients and opens', async () => {
    await product();
    const done = vscode.commands.executeCommand('clientele.customiseLetter');
    const isOpen = (): boolean => vscode.window.activeTextEditor?.document.uri.path.endsWith('.en.md') ?? false;
    // The pick shows in its own time; a choice that comes before it has nothing to take.
    await until('the copy is open', async () => {
      if (!isOpen()) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isOpen();
    });
    await done;
    const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is open');
    assert.equal(document.uri.path, place('.clients/templates/payment_reminder.en.md').path);
    assert.match(await readFile(document.uri.fsPath, 'utf8'), /^\{\{!\n {2}Payment reminder: your own words/);
    assert.deepEqual(problemsOf(document.uri), []);
  });

  it('are what a draft is made of, unsaved changes among them; a fault is told where it stands', async () => {
    await product();
    await mkdir(folder().fsPath, { recursive: true });
    await writeFile(template().fsPath, '# No\n\nHi {{client}}, no.\n');
    const editor = await vscode.window.showTextDocument(template());
    assert.deepEqual(problemsOf(template()), []);
    await editor.edit((change) => change.insert(new vscode.Position(3, 0), '\nWrite to {{our_adress}}.\n'));
    await until('the fault is told', () => problemsOf(template()).length > 0);
    assert.deepEqual(problemsOf(template()), [
      '5 Warning template/fault There is no value "our_adress" here. There are: ' +
        'today, client, contact, addressed, you, deadline, our_name, our_email, signature, goal, spec_work.',
    ]);
    const ref = { folder: vscode.workspace.workspaceFolders?.[0]?.uri.toString(), client: 'birch' };
    await vscode.commands.executeCommand('clientele.draft', ref, 'decline');
    const letter = vscode.window.activeTextEditor?.document ?? assert.fail('no draft is open');
    assert.match(letter.getText(), /# No\n[^]*Hi Birch & Sons, no\.\n\nWrite to \[our_adress\]\.\n$/);
    assert.match(letter.getText(), /In your template decline\.en\.md, line 5: /);
  });

  it('are offered the names that a letter has', async () => {
    await mkdir(folder().fsPath, { recursive: true });
    // A file of its own: VS Code still holds the text of the one that was edited.
    const other = place('.clients/templates/exit.en.md');
    await writeFile(other.fsPath, '# No\n\nHi {{con\n{{#\n');
    await vscode.workspace.openTextDocument(other);
    const offered = async (line: number, character: number): Promise<readonly string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        other,
        new vscode.Position(line, character),
      );
      return items
        .filter(({ kind }) => kind === vscode.CompletionItemKind.Variable)
        .map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered(2, 8)).includes('contact'));
    assert.ok((await offered(3, 3)).includes('invoices'));
  });
});
