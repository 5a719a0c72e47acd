/** The records that the golden letters are drafted from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LetterInput } from '../../../../src/core/letters/letter';
import { FOLDER, letterInput } from '../letters/fixture';

export interface LetterRecord {
  readonly name: string;
  readonly record: string;
  /** The input, made when it is asked for: its assessment is worded in what is spoken then. */
  readonly make: () => LetterInput;
}

/** Every record, in the order of their names. */
export function letterRecords(): readonly LetterRecord[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && name.includes('-'))
    .map((name) => {
      const record = readFileSync(join(FOLDER, name), 'utf8');
      return { name, record, make: () => letterInput(record) };
    });
}
