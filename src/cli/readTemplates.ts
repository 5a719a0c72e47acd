/** Reads a person's own letter templates from the disk. One that can't be read costs that one alone. */
import type { FileProblem } from '../core/folder';
import { templateProblems, type TemplateTexts } from '../core/letters/template/ownTemplate';
import { fileProblem, textOf } from './fileText';
import type { Io } from './io';

export interface Templates {
  readonly texts: TemplateTexts;
  /** Of each template, by file and place. */
  readonly problems: readonly FileProblem[];
}

/** The templates below a folder that holds `.clients`; none where there is no folder of them. */
export async function readTemplates(path: string, io: Io): Promise<Templates> {
  const directory = `${path}/.clients/templates`;
  const entries = await io.readDirectory(directory).catch(() => []);
  const names = entries.filter(({ name, isFile }) => isFile && /^[^.].*\.md$/i.test(name)).map(({ name }) => name);
  const texts = new Map<string, string>();
  const problems: FileProblem[] = [];
  for (const name of names.sort()) {
    const file = `.clients/templates/${name}`;
    const read = await textOf(`${directory}/${name}`, io);
    if ('text' in read) {
      texts.set(name, read.text);
      problems.push(...templateProblems(name, read.text).map((problem) => ({ ...problem, file })));
    } else {
      problems.push(fileProblem(file, read.code, read.message));
    }
  }
  return { texts, problems };
}
