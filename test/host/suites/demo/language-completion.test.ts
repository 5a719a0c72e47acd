import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, edit, place, product, until } from '../../support/product';

const client = (): vscode.Uri => place('.clients/fennel-finch.yaml');
const studio = (): vscode.Uri => place('.clients/studio.yaml');

/** What is offered where a text ends, snippets with `…` behind their label. */
async function offered(uri: vscode.Uri, after: string, trigger?: string): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const position = document.positionAt(document.getText().indexOf(after) + after.length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
    trigger,
  );
  return list.items.map(({ label, kind }) => {
    const name = typeof label === 'string' ? label : label.label;
    return kind === vscode.CompletionItemKind.Snippet ? `${name}…` : name;
  });
}

/** Puts the cursor behind a text of the file, as if it had just been typed. */
async function cursorBehind(document: vscode.TextDocument, text: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf(text) + text.length);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** Switches a setting off for as long as it takes. */
async function without(setting: string, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(setting, false, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(setting, undefined, vscode.ConfigurationTarget.Global);
  }
}

describe('completion in a client file', () => {
  afterEach(closeEditors);

  it('offers the values that fit, and none of the words of the file', async () => {
    await product();
    await edit(client(), 'status: active', 'status: ');
    assert.deepEqual(await offered(client(), '\nstatus: ', ' '), ['prospect', 'active', 'paused', 'ended']);
  });

  it('offers ids, people and dates of this very file while it is broken', async () => {
    await product();
    await edit(client(), 'questions:\n', 'questions:\n  - asked: \n  - { deliverable: , by:\n');
    assert.deepEqual(await offered(client(), '- { deliverable: '), ['design', 'shop']);
    assert.equal((await offered(client(), '\n  - asked: '))[0], '2026-11-23');
  });

  it('writes a key, and asks at once for its value', async () => {
    await product();
    const document = await edit(client(), 'status: active\n', 'stat\n');
    await cursorBehind(document, '\nstat');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the key is written', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('\nstatus: ');
    });
    await until('the first value is written', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('\nstatus: prospect\n');
    });
  });

  it('writes a whole entry where its list goes on, and every other line stays', async () => {
    await product();
    const document = await edit(client(), 'revisions:\n', '  \nrevisions:\n');
    const before = document.getText();
    await cursorBehind(document, 'billed: FF-02\n  ');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await vscode.commands.executeCommand('type', { text: 'request' });
    await until('the entry is written', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('id: CR-5');
    });
    const entry = [
      '  - id: CR-5',
      '    date: 2026-11-23',
      '    asks: What was asked for',
      '    by: Isla Finch',
      '    deliverable: design',
      '    scope: out',
    ].join('\n');
    assert.equal(document.getText(), before.replace('billed: FF-02\n  \n', `billed: FF-02\n${entry}\n`));
  });

  it('does not ask for anything while a line is indented', async () => {
    await product();
    await edit(client(), 'revisions:\n', '    \nrevisions:\n');
    assert.ok(!(await offered(client(), 'billed: FF-02\n    ', ' ')).includes('free'));
    assert.ok((await offered(client(), 'billed: FF-02\n    ')).includes('free'));
  });

  it('knows the rules in studio.yaml', async () => {
    await product();
    await edit(studio(), '# thresholds:', 'thresholds:\n  \n# thresholds:');
    assert.equal((await offered(studio(), 'thresholds:\n  '))[0], 'payment/overdue');
  });

  it('offers entries without keys, keys without entries, or nothing, as the settings say', async () => {
    await product();
    await edit(client(), 'questions:\n', 'goodwill:\n  - \nquestions:\n');
    const entry = 'goodwill:\n  - ';
    assert.deepEqual(await offered(client(), entry), ['date', 'note', 'goodwill…']);
    await without('clientele.snippets', async () => {
      assert.deepEqual(await offered(client(), entry), ['date', 'note']);
      await without('clientele.completion', async () => {
        const words = await offered(client(), entry);
        assert.ok(!words.includes('note') && !words.includes('goodwill…'));
      });
    });
    await without('clientele.completion', async () => assert.deepEqual(await offered(client(), entry), ['goodwill…']));
  });
});
