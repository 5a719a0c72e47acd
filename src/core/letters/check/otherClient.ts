/** The name of another client of ours, or of somebody there. */
import { t } from '../../l10n';
import type { CheckFacts } from './checkFacts';
import type { LetterCheck } from './letterProblem';
import { stretchAt, type LetterText } from './letterText';
import { literal, places, wordsOf } from './wordForms';

/** What a company's name may be written without. */
const FORM = /(?<![,\s])[,\s]+(?:ltd|llc|inc|gmbh|ag|co|corp|plc|sarl|b\.?v|limited|company)\.?$/iu;
const VI_FORM = /^(?:công ty|cty)(?: (?:tnhh|cổ phần|cp))?(?: (?:mtv|một thành viên))?\s+/iu;

export const otherClient: LetterCheck = (letter, facts) =>
  facts.others
    .flatMap(({ client, contacts }) => [
      ...[client, client.replace(FORM, '').replace(VI_FORM, '')].map((name) => ({ name, client })),
      // A given name alone is anybody's.
      ...contacts.filter((name) => /\S\s+\S/.test(name.trim())).map((name) => ({ name, client })),
    ])
    .filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index && isTheirs(facts, name))
    .flatMap(({ name, client }) =>
      places(letter.plain, new RegExp(`(?<![\\p{L}\\p{N}])${literal(name.trim())}(?![\\p{L}\\p{N}])`, 'gu'))
        .filter(({ start }) => /\s/.test(name.trim()) || !startsSentence(letter, start))
        .map((span) => ({
          code: 'letter/other-client' as const,
          severity: 'error' as const,
          message: t('This names another client of yours ({0}). Take it out.', client),
          span: letter.spanOf(span),
          suggestion: null,
        })),
    )
    // The shorter form of a name stands inside the longer one.
    .filter(
      ({ span }, index, all) =>
        !all.slice(0, index).some((one) => one.span.start < span.end && span.start < one.span.end),
    );

/** Whether the name says something here: it is no common lower-case word, and this client's own record does not use it. */
function isTheirs({ texts, record }: CheckFacts, name: string): boolean {
  const wanted = wordsOf(name).join(' ');
  if (wanted.length < 3 || !/\p{Lu}|\p{N}/u.test(name)) return false;
  return ![...texts, record.client].some((text) => ` ${wordsOf(text).join(' ')} `.includes(` ${wanted} `));
}

/** At the start of a sentence a capital says nothing: `Spring` may be the season. */
function startsSentence({ sentences, plain }: LetterText, start: number): boolean {
  const sentence = stretchAt(sentences, start);
  return sentence === undefined || /^[\s\-*•\d.)]*$/.test(plain.slice(sentence.start, start));
}
