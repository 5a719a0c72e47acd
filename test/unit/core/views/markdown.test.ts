import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assessmentMarkdown } from '../../../../src/core/views/markdown';
import { ACME, assessed, BROKEN, CALM, EMPTY_SCOPE, HOSTILE, LAWFUL, OVERDUE, REFUSED, sign } from './assessed';

const asOf = '2026-11-23';

describe('the Markdown of an assessment', () => {
  it('has a table of all clients, a section for each that needs a look, and the problems', () => {
    assert.equal(
      assessmentMarkdown({ asOf, clients: [ACME, CALM], problems: [BROKEN] }),
      `# Clients on 2026-11-23

| Verdict | Client | File | Signs | Next step |
| --- | --- | --- | --- | --- |
| **act** | Acme Bakery | .clients/acme.yaml | payment act | Draft payment reminder |
| **clear** | Blue Dot | .clients/blue.yaml |  |  |

## Acme Bakery: act

.clients/acme.yaml, active. The worst sign is payment, unreliable or late payment.

### Payment, unreliable or late payment: act

- **act**: USD 2,400 of invoice INV-1 open, 100 days past its due date 2026-08-15. Since 2026-08-15. \`payment/overdue\`
  - Evidence: .clients/acme.yaml:92
  - Clears: Payment of USD 2,400.
  - For them: Paid on time: 9 of 11.

### Our own side

- No limit of rounds is agreed for homepage. (.clients/acme.yaml:12)

### Next step

**Draft payment reminder.** Money is owed: remind them of it. Before you send it: no pause clause on file.

### Scope and money

| Deliverable | Rounds | Due | State | Requests |
| --- | --- | --- | --- | --- |
| Homepage design | 3 of 2 | 2026-11-11, 12 days past due | open | 1 open, 2 approved |

| Sum | Amount |
| --- | --- |
| Agreed price | USD 4,800 |
| Absorbed work | USD 1,440 (30% of the agreed price, 16 hours on file) |
| Invoiced | USD 2,400 |
| Balance | USD 2,400 |
| Overdue | USD 2,400 |
| Late interest | USD 35.51 |

## Problems

| Place | Severity | Code | Message |
| --- | --- | --- | --- |
| .clients/broken.yaml:3:1 | error | \`yaml/syntax\` | This is not YAML. Check the indentation. |
`,
    );
  });

  it('shows late interest line by line, and why a part of it is not stated', () => {
    const scope = { ...EMPTY_SCOPE, currency: 'GBP', interest: 376.92, interestRefused: 'No rate is on file.' };
    const client = assessed('acme.yaml', {
      verdict: 'act',
      signs: { payment: sign('act', OVERDUE) },
      scope: { ...scope, interestWorking: [LAWFUL, REFUSED] },
    });
    const text = assessmentMarkdown({ asOf, clients: [client], problems: [] });
    assert.ok(text.includes("| Late interest | GBP 376.92, and more that can't be stated |"));
    assert.ok(
      text.endsWith(`### Late interest, line by line

**Invoice INV-1, due 2026-02-15: GBP 306.92 and GBP 70 once.** By the law of the United Kingdom (Late Payment of Commercial Debts (Interest) Act 1998), which the agreed terms name, as simple interest by the day over 365. 8 points over the base rate of the Bank of England: 3.75% for the first half of 2026 (checked 2026-11-20). Its fixed sum is GBP 70 for a debt of GBP 4,200 when it became late. For debts between businesses only.

| From | To | Days | Principal | Rate a year | Amount |
| --- | --- | --- | --- | --- | --- |
| 2026-02-16 | 2026-09-30 | 227 | GBP 4,200 | 11.75% | GBP 306.92 |

**Invoice INV-2, due 2026-02-15: not stated.** No rate is on file.
`),
      text,
    );
  });

  it('is short where there is nothing', () => {
    assert.equal(assessmentMarkdown({ asOf, clients: [], problems: [] }), '# Clients on 2026-11-23\n\nNo client.\n');
  });

  it('shows hostile text as text, in cells too', () => {
    const finding = { ...OVERDUE, message: HOSTILE, clears: HOSTILE, counter: [HOSTILE] };
    const client = assessed('acme.yaml', {
      client: HOSTILE,
      verdict: 'act',
      signs: { payment: sign('act', finding) },
      ours: [{ code: 'ours/other', message: HOSTILE, facts: [] }],
    });
    const text = assessmentMarkdown({ asOf, clients: [client], problems: [{ ...BROKEN, message: HOSTILE }] });
    assert.doesNotMatch(text, /(?<!\\)<(script|img)/);
    assert.doesNotMatch(text, /(?<!\\)\]\(/);
    const rows = text.split('\n').filter((line) => line.startsWith('| **act**'));
    assert.deepEqual(
      rows.map((row) => row.split(/(?<!\\)\|/).length),
      [7],
    );
  });

  it('manages with a finding that has neither a day nor a line', () => {
    const gap = { ...OVERDUE, since: null, facts: [], counter: [] };
    const client = assessed('acme.yaml', { verdict: 'act', signs: { payment: sign('act', gap) } });
    const text = assessmentMarkdown({ asOf, clients: [client], problems: [] });
    assert.match(
      text,
      /due date 2026-08-15\. `payment\/overdue`\n {2}- Clears: Payment of USD 2,400\.\n\n### Next step/,
    );
  });

  it('says until when a sign is snoozed', () => {
    const snoozed = { until: '2026-12-01', reason: null };
    const client = assessed('acme.yaml', {
      verdict: 'watch',
      signs: { payment: { level: 'watch', unsnoozed: 'act', snoozed, findings: [OVERDUE] } },
    });
    const text = assessmentMarkdown({ asOf, clients: [client], problems: [] });
    assert.match(text, /^Snoozed until 2026-12-01; act without it\.$/m);
    assert.match(text, /^Nothing needs a letter\.$/m);
  });
});
