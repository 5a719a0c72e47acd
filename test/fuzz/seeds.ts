/** The texts that are mutated: records of ours, and YAML that others wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../corpus/sources';

export interface Seeds {
  /** Records of the demo, the fixtures and the stories. */
  readonly records: readonly string[];
  /** The public suite of YAML, and every YAML file of the packages that are installed. */
  readonly yaml: readonly string[];
}

/** Of a longer text only the beginning is taken; what is long is tried by itself. */
const LONGEST = 12_000;

export function readSeeds(): Seeds {
  const folders = ['demo/.clients', 'test/fixtures/stories', 'test/fixtures/letters', 'test/fixtures/hand-over'];
  const records = [...folders, 'test/fixtures/letters-check'].flatMap(recordsIn);
  return { records: [...new Set(records)], yaml: readSources().map(({ text }) => text.slice(0, LONGEST)) };
}

function recordsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('studio'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
