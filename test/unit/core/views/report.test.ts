import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { reportBody, unreadableBody } from '../../../../src/core/views/report';
import { modelled } from './modelled';
import { ACME, assessed, EMPTY_SCOPE, file, HOMEPAGE, HOSTILE, LAWFUL, OVERDUE, REFUSED, sign, TOP } from './assessed';

/** What a reader sees: the text without its tags, and no more blanks than words need. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('the report on a client', () => {
  const body = reportBody(modelled(ACME, ['payment_reminder', 'scope_clarification']));
  const text = textOf(body);

  it('says the verdict in words, with a mark and one sentence why', () => {
    assert.match(text, /Acme Bakery ▲ Act The worst sign is payment, unreliable or late payment\./);
  });

  it('shows all five signs with their levels', () => {
    assert.match(text, /The five signs Payment ▲ Act/);
    for (const name of ['Payment', 'Price', 'Compromise', 'Conduct', 'Clarity']) assert.ok(text.includes(name), name);
    assert.match(text, /Price – No data/);
    assert.match(text, /Clarity ✓ Clear/);
  });

  it('leads from a finding to the lines of its evidence', () => {
    assert.match(
      body,
      /<button type="button" class="link" data-line="92" data-key="payment-0-0">acme\.yaml:92<\/button>/,
    );
    assert.match(text, /Since 2026-08-15 Clears Payment of USD 2,400\. Speaks for them Paid on time: 9 of 11\./);
    assert.match(text, /Rule payment\/overdue/);
  });

  it('puts the letter that is due first, with what to look at before sending it, and folds the others away', () => {
    assert.match(body, /class="primary"[^>]*data-letter="payment_reminder"[^>]*>\s*Draft payment reminder/);
    assert.match(text, /Before you send it: no pause clause on file\./);
    assert.match(body, /<details data-key="letters" >[\s\S]*data-letter="scope_clarification"/);
    assert.equal(body.match(/data-letter="payment_reminder"/g)?.length, 1);
  });

  it('shows our own side and the ledger', () => {
    assert.match(text, /Our own side No limit of rounds is agreed for homepage\. acme\.yaml:12/);
    assert.match(text, /Homepage design 3 of 2 2026-11-11, 12 days past due open 1 open, 2 approved/);
    assert.match(text, /Absorbed work USD 1,440 \(30% of the agreed price, 16 hours on file\)/);
    assert.match(body, /<tr class="over">/);
  });

  it('says why no interest is stated, and nothing of sums that are not there', () => {
    const scope = { ...EMPTY_SCOPE, interestRefused: 'no rate is known for 2019' };
    const refused = textOf(reportBody(modelled(assessed('acme.yaml', { scope }))));
    assert.match(refused, /Late interest not stated: no rate is known for 2019/);
    assert.doesNotMatch(refused, /Invoiced|Our own side|Other letters/);
    assert.match(textOf(reportBody(modelled(assessed('a.yaml')))), /No deliverable and no sum is on file/);
  });

  it('folds the working of late interest away, as a table with its caption and the names of its columns', () => {
    const scope = { ...EMPTY_SCOPE, currency: 'GBP', interest: 376.92, interestWorking: [LAWFUL, REFUSED] };
    const page = reportBody(modelled(assessed('acme.yaml', { scope })));
    assert.match(
      textOf(page),
      /Late interest, line by line Invoice INV-1, due 2026-02-15: GBP 306\.92 and GBP 70 once From To Days Principal Rate a year Amount 2026-02-16 2026-09-30 227 GBP 4,200 11\.75% GBP 306\.92 By the law of the United Kingdom/,
    );
    assert.match(textOf(page), /Invoice INV-2, due 2026-02-15: not stated No rate is on file\./);
    assert.match(page, /<details data-key="interest" >\s*<summary data-key="interest-summary">/);
    assert.match(page, /<caption>\s*Invoice INV-1/);
    assert.equal(page.match(/<th scope="col">/g)?.length, 6);
    assert.match(page, /<th scope="row">2026-02-16<\/th>/);
    assert.doesNotMatch(reportBody(modelled(ACME, [])), /line by line/);
  });

  it('shows a snoozed sign with its reason and its findings', () => {
    const snoozed = { until: '2026-12-01', reason: 'Waits for the grant' };
    const client = assessed('acme.yaml', {
      verdict: 'watch',
      signs: { payment: { level: 'watch', unsnoozed: 'act', snoozed, findings: [OVERDUE] } },
    });
    const rested = textOf(reportBody(modelled(client)));
    assert.match(rested, /Payment ◆ Watch snoozed until 2026-12-01/);
    assert.match(rested, /Snoozed until 2026-12-01 \(Waits for the grant\); act without it\./);
    assert.match(rested, /USD 2,400 of invoice INV-1 open/);
  });

  it('manages with a finding that has neither a day nor a line', () => {
    const gap = { ...OVERDUE, since: null, facts: [], counter: [] };
    const client = assessed('acme.yaml', { verdict: 'act', signs: { payment: sign('act', gap) } });
    assert.doesNotMatch(textOf(reportBody(modelled(client))), /Since|Evidence|Speaks/);
  });

  it('folds away what was looked at and raises nothing', () => {
    const late = { ...OVERDUE, level: 'clear' as const };
    const calm = reportBody(modelled(assessed('acme.yaml', { signs: { payment: sign('clear', late) } })));
    assert.match(calm, /<details data-key="calm-payment" >/);
  });

  it('goes on with an exit', () => {
    const next = { letter: null, why: 'Its next open step is settle/backup.', gate: null, exitStep: 'settle/backup' };
    const leaving = textOf(reportBody(modelled(assessed('acme.yaml', { next }))));
    assert.match(leaving, /Carry on with the exit\. Its next open step is settle\/backup\./);
  });

  it('shows hostile text as text, wherever it comes from', () => {
    const finding = { ...OVERDUE, message: HOSTILE, clears: HOSTILE, counter: [HOSTILE] };
    const source = { ...file('acme.yaml'), name: `${HOSTILE}.yaml` };
    const client = assessed('acme.yaml', {
      client: HOSTILE,
      verdict: 'act',
      signs: {
        payment: { ...sign('act', finding), snoozed: { until: '2026-12-01', reason: HOSTILE } },
      },
      ours: [{ code: 'ours/other', message: HOSTILE, facts: [{ path: ['ours', 0], line: 5 }] }],
      next: { letter: 'exit', why: HOSTILE, gate: HOSTILE, exitStep: null },
      scope: {
        ...EMPTY_SCOPE,
        currency: HOSTILE,
        agreed: 1,
        deliverables: [
          { ...HOMEPAGE, id: HOSTILE, title: null },
          { ...HOMEPAGE, title: HOSTILE },
        ],
        interestRefused: HOSTILE,
        interestWorking: [
          { ...LAWFUL, number: HOSTILE },
          { ...REFUSED, number: HOSTILE, refused: HOSTILE },
        ],
      },
    });
    const page = reportBody(modelled({ ...client, source }, ['exit', 'change_order']));
    const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
    const known =
      /^(header|svg|rect|h[1-3]|bdi|p|span|button|section|ul|li|dl|dt|dd|details|summary|strong|table|caption|thead|tbody|tr|th|td)$/;
    assert.deepEqual(
      tags.map(([, tag]) => tag ?? '').filter((tag) => !known.test(tag)),
      [],
    );
    assert.deepEqual(
      tags.map(([, , attributes]) => attributes ?? '').filter((one) => /on\w+=|href|src|style/i.test(one)),
      [],
    );
    assert.doesNotMatch(page, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.ok(page.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img').length > 12);
  });

  it('says what is wrong with a file that gives no client', () => {
    const place = { ...TOP, line: 3 };
    const broken = file('acme.yaml', [
      { code: 'yaml/syntax', severity: 'error', message: `Not YAML ${HOSTILE}`, place },
      { code: 'record/unknown', severity: 'hint', message: 'A hint.', place },
    ]);
    const page = unreadableBody(broken);
    assert.match(page, /data-line="3"/);
    assert.match(textOf(page), /This file gives no client as it stands\..*Not YAML &lt;script&gt;/);
    assert.doesNotMatch(page, /<script|A hint/);
  });
});
