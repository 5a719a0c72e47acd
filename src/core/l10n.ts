/**
 * The language that the interface speaks. It is a constant of the process, like that of `vscode.l10n`: set once before anything is shown,
 * and English where nobody sets it, as on the command line. Letters have a language of their own and never come through here, nor does
 * anything that is written into a record.
 */

/** English texts as they stand in the source, with what stands for them: the shape of VS Code's `l10n` bundles. */
export type Texts = Readonly<Record<string, string | { readonly message: string }>>;

let spoken: Texts = {};

/** Sets what the interface speaks from here on; `undefined` is English. Called by the entry, before anything else, and by tests. */
export function speak(texts: Texts | undefined): void {
  spoken = texts ?? {};
}

/**
 * A text of the interface in the language that is spoken. The text is written out where it is used, so that a test finds all of them.
 * @param args stand for `{0}`, `{1}` and so on; a place without an argument is left as it is
 * @example t('{0} of {1}', 3, 5) // '3 of 5'; in German '3 von 5'
 */
export function t(text: string, ...args: readonly (string | number)[]): string {
  const found = Object.hasOwn(spoken, text) ? spoken[text] : undefined;
  const said = typeof found === 'string' ? found : (found?.message ?? text);
  let sentence = '';
  for (const piece of piecesOf(said)) {
    sentence += typeof piece === 'string' ? piece : String(args[piece] ?? `{${piece}}`);
  }
  return sentence;
}

/** The texts in pieces, a number for each place of an argument: there are a few hundred, and they are said many thousand times. */
const pieces = new Map<string, readonly (string | number)[]>();
const REMEMBERED_TEXTS = 2000;

function piecesOf(said: string): readonly (string | number)[] {
  const known = pieces.get(said);
  if (known !== undefined) return known;
  const found = said.split(/\{(\d+)\}/).map((piece, index) => (index % 2 === 0 ? piece : Number(piece)));
  if (pieces.size >= REMEMBERED_TEXTS) pieces.clear();
  pieces.set(said, found);
  return found;
}

/**
 * The tag of the language that is spoken: a bundle translates the text `en` by its own.
 * @example spokenLanguage() // 'en'; in German 'de'
 */
export function spokenLanguage(): string {
  const tag = t('en');
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(tag) ? tag : 'en';
}

/**
 * A text with a number that decides its form. `{0}` is the number; further arguments follow from `{1}` on.
 * @example tn(1, '{0} day', '{0} days') // '1 day'
 */
export function tn(n: number, one: string, many: string, ...args: readonly (string | number)[]): string {
  return t(n === 1 ? one : many, n, ...args);
}

/**
 * A table of texts that are said when they are read, so that it can stand where a module loads.
 * @example const WORDS = table<'clear'>({ clear: 'clear' }); WORDS.clear // in German 'unauffällig'
 */
export function table<Key extends string>(texts: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const said = Object.entries<string>(texts).map(([key, text]) => [key, { enumerable: true, get: () => t(text) }]);
  return Object.defineProperties({}, Object.fromEntries(said) as PropertyDescriptorMap) as Readonly<
    Record<Key, string>
  >;
}

/**
 * Marks a text of a table that is made when a module loads, and is said later, by `t`. It gives the text back as it is.
 * @example const WORDS = { clear: later('clear') }; t(WORDS.clear)
 */
export function later<Text extends string>(text: Text): Text {
  return text;
}
