/** The texts that are mutated: records of ours, and YAML that others wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../corpus/sources';
import type { Random } from './random';

export interface Seeds {
  /** Records of the demo, the fixtures and the stories. */
  readonly records: readonly string[];
  /** The public suite of YAML, and every YAML file of the packages that are installed. */
  readonly yaml: readonly string[];
}

/** Of a longer text only the beginning is taken; what is long is tried by itself. */
const LONGEST = 12_000;
/** So many parts of a record stand in a small one. */
const MOST_BLOCKS = 4;

export function readSeeds(): Seeds {
  const folders = ['demo/.clients', 'test/fixtures/stories', 'test/fixtures/letters', 'test/fixtures/hand-over'];
  const records = [...folders, 'test/fixtures/letters-check'].flatMap(recordsIn);
  return { records: [...new Set(records)], yaml: readSources().map(({ text }) => text.slice(0, LONGEST)) };
}

/** A record cut down to about so many characters: what names the client, and some of its lists. */
export function pieceOf(text: string, random: Random, longest: number): string {
  const blocks = text.split(/^(?=[A-Za-z"'])/m);
  const isHead = (block: string): boolean => /^(client|status|currency|language):/.test(block);
  const kept = blocks.filter(isHead);
  const rest = blocks.filter((block) => !isHead(block));
  for (let length = kept.join('').length, tries = 0; rest.length > 0 && tries < MOST_BLOCKS; tries += 1) {
    const [block = ''] = rest.splice(random.below(rest.length), 1);
    if (length + block.length > longest) continue;
    kept.push(block);
    length += block.length;
  }
  const piece = kept.join('');
  return piece === '' ? text.slice(0, longest) : piece;
}

function recordsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name) && !name.includes('studio'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
