import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, lensesOf, place, problemsOf, product, rowAt, seenRows } from '../../support/product';

const fennel = (): vscode.Uri => place('.clients/fennel-finch.yaml');

describe('the lenses of a record', () => {
  afterEach(closeEditors);

  it('say the verdict, what each entry is part of, and which letters fit', async () => {
    await product();
    assert.deepEqual(await lensesOf(fennel()), [
      '2: $(warning) Act: clarity',
      '2: Assess',
      '2: $(mail) Draft change order',
      '22: $(warning) 3 of 2 rounds used',
      '22: $(eye) Rounds over the limit: watch',
      '22: $(mail) Draft scope clarification',
      '26: 0 of 2 rounds used',
    ]);
  });

  it('are not there where the setting says so', async () => {
    await product();
    const settings = vscode.workspace.getConfiguration();
    await settings.update('clientele.codeLens', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await lensesOf(fennel()), []);
    } finally {
      await settings.update('clientele.codeLens', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

describe('the Problems panel', () => {
  it('shows findings with their code on the line of their fact', async () => {
    await product();
    assert.deepEqual(problemsOf(place('.clients/meridian-gyms.yaml')).map((line) => line.split(':')[0]), [
      '42 Warning payment/overdue Payment',
      '50 Information payment/broken_promise Payment',
    ]);
  });

  it('names the other facts of a finding as related', async () => {
    await product();
    const [overdue] = vscode.languages.getDiagnostics(place('.clients/meridian-gyms.yaml'));
    assert.deepEqual(
      overdue?.relatedInformation?.map(({ location, message }) => `${location.range.start.line + 1}: ${message}`),
      ['58: Letter: pause notice'],
    );
  });
});

describe('the commands on a client', () => {
  afterEach(closeEditors);

  it('open a fact at its line', async () => {
    const rows = seenRows(await product());
    const fact = rowAt(rows, 'Meridian Gyms', 'Payment', 'Overdue', 'Invoice MG-03');
    await vscode.commands.executeCommand(String(fact.command?.command), ...((fact.command?.arguments ?? []) as unknown[]));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path.endsWith('/.clients/meridian-gyms.yaml'), true);
    assert.equal(editor?.document.getText(editor.selection), '- number: MG-03');
  });

  it('draft the letter of the next step as an unsaved Markdown document among the papers of the client', async () => {
    const rows = seenRows(await product());
    const next = rowAt(rows, 'Harrow & Pine Joinery').rows.at(-1);
    assert.equal(next?.label, 'Next: Draft payment reminder');
    await vscode.commands.executeCommand(String(next.command?.command), ...((next.command?.arguments ?? []) as unknown[]));
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.equal(document?.isUntitled, true);
    assert.match(document?.uri.path ?? '', /\/\.clients\/harrow-pine\/letters\/2026-11-23-payment-reminder\.md$/);
    assert.match(document?.getText() ?? '', /HP-03/);
    assert.match(document?.getText() ?? '', /£3,360\.00/);
  });

  it('give a second draft of one day a name of its own', async () => {
    await product();
    const client = { folder: place('').toString().replace(/\/$/, ''), client: 'harrow-pine' };
    await vscode.commands.executeCommand('clientele.draft', client, 'payment_reminder');
    await vscode.commands.executeCommand('clientele.draft', client, 'payment_reminder');
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /2026-11-23-payment-reminder-2\.md$/);
  });

  it('open one report for each client, beside its file', async () => {
    await product();
    await vscode.window.showTextDocument(fennel());
    await vscode.commands.executeCommand('clientele.assess');
    await vscode.commands.executeCommand('clientele.assess', { folder: folderKey(), client: 'fennel-finch' });
    await vscode.commands.executeCommand('clientele.assess', { folder: folderKey(), client: 'lumen-yoga' });
    const reports = vscode.window.tabGroups.all
      .flatMap(({ tabs, viewColumn }) => tabs.map((tab) => ({ tab, viewColumn })))
      .filter(({ tab }) => tab.input instanceof vscode.TabInputWebview)
      .map(({ tab, viewColumn }) => `${tab.label} in ${viewColumn}`);
    assert.deepEqual(reports, ['Lumen Yoga in 1', 'Fennel & Finch Cookware in 2']);
  });

  it('do nothing for arguments that name no client', async () => {
    await product();
    const before = vscode.workspace.textDocuments.length;
    await vscode.commands.executeCommand('clientele.draft', { folder: 'nowhere' }, 'exit');
    await vscode.commands.executeCommand('clientele.openLine', { folder: folderKey(), file: '../../secret', line: 1 });
    assert.equal(vscode.workspace.textDocuments.length, before);
  });
});

function folderKey(): string {
  return place('').toString().replace(/\/$/, '');
}
