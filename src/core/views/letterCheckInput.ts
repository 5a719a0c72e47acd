/** What a letter in an editor is checked against: its client's record, and the names of all the others. */
import type { CheckInput } from '../letters/check/checkFacts';
import type { LetterFile } from '../letters/letterFile';
import type { ClientRecord } from '../record/schema';
import { allClients, type Portfolio, type PortfolioFolder } from './portfolio';

/**
 * @returns `undefined` where the client's file gives no record, and for a letter that was sent: what is filed stays as it went out
 */
export function letterCheckInput(
  portfolio: Portfolio,
  folder: PortfolioFolder,
  { client: id, date, kind, paper }: LetterFile,
): CheckInput | undefined {
  const record = folder.clients.find((client) => client.id === id)?.source.parsed.record;
  if (record === undefined || isFiled(record, paper)) return undefined;
  const others = allClients(portfolio)
    .filter((placed) => placed.folder.key !== folder.key || placed.client.id !== id)
    .flatMap(({ client }) => client.source.parsed.record ?? [])
    .map((other) => ({ client: other.client, contacts: (other.contacts ?? []).map(({ name }) => name) }));
  return { record, studio: folder.folder.studio, day: date, kind, others };
}

function isFiled({ letters }: ClientRecord, paper: string): boolean {
  return (letters ?? []).some(({ file }) => file === paper);
}
