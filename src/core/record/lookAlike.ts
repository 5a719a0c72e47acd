/** Ids that look like others: with letters of two alphabets in one word, of another style, or with characters that nobody sees. */
import { later, t } from '../l10n';
import { clip } from './clip';

/** What is wrong with an id, and the character that shows it. */
export type LookAlike =
  | { readonly fault: 'unseen'; readonly character: string }
  | { readonly fault: 'styled'; readonly character: string }
  | {
      readonly fault: 'mixed';
      readonly character: string;
      /** The alphabets, as Unicode names them. @example ['Latin', 'Cyrillic'] */
      readonly scripts: readonly [string, string];
    };

const PLAIN = /^(?! )[ -~]*(?<! )$/;
/**
 * Nothing of it is seen: white space at an end, other white space than the usual inside (but for that of Chinese and Japanese), and what takes no room. What joins letters and signs
 * is part of many scripts and of pictures; in a word of an alphabet it changes nothing but what the word is.
 */
const UNSEEN =
  /^\s|\s$|(?![ \u3000])\s|(?![\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0020}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\p{Cc}]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d\ufe00-\ufe0f]/u;

/**
 * Latin letters and digits of another style or width, which are characters of their own: mathematical ones, those that stand among other signs for the
 * same use, and full-width ones. Raised, circled and joined letters are left alone: they look like what they are.
 */
const STYLED =
  /[\u{1d400}-\u{1d6a3}\u{1d7ce}-\u{1d7ff}\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212a-\u212d\u212f-\u2131\u2133\u2134]|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;
/** Where full-width letters are usual. */
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu;

const WORDS = /[\p{L}\p{M}]+/gu;
/** The alphabets with letters that look like those of another. Latin letters beside Japanese or Chinese ones are usual, and are none of them. */
const SCRIPTS: readonly (readonly [name: string, letter: RegExp])[] = [
  [later('Latin'), /\p{Script=Latin}/u],
  [later('Cyrillic'), /\p{Script=Cyrillic}/u],
  [later('Greek'), /\p{Script=Greek}/u],
  [later('Armenian'), /\p{Script=Armenian}/u],
  [later('Cherokee'), /\p{Script=Cherokee}/u],
];

/**
 * Why an id could be taken for another; `undefined` where it says what it shows. Accents change nothing, and neither does a word wholly in another alphabet.
 * @example lookAlike('\u0430cme') // { fault: 'mixed', character: 'U+0430', scripts: ['Latin', 'Cyrillic'] }
 */
export function lookAlike(id: string): LookAlike | undefined {
  if (PLAIN.test(id)) return undefined;
  const unseen = UNSEEN.exec(id);
  if (unseen !== null) return { fault: 'unseen', character: codeOf(unseen[0]) };
  const styled = STYLED.exec(EAST_ASIAN.test(id) ? id.replace(FULL_WIDTH, '') : id);
  if (styled !== null) return { fault: 'styled', character: codeOf(styled[0]) };
  for (const [word] of id.matchAll(WORDS)) {
    const found = SCRIPTS.flatMap(([name, letter]) => {
      const first = letter.exec(word)?.[0];
      return first === undefined ? [] : [{ name, first }];
    });
    const [one, other] = found;
    if (one !== undefined && other !== undefined)
      return { fault: 'mixed', character: codeOf(other.first), scripts: [one.name, other.name] };
  }
  return undefined;
}

/** What is wrong with it and what to do, in a sentence. @param name the id, or the name of the file that has it */
export function lookAlikeWords(name: string, found: LookAlike): string {
  if (found.fault === 'unseen')
    return t(
      '`{0}` has a character that nobody sees ({1}), so it is not the name it looks like; write it without.',
      clip(name),
      found.character,
    );
  if (found.fault === 'styled')
    return t(
      '`{0}` has a letter or digit of another style or width ({1}), so it is not the name it looks like; write it with plain ones.',
      clip(name),
      found.character,
    );
  const [one, other] = found.scripts;
  return t(
    '`{0}` mixes two alphabets in one word ({1}, and {2} with {3}), and letters that look alike are not the same; write it in one of them.',
    clip(name),
    t(one),
    t(other),
    found.character,
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
