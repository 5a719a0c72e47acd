/** How a text is written as a YAML value on one line. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Scalar } from 'yaml';
import { saysNothing, textOf } from '../record/scalarNodes';

/**
 * A text in the quotes that a value has already, or without where it has none and needs none.
 * @param isInFlow whether it stands inside brackets, where commas and brackets end a text without quotes
 * @example scalarText('#1', 'PLAIN', false) // '"#1"'
 */
export function scalarText(text: string, style: Scalar['type'], isInFlow: boolean): string {
  if (style === 'QUOTE_SINGLE' && isPrintable(text)) return `'${text.replaceAll("'", "''")}'`;
  const isBare = style !== 'QUOTE_DOUBLE' && isPrintable(text) && isPlain(text, isInFlow);
  return isBare ? text : JSON.stringify(text);
}

/** Whether the text is read as itself without quotes, as a value and as an item of a list. */
function isPlain(text: string, isInFlow: boolean): boolean {
  const around = isInFlow ? `[${text}, {a: ${text}}]\n` : `- ${text}\n- a: ${text}\n`;
  const { contents, errors } = parseDocument(around, {
    schema: 'failsafe',
    uniqueKeys: false,
    logLevel: 'error',
    prettyErrors: false,
  });
  if (errors.length > 0 || !isSeq(contents)) return false;
  const [item, map] = contents.items;
  const value = isMap(map) ? map.items[0]?.value : undefined;
  return contents.items.length === 2 && [item, value].every((node) => isItself(node, text));
}

function isItself(node: unknown, text: string): boolean {
  return isScalar(node) && node.type === 'PLAIN' && textOf(node) === text && !saysNothing(node);
}

/** Whether the text is without control characters, which are best seen as escapes in double quotes. */
function isPrintable(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}
