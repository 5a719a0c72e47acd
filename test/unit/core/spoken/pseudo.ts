/** Two languages that nobody speaks, to see which words of what is shown came through the interface's language. */
import { speak, type Texts } from '../../../../src/core/l10n';
import { clientSchema, studioSchema } from '../../../../src/core/record/schema';
import { shapeOf, type Shape } from '../../../../src/core/record/shape';

/** Every text in marks. @example inLanguage(MARKED, () => t('{0} of {1}', 3, 5)) // '⟦3 of 5⟧' */
export const MARKED = language((text) => `⟦${text}⟧`);

/** Every text without its words: what is left is what was handed to it. @example inLanguage(WORDLESS, () => t('{0} of {1}', 3, 5)) // '⟦3 5⟧' */
export const WORDLESS = language((text) => `⟦${(text.match(/\{\d+\}/g) ?? []).join(' ')}⟧`);

function language(sayAll: (text: string) => string): Texts {
  // The tag of a language is none of its words.
  const say = (text: string): string => (text === 'en' ? 'de' : sayAll(text));
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, text) => say(String(text)),
      getOwnPropertyDescriptor: (_, text) => ({ value: say(String(text)), configurable: true, enumerable: true }),
    },
  );
}

/** What is made while a language is spoken. */
export function inLanguage<T>(texts: Texts, make: () => T): T {
  speak(texts);
  try {
    return make();
  } finally {
    speak(undefined);
  }
}

/** The keys and options that a record is written with, which no language changes. */
const CODES: readonly string[] = [...codesIn(shapeOf(clientSchema)), ...codesIn(shapeOf(studioSchema))];

function codesIn(shape: Shape): readonly string[] {
  switch (shape.type) {
    case 'scalar':
      return [...(shape.options ?? []), ...(shape.examples ?? [])];
    case 'list':
      return codesIn(shape.item);
    case 'table':
      return codesIn(shape.value);
    case 'map':
      return [...shape.entries].flatMap(([key, entry]) => [key, ...codesIn(entry.shape)]);
  }
}

const WORD = /\p{L}[\p{L}\p{M}]+/gu;

/** The words of what was said in the language without words that are none of the data's. */
export function strayWords(said: string, ...data: readonly string[]): readonly string[] {
  const known = new Set([...data, ...CODES].flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  return (said.match(WORD) ?? []).filter((word) => !known.has(word.toLowerCase()));
}
