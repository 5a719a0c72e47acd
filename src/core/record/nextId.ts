/** The next id in the pattern of those that a file has. */
import { newClientId } from '../newRecord';
import type { IdKind } from './schemaParts';

const FIRST = { request: 'CR-1', invoice: 'INV-1' } as const;

/**
 * An id that is free; `undefined` where neither the ids that are there nor a title lead to one.
 * @example nextId('request', ['CR-1', 'CR-3'], undefined) // 'CR-4'
 */
export function nextId(kind: IdKind, taken: readonly string[], title: string | undefined): string | undefined {
  const counted = taken.flatMap((id) => {
    const [, head = '', digits = '', tail = ''] = /^(.*?)(\d{1,12})(\D*)$/.exec(id) ?? [];
    return digits === '' ? [] : [{ head, digits, tail }];
  });
  const last = counted.at(-1);
  const isPattern = counted.length * 2 > taken.length;
  if (last !== undefined && isPattern) {
    const alike = counted.filter(({ head, tail }) => head === last.head && tail === last.tail);
    const highest = Math.max(...alike.map(({ digits }) => Number(digits)));
    return `${last.head}${String(highest + 1).padStart(last.digits.length, '0')}${last.tail}`;
  }
  if (kind === 'request' || kind === 'invoice') return taken.includes(FIRST[kind]) ? undefined : FIRST[kind];
  return title === undefined || title === '' ? undefined : newClientId(title, taken);
}
