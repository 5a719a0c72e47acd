/** Portfolios from the text of files, for the tests of what the editor shows. */
import assert from 'node:assert/strict';
import { assessFolder, readFolder } from '../../../../src/core/folder';
import type { PlacedClient, Portfolio } from '../../../../src/core/views/portfolio';

const AS_OF = '2026-11-23';

/** A client who owes money, asks for more than was agreed, and has more in store. */
export const ACME = `client: Acme Bakery
terms: { agreed: 2026-05-28, payment: net 14 }
brief:
  agreed: 2026-06-01
  goal: More orders
  price: 4800
  rounds: 2
  deliverables:
    - id: homepage
      title: Homepage design
      due: 2026-12-20
requests:
  - id: CR-1
    date: 2026-11-02
    asks: Add an online shop
    scope: out
    price: 400
revisions:
  - { date: 2026-07-10, deliverable: homepage }
  - { date: 2026-07-20, deliverable: homepage }
  - { date: 2026-07-30, deliverable: homepage }
invoices:
  - number: INV-1
    issued: 2026-10-01
    due: 2026-10-15
    amount: 2400
  - number: INV-2
    issued: 2026-11-01
    due: 2026-11-15
    amount: 100
`;

/** The portfolio of workspace folders, each with the texts of its files by their names. */
export function portfolioOf(
  folders: Readonly<Record<string, Readonly<Record<string, string>>>>,
  asOf = AS_OF,
): Portfolio {
  return {
    asOf,
    folders: Object.entries(folders).map(([name, files]) => {
      const folder = readFolder(Object.entries(files).map(([file, text]) => ({ name: file, text })));
      const clients = assessFolder(folder, asOf);
      return { key: `file:///${name}`, name, folder, clients, problems: folder.problems };
    }),
  };
}

/** The one client that a text gives. */
export function clientOf(text: string, asOf = AS_OF): PlacedClient {
  const [folder] = portfolioOf({ work: { 'acme.yaml': text } }, asOf).folders;
  const [client] = folder?.clients ?? [];
  assert.ok(folder !== undefined && client !== undefined, 'the text gives no client');
  return { folder, client };
}
