/** What is left to the YAML extension where a person has it: it checks the open files by our JSON Schemas, and no fault is to be told twice. */
import { Composer, Parser, isScalar, parseDocument } from 'yaml';
import type { Problem } from '../record/problem';
import { isWithinLimits } from '../record/yamlText';

/**
 * Whether the extension finds our schemas for a file. Its patterns begin with any folders, but with none whose name begins with a dot.
 * @param path with slashes @example isCheckedBySchema('/home/ann/work/.clients/acme.yaml') // true
 */
export function isCheckedBySchema(path: string): boolean {
  const [, above, name] = /^(.*)\/\.clients\/([^/]+)$/.exec(path) ?? [];
  return above !== undefined && !/(^|\/)\./.test(above) && /^[^.].*\.ya?ml$/.test(name ?? '');
}

/**
 * Whether the extension reports the problem itself, by the schema or as a fault of the YAML. What it can't see stays ours: days that the
 * calendar lacks, references, sums and orders. So does what can't be told for sure.
 * @param text the text of the problem's file
 */
export function isReportedBySchema({ code, place }: Pick<Problem, 'code' | 'place'>, text: string): boolean {
  const source = text.slice(place.start, place.end);
  // The schema judges what an alias stands for, and takes one that stands for nothing lightly.
  if (source.startsWith('*')) return false;
  switch (code) {
    case 'record/choice':
    case 'record/flag':
    case 'record/list':
    case 'record/mapping':
    case 'studio/no-mapping':
    case 'yaml/duplicate-key':
      return true;
    case 'record/missing':
      return !/^[ \t\uFEFF-]*<<[ \t]*:/m.test(text);
    case 'record/no-client':
      return !hasOnlyComments(text);
    case 'record/date':
      return !/^(["']?)\d{4}-\d{2}-\d{2}\1$/.test(source);
    case 'record/text':
    case 'record/number':
      return !isOtherNumber(source);
    case 'yaml/tag':
      return !/^!(!|include$)/.test(source);
    case 'yaml/syntax':
      return isFaultyYaml(text);
    default:
      return false;
  }
}

/** A number of YAML's that is none of the record's: `1e3`, `0x1F`, `.5`. */
function isOtherNumber(source: string): boolean {
  if (/^-?\d+(\.\d+)?$/.test(source)) return !Number.isFinite(Number(source));
  const { contents } = parseDocument(source, { logLevel: 'error' });
  return isScalar(contents) && typeof contents.value === 'number';
}

/** The extension reads less strictly than we do. */
function isFaultyYaml(text: string): boolean {
  if (!isWithinLimits(text)) return false;
  try {
    const documents = new Composer({ strict: false }).compose(new Parser().parse(text), true, text.length);
    return [...documents].some(({ errors }) => errors.length > 0);
  } catch {
    // What exhausts the reader is not told by it either.
    return false;
  }
}

/** The schema says nothing of a file without any value, unless it is blank. */
function hasOnlyComments(text: string): boolean {
  return text.includes('#') && text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
}
