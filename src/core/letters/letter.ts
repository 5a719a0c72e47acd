/** What a letter is: what it is drafted from, what comes out, and what each kind has to say about itself. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { ClientRecord, LetterKind, Studio } from '../record/schema';
import type { Facts } from './facts';
import type { Markdown } from './markdown';
import type { LetterLanguage, Speech } from './speech';

export interface LetterInput {
  readonly record: ClientRecord;
  readonly studio: Studio;
  /** The day of the letter. What is dated later does not exist for it. */
  readonly asOf: IsoDate;
  /** The client's assessment on that day. */
  readonly assessment: Assessment;
  /** BCP 47; the client's language where absent, then the studio's, then English. */
  readonly language?: string;
}

export interface Draft {
  /** What was drafted: a pause notice without a clause on file becomes a reminder. */
  readonly kind: LetterKind;
  /** BCP 47, the language it is written in. */
  readonly language: string;
  /** Plain text on one line. */
  readonly subject: string;
  /** `null`: the record names nobody. Plain text. */
  readonly to: { readonly name: string; readonly email: string | null } | null;
  /** Markdown. */
  readonly body: string;
  /** The day by which it asks for something; `null` where it asks for nothing. Never before the day of the letter. */
  readonly deadline: IsoDate | null;
  /** What the sender should look at before sending it, plain sentences. */
  readonly notes: readonly string[];
}

/** Whether a kind of letter has anything to say about a record. */
export type Fit = { readonly fits: true } | { readonly fits: false; readonly why: string };

/** What a letter says, in one language. */
export interface Wording {
  /** Plain text. */
  readonly subject: string;
  readonly paragraphs: readonly Markdown[];
}

/** What stands around every letter in one language. */
export interface Frame {
  greeting(name: string): Markdown;
  readonly closing: Markdown;
  /** In place of a signature that is not on file. */
  readonly noSignature: Markdown;
}

/** What a kind of letter takes from the facts, before any words. */
interface Gathered<Content> {
  readonly content: Content;
  readonly deadline: IsoDate | null;
  readonly notes: readonly string[];
}

/** One language's words for one kind of letter. */
type Words<Content> = (content: Content, speech: Speech) => Wording;

interface KindOfLetter<Content> {
  readonly kind: LetterKind;
  /** @example 'Scope clarification' */
  readonly title: string;
  fits(facts: Facts): Fit;
  gather(facts: Facts): Gathered<Content>;
  /** Another language is one more entry here, from a file of its own. */
  readonly words: Readonly<Record<LetterLanguage, Words<Content>>>;
  /** The letter to draft in place of this one, where the record lacks what this one rests on. */
  instead?(facts: Facts): Letter | null;
}

/** A letter whose wording was written. */
interface Written extends Wording {
  readonly deadline: IsoDate | null;
  readonly notes: readonly string[];
}

/** A kind of letter, with its content closed away. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  /** What an action that drafts it is called. @example 'Draft scope clarification' */
  readonly action: string;
  fits(facts: Facts): Fit;
  write(facts: Facts, speech: Speech): Written;
  instead(facts: Facts): Letter | null;
}

/** A kind of letter from its parts. */
export function letter<Content>(parts: KindOfLetter<Content>): Letter {
  const { kind, title } = parts;
  return {
    kind,
    title,
    action: `Draft ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    fits: (facts) => parts.fits(facts),
    write(facts, speech) {
      const { content, deadline, notes } = parts.gather(facts);
      return { ...parts.words[speech.words](content, speech), deadline, notes };
    },
    instead: (facts) => parts.instead?.(facts) ?? null,
  };
}
