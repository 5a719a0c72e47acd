/** What a scalar of the YAML library says. */
import type { Scalar } from 'yaml';

const NULL = /^(~|null|Null|NULL)?$/;

/** Whether a scalar counts as absent: empty, blank, or a null without quotes. */
export function saysNothing(node: Scalar): boolean {
  return isNothing(textOf(node), node.type === 'PLAIN');
}

/** @example isNothing('~', true) // true: a null without quotes */
export function isNothing(text: string, isPlain: boolean): boolean {
  return text.trim() === '' || (isPlain && NULL.test(text));
}

/** The text of a scalar, without quotes and escapes. */
export function textOf(node: Scalar): string {
  return node.source ?? String(node.value);
}
