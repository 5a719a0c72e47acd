/** A letter's document, read back: the notes to the sender, the subject, to whom it goes, and the letter itself, each with its place. */
import { oneLine } from './markdown';

/** From `start` up to `end`, offsets into the document. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface LetterDocument {
  /** The comment at the top that is not part of the letter; `null` where it was taken out. */
  readonly notes: TextSpan | null;
  /** The text of the first heading, without its `#`; empty where there is none. Plain text. */
  readonly subject: string;
  readonly subjectSpan: TextSpan | null;
  /** The line "To: name, address". */
  readonly to: { readonly name: string; readonly email: string | null; readonly span: TextSpan } | null;
  /** Markdown, without notes, subject and recipient. */
  readonly body: string;
  readonly bodySpan: TextSpan;
}

/** Ten pages, and ten of our own letters, in characters. A longer one would hold the editor up when it is looked through. */
export const LONGEST_LETTER = 20_000;

const NOTES = /^\s*<!--[\s\S]*?-->/;
const SUBJECT = /^\s*#[ \t]+(.*)/;
const RECIPIENT = /^\s*To:[ \t]*(.*)/;

/**
 * Reads a document as `renderDraft` writes it, and as a person may have changed it: each part may be missing.
 * @example readLetter('# Hello\n\nTo: Jane Doe, jane@acme.example\n\nDear Jane,\n').to?.email // 'jane@acme.example'
 */
export function readLetter(text: string): LetterDocument {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const next = (pattern: RegExp): { readonly span: TextSpan; readonly match: RegExpExecArray } | null => {
    // Only what stands next counts: a heading further down is a part of the letter.
    const match = pattern.exec(text.slice(at));
    if (match === null) return null;
    const start = at + (match[0].length - match[0].trimStart().length);
    at += match[0].length;
    return { span: { start, end: at }, match };
  };
  const notes = next(NOTES);
  const subject = next(SUBJECT);
  const to = next(RECIPIENT);
  const rest = text.slice(at);
  const start = at + (rest.length - rest.trimStart().length);
  const end = start + rest.trim().length;
  return {
    notes: notes?.span ?? null,
    subject: subject === null ? '' : plain(subject.match[1] ?? ''),
    subjectSpan: subject?.span ?? null,
    to: to === null ? null : { ...recipientOf(to.match[1] ?? ''), span: to.span },
    body: text.slice(start, end),
    bodySpan: { start, end },
  };
}

function recipientOf(written: string): { readonly name: string; readonly email: string | null } {
  const line = written.replace(/(?<![,\s])[,\s]+$/, '');
  const comma = line.lastIndexOf(',');
  const email = line.slice(comma + 1).trim();
  return comma < 0 || !/^[^\s@]+@\S+$/.test(email)
    ? { name: plain(line), email: null }
    : { name: plain(line.slice(0, comma)), email: plain(email) };
}

/** Markdown's escapes taken back, on one line. @example plain('Jane \\*Doe\\*') // 'Jane *Doe*' */
function plain(markdown: string): string {
  return oneLine(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}
