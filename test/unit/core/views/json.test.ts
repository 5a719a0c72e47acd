import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assessmentJson } from '../../../../src/core/views/json';
import { ACME, assessed, BROKEN, CALM, OVERDUE } from './assessed';

const asOf = '2026-11-23';

describe('the JSON of an assessment', () => {
  it('has the shape that scripts rely on', () => {
    const report: unknown = JSON.parse(assessmentJson({ asOf, clients: [ACME], problems: [BROKEN] }));
    const quiet = { snoozedUntil: null, findings: [], snoozeReason: null };
    assert.deepEqual(report, {
      asOf,
      clients: [
        {
          id: 'acme',
          client: 'Acme Bakery',
          file: '.clients/acme.yaml',
          status: 'active',
          verdict: 'act',
          combination: null,
          signs: {
            payment: {
              level: 'act',
              snoozedUntil: null,
              findings: [{ ...OVERDUE, facts: [{ path: ['invoices', 0], line: 92 }] }],
              unsnoozed: 'act',
              snoozeReason: null,
            },
            price: { ...quiet, level: 'no_data', unsnoozed: 'no_data' },
            compromise: { ...quiet, level: 'no_data', unsnoozed: 'no_data' },
            conduct: { ...quiet, level: 'no_data', unsnoozed: 'no_data' },
            clarity: { ...quiet, level: 'clear', unsnoozed: 'clear' },
          },
          ours: [
            {
              code: 'ours/no_round_limit',
              message: 'No limit of rounds is agreed for homepage.',
              facts: [{ path: ['brief'], line: 12 }],
            },
          ],
          next: {
            letter: 'payment_reminder',
            why: 'Money is owed: remind them of it.',
            gate: 'no pause clause on file',
            exitStep: null,
          },
          scope: {
            deliverables: [
              {
                id: 'homepage',
                roundsUsed: 3,
                roundsIncluded: 2,
                title: 'Homepage design',
                requests: { open: 1, quoted: 0, approved: 2, declined: 0, withdrawn: 0 },
                due: '2026-11-11',
                daysLeft: -12,
                state: 'open',
              },
            ],
            agreed: 4800,
            approved: 0,
            absorbed: 1440,
            open: 0,
            quoted: 0,
            invoiced: 2400,
            paid: 0,
            balance: 2400,
            overdue: 2400,
            interest: 35.51,
            currency: 'USD',
            absorbedShare: 0.3,
            absorbedHours: 16,
            interestRefused: null,
          },
        },
      ],
      problems: [
        {
          file: '.clients/broken.yaml',
          line: 3,
          column: 1,
          severity: 'error',
          code: 'yaml/syntax',
          message: 'This is not YAML. Check the indentation.',
        },
      ],
    });
  });

  it('keeps the order of the keys and of the clients', () => {
    const text = assessmentJson({ asOf, clients: [ACME, CALM], problems: [] });
    const keys = [...text.matchAll(/^ {6}"(\w+)":/gm)].map(([, key]) => key).slice(0, 10);
    assert.deepEqual(keys, [
      'id',
      'client',
      'file',
      'status',
      'verdict',
      'combination',
      'signs',
      'ours',
      'next',
      'scope',
    ]);
    assert.ok(text.indexOf('"acme"') < text.indexOf('"blue"'));
    assert.ok(text.endsWith('}\n'));
  });

  it('says until when a sign is snoozed', () => {
    const snoozed = { until: '2026-12-01', reason: 'Waits for the grant' };
    const client = assessed('acme.yaml', {
      signs: { payment: { level: 'watch', unsnoozed: 'act', snoozed, findings: [] } },
    });
    const text = assessmentJson({ asOf, clients: [client], problems: [] });
    assert.match(text, /"snoozedUntil": "2026-12-01"/);
    assert.match(text, /"snoozeReason": "Waits for the grant"/);
  });

  it('is whole for an empty folder', () => {
    assert.deepEqual(JSON.parse(assessmentJson({ asOf, clients: [], problems: [] })), {
      asOf,
      clients: [],
      problems: [],
    });
  });
});
