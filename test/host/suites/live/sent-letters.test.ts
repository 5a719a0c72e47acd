import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  closeEditors,
  lensesOf,
  place,
  product,
  rowAt,
  seenRows,
  topRows,
  until,
  type SeenRow,
} from '../../support/product';
import { acceptUntilEnded, runs } from '../../support/running';

/** Each test has a client of its own, so that none meets what VS Code still knows of another. */
let count = 0;
const id = (): string => `sent-${count}`;
const record = (): vscode.Uri => place(`.clients/${id()}.yaml`);
const letters = (): vscode.Uri => place(`.clients/${id()}/letters`);
const client = () => ({ folder: place('').toString().replace(/\/$/, ''), client: id() });
const NAME = '2026-11-23-payment-reminder.md';
const filed = (name = NAME): vscode.Uri => vscode.Uri.joinPath(letters(), name);

const BEFORE = `client: Sent Co # kept
terms: { agreed: 2026-05-28, payment: net 14, pause_clause: true }
contacts: [{ name: Jane Doe, email: jane@sent.example }]
invoices:   # two spaces more
  - { number: INV-1, issued: 2026-09-28, due: 2026-10-12, amount: 2400 }
notes: Private.
`;
const entry = (name = NAME): string =>
  `letters:\n  - date: 2026-11-23\n    kind: payment_reminder\n    deadline: 2026-11-30\n    channel: email\n    file: ${id()}/letters/${name}\n`;
const sent = (name = NAME): string => BEFORE.replace('notes:', `${entry(name)}notes:`);

const onDisk = (uri = record()): Promise<string> => readFile(uri.fsPath, 'utf8');
const isKnown = async (): Promise<boolean> => topRows(await product()).some((row) => row.startsWith('Sent Co'));
const lookAgain = (): Thenable<unknown> => vscode.commands.executeCommand('clientele.refresh');

async function begin(text: string): Promise<void> {
  count += 1;
  await writeFile(record().fsPath, text);
  await lookAgain();
  await until('the client is in the tree', isKnown);
}

async function end(): Promise<void> {
  await closeEditors();
  await rm(record().fsPath, { force: true });
  await rm(place(`.clients/${id()}`).fsPath, { recursive: true, force: true });
  await lookAgain();
  await until('the client is gone', async () => !(await isKnown()));
}

/** The day that is assessed, for as long as something runs. */
async function onDay(day: string, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  const before = settings.get('clientele.asOf');
  await settings.update('clientele.asOf', day, vscode.ConfigurationTarget.Global);
  try {
    await product();
    await run();
  } finally {
    await settings.update('clientele.asOf', before, vscode.ConfigurationTarget.Global);
    await product();
  }
}

async function nextRow(): Promise<SeenRow> {
  const row = rowAt(seenRows(await product()), 'Sent Co').rows.at(-1);
  assert.ok(row !== undefined);
  return row;
}

async function draft(kind = 'payment_reminder'): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('clientele.draft', client(), kind);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document !== undefined && document.isUntitled);
  return document;
}

async function runLens(uri: vscode.Uri, title: string): Promise<void> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
  const command = lenses.find((lens) => lens.command?.title.endsWith(title))?.command;
  assert.ok(command !== undefined, `"${title}" is not offered`);
  await acceptUntilEnded(runs(command.command, ...((command.arguments ?? []) as unknown[])));
}

