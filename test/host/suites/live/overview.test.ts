import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { FIRST_VIEW } from '../../../../src/core/views/overview/view';
import { closeEditors, edit, place, product, until } from '../../support/product';

const file = (): vscode.Uri => place('.clients/seen.yaml');
const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: 'seen' });
const TEXT = `client: Seen & Heard
currency: EUR
terms: { agreed: 2026-05-28, payment: net 14 }
invoices:
  - number: S-1
    issued: 2026-10-01
    due: 2026-10-20
    amount: 700
conduct:
  - {date: 2026-11-01, kind: harsh, says: You people are useless}
notes: Mine alone
`;

/** The text of the page, on one line. */
async function shown(): Promise<string> {
  const { overview } = await product();
  return (overview.body ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

async function ask(message: object): Promise<void> {
  const { overview } = await product();
  await overview.ask(message);
}

/** Runs the export and says yes to where it proposes to save. */
async function exported(): Promise<string> {
  const target = place('.clients/clients-2026-11-23.csv');
  const onDisk = (): Promise<string> => readFile(target.fsPath, 'utf8').catch(() => '');
  const exporting = vscode.commands.executeCommand('clientele.exportOverview');
  try {
    // The dialog opens in its own time; accepting before that does nothing.
    await until('the table is written', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await onDisk()) !== '';
    });
    await exporting;
    return await onDisk();
  } finally {
    await rm(target.fsPath, { force: true });
  }
}

const isOpen = (label: string): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => tab.label === label));

describe('the overview', () => {
  before(async () => {
    await writeFile(file().fsPath, TEXT);
    await vscode.commands.executeCommand('clientele.refresh');
    await product();
  });
  after(async () => {
    await closeEditors();
    await rm(file().fsPath, { force: true });
    await vscode.commands.executeCommand('clientele.refresh');
  });

  it('opens once, and names every client', async () => {
    await vscode.commands.executeCommand('clientele.showOverview');
    await until('its tab is there', () => isOpen('All Clients'));
    await vscode.commands.executeCommand('clientele.showOverview');
    const text = await shown();
    for (const said of [
      'Acme Bakery',
      'Seen &amp; Heard',
      'Birch &amp; Sons',
      'EUR 700',
      'EUR 700 of invoice S-1 is due.',
    ]) {
      assert.ok(text.includes(said), said);
    }
    await vscode.env.clipboard.readText(); // answered after a tab that were added would be told
    const tabs = vscode.window.tabGroups.all.flatMap((group) =>
      group.tabs.filter((tab) => tab.label === 'All Clients'),
    );
    assert.equal(tabs.length, 1);
  });

  it('says what changed and why once it has compared the clients', async () => {
    await until('the clients are compared', async () => /stands? otherwise than on 2026-11-16/.test(await shown()));
    assert.match(await shown(), /2026-11-20 Time passed\. EUR 700 of invoice S-1 open, 31 days past its due date/);
  });

  it('follows an edit before it is saved', async () => {
    const document = await edit(file(), 'amount: 700', 'amount: 900');
    await until('the sum is the new one', async () => (await shown()).includes('EUR 900'));
    assert.equal(document.isDirty, true);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until('the sum is the old one', async () => (await shown()).includes('EUR 700'));
  });

  it('shows the clients that are chosen, and exports those', async () => {
    await ask({ type: 'view', view: { ...FIRST_VIEW, currency: 'EUR' }, text: 'heard' });
    assert.match(await shown(), /1 of \d+ clients are shown/);
    const [head, ...rows] = (await exported()).split('\r\n');
    assert.match(head ?? '', /^\uFEFFClient,Id,Folder,Status,Level,Payment,/);
    assert.equal(rows.length, 2);
    assert.match(
      rows[0] ?? '',
      /^Seen & Heard,seen,.*,active,act,act,no_data,no_data,watch,no_data,EUR,700,700,0,0,2026-11-01,/,
    );
    assert.doesNotMatch(rows.join(''), /useless|Mine/);
    await ask({ type: 'view', view: FIRST_VIEW, text: '' });
    assert.match(await shown(), /All \d+ clients are shown/);
  });

  it('takes nothing that is no message', async () => {
    await ask({ type: 'view', view: { ...FIRST_VIEW, sort: 'colour' }, text: '' });
    await ask({ type: 'file', ...client(), line: -1 });
    assert.match(await shown(), /All \d+ clients are shown/);
  });

  it('opens a line, a file and a report', async () => {
    await ask({ type: 'file', ...client(), line: 5 });
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, file().path);
    assert.equal(vscode.window.activeTextEditor.selection.active.line, 4);
    await ask({ type: 'report', ...client() });
    await until('the report is there', () => isOpen('Seen & Heard'));
  });

  it('exports all clients where no overview is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the overview is closed', async () => (await product()).overview.body === undefined);
    const ids = (await exported()).split('\r\n').map((row) => row.split(',')[1]);
    assert.ok(
      ['acme', 'birch', 'seen'].every((id) => ids.includes(id)),
      ids.join(),
    );
  });
});
