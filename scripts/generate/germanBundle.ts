/** The German texts of the interface, in the order of the English, with an empty one for each that is not translated yet. */
import { repositoryFiles, root, textsOf } from '../guards/files.mjs';
import { spokenTexts } from '../guards/spoken-texts.mjs';

const file = 'l10n/bundle.l10n.de.json';

/** The bundle: what nothing says any more leaves it, and what is new comes in without a translation, which a test then asks for. */
export function germanBundle(): string {
  const { texts } = spokenTexts(textsOf(repositoryFiles(root).filter((each) => /^src\/.*\.ts$/.test(each))));
  const known = translationsIn(textsOf([file]).get(file) ?? '');
  const sorted = [...texts.keys()].sort();
  return JSON.stringify(Object.fromEntries(sorted.map((text) => [text, known.get(text) ?? ''])), undefined, 2);
}

/** Line by line, since a merge keeps the lines of both sides and can leave a text there twice, or a comma out. */
function translationsIn(bundle: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [, pair = ''] of bundle.matchAll(/^\s*("(?:[^"\\]|\\.)*": "(?:[^"\\]|\\.)*"),?\s*$/gm)) {
    for (const [text, said] of Object.entries(JSON.parse(`{${pair}}`) as Record<string, string>)) {
      if (said !== '' || !known.has(text)) known.set(text, said);
    }
  }
  return known;
}
