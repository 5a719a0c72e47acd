/** YAML while it is written: where a file can not be read as a whole, each of its sections is read for itself, as far as it goes. */
import type { Alias, Node } from 'yaml';
import { MOST_CHARACTERS } from '../record/length';
import { readYaml } from '../record/yamlText';
import type { YamlFault } from '../record/yamlText';

/** A part of a file that was read for itself. */
export interface Fragment {
  /** Where it begins; what its nodes say about their places counts from here. */
  readonly offset: number;
  readonly root: Node | null;
  /** What each alias stands for; those of broken files may stand for nothing. */
  readonly targets: ReadonlyMap<Alias, Node>;
}

export interface LooseYaml {
  /** One for a file without a fault. */
  readonly fragments: readonly Fragment[];
  /** The first thing that makes the file unreadable. */
  readonly fault: YamlFault | undefined;
}

/** A key at the very start of a line. */
const SECTION = /^(?:[\w$][^\r\n:#]*|"[^"\r\n]*"[ \t]*|'[^'\r\n]*'[ \t]*):(?=[ \t\r\n]|$)/gm;
/** A record has some twenty sections; a text with far more of them is none, and is read once only. */
const MOST_SECTIONS = 200;

let latest: { readonly text: string; readonly yaml: LooseYaml } | undefined;

/**
 * Reads a text as YAML, whatever its state. Never throws. The latest answer is kept, since editors ask many things about one text.
 * @example readLoosely('client: [Acme\nrequests: []\n').fragments.length // 2
 */
export function readLoosely(text: string): LooseYaml {
  if (latest?.text !== text) latest = { text, yaml: read(text) };
  return latest.yaml;
}

function read(text: string): LooseYaml {
  const yaml = readYaml(text);
  if (!('fault' in yaml)) return { fragments: [{ ...yaml, offset: 0 }], fault: undefined };
  if (text.length > MOST_CHARACTERS) return { fragments: [{ ...NOTHING, offset: 0 }], fault: yaml.fault };
  const starts = sectionStarts(text);
  if (starts.length > MOST_SECTIONS || starts.length === 1)
    return { fragments: [{ ...(yaml.madeOut ?? NOTHING), offset: 0 }], fault: yaml.fault };
  const fragments = starts.map((start, index) => {
    const part = readYaml(text.slice(start, starts[index + 1]));
    return { ...('fault' in part ? (part.madeOut ?? NOTHING) : part), offset: start };
  });
  return { fragments, fault: yaml.fault };
}

const NOTHING: Omit<Fragment, 'offset'> = { root: null, targets: new Map() };

/** Where the sections of a text begin, and the text itself. @example sectionStarts('# Acme\nclient: Acme\n') // [0, 7] */
function sectionStarts(text: string): readonly number[] {
  const keys = [...text.matchAll(SECTION)].map(({ index }) => index);
  return keys[0] === 0 ? keys : [0, ...keys];
}
