/** Where a node of a file stands, from its first character to its last. */
import { isCollection, isPair } from 'yaml';
import type { Node } from 'yaml';
import type { Span } from '../record/lines';
import { spanOf } from '../record/yamlText';

/** The span of a node without the blank lines and comments behind it. Its offsets count from those of the text. */
export function nodeSpan(node: Node, text: string): Span {
  const { start, end } = spanOf(node);
  if (isCollection(node) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1);
    const inside = isPair(last) ? (last.value ?? last.key) : last;
    const lastEnd = inside === null || inside === undefined ? end : nodeSpan(inside as Node, text).end;
    return { start, end: Math.max(start, lastEnd) };
  }
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
