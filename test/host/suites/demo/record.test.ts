import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, lensesOf, place, problemsOf, product, rowAt, seenRows, until } from '../../support/product';

const fennel = (): vscode.Uri => place('.clients/fennel-finch.yaml');

describe('the lenses of a record', () => {
  afterEach(closeEditors);

  it('say the verdict, what each entry is part of, which letters fit, and what is open', async () => {
    await product();
    assert.deepEqual(await lensesOf(fennel()), [
      '2: $(warning) Act: clarity',
      '2: Assess',
      '2: $(mail) Draft change order',
      '2: Snooze…',
      '25: $(warning) 3 of 2 rounds used',
      '25: $(mail) Draft scope clarification',
      '25: Mark delivered',
      '25: Mark approved',
      '29: Mark delivered',
      '29: Mark approved',
      '35: $(warning) Scope creep, 1 of 3: act',
      '35: $(mail) Draft change order',
      '35: Approve',
      '35: Decline',
      '35: Quote…',
      '41: $(warning) Scope creep, 2 of 3: act',
      '41: $(eye) Not from who decides: watch',
      '41: $(mail) Draft change order',
      '41: Approve',
      '41: Decline',
      '41: Quote…',
      '48: $(warning) Scope creep, 3 of 3: act',
      '48: $(mail) Draft change order',
      '48: Approve',
      '48: Decline',
      '68: $(eye) Not from who decides: watch',
      '69: $(eye) Rounds over the limit: watch',
      '73: $(eye) Unanswered question: watch',
      '73: $(mail) Draft scope clarification',
      '73: Mark answered',
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
    assert.deepEqual(
      problemsOf(place('.clients/meridian-gyms.yaml')).map((line) => line.split(':')[0]),
      ['42 Warning payment/overdue Payment', '50 Information payment/broken_promise Payment'],
    );
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
    await vscode.commands.executeCommand(
      String(fact.command?.command),
      ...((fact.command?.arguments ?? []) as unknown[]),
    );
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path.endsWith('/.clients/meridian-gyms.yaml'), true);
    assert.equal(editor.document.getText(editor.selection), '- number: MG-03');
  });

  it('draft the letter of the next step as an unsaved Markdown document among the papers of the client', async () => {
    const rows = seenRows(await product());
    const next = rowAt(rows, 'Harrow & Pine Joinery').rows.at(-1);
    assert.equal(next?.label, 'Next: Draft pause notice');
    await vscode.commands.executeCommand(
      String(next.command?.command),
      ...((next.command?.arguments ?? []) as unknown[]),
    );
    const document = activeDocument();
    assert.equal(document.languageId, 'markdown');
    assert.equal(document.isUntitled, true);
    assert.match(document.uri.path, /\/\.clients\/harrow-pine\/letters\/2026-11-23-pause-notice\.md$/);
    assert.match(document.getText(), /HP-03/);
    assert.match(document.getText(), /£3,360\.00/);
  });

  it('give a second draft of one day a name of its own', async () => {
    await product();
    const client = { folder: place('').toString().replace(/\/$/, ''), client: 'harrow-pine' };
    await vscode.commands.executeCommand('clientele.draft', client, 'payment_reminder');
    await vscode.commands.executeCommand('clientele.draft', client, 'payment_reminder');
    assert.match(activeDocument().uri.path, /2026-11-23-payment-reminder-2\.md$/);
  });

  it('open one report for each client, beside its file', async () => {
    await product();
    await vscode.window.showTextDocument(fennel());
    await vscode.commands.executeCommand('clientele.assess');
    await until('the report is open', () => openReports().length === 1);
    await vscode.commands.executeCommand('clientele.assess', { folder: folderKey(), client: 'fennel-finch' });
    await vscode.commands.executeCommand('clientele.assess', { folder: folderKey(), client: 'lumen-yoga' });
    const wanted = ['Fennel & Finch Cookware in 2', 'Lumen Yoga in 2'];
    await until('the reports are open, each under its title', () => String(openReports()) === String(wanted));
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

function openReports(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).map(({ label }) => `${label} in ${viewColumn}`),
  );
}

function activeDocument(): vscode.TextDocument {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor !== undefined, 'no text editor is active');
  return editor.document;
}
