/** Timelines of texts, for the tests. */
import assert from 'node:assert/strict';
import type { IsoDate } from '../../../../../src/core/dates';
import { parseClient } from '../../../../../src/core/record/parse';
import type { Studio } from '../../../../../src/core/record/schema';
import { snapshotOf } from '../../../../../src/core/snapshot';
import type { Sheet } from '../../../../../src/core/views/report/parts';
import { WHOLE_VIEW, type ReportView } from '../../../../../src/core/views/reportView';
import type { TimelineItem } from '../../../../../src/core/views/timeline/item';
import { timelineItems } from '../../../../../src/core/views/timeline/items';
import { timelineSection } from '../../../../../src/core/views/timeline/section';

/** The items of a record on a day. */
export function itemsOf(text: string, asOf: IsoDate, studio: Studio = {}): readonly TimelineItem[] {
  const { record, places } = parseClient(text);
  assert.ok(record !== undefined, 'the text gives no record');
  const pathOf = (entry: object) => places.pathOf(entry);
  return timelineItems(record, snapshotOf(record, studio, asOf, pathOf), pathOf);
}

/** The section of the report, as HTML. */
export function sectionOf(
  text: string,
  asOf: IsoDate,
  view: Partial<ReportView> = {},
  sheet: Partial<Sheet> = {},
): string {
  const parsed = parseClient(text);
  assert.ok(parsed.record !== undefined, 'the text gives no record');
  const snapshot = snapshotOf(parsed.record, {}, asOf, (entry) => parsed.places.pathOf(entry));
  const input = { parsed, studio: {}, snapshot, today: '2026-11-23' };
  return timelineSection(input, { ...WHOLE_VIEW, ...view }, { file: 'acme.yaml', isSaved: false, ...sheet }).source;
}

/** A record with a fact of every kind. */
export const EVERYTHING = `client: Acme Bakery
currency: USD
terms: { agreed: 2026-05-28, payment: net 14, ends: 2027-05-31 }
brief:
  agreed: 2026-06-01
  goal: More wholesale orders.
  change_rate: 90
  rounds: 1
  deliverables:
    - { id: homepage, title: Homepage design, due: 2026-06-20, delivered: 2026-06-24, approved: 2026-06-25 }
    - { id: shop, due: 2026-10-31 }
    - { id: logo, due: 2026-08-01, cancelled: 2026-07-01 }
requests:
  - { id: CR-1, date: 2026-07-02, asks: Add an online shop, scope: out, hours: 16, status: approved, decided: 2026-07-05, done: 2026-07-12 }
  - { date: 2026-07-03, asks: Larger type, scope: in, status: quoted }
  - { date: 2026-07-04, status: declined }
revisions:
  - { date: 2026-06-26, deliverable: shop, items: [Warmer colours] }
  - { date: 2026-06-28, deliverable: shop, reverses: true }
  - { date: 2026-06-29, deliverable: shop, kind: fix }
questions:
  - { asked: 2026-06-05, question: 'Who approves?', answered: 2026-06-12 }
  - { asked: 2026-06-06, by: client }
disagreements:
  - id: carousel
    topic: A carousel
    opened: 2026-07-01
    blocks: homepage
    proposals:
      - { date: 2026-07-03, by: us, offer: One still image, answer: refused, answered: 2026-07-06 }
      - { date: 2026-07-08, by: client }
    settled: 2026-07-20
    reopened: [2026-07-25]
invoices:
  - { number: INV-1, issued: 2026-07-01, due: 2026-07-15, amount: 2400, payments: [{ date: 2026-08-01, amount: 1000 }], promises: [{ made: 2026-07-20, by: 2026-07-25 }] }
  - { number: INV-2, issued: 2026-06-01, amount: 500, for: [deposit], paid: 2026-06-01 }
  - { number: INV-3, issued: 2026-07-01, due: 2026-07-10, amount: 100, disputed: { from: 2026-07-12, until: 2026-07-20 }, refused: 2026-07-13, paid: 2026-07-21 }
  - { number: INV-4, issued: 2026-07-02, amount: 100, cancelled: 2026-07-05 }
compensation:
  - { date: 2026-07-04, kind: cheaper_elsewhere, amount: 1200, says: A nephew does it, about: INV-1, answered: 2026-07-05, settled: 2026-07-12 }
conduct:
  - { date: 2026-07-09, kind: insult, says: You people are useless, repaired: 2026-07-11 }
  - { date: 2026-07-10, kind: shouting }
letters:
  - { date: 2026-07-11, kind: scope_clarification, deadline: 2026-07-18, answer: accepted, answered: 2026-07-15 }
  - { date: 2026-07-26, kind: payment_reminder, deadline: 2026-07-30 }
  - { date: 2026-08-28, kind: pause_notice, deadline: 2026-09-08 }
ours:
  - { date: 2026-07-08, kind: late_delivery, note: Two days late }
legal:
  - { date: 2026-08-10, by: client, step: lawyer, announced: true }
goodwill:
  - { date: 2026-06-25, note: Paid 50 extra }
snooze:
  - { sign: price, from: 2026-08-01, until: 2026-12-01, reason: A grant }
exit: { decided: 2026-08-30, ends: 2026-09-15 }
ended: { date: 2026-12-01, by: us }
notes: A private word.
`;
