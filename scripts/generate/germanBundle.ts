/** The German texts of the interface, in the order of the English, with an empty one for each that is not translated yet. */
import { repositoryFiles, root, textsOf } from '../guards/files.mjs';
import { spokenTexts } from '../guards/spoken-texts.mjs';

const file = 'l10n/bundle.l10n.de.json';

/** The bundle: what nothing says any more leaves it, and what is new comes in without a translation, which a test then asks for. */
export function germanBundle(): string {
  const { texts } = spokenTexts(textsOf(repositoryFiles(root).filter((each) => /^src\/.*\.ts$/.test(each))));
  const known = JSON.parse(textsOf([file]).get(file) ?? '{}') as Readonly<Record<string, string>>;
  const sorted = [...texts.keys()].sort();
  return JSON.stringify(Object.fromEntries(sorted.map((text) => [text, known[text] ?? ''])), undefined, 2);
}
