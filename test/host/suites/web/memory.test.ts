import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { assessFolder, isRecordFile, readFolder } from '../../../../src/core/folder';
import { countClients, type Portfolio } from '../../../../src/core/views/portfolio';
import { treeChildren, treeRoots, type TreeItem } from '../../../../src/core/views/tree';
import { treeRow } from '../../../../src/core/views/treeRows';
import { changeFolders, FaultyFolder } from '../../support/faultyFolder';
import { drop, put, textOf } from '../../support/files';
import {
  closeEditors,
  edit,
  lensesOf,
  place,
  problemsOf,
  product,
  seenRows,
  topRows,
  until,
  type SeenRow,
} from '../../support/product';
import { acceptUntilEnded, runs } from '../../support/running';

const DAY = '2026-11-23';

interface Row {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  readonly rows: readonly Row[];
}

function byCore(item: TreeItem): Row {
  const { label, description, accessibleLabel } = treeRow(item);
  return { label, description, spoken: accessibleLabel, rows: treeChildren(item).map(byCore) };
}

function inEditor({ label, description, spoken, rows }: SeenRow): Row {
  return { label, description, spoken, rows: rows.map(inEditor) };
}

/** What the core makes of the texts in a `.clients` folder. */
async function portfolioOf({ uri, name }: vscode.WorkspaceFolder): Promise<Portfolio> {
  const clients = vscode.Uri.joinPath(uri, '.clients');
  const names = (await vscode.workspace.fs.readDirectory(clients)).map(([file]) => file).filter(isRecordFile);
  const texts = names.map(async (file) => ({ name: file, text: await textOf(vscode.Uri.joinPath(clients, file)) }));
  const folder = readFolder(await Promise.all(texts));
  const { problems } = folder;
  return { asOf: DAY, folders: [{ key: uri.toString(), name, folder, clients: assessFolder(folder, DAY), problems }] };
}

describe('a folder in memory', () => {
  it('is shown as the core reads its texts, row by row', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder !== undefined);
    const portfolio = await portfolioOf(folder);
    const api = await product();
    const wanted = treeRoots(portfolio, 'all', new Set()).map(byCore);
    assert.equal(wanted.length, 12);
    assert.deepEqual(seenRows(api).map(inEditor), wanted);
    assert.equal(api.tree.badge?.value, countClients(portfolio, 'act'));
  });
});

/** Each test has a client of its own, so that none meets what VS Code still knows of another. */
let count = 0;
const id = (): string => `web-${count}`;
const record = (): vscode.Uri => place(`.clients/${id()}.yaml`);
const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: id() });

const BEFORE = `client: Web Co # kept
terms: { agreed: 2026-05-28, payment: net 14, pause_clause: true }
contacts: [{ name: Jane Doe, email: jane@web.example }]
requests:
  - id: CR-1
    date: 2026-11-02
    asks: "A shop"   # by phone
    status: open     # for now
invoices:   # two spaces more
  - { number: INV-1, issued: 2026-09-28, due: 2026-10-12, amount: 2400 }
notes: Private.
`;
const APPROVED = BEFORE.replace('open     # for now\n', 'approved     # for now\n    decided: 2026-11-23\n');
const GOODWILL = 'goodwill:\n  - date: 2026-11-23\n    note: Sent us flowers\n';
const LETTER = '2026-11-23-payment-reminder.md';

async function row(): Promise<string | undefined> {
  return topRows(await product()).find((one) => one.startsWith('Web Co'));
}

