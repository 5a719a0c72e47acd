// @ts-check
// Holds a translation against the English: every text is there, none is left over, and what is no prose stands in both.
import { placesOf } from './spoken-texts.mjs';

/**
 * @typedef {object} Translation
 * @property {string} file its path, for what is said about it
 * @property {Readonly<Record<string, string>>} english by key; in a bundle the key is the English text
 * @property {Readonly<Record<string, string>>} translated by key
 * @property {ReadonlySet<string>} same English texts that are the same in the other language
 */

/**
 * Everything in which a translation is not one of the English.
 *
 * @param {Translation} translation
 * @returns {Generator<string>}
 */
export function* translationBreaches({ file, english, translated, same }) {
  for (const key of Object.keys(translated))
    if (!Object.hasOwn(english, key)) yield `${file} translates "${key}", which nothing says.`;
  for (const [key, text] of Object.entries(english)) {
    const said = Object.hasOwn(translated, key) ? translated[key] : undefined;
    if (said === undefined) yield `${file} does not translate "${key}".`;
    else if (said.trim() === '') yield `${file} leaves "${key}" empty.`;
    else if (said === text && !same.has(text)) yield `${file} leaves "${key}" in English.`;
    else for (const [what, of] of KEPT) yield* kept(`${file}: "${key}"`, what, of(text), of(said));
  }
}

/**
 * The words of the list that are not the same in both languages, or that nothing says any more.
 *
 * @param {ReadonlySet<string>} same
 * @param {readonly Pick<Translation, 'english' | 'translated'>[]} translations
 * @returns {readonly string[]}
 */
export function idleSameWords(same, translations) {
  const used = new Set(
    translations.flatMap(({ english, translated }) =>
      Object.entries(english).flatMap(([key, text]) => (translated[key] === text ? [text] : [])),
    ),
  );
  return [...same].filter((word) => !used.has(word));
}

/** What a translation keeps as it is, and how it is found in a text. @type {readonly (readonly [string, (text: string) => readonly string[]])[]} */
const KEPT = [
  ['the place', placesOf],
  ['the icon', (text) => all(text, /\$\([\w~-]+\)/g)],
  ['the link to', (text) => all(text, /(?<=\]\()[^)\s]+/g)],
  ['the code', (text) => all(text, /`[^`]+`/g)],
  ['the line break', (text) => all(text, /\n/g)],
];

/** @param {string} text @param {RegExp} pattern */
function all(text, pattern) {
  return [...text.matchAll(pattern)].map(([found]) => found).sort();
}

/** @param {string} where @param {string} what @param {readonly string[]} english @param {readonly string[]} translated @returns {Generator<string>} */
function* kept(where, what, english, translated) {
  /** @param {readonly string[]} some @param {readonly string[]} others */
  const lacking = (some, others) => {
    const left = [...others];
    return some.filter((each) => {
      const at = left.indexOf(each);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
  };
  for (const each of lacking(english, translated)) yield `${where} loses ${what} ${JSON.stringify(each)}.`;
  for (const each of lacking(translated, english)) yield `${where} has ${what} ${JSON.stringify(each)} too much.`;
}
