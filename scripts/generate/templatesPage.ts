/** The page of letter templates: what each kind of letter can name, from the letters themselves. */
import { LETTERS } from '../../src/core/letters/letters';
import { COMMON_VALUES } from '../../src/core/letters/letter';
import { namedValues, usage } from '../../src/core/letters/template/copy';
import { LETTER_KINDS } from '../../src/core/record/schema';
import { table } from './table';

/** The page as Markdown. */
export function templatesPage(): string {
  const common = Object.keys(COMMON_VALUES);
  const rows = (kind: (typeof LETTER_KINDS)[number], isCommon: boolean) =>
    namedValues(kind)
      .filter(({ name, within }) => common.includes(within[0] ?? name) === isCommon)
      .map((value) => [`\`{{${usage(value)}}}\``, value.within.join(', '), value.shape.about]);
  return [
    '# Letters in your own words',
    '`Clients: Customise Letter…` copies the words of a letter to `.clients/templates/<kind>.<language>.md` and opens the file. As long as it is there, drafts ' +
      'of that letter in that language are made of it, in the editor and on the command line; delete it to have ours back. A file for another language than ' +
      'English and Vietnamese works too: `exit.fr.md` is taken for clients whose `language` is `fr` or `fr-CA`. A file for the whole tag, `exit.fr-CA.md`, goes first.',
    '## What a template is',
    'Markdown with names in it, in the notation of Mustache. It begins with the subject as a heading. `{{name}}` becomes a value. `{{#name}}…{{/name}}` stands ' +
      'only where there is something to say, and once for each entry of a list; `{{^name}}…{{/name}}` where there is not. `{{! … }}` is a word to yourself. A number ' +
      'that is said with a noun has two names: `{{late.n}} day{{^late.one}}s{{/late.one}}`. ' +
      'Values stay what they are: nothing in them becomes Markdown, HTML or a further name. A template runs nothing and reads no other file, so that it works in ' +
      'Restricted Mode, too.',
    'A name that is not known leaves a blank like `[name]` in the letter; the Problems panel, `check` and a note in the draft say where it stands and what may be ' +
      'meant. A template that can’t be read (a part that is not closed, no subject) is not used, and the draft says why.',
    'Clientele still decides which facts a letter has. Before you take out a part, think of what it is there for: a late fee without its working, or a pause without its clause, can ' +
      'put you in the wrong.',
    '## In every letter',
    ...table(['Name', 'Within', 'What it is'], rows('decline', true)),
    ...LETTER_KINDS.flatMap((kind) => [
      `## ${LETTERS[kind].title} (\`${kind}\`)`,
      ...table(['Name', 'Within', 'What it is'], rows(kind, false)),
    ]),
  ].join('\n\n');
}