describe('a record in memory', () => {
  beforeEach(async () => {
    count += 1;
    await put(record(), BEFORE);
    await until('its watcher has told of it', async () => (await row()) !== undefined);
  });
  afterEach(async () => {
    await closeEditors();
    await drop(record());
    await drop(place(`.clients/${id()}`));
    await until('its watcher has told that it is gone', async () => (await row()) === undefined);
  });

  it('is assessed anew with each edit, in tree, lenses and problems', async () => {
    assert.equal(await row(), 'Web Co (act: payment)');
    assert.match((await lensesOf(record()))[0] ?? '', /^1: \$\(warning\) Act: payment$/);
    assert.match(problemsOf(record()).join('\n'), /^10 Warning payment\/overdue /);
    await edit(record(), 'amount: 2400', 'amount: 2400, paid: 2026-10-10');
    assert.equal(await row(), 'Web Co (watch: clarity)');
    assert.match((await lensesOf(record()))[0] ?? '', /Watch: clarity$/);
    assert.doesNotMatch(problemsOf(record()).join('\n'), /payment/);
    await edit(record(), 'client: Web Co', 'client: Web Co\nstatus: actve');
    await product();
    assert.match(problemsOf(record()).join('\n'), /^2 \w+ record\/choice /);
    assert.equal(await textOf(record()), BEFORE);
  });

  it('gets what is logged, and keeps every other byte', async () => {
    await vscode.commands.executeCommand('clientele.mark', client(), ['requests', 0], 'approve');
    assert.equal(await textOf(record()), APPROVED);
    await acceptUntilEnded(runs('clientele.log', { ...client(), kind: 'goodwill', line: 'Sent us flowers' }));
    assert.equal(await textOf(record()), APPROVED.replace('notes:', `${GOODWILL}notes:`));
    await vscode.window.showTextDocument(record());
    await vscode.commands.executeCommand('undo');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), APPROVED);
  });

  it('gets the letter that is drafted and marked as sent, which is filed beside it', async () => {
    await vscode.commands.executeCommand('clientele.draft', client(), 'payment_reminder');
    const draft = vscode.window.activeTextEditor?.document;
    assert.ok(draft?.isUntitled === true);
    assert.deepEqual((await lensesOf(draft.uri)).slice(0, 1), ['1: $(edit) Draft, not sent']);
    const written = draft.getText().replace(/^<!--[\s\S]*?-->\s*/, '');
    await acceptUntilEnded(runs('clientele.markAsSent'));
    const filed = place(`.clients/${id()}/letters/${LETTER}`);
    assert.equal(await textOf(filed), written);
    const entry = `letters:\n  - date: 2026-11-23\n    kind: payment_reminder\n    deadline: 2026-11-30\n    channel: email\n    file: ${id()}/letters/${LETTER}\n`;
    assert.equal(await textOf(record()), BEFORE.replace('notes:', `${entry}notes:`));
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), filed.toString());
    assert.equal(await row(), 'Web Co (act: payment · waits until 2026-11-30)');
  });
});

describe('a second folder, each of whose calls takes 200 ms', () => {
  const slow = new FaultyFolder('slow');
  const path = (n: number): string => `/work/.clients/slow-${n}.yaml`;
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider('slow', slow, { isCaseSensitive: true });
    for (let n = 0; n < 40; n += 1) slow.put(path(n), BEFORE.replace('Web Co', `Slow Co ${n}`));
  });
  after(async () => {
    await closeEditors();
    await changeFolders(1);
    registered.dispose();
    await product();
  });

  it('is read side by side, shows what there is meanwhile, and is written as the first is', async () => {
    const api = await product();
    const slowRows = (): readonly string[] => topRows(api).filter((one) => one.startsWith('Slow Co'));
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    let running = 0;
    let mostAtOnce = 0;
    slow.fault = async (call, at) => {
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise((resume) => setTimeout(resume, 200));
      running -= 1;
      if (call === 'readFile' && at === path(39)) await gate;
    };
    await changeFolders(0, slow);
    await until('all but the one that is waited for are shown', () => slowRows().length === 39);
    assert.equal(slowRows()[0], 'Slow Co 0 (act: payment · slow)');
    assert.ok(topRows(api).includes('Meridian Gyms (let go: payment · home)'));
    assert.ok(mostAtOnce >= 32, `${mostAtOnce} calls ran side by side`);
    release();
    await until('the last is shown', () => slowRows().length === 40);

    const ref = { folder: slow.uri('/work').toString(), client: 'slow-7' };
    await vscode.commands.executeCommand('clientele.mark', ref, ['requests', 0], 'approve');
    assert.equal(slow.text(path(7)), APPROVED.replace('Web Co', 'Slow Co 7'));
    assert.equal(slow.text(path(8)), BEFORE.replace('Web Co', 'Slow Co 8'));
  });
});
