/** Letters on their way out: to the clipboard, into the mail program, into a file of mail. The person sends them; nothing here does. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { readLetter, type LetterDocument } from '../core/letters/readLetter';
import { emlOf } from '../core/mail/eml';
import { mailbox, mailOf, type Mail, type Mailbox } from '../core/mail/mail';
import { LONGEST_MAILTO, mailtoFor, mailtoWithoutText } from '../core/mail/mailto';
import { placeholdersIn } from '../core/mail/placeholders';
import { letterFor } from '../editor/letterDocuments';
import { LetterPanels } from '../editor/letterPanel';
import { isOnThisMachine, openMail, openInItsProgram } from '../editor/openMail';
import { isWritten } from '../editor/writtenFile';
import type { ClientStore } from '../workspace/store';

/** Milliseconds that a quiet message stays. */
const SHOWN_FOR = 6000;

/** A letter in an editor, as the mail it becomes. */
interface OpenLetter {
  readonly document: vscode.TextDocument;
  readonly letter: LetterDocument;
  readonly mail: Mail;
  /** Blanks that are still to be filled in. */
  readonly blanks: readonly string[];
}

/** Registers the commands that take a letter out of the editor. */
export function registerMailLetter(store: ClientStore, { extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const panels = new LetterPanels(extensionUri);
  return vscode.Disposable.from(
    panels,
    registerCommand('clientele.copyLetter', async (argument) => {
      const open = await openLetter(argument);
      if (open !== undefined) await copyText(open);
    }),
    registerCommand('clientele.copyLetterFormatted', async (argument) => {
      const open = await openLetter(argument);
      if (open !== undefined) panels.show(open.document);
    }),
    registerCommand('clientele.mailLetter', async (argument) => {
      const open = await openLetter(argument);
      if (open !== undefined && (await isMeant(open, vscode.l10n.t('Open Anyway')))) await mailLetter(store, open);
    }),
    registerCommand('clientele.saveLetterAsMail', async (argument) => {
      const open = await openLetter(argument);
      if (open === undefined || !(await isMeant(open, vscode.l10n.t('Save Anyway')))) return;
      const file = await saveAsMail(store, open);
      if (file !== undefined) tellSaved(file);
    }),
  );
}

async function openLetter(argument: unknown): Promise<OpenLetter | undefined> {
  const document = await letterFor(argument);
  if (document === undefined) return undefined;
  const text = document.getText();
  const letter = readLetter(text);
  const mail = mailOf(letter);
  if (mail.text === '') {
    void vscode.window.showInformationMessage(vscode.l10n.t('This letter has no text yet.'));
    return undefined;
  }
  return { document, letter, mail, blanks: placeholdersIn(text.slice(letter.notes?.end ?? 0)) };
}

async function copyText({ mail, blanks }: OpenLetter): Promise<void> {
  await vscode.env.clipboard.writeText(mail.text);
  const copied = vscode.l10n.t('Letter copied, without its subject');
  const left = blanks.length === 0 ? '' : ` · ${vscode.l10n.t('still to fill in: {0}', blanks.join(', '))}`;
  vscode.window.setStatusBarMessage(`$(check) ${copied}${left}`, SHOWN_FOR);
}

/** Asks first where the letter is plainly not ready: blanks in it, or an address that is none. */
async function isMeant({ letter, mail, blanks }: OpenLetter, anyway: string): Promise<boolean> {
  const { l10n, window } = vscode;
  const written = letter.to?.email ?? null;
  const doubts = [
    ...(blanks.length === 0 ? [] : [l10n.t('Still to fill in: {0}.', blanks.join(', '))]),
    ...(written === null || mail.to !== null
      ? []
      : [l10n.t('"{0}" is no mail address that can be used, so the mail has no recipient.', written)]),
  ];
  if (doubts.length === 0) return true;
  return (await window.showWarningMessage(doubts.join(' '), anyway)) === anyway;
}

async function mailLetter(store: ClientStore, open: OpenLetter): Promise<void> {
  const { l10n, window } = vscode;
  const mailto = mailtoFor(open.mail);
  if (mailto.fits) {
    await openOrTell(mailto.address);
    return;
  }
  const save = l10n.t('Save as .eml and Open');
  const copy = l10n.t('Copy Text and Open Mail');
  const answer = await window.showInformationMessage(
    l10n.t('This letter is too long to be handed to every mail program.'),
    {
      modal: true,
      detail: l10n.t(
        'As an address it has {0} characters, and {1} is the most. Save it as a file of mail, or copy its text and paste it into a mail that has its recipient and subject.',
        mailto.length,
        LONGEST_MAILTO,
      ),
    },
    save,
    copy,
  );
  if (answer === copy) {
    await copyText(open);
    await openOrTell(mailtoWithoutText(open.mail));
  } else if (answer === save) {
    const file = await saveAsMail(store, open);
    if (file !== undefined && !(await openInItsProgram(file))) tellSaved(file);
  }
}

async function openOrTell(address: string): Promise<void> {
  if (await openMail(address)) return;
  const message = vscode.l10n.t('No mail program was opened. Copy the letter as text, or save it as .eml.');
  void vscode.window.showWarningMessage(message);
}

/** Saves the letter as a file of mail where the person says; `undefined` where they say nowhere. */
async function saveAsMail(store: ClientStore, { document, mail }: OpenLetter): Promise<vscode.Uri | undefined> {
  await store.settled();
  const folder = store.snapshot.folders.find(({ uri }) => document.uri.path.startsWith(`${uri.path}/`));
  const path = document.uri.path.replace(/\.md$/, '.eml');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Letter as .eml'),
    filters: { [vscode.l10n.t('Mail')]: ['eml'] },
    defaultUri: document.isUntitled
      ? (folder?.uri.with({ path }) ?? vscode.Uri.file(path))
      : document.uri.with({ path }),
  });
  if (target === undefined) return undefined;
  const content = emlOf(mail, folder === undefined ? null : senderOf(folder.folder.studio));
  return (await isWritten(target, content)) ? target : undefined;
}

/** Who sends, by `studio.yaml`; `null` where it does not say. */
function senderOf({ name, contact }: ClientStore['snapshot']['folders'][number]['folder']['studio']): Mailbox | null {
  return contact?.email === undefined ? null : mailbox(contact.name ?? name ?? '', contact.email);
}

function tellSaved(file: vscode.Uri): void {
  const { l10n, window } = vscode;
  const name = vscode.workspace.asRelativePath(file);
  const isHere = isOnThisMachine(file);
  const act = isHere ? l10n.t('Open in Mail Program') : l10n.t('Show in Explorer');
  const message = isHere
    ? l10n.t('Saved as {0}.', name)
    : l10n.t(
        'Saved as {0}. It lies on another machine: download it from the Explorer to open it in your mail program.',
        name,
      );
  void window.showInformationMessage(message, act).then(async (answer) => {
    if (answer !== act) return;
    if (isHere) await openInItsProgram(file);
    else await vscode.commands.executeCommand('revealInExplorer', file);
  });
}
