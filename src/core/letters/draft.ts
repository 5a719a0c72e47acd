/** From a record to a letter that a person can look over and send, and to the whole Markdown document it is opened as. */
import { t } from '../l10n';
import { LETTER_KINDS, type LetterKind } from '../record/schema';
import { factsFor } from './facts';
import type { Draft, Fit, LetterInput } from './letter';
import { LETTERS } from './letters';
import { mailAddress, prose, oneLine, type Markdown } from './markdown';
import { senderNotes } from './senderNotes';
import { speechFor, wordsFor } from './speech';
import { isUsable, ownTemplate, type OwnTemplate } from './template/ownTemplate';

/**
 * Drafts a letter. One that does not fit the record is drafted too, with a blank like `[invoice number]` for what is missing and a note that
 * says so.
 * @example draftLetter('payment_reminder', input).subject // 'Payment reminder: invoice INV-1'
 */
export function draftLetter(kind: LetterKind, input: LetterInput): Draft {
  const facts = factsFor(input);
  const asked = LETTERS[kind];
  const letter = asked.instead(facts) ?? asked;
  const wanted = input.language ?? input.record.language ?? input.studio.language ?? 'en';
  const own = input.templates === undefined ? undefined : ownTemplate(letter.kind, wanted, input.templates);
  const template = own !== undefined && isUsable(own) ? own.template : undefined;
  const isWorded = template !== undefined || wordsFor(wanted) !== undefined;
  const speech = speechFor(wanted, facts.snapshot.currency, isWorded);
  const { subject, body, deadline, notes } = letter.write(facts, speech, template);
  const { recipient } = facts;
  return {
    kind: letter.kind,
    language: speech.language,
    subject: oneLine(subject),
    to: recipient === null ? null : { name: oneLine(recipient.name), email: emailOf(recipient.email) },
    body,
    deadline,
    notes: [...senderNotes(facts, letter.kind, isWorded ? null : wanted), ...templateNotes(own), ...notes].map(oneLine),
  };
}

/** Whether the record gives that kind of letter something to say, and if not, why. */
export function fits(kind: LetterKind, input: LetterInput): Fit {
  return LETTERS[kind].fits(factsFor(input));
}

/** The kinds of letter that fit the record, in the order of the list. */
export function lettersThatFit(input: LetterInput): readonly LetterKind[] {
  const facts = factsFor(input);
  return LETTER_KINDS.filter((kind) => LETTERS[kind].fits(facts).fits);
}

/** The letter as a Markdown document: notes to the sender in a comment that no preview shows, the subject, to whom, the letter. */
export function renderDraft(draft: Draft): string {
  const { to, subject, body, notes } = draft;
  const parts = [`# ${withBlanks(prose`${subject}`.source)}`, ...(to === null ? [] : [recipientLine(to).source]), body];
  return `${[...(notes.length === 0 ? [] : [comment(notes)]), ...parts].join('\n\n')}\n`;
}

/** Blanks like `[invoice number]` stand as they do in the letter; in front of anything that would make one a link they stay escaped. */
function withBlanks(subject: string): string {
  return subject.replace(/\\\[([\p{L}\d_ ]+)\\\](?=[\s,.]|$)/gu, '[$1]');
}

function recipientLine({ name, email }: NonNullable<Draft['to']>): Markdown {
  return email === null ? prose`To: ${name}` : prose`To: ${name}, ${mailAddress(email)}`;
}

/** Two hyphens could end the comment, so no two stay together. */
function comment(notes: readonly string[]): string {
  const safe = notes.map((note) => `- ${note.replace(/-(?=-)/g, '- ').replace(/[<>]/g, '')}`);
  return [`<!-- ${t('Before you send:')}`, ...safe, '-->'].join('\n');
}

/** What is wrong with a template that was used, or why it was not. */
function templateNotes(own: OwnTemplate | undefined): readonly string[] {
  if (own === undefined) return [];
  const { name, text, template } = own;
  const faults = template.faults.filter(({ type }) => isUsable(own) || type === 'unusable');
  const told = faults.map(({ start, message }) => [text.slice(0, start).split('\n').length, message] as const);
  if (isUsable(own))
    return told.map(([line, message]) => t('In your template {0}, line {1}: {2}', name, line, message));
  const why = told.map(([line, message]) => t('line {0}: {1}', line, message)).join(' ');
  return [t("Your template {0} can't be used, so this letter has Clientele's words; {1}", name, why)];
}

function emailOf(email: string | undefined): string | null {
  return email === undefined ? null : oneLine(email);
}
