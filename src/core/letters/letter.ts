/** What a letter is: what it is drafted from, what comes out, and what each kind has to say about itself. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { ClientRecord, LetterKind, Studio } from '../record/schema';
import { addressingOf } from './addressing';
import { ENGLISH_FRAME } from './english';
import type { Facts } from './facts';
import { join, ownLines, type Markdown } from './markdown';
import type { LetterLanguage, Speech } from './speech';
import { fillTemplate } from './template/fill';
import type { TemplateTexts } from './template/ownTemplate';
import { parseTemplate, type Template } from './template/template';
import { textValue, type ValueShapes, type ValuesOf } from './template/values';

export interface LetterInput {
  readonly record: ClientRecord;
  readonly studio: Studio;
  /** The day of the letter. What is dated later does not exist for it. */
  readonly asOf: IsoDate;
  /** The client's assessment on that day. */
  readonly assessment: Assessment;
  /** BCP 47; the client's language where absent, then the studio's, then English. */
  readonly language?: string;
  /** The person's own templates, by file name; ours where absent. */
  readonly templates?: TemplateTexts;
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

/** What a kind of letter takes from the facts, before any words. */
interface Gathered<Content> {
  readonly content: Content;
  readonly deadline: IsoDate | null;
  readonly notes: readonly string[];
}

/** One language's words for one kind of letter. */
type Words<Content> = (content: Content, speech: Speech) => Wording;

/** What every letter's template can name. */
export const COMMON_VALUES = {
  today: textValue('the day of the letter'),
  client: textValue('the name people know the client by'),
  contact: textValue('the person written to; the client where nobody is on file'),
  addressed: textValue('the person as a greeting names them: chị Hoa, Ms Doe'),
  you: textValue('the word for the person: you, anh, chị, Quý khách'),
  deadline: textValue('the day by which the letter asks for something'),
  our_name: textValue('our name (contact in studio.yaml)'),
  our_email: textValue('our address (contact in studio.yaml)'),
  signature: textValue('our lines below the letter (studio.yaml)'),
} as const satisfies ValueShapes;

interface PartsOfLetter<Content> {
  readonly kind: LetterKind;
  /** @example 'Scope clarification' */
  readonly title: string;
  fits(facts: Facts): Fit;
  gather(facts: Facts): Gathered<Content>;
  /** The letter to draft in place of this one, where the record lacks what this one rests on. */
  instead?(facts: Facts): Letter | null;
}

interface KindOfLetter<Content> extends PartsOfLetter<Content> {
  /** Another language is one more entry here, from a file of its own. */
  readonly words: { readonly en: Words<Content> };
}

interface TemplatedKind<Content, Shapes extends ValueShapes> extends PartsOfLetter<Content> {
  /** What its template can name beside the common values. */
  readonly shapes: Shapes;
  readonly values: (content: Content, speech: Speech) => ValuesOf<Shapes>;
  /** Another language is one more entry here, from a file of its own. */
  readonly templates: Readonly<Record<LetterLanguage, string>>;
}

/** A letter that was written. */
interface Written {
  /** Plain text on one line. */
  readonly subject: string;
  /** Markdown, from the greeting to the signature. */
  readonly body: string;
  readonly deadline: IsoDate | null;
  readonly notes: readonly string[];
}

/** A kind of letter, with its content closed away. */
export interface Letter {
  readonly kind: LetterKind;
  readonly title: string;
  /** What an action that drafts it is called. @example 'Draft scope clarification' */
  readonly action: string;
  readonly languages: readonly LetterLanguage[];
  /** What a template of this kind can name. */
  readonly shapes: ValueShapes;
  /** Our own template in a language. */
  template(language: LetterLanguage): string;
  fits(facts: Facts): Fit;
  /** @param own a template that takes the place of ours */
  write(facts: Facts, speech: Speech, own?: Template): Written;
  instead(facts: Facts): Letter | null;
}

/** A kind of letter from its parts. */
export function letter<Content>(parts: KindOfLetter<Content>): Letter {
  return {
    ...commonParts(parts),
    languages: ['en'],
    shapes: COMMON_VALUES,
    template: () => '',
    write(facts, speech) {
      const { content, deadline, notes } = parts.gather(facts);
      const { subject, paragraphs } = parts.words.en(content, speech);
      const { recipient, signature, snapshot } = facts;
      const body = join(
        [
          ENGLISH_FRAME.greeting(recipient?.name ?? snapshot.client),
          ...paragraphs,
          ENGLISH_FRAME.closing,
          signature.length === 0 ? ENGLISH_FRAME.noSignature : ownLines(signature),
        ],
        '\n\n',
      ).source;
      return { subject, body, deadline, notes };
    },
  };
}

/** A kind of letter from its parts, worded by templates. */
export function templatedLetter<Content, const Shapes extends ValueShapes>(
  parts: TemplatedKind<Content, Shapes>,
): Letter {
  const shapes = { ...COMMON_VALUES, ...parts.shapes };
  return {
    ...commonParts(parts),
    languages: ['en', 'vi'],
    shapes,
    template: (language) => parts.templates[language],
    write(facts, speech, own) {
      const { content, deadline, notes } = parts.gather(facts);
      const template = own ?? parseTemplate(parts.templates[speech.words], shapes);
      const values = { ...commonValues(facts, deadline, speech), ...parts.values(content, speech) };
      return { ...fillTemplate(template, values), deadline, notes };
    },
  };
}

function commonParts<Content>(parts: PartsOfLetter<Content>) {
  const { kind, title } = parts;
  return {
    kind,
    title,
    action: `Draft ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    fits: (facts: Facts) => parts.fits(facts),
    instead: (facts: Facts) => parts.instead?.(facts) ?? null,
  };
}

function commonValues(facts: Facts, deadline: IsoDate | null, speech: Speech): ValuesOf<typeof COMMON_VALUES> {
  const { recipient, signature, snapshot, asOf } = facts;
  return {
    today: speech.date(asOf),
    client: snapshot.client,
    contact: recipient?.name ?? snapshot.client,
    ...addressingOf(recipient, snapshot.client, speech.words),
    deadline: deadline === null ? null : speech.date(deadline),
    our_name: facts.ourName,
    our_email: facts.ourEmail,
    signature: signature.length === 0 ? null : ownLines(signature),
  };
}
