import assert from 'node:assert/strict';
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { whileOff } from '../../support/inText';
import { closeEditors, edit, lensesOf, place, product, topRows, until } from '../../support/product';
import { acceptUntilEnded, runs } from '../../support/running';

/** Each test has a file of its own, so that none meets what VS Code still knows of another. */
let count = 0;
const name = (): string => `logged-${count}`;
const logged = (): vscode.Uri => place(`.clients/${name()}.yaml`);
const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: name() });

const BEFORE = `client: Logged Co # kept
status: active
requests:
  - id: CR-1
    date: 2026-11-02
    asks: "A shop"   # by phone
    status: open     # for now
  - { id: CR-2, date: 2026-11-03, asks: A blog }
invoices:
  - number: INV-1
    issued: 2026-11-01
    amount: 100
`;
const APPROVED = BEFORE.replace(
  'status: open     # for now\n',
  'status: approved     # for now\n    decided: 2026-11-23\n',
);
const PRICED = BEFORE.replace('    status: open     # for now\n', '    price: 900\n');
const GOODWILL = 'goodwill:\n  - date: 2026-11-23\n    note: Sent us flowers\n';
const FIRST_REQUEST = ['requests', 0];

async function onDisk(): Promise<string> {
  return readFile(logged().fsPath, 'utf8');
}

async function isKnown(): Promise<boolean> {
  return topRows(await product()).some((row) => row.startsWith('Logged Co'));
}

/** Writes the file anew, as something other than VS Code, and waits until it is known. */
async function begin(text: string): Promise<void> {
  await end();
  count += 1;
  await writeFile(logged().fsPath, text);
  await lookAgain();
  await until('the client is in the tree', isKnown);
}

async function end(): Promise<void> {
  await closeEditors();
  await rm(logged().fsPath, { force: true });
  await lookAgain();
  await until('the client is gone', async () => !(await isKnown()));
}

/** What VS Code tells of the disk comes in its own time; the tests of watching wait for it, these do not. */
async function lookAgain(): Promise<void> {
  await vscode.commands.executeCommand('clientele.refresh');
}

async function shown(): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(logged());
  return document;
}

async function approve(): Promise<void> {
  await vscode.commands.executeCommand('clientele.mark', client(), FIRST_REQUEST, 'approve');
}

async function logGoodwill(): Promise<void> {
  await acceptUntilEnded(runs('clientele.log', { ...client(), kind: 'goodwill', line: 'Sent us flowers' }));
}

describe('what is logged and marked', () => {
  beforeEach(() => begin(BEFORE));
  afterEach(end);

  it('changes the bytes of its keys alone, is saved, and goes with one undo', async () => {
    const document = await shown();
    await approve();
    assert.equal(await onDisk(), APPROVED);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), BEFORE);
    await document.save();
    assert.equal(await onDisk(), BEFORE);
  });

  it('is one entry more where it is picked from the list, and goes with one undo', async () => {
    const document = await shown();
    await logGoodwill();
    assert.equal(await onDisk(), BEFORE + GOODWILL);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), BEFORE);
  });

  it('is written to a file that no editor shows', async () => {
    assert.equal(vscode.window.activeTextEditor, undefined);
    await logGoodwill();
    assert.equal(await onDisk(), BEFORE + GOODWILL);
  });

  it('is the same by a lens and by the light bulb', async () => {
    await shown();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      logged(),
      50,
    );
    const lens = lenses.find(({ command }) => command?.title === 'Approve');
    await run(lens?.command);
    assert.equal(await onDisk(), APPROVED);
    assert.equal((await lensesOf(logged())).filter((line) => line.endsWith(': Approve')).length, 1);

    const at = new vscode.Position(BEFORE.split('\n').indexOf('    amount: 100') + 1, 6);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      logged(),
      new vscode.Range(at, at),
    );
    await run(actions.find(({ title }) => title === 'Mark paid')?.command);
    assert.equal(await onDisk(), `${APPROVED}    paid: 2026-11-23\n`);
  });

  it('stays unsaved where the setting says so', async () => {
    const document = await shown();
    await whileOff('clientele.saveAfterLog', approve);
    assert.equal(document.getText(), APPROVED);
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(), BEFORE);
  });

  it("stands on top of the person's unsaved changes, which are not saved", async () => {
    const document = await edit(logged(), 'amount: 100', 'amount: 250');
    await (await product()).settled();
    await approve();
    assert.equal(document.getText(), APPROVED.replace('amount: 100', 'amount: 250'));
    assert.equal(document.isDirty, true);
    assert.equal(await onDisk(), BEFORE);
  });

  it('keeps a change that somebody else has just written to disk', async () => {
    await shown();
    await writeFile(logged().fsPath, BEFORE.replace('amount: 100', 'amount: 900'));
    await approve();
    assert.equal(await onDisk(), APPROVED.replace('amount: 100', 'amount: 900'));
  });

  it('is refused for an entry that somebody else has just changed on disk', async () => {
    const document = await shown();
    const theirs = BEFORE.replace('status: open ', 'status: declined ');
    await writeFile(logged().fsPath, theirs);
    await approve();
    assert.equal(await onDisk(), theirs);
    assert.equal(document.isDirty, false);
  });

  it('takes a price that is asked for', async () => {
    await begin(PRICED);
    await shown();
    await acceptUntilEnded(runs('clientele.mark', client(), FIRST_REQUEST, 'quote'));
    assert.equal(await onDisk(), PRICED.replace('    price: 900\n', '    price: 900\n    status: quoted\n'));
  });

  it('is refused for an entry that changed while a price was asked for', async () => {
    await begin(PRICED);
    const document = await shown();
    const quoting = runs('clientele.mark', client(), FIRST_REQUEST, 'quote');
    // The command has read the record once what it waited for is over.
    await product();
    await edit(logged(), '"A shop"', '"A big shop"');
    await acceptUntilEnded(quoting);
    assert.equal(document.getText(), PRICED.replace('"A shop"', '"A big shop"'));
    assert.equal(await onDisk(), PRICED);
  });

  it('keeps the line ends and the byte order mark of the file', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    await begin(windows(BEFORE));
    await approve();
    assert.equal(await onDisk(), windows(APPROVED));
    await logGoodwill();
    assert.equal(await onDisk(), windows(APPROVED + GOODWILL));
  });

  it('is refused where the file mixes line ends, for a save would change them all', async () => {
    const mixed = BEFORE.replace('\n', '\r\n');
    await begin(mixed);
    const document = await shown();
    await until('the editor has read it', () => document.getText().includes('A shop'));
    await approve();
    await logGoodwill();
    assert.equal(await onDisk(), mixed);
    assert.equal(document.isDirty, false);
  });

  it('is not written to a read-only file', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    // The one who runs the tests may be somebody who may write everything.
    await settings.update('readonlyFromPermissions', true, vscode.ConfigurationTarget.Global);
    await chmod(logged().fsPath, 0o444);
    try {
      const document = await shown();
      await approve();
      assert.equal(await onDisk(), BEFORE);
      assert.equal(document.getText(), BEFORE);
    } finally {
      await chmod(logged().fsPath, 0o644);
      await settings.update('readonlyFromPermissions', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

async function run(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command !== undefined, 'it is not offered');
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}
