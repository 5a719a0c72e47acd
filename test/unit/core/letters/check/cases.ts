/** Letters that the checks are tried on: the golden drafts, and those of `test/fixtures/letters-check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckInput, OtherClient } from '../../../../../src/core/letters/check/checkFacts';
import { LETTER_KINDS } from '../../../../../src/core/record/schema';
import { FOLDER, letterInput } from '../fixture';

const CHECKED = fileURLToPath(new URL('../../../../fixtures/letters-check', import.meta.url));

/** Clients of the same workspace as every letter here. */
const OTHERS: readonly OtherClient[] = [
  { client: 'Birchwood Interiors Ltd', contacts: ['Oliver Stanton'] },
  { client: 'Spring', contacts: ['Ana'] },
  { client: 'Công ty TNHH Ánh Dương', contacts: ['Lê Quang Huy'] },
  { client: 'Elm', contacts: [] },
];

export interface LetterCase {
  readonly name: string;
  readonly text: string;
  readonly input: CheckInput;
}

/** What a letter of this kind is checked against: a record as text, with its day in a comment. */
export function checkInput(kind: string, record: string): CheckInput {
  const known = LETTER_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`${kind} is no kind of letter`);
  const { record: read, studio, asOf } = letterInput(record);
  return { record: read, studio, day: asOf, kind: known, others: OTHERS };
}

/** Every golden draft with its record. A draft may be of another kind than was asked for. */
export function goldenLetters(): readonly LetterCase[] {
  return pairs(FOLDER).map(({ name, record, text }) => {
    const kind = name.split('-')[0] ?? '';
    const isProposal = kind === 'pause_notice' && !/pause_clause: true/.test(record);
    return { name, text, input: checkInput(isProposal ? 'payment_reminder' : kind, record) };
  });
}

/** Letters as careful people write them, with their records. */
export function cleanLetters(): readonly LetterCase[] {
  return pairs(join(CHECKED, 'clean')).map(({ name, record, text }) => ({
    name,
    text,
    input: checkInput(name.split('-')[0] ?? '', record),
  }));
}

function pairs(folder: string): readonly { readonly name: string; readonly record: string; readonly text: string }[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .map((name) => ({ name, record: read(`${name.replace(/\.vi$/, '')}.yaml`), text: read(`${name}.md`) }));
}
