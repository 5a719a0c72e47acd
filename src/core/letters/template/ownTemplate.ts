/** A person's own templates: `.clients/templates/<kind>.<language>.md` takes the place of our wording. */
import { t } from '../../l10n';
import { nearest } from '../../record/nearest';
import type { Place, Problem } from '../../record/problem';
import { LETTER_KINDS, type LetterKind } from '../../record/schema';
import { Lines } from '../../record/lines';
import { LETTERS } from '../letters';
import { parseTemplate, type Template } from './template';

/** The texts of a folder `templates`, by file name. */
export type TemplateTexts = ReadonlyMap<string, string>;

const NAME = /^([^.]+)\.([^.]+)\.md$/i;
const PATH = /(?:^|\/)\.clients\/templates\/([^/]+\.md)$/i;

/** The file of a letter's own template. @example templateName('exit', 'en') // 'exit.en.md' */
export function templateName(kind: LetterKind, language: string): string {
  return `${kind}.${language}.md`;
}

/** The name of a template's file at a path; `undefined` for any other path. @example templateAt('/w/.clients/templates/exit.en.md') // 'exit.en.md' */
export function templateAt(path: string): string | undefined {
  return PATH.exec(path)?.[1];
}

/** The kind of letter that a template's file is for; `undefined` where its name is none. @example kindOfTemplate('exit.en.md') // 'exit' */
export function kindOfTemplate(name: string): LetterKind | undefined {
  const written = NAME.exec(name)?.[1];
  return LETTER_KINDS.find((kind) => kind === written);
}

/** The names under which a letter's own template is looked for: of the whole language tag, then of its language alone. */
function templateNames(kind: LetterKind, language: string): readonly string[] {
  return [...new Set([language, language.split('-')[0] ?? language])].map((tag) => templateName(kind, tag));
}

export interface OwnTemplate {
  /** @example 'exit.en.md' */
  readonly name: string;
  readonly text: string;
  readonly template: Template;
}

/** The own template for a letter in a language; `undefined` where there is none. */
export function ownTemplate(kind: LetterKind, language: string, texts: TemplateTexts): OwnTemplate | undefined {
  for (const name of templateNames(kind, language)) {
    const text = texts.get(name);
    if (text !== undefined) return { name, text, template: parseTemplate(text, LETTERS[kind].shapes) };
  }
  return undefined;
}

/** Whether a letter can be made of it: an unknown name leaves a blank, anything else does not do. */
export function isUsable({ template }: OwnTemplate): boolean {
  return template.faults.every(({ type }) => type === 'unknown');
}

/** What is wrong with a template's file, its name among it. */
export function templateProblems(name: string, text: string): readonly Problem[] {
  const lines = new Lines(text);
  const kind = kindOfTemplate(name);
  if (kind === undefined) return [nameProblem(name, lines.place({ start: 0, end: 0 }))];
  return parseTemplate(text, LETTERS[kind].shapes).faults.map(({ type, start, end, message }) => ({
    code: 'template/fault',
    severity: type === 'unknown' ? 'warning' : 'error',
    message,
    place: lines.place({ start, end }),
  }));
}

function nameProblem(name: string, place: Place): Problem {
  const written = name.split('.')[0] ?? '';
  const meant = nearest(written, LETTER_KINDS);
  const like = templateName('exit', 'en');
  return {
    code: 'template/name',
    severity: 'warning',
    message:
      meant === undefined
        ? t(
            'No letter uses this file: a template is called <kind>.<language>.md, like {0}. The kinds are {1}.',
            like,
            LETTER_KINDS.join(', '),
          )
        : t(
            'No letter uses this file: a template is called <kind>.<language>.md, like {0}. Did you mean {1}?',
            like,
            meant,
          ),
    place,
  };
}
