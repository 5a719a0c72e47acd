/** A record to log in, on one day. */
import assert from 'node:assert/strict';
import { logInputOf } from '../../../../src/core/log/input';
import type { LogInput } from '../../../../src/core/log/option';
import { parseClient } from '../../../../src/core/record/parse';

export const TODAY = '2026-07-20';

export const RECORD = `client: Acme
contacts:
  - { name: Jane Doe, decides: true }
  - { name: Bob }
terms: { agreed: 2026-05-28, payment: net 14, deposit: 30% }
brief:
  agreed: 2026-06-01
  price: 4800
  change_rate: 90
  rounds: 2
  deliverables:
    - { id: homepage, title: Homepage design, price: 1200, delivered: 2026-06-18 }
    - { id: shop, price: 900 }
    - { id: logo, approved: 2026-06-10 }
requests:
  - { id: CR-09, date: 2026-07-02, asks: A shop, deliverable: shop, hours: 16, scope: out } # theirs
revisions:
  - { date: 2026-07-10, deliverable: homepage }
  - { date: 2026-07-11, deliverable: homepage }
questions:
  - { asked: 2026-07-05, question: Who approves? }
disagreements:
  - id: carousel
    topic: A carousel
    opened: 2026-07-01
    proposals:
      - { date: 2026-07-03, by: us, offer: One picture }
invoices:
  - { number: INV-1, issued: 2026-06-01, amount: 1440, for: [deposit], paid: 2026-06-10 }
  - number: INV-2
    issued: 2026-06-20
    amount: 1200
    for: [homepage]
    payments:
      - { date: 2026-07-08, amount: 200 }
compensation:
  - { date: 2026-07-04, kind: discount }
conduct:
  - { date: 2026-07-09, kind: harsh }
letters:
  - { date: 2026-07-11, kind: payment_reminder, deadline: 2026-07-18 }
`;

/** What logging knows of a record. */
export function inputOf(text = RECORD, today = TODAY): LogInput {
  const input = logInputOf(parseClient(text), {}, today, 'USD');
  assert.ok(input !== undefined);
  return input;
}
