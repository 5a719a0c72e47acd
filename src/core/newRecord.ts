/** The file of a client that was just added: its name, and the little that is known. */
import { stringify } from 'yaml';
import { CLIENT_STATUSES, type ClientStatus } from './record/schema';

/** Ids that mean something else in a `.clients` folder, or that are no names of files on Windows. */
const RESERVED = [
  'studio',
  'templates',
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from({ length: 9 }, (_, n) => [`com${n + 1}`, `lpt${n + 1}`]).flat(),
];

const LONGEST_ID = 50;

/**
 * An id for a client of that name that no other has.
 * @param taken ids in use; case does not tell ids apart
 * @example newClientId('Bánh Mì & Co.', ['banh-mi-co']) // 'banh-mi-co-2'
 */
export function newClientId(name: string, taken: readonly string[]): string {
  const used = new Set([...RESERVED, ...taken.map((id) => id.toLowerCase())]);
  const base =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd')
      .replace(/ß/g, 'ss')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, LONGEST_ID)
      .replace(/^-|-$/g, '') || 'client';
  let id = base;
  for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
  return id;
}

/**
 * The text of a new client's file. What it does not say comes from the studio's file.
 * @example newRecord('Acme', 'prospect') // 'client: Acme\nstatus: prospect # prospect | active | paused | ended\n'
 */
export function newRecord(name: string, status: ClientStatus): string {
  return `${stringify({ client: name }, { lineWidth: 0 })}status: ${status} # ${CLIENT_STATUSES.join(' | ')}\n`;
}
