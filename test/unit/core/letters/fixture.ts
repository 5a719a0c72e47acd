/** Letters as text in, text out: a record with its day in the first comment lines, and the letter that comes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assessClient } from '../../../../src/core/assess';
import type { LetterInput } from '../../../../src/core/letters/letter';
import { parseClient, parseStudio } from '../../../../src/core/record/parse';

export const FOLDER = fileURLToPath(new URL('../../../fixtures/letters', import.meta.url));

/** The studio of every case that does not say `# studio: none`. */
const studio = parseStudio(readFileSync(join(FOLDER, 'studio.yaml'), 'utf8')).studio;

/**
 * The input of a letter from a record as text. Comments at its top set what is not in a record.
 * @example letterInput('# as of: 2026-08-15\n# language: vi\n# studio: none\nclient: Acme\n')
 */
export function letterInput(text: string): LetterInput {
  const said = (name: string) => new RegExp(`^# ${name}: (.+)$`, 'm').exec(text)?.[1];
  const asOf = said('as of');
  const language = said('language');
  const { record, places, problems } = parseClient(text);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (record === undefined || asOf === undefined || errors.length > 0) {
    throw new Error(`A fixture needs "# as of:" and a sound record: ${JSON.stringify(errors)}`);
  }
  const ours = said('studio') === 'none' ? {} : studio;
  const assessment = assessClient(record, ours, asOf, {
    pathOf: (entry) => places.pathOf(entry),
    lineOf: (path) => places.at(path).line,
  });
  return { record, studio: ours, asOf, assessment, ...(language === undefined ? {} : { language }) };
}
