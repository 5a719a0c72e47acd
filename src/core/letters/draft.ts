/** From a record to a letter that a person can look over and send, and to the whole Markdown document it is opened as. */
import { LETTER_KINDS, type LetterKind } from '../record/schema';
import { factsFor } from './facts';
import type { Draft, Fit, LetterInput } from './letter';
import { LETTERS } from './letters';
import { mailAddress, prose, oneLine, type Markdown } from './markdown';
import { senderNotes } from './senderNotes';
import { speechFor, wordsFor } from './speech';

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
  const words = wordsFor(wanted);
  const isWorded = words !== undefined && letter.languages.includes(words);
  const speech = speechFor(isWorded ? wanted : 'en', facts.snapshot.currency);
  const { subject, body, deadline, notes } = letter.write(facts, speech);
  const { recipient } = facts;
  return {
    kind: letter.kind,
    language: speech.language,
    subject: oneLine(subject),
    to: recipient === null ? null : { name: oneLine(recipient.name), email: emailOf(recipient.email) },
    body,
    deadline,
    notes: [...senderNotes(facts, letter.kind, isWorded ? null : wanted), ...notes].map(oneLine),
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
  return ['<!-- Before you send:', ...safe, '-->'].join('\n');
}

function emailOf(email: string | undefined): string | null {
  return email === undefined ? null : oneLine(email);
}