describe('a letter that is marked as sent', () => {
  beforeEach(() => begin(BEFORE));
  afterEach(end);

  it('is filed and logged; after its deadline the tree and its lens say what comes next; the answer is logged from it', async () => {
    const untitled = await draft();
    assert.deepEqual(await lensesOf(untitled.uri), [
      '1: $(edit) Draft, not sent',
      '1: Open in Mail Program',
      '1: Copy as Text',
      '1: Mark as Sent…',
      '1: Open Sent Co',
    ]);
    const drafted = untitled.getText();
    await runLens(untitled.uri, 'Mark as Sent…');

    assert.equal(await onDisk(), sent());
    assert.deepEqual(await readdir(letters().fsPath), [NAME]);
    assert.equal(await onDisk(filed()), drafted.replace(/^<!--[\s\S]*?-->\s*/, ''));
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.toString(), filed().toString());
    assert.equal(shown.isDirty, false);
    await product();
    assert.deepEqual(await lensesOf(filed()), [
      '1: $(calendar) Sent 2026-11-23 by email, deadline 2026-11-30',
      '1: Log the Answer…',
      '1: Open Sent Co',
    ]);
    const waiting = await nextRow();
    assert.equal(waiting.label, 'Next: wait until 2026-11-30');
    assert.ok(topRows(await product()).includes('Sent Co (act: payment · waits until 2026-11-30)'));

    await closeEditors();
    await vscode.commands.executeCommand(
      waiting.command?.command ?? '',
      ...((waiting.command?.arguments ?? []) as unknown[]),
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), filed().toString());

    await onDay('2026-12-03', async () => {
      const next = await nextRow();
      assert.equal(next.label, 'Next: Draft pause notice');
      assert.deepEqual(
        next.rows.map(({ label, description }) => `${label}: ${description}`),
        ['Payment reminder of 2026-11-23: no answer, deadline passed 3 days ago'],
      );
      assert.deepEqual(await lensesOf(filed()), [
        '1: $(warning) Deadline passed 3 days ago: next, pause notice',
        '1: Log the Answer…',
        '1: $(mail) Draft pause notice',
        '1: Open Sent Co',
      ]);
      await acceptUntilEnded(runs('clientele.logAnswer', filed()));
      const answered = '    answer: accepted\n    answered: 2026-12-03\n';
      assert.equal(await onDisk(), sent().replace('notes:', `${answered}notes:`));
      await product();
      assert.equal((await lensesOf(filed()))[0], '1: $(reply) Answered: accepted');
      assert.deepEqual((await nextRow()).rows, []);
    });
  });

  it('moves the assessment with the answer', async () => {
    await runLens((await draft()).uri, 'Mark as Sent…');
    await vscode.commands.executeCommand('clientele.mark', client(), ['letters', 0], 'refused');
    assert.equal(await onDisk(), sent().replace('notes:', '    answer: refused\n    answered: 2026-11-23\nnotes:'));
    const findings = rowAt(seenRows(await product()), 'Sent Co', 'Payment').rows.map(({ label }) => label);
    assert.deepEqual(findings, ['Overdue', 'Payment refused']);
  });

  it('keeps line ends and comments of the record, and goes with one undo there', async () => {
    await end();
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    await begin(windows(BEFORE));
    const document = await vscode.workspace.openTextDocument(record());
    await runLens((await draft()).uri, 'Mark as Sent…');
    assert.equal(await onDisk(), windows(sent()));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), windows(BEFORE));
  });

  it('takes its own deadline where the person has changed it, from a file that lies there already', async () => {
    await mkdir(letters().fsPath, { recursive: true });
    await writeFile(filed().fsPath, '# Reminder\n\nDear Jane,\n\nPlease pay by 4 December 2026.\n');
    await vscode.window.showTextDocument(filed());
    await acceptUntilEnded(runs('clientele.markAsSent'));
    assert.equal(await onDisk(), sent().replace('2026-11-30', '2026-12-04'));
    assert.equal(await onDisk(filed()), '# Reminder\n\nDear Jane,\n\nPlease pay by 4 December 2026.\n');
  });

  it('has a name of its own where another file has taken its name in the meantime', async () => {
    await draft();
    await mkdir(letters().fsPath, { recursive: true });
    await writeFile(filed().fsPath, 'Another letter.\n');
    await acceptUntilEnded(runs('clientele.markAsSent'));
    const other = NAME.replace('.md', '-2.md');
    assert.equal(await onDisk(), sent(other));
    assert.equal(await onDisk(filed()), 'Another letter.\n');
    assert.match(await onDisk(filed(other)), /^# Payment reminder/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), filed(other).toString());
    assert.equal(
      vscode.workspace.textDocuments.some(({ isUntitled, isDirty }) => isUntitled && isDirty),
      false,
    );
  });

  it('is not logged twice', async () => {
    await runLens((await draft()).uri, 'Mark as Sent…');
    await product();
    await vscode.commands.executeCommand('notifications.clearAll');
    void vscode.commands.executeCommand('clientele.markAsSent', filed().toString());
    const answered = sent().replace('notes:', '    answer: accepted\n    answered: 2026-11-23\nnotes:');
    // The file is empty for a moment while it is saved, so the whole of it is waited for.
    await until('the answer is offered in its place, and taken', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await onDisk()) === answered;
    });
  });

  it('ticks the letter of an exit that has begun, in the same edit', async () => {
    await end();
    const begun = BEFORE.replace(
      'notes:',
      'exit:\n  decided: 2026-11-20\n  ends: 2026-12-07\n  done: [settle/position]\nnotes:',
    );
    await begin(begun);
    await draft('exit');
    await acceptUntilEnded(runs('clientele.markAsSent'));
    const after = await onDisk();
    assert.match(after, /\n {2}done: \[settle\/position, notify\/letter\]\n/);
    assert.match(after, /kind: exit\n {4}deadline: 2026-\d\d-\d\d\n {4}channel: email\n/);
    const document = await vscode.workspace.openTextDocument(record());
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), begun);
  });
});

describe('a letter whose record can not be written', () => {
  beforeEach(() => begin(BEFORE));
  afterEach(end);

  it('stays open and unsaved where the record is broken', async () => {
    const untitled = await draft();
    const text = untitled.getText();
    await writeFile(record().fsPath, BEFORE.replace('client: Sent Co', 'client: [Sent Co'));
    await lookAgain();
    await vscode.commands.executeCommand('clientele.markAsSent', untitled.uri.toString());
    assert.equal(untitled.getText(), text);
    assert.equal(untitled.isDirty, true);
    assert.deepEqual(await readdir(place('.clients').fsPath).then((names) => names.includes(id())), false);
    await writeFile(record().fsPath, BEFORE);
    await lookAgain();
  });

  it('is filed and can be marked again where the record was changed into something broken in the meantime', async () => {
    await draft();
    const marking = runs('clientele.markAsSent');
    // What the command asked of the editor is answered before this; then it has read the record.
    await vscode.env.clipboard.readText();
    await product();
    const broken = BEFORE.replace('client: Sent Co', 'client: [Sent Co');
    await writeFile(record().fsPath, broken);
    await acceptUntilEnded(marking);
    assert.equal(await onDisk(), broken);
    assert.deepEqual(await readdir(letters().fsPath), [NAME]);
    await writeFile(record().fsPath, BEFORE);
    await lookAgain();
    await until('the client is back', isKnown);
    await acceptUntilEnded(runs('clientele.markAsSent', filed()));
    assert.equal(await onDisk(), sent());
  });

  it('leaves no trace where the step is cancelled', async () => {
    const untitled = await draft();
    const text = untitled.getText();
    const marking = runs('clientele.markAsSent');
    await until('it is cancelled', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return marking.hasEnded;
    });
    assert.equal(untitled.getText(), text);
    assert.equal(await onDisk(), BEFORE);
  });
});
