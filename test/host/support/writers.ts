/** What a person does that writes to a record, on clients of a file system in memory: their files before it, and after it. */
import * as vscode from 'vscode';
import { product } from './product';
import { acceptUntilEnded, runs } from './running';
import type { FaultyFolder } from './faultyFolder';

/** A file's text before and after. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** Something that a person does with a client. */
export interface Writer {
  readonly title: string;
  /** The files that it writes, by their path in `.clients`, of the client with that id. */
  readonly files: (id: string) => Readonly<Record<string, Change>>;
  /** What the person has open before it. */
  readonly open?: (disk: FaultyFolder, id: string) => Thenable<unknown>;
  /** Resolves when the person has been answered. */
  readonly run: (disk: FaultyFolder, id: string) => Promise<unknown>;
}

const RECORD = `client: Logged Co # kept
terms: { agreed: 2026-05-28, notice: 14 days, payment: net 14 }
contacts: [{ name: Jane Doe, email: jane@logged.example }]
invoices:
  - { number: INV-1, issued: 2026-09-28, due: 2026-10-12, amount: 2400 }
notes: Private, for 2 €.
`;
const BEGUN = RECORD.replace('notes:', 'exit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes:');
const TICKED = BEGUN.replace('07\nnotes:', '07\n  done:\n    - settle/backup\nnotes:');
const TOLD = TICKED.replace('backup\n', 'backup\n    - notify/letter\n');
const LETTER = '# Reminder\n\nDear Jane,\n\nPlease pay 2,400 € by 4 December 2026.\n';
const LETTER_NAME = '2026-11-23-payment-reminder.md';

const ref = (disk: FaultyFolder, id: string) => ({ folder: disk.uri('/work').toString(), client: id });
const letter = (disk: FaultyFolder, id: string): vscode.Uri => disk.uri(`/work/.clients/${id}/letters/${LETTER_NAME}`);
const recordAlone =
  (before: string, after: string): Writer['files'] =>
  (id) => ({ [`${id}.yaml`]: { before, after } });

function asks(title: string, before: string, after: string, message: object): Writer {
  return {
    title,
    files: recordAlone(before, after),
    open: (disk, id) => vscode.commands.executeCommand('clientele.endWork', ref(disk, id)),
    run: async (disk, id) => (await product()).exit.ask(ref(disk, id), message),
  };
}

export const LOG: Writer = {
  title: 'log',
  files: recordAlone(
    RECORD,
    RECORD.replace('notes:', 'goodwill:\n  - date: 2026-11-23\n    note: Sent us flowers\nnotes:'),
  ),
  run: (disk, id) =>
    acceptUntilEnded(runs('clientele.log', { ...ref(disk, id), kind: 'goodwill', line: 'Sent us flowers' })),
};

/** The letter has the notes to its sender, which go before it is filed. */
export const MARK_AS_SENT: Writer = {
  title: 'mark as sent',
  files: (id) => ({
    [`${id}/letters/${LETTER_NAME}`]: { before: `<!-- Before you send: look. -->\n\n${LETTER}`, after: LETTER },
    [`${id}.yaml`]: {
      before: RECORD,
      after: RECORD.replace(
        'notes:',
        `letters:\n  - date: 2026-11-23\n    kind: payment_reminder\n    deadline: 2026-12-04\n    channel: email\n    file: ${id}/letters/${LETTER_NAME}\nnotes:`,
      ),
    },
  }),
  open: (disk, id) => vscode.workspace.openTextDocument(letter(disk, id)),
  run: (disk, id) => acceptUntilEnded(runs('clientele.markAsSent', letter(disk, id).toString())),
};

export const BEGIN_EXIT = asks('begin the exit', RECORD, BEGUN, { type: 'begin', ends: '2026-12-07' });
export const TICK_EXIT = asks('tick the exit', BEGUN, TICKED, { type: 'tick', step: 'settle/backup', done: true });
export const CLOSE_EXIT = asks(
  'close the record',
  TOLD,
  TOLD.replace('# kept\n', '# kept\nstatus: ended\n')
    .replace('exit:\n', 'ended: {date: 2026-11-23, by: us}\nexit:\n')
    .replace('letter\n', 'letter\n    - handover/closed\n'),
  { type: 'close', date: '2026-11-23', reason: '' },
);
