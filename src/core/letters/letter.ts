/** What a letter is: what it is drafted from, what comes out, and what each kind has to say about itself. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import { later, t } from '../l10n';
import type { ClientRecord, LetterKind, Studio } from '../record/schema';
import { addressingOf } from './addressing';
import type { Facts } from './facts';
import { mailAddress, ownLines } from './markdown';
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

/** What a kind of letter takes from the facts, before any words. */
interface Gathered<Content> {
  readonly content: Content;
  readonly deadline: IsoDate | null;
  readonly notes: readonly string[];
}

/** What every letter's template can name. */
export const COMMON_VALUES = {
  today: textValue(later('the day of the letter')),
  client: textValue(later('the name people know the client by')),
  contact: textValue(later('the person written to; the client where nobody is on file')),
  addressed: textValue(later('the person as a greeting names them: chị Hoa, Ms Doe')),
  you: textValue(later('the word for the person: you, anh, chị, Quý khách')),
  deadline: textValue(later('the day by which the letter asks for something')),
  our_name: textValue(later('our name (contact in studio.yaml)')),
  our_email: textValue(later('our address (contact in studio.yaml)')),
  signature: textValue(later('our lines below the letter (studio.yaml)')),
} as const satisfies ValueShapes;

interface PartsOfLetter<Content> {
  readonly kind: LetterKind;
  /** Marked for later, as is the action. @example 'Scope clarification' */
  readonly title: string;
  /** @example 'Draft scope clarification' */
  readonly action: string;
  fits(facts: Facts): Fit;
  gather(facts: Facts): Gathered<Content>;
  /** The letter to draft in place of this one, where the record lacks what this one rests on. */
  instead?(facts: Facts): Letter | null;
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
  /** As files say it, whatever the interface speaks. */
  readonly titleInFiles: string;
  /** What an action that drafts it is called. @example 'Draft scope clarification' */
  readonly action: string;
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
export function templatedLetter<Content, const Shapes extends ValueShapes>(
  parts: TemplatedKind<Content, Shapes>,
): Letter {
  const shapes = { ...COMMON_VALUES, ...parts.shapes };
  return {
    kind: parts.kind,
    titleInFiles: parts.title,
    get title() {
      return t(parts.title);
    },
    get action() {
      return t(parts.action);
    },
    fits: (facts) => parts.fits(facts),
    instead: (facts) => parts.instead?.(facts) ?? null,
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

function commonValues(facts: Facts, deadline: IsoDate | null, speech: Speech): ValuesOf<typeof COMMON_VALUES> {
  const { recipient, signature, snapshot, asOf } = facts;
  return {
    today: speech.date(asOf),
    client: snapshot.client,
    contact: recipient?.name ?? snapshot.client,
    ...addressingOf(recipient, snapshot.client, speech.words),
    deadline: deadline === null ? null : speech.date(deadline),
    our_name: facts.ourName,
    our_email: facts.ourEmail === null ? null : mailAddress(facts.ourEmail),
    signature: signature.length === 0 ? null : ownLines(signature),
  };
}
