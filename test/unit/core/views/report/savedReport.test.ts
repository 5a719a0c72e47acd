import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { reportBody } from '../../../../../src/core/views/report';
import { reportMarkdown } from '../../../../../src/core/views/report/reportMarkdown';
import type { ReportModel } from '../../../../../src/core/views/report/reportModel';
import { NOTHING_PRIVATE, privateParts, savedReport } from '../../../../../src/core/views/report/savedReport';
import { HOSTILE } from '../assessed';
import { modelOf } from '../modelled';
import { clientOf } from '../portfolios';

const MEDIA = join(import.meta.dirname, '..', '..', '..', '..', '..', 'media');
const styles = ['page.css', 'report.css', 'timeline.css', 'saved.css'].map((name) =>
  readFileSync(join(MEDIA, name), 'utf8'),
);
const PAGE = { styles, language: 'en' };
const textOf = (page: string): string =>
  page
    .replace(/<span class="whole">([^<]*)<\/span>/g, '$1')
    .replace(/<style>[^]*?<\/style>|<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

/** A record that says the text wherever it can say one. */
function recordSaying(text: string): string {
  const said = JSON.stringify(text);
  return `client: ${said}
contacts: [{ name: ${said}, role: ${said} }]
terms: { agreed: 2026-01-05, payment: net 14 }
brief:
  agreed: 2026-01-05
  goal: ${said}
  price: 100
  rounds: 1
  deliverables: [{ id: home, title: ${said}, due: 2026-02-01, delivered: 2026-03-01 }]
requests: [{ id: CR-1, date: 2026-11-02, asks: ${said}, by: ${said}, scope: out, deliverable: home, hours: 3, done: 2026-11-03 }]
revisions: [{ date: 2026-04-01, deliverable: home, by: ${said}, items: [${said}] }, { date: 2026-04-02, deliverable: home }]
questions: [{ asked: 2026-10-01, question: ${said} }]
disagreements: [{ id: d, topic: ${said}, opened: 2026-09-01, proposals: [{ date: 2026-09-02, by: us, offer: ${said}, answer: refused, answered: 2026-09-03 }] }]
invoices:
  - { number: ${said}, issued: 2026-08-01, amount: 100 }
  - { number: B, issued: 2026-08-01, amount: 100, disputed: { from: 2026-08-10, reason: ${said} } }
compensation: [{ date: 2026-07-04, kind: cheaper_elsewhere, says: ${said} }]
conduct: [{ date: 2026-07-09, kind: insult, says: ${said}, by: ${said} }]
letters: [{ date: 2026-09-11, kind: payment_reminder, deadline: 2026-09-18, topic: ${said} }]
ours: [{ date: 2026-07-08, kind: defect, note: ${said} }]
legal: [{ date: 2026-08-10, by: client, step: lawyer, announced: true }]
goodwill: [{ date: 2026-06-25, note: ${said} }]
snooze: [{ sign: clarity, until: 2026-12-01, reason: ${said} }]
notes: ${said}
`;
}

const PRIVATE = `client: Acme Bakery
conduct:
  - { date: 2026-07-09, kind: insult, says: You people are useless }
  - { date: 2026-11-20, kind: harsh, says: Never again }
notes: |
  She owes money elsewhere.

  Call the bank.
`;

/** Tags and attributes of ours; everything else that opens a tag is somebody else's. */
const TAGS =
  /^(header|main|svg|g|rect|line|path|circle|polygon|polyline|text|tspan|title|defs|pattern|use|h[1-3]|bdi|p|span|button|input|div|section|ul|ol|li|dl|dt|dd|details|summary|strong|table|caption|thead|tbody|tr|th|td|blockquote)$/;

function assertOnlyOurMarkup(page: string): void {
  const body = page.slice(page.indexOf('<body>') + 1);
  const foreign = [
    ...body.matchAll(/<(?:\/?([a-z0-9]+)((?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?|\s+)*)\s*\/?>|)/gi),
  ].filter(
    ([, tag, attributes = '']) =>
      tag === undefined ||
      (!/^(html|body)$/.test(tag) && !TAGS.test(tag)) ||
      /(^|\s)(on\w+|href|src|style|srcset|action)=/i.test(attributes),
  );
  assert.deepEqual(
    foreign.map(([found]) => found),
    [],
  );
}

describe('a saved report', () => {
  const model = modelOf(PRIVATE);

  it('stands by itself: a policy that lets nothing in, one style, no script, nothing to press, nothing to load', () => {
    const page = savedReport(modelOf(recordSaying('Plain')), NOTHING_PRIVATE, PAGE);
    assert.ok(page.startsWith('<!DOCTYPE html>\n<html lang="en">'));
    assert.match(page, /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"/);
    assert.equal(page.match(/<style>/g)?.length, 1);
    assert.doesNotMatch(page, /<(script|link|img|iframe|object|embed|button|input|form|a)\b/i);
    assert.doesNotMatch(page, /\s(src|href|srcset|style|on\w+)=/i);
    assert.doesNotMatch(page, /url\((?!#)|@import|https?:/i);
    assert.match(page, /<details [^>]*open>/);
    assert.match(textOf(page), /payment.*acme\.yaml:\d+/i);
  });

  it('leaves out notes and quotes of conduct', () => {
    for (const text of [savedReport(model, NOTHING_PRIVATE, PAGE), reportMarkdown(model, NOTHING_PRIVATE)]) {
      assert.match(text, /insult/);
      assert.doesNotMatch(text, /useless|Never again|elsewhere|the bank/);
    }
  });

  it('keeps them back however much the record says besides', () => {
    const full = recordSaying('Plain')
      .replace('kind: insult, says: "Plain"', 'kind: insult, says: "A quote"')
      .replace('notes: "Plain"', 'notes: "A note"');
    assert.match(full, /A quote[^]*A note/);
    const said = modelOf(full);
    for (const text of [savedReport(said, NOTHING_PRIVATE, PAGE), reportMarkdown(said, NOTHING_PRIVATE)])
      assert.doesNotMatch(text, /A quote|A note/);
  });

  it('has each of them where it is asked for', () => {
    const quotes = { notes: false, quotes: true };
    const notes = { notes: true, quotes: false };
    assert.match(
      textOf(savedReport(model, quotes, PAGE)),
      /What was said 2026-07-09 , Incident: insult acme\.yaml:3 You people are useless/,
    );
    assert.doesNotMatch(savedReport(model, quotes, PAGE), /the bank/);
    assert.match(
      savedReport(model, notes, PAGE),
      /Private notes<\/h2>\s*<p>She owes money elsewhere\.<\/p>\s*<p>Call the bank\.<\/p>/,
    );
    assert.doesNotMatch(savedReport(model, notes, PAGE), /useless/);
    assert.match(
      reportMarkdown(model, quotes),
      /### What was said\n\n- 2026-07-09, insult: You people are useless\n- 2026-11-20, harsh: Never again\n$/,
    );
    assert.match(reportMarkdown(model, notes), /### Private notes\n\nShe owes money elsewhere\.\n\nCall the bank\.\n$/);
  });

  it('quotes nothing that was not said yet on the day that is looked at', () => {
    const then = modelOf(PRIVATE, '2026-08-01');
    for (const text of [
      savedReport(then, { notes: false, quotes: true }, PAGE),
      reportMarkdown(then, { notes: false, quotes: true }),
    ]) {
      assert.match(text, /useless/);
      assert.doesNotMatch(text, /Never again/);
    }
    assert.match(
      textOf(savedReport(then, NOTHING_PRIVATE, PAGE)),
      /As of 2026-08-01, 114 days ago: what the file knows of that day\. Acme Bakery/,
    );
  });

  it('knows which private parts there are', () => {
    const of = (text: string) => privateParts(clientOf(text).client.source.parsed.record ?? { client: '' });
    assert.deepEqual(of(PRIVATE), { notes: true, quotes: true });
    assert.deepEqual(of('client: Acme\nconduct: [{ date: 2026-07-09, kind: insult }]\nnotes: " "\n'), NOTHING_PRIVATE);
  });

  it('says everything in Markdown, of a client that needs nothing too', () => {
    const calm = reportMarkdown(modelOf('client: "Acme #1"\nterms: { agreed: 2026-01-05 }\n'), NOTHING_PRIVATE);
    assert.match(calm, /^# Acme #1 on 2026-11-23\n\n## Acme #1: no data\n/);
    assert.match(calm, /### Next step/);
  });
});

describe('what a record says', () => {
  const all = { notes: true, quotes: true };

  it('is never markup, on the page and in a saved report', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constant(HOSTILE),
          fc.string(),
          fc.constantFrom('</style><script>', '</title>', '"><svg onload=alert(1)>', '<!--', ']]>', '&lt;b&gt;'),
        ),
        (text) => {
          const model: ReportModel = modelOf(recordSaying(`x ${text}`), '2026-11-10');
          assertOnlyOurMarkup(reportBody(model));
          assertOnlyOurMarkup(savedReport(model, all, PAGE));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('cannot end the title or the style', () => {
    const page = savedReport(modelOf(recordSaying('</title></style><script>alert(1)</script>')), all, PAGE);
    assert.equal(page.match(/<\/title>/g)?.length, 1 + (page.match(/<title>/g)?.length ?? 0) - 1);
    assert.equal(page.match(/<\/style>/g)?.length, 1);
    assert.doesNotMatch(page, /<script/);
  });
});
