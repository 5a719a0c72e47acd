import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { assessmentText } from '../../../../src/core/views/text';
import { ACME, assessed, BROKEN, CALM, EMPTY_SCOPE, HOSTILE, LAWFUL, OVERDUE, REFUSED, sign } from './assessed';

const asOf = '2026-11-23';
const joined = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('the text of an assessment', () => {
  it('lists all clients, then what is up with each, then the problems', () => {
    assert.equal(
      assessmentText({ asOf, clients: [ACME, CALM], problems: [BROKEN] }),
      joined(
        '2 clients on 2026-11-23: 1 to act on, 1 clear. 1 error in the records, listed at the end.',
        '',
        'act     Acme Bakery  .clients/acme.yaml  payment act',
        'clear   Blue Dot     .clients/blue.yaml',
        '',
        'Acme Bakery: act  .clients/acme.yaml',
        '  payment, unreliable or late payment: act',
        '    act     USD 2,400 of invoice INV-1 open, 100 days past its due date 2026-08-15. Since',
        '            2026-08-15.',
        '            Evidence  .clients/acme.yaml:92',
        '            Clears    Payment of USD 2,400.',
        '            For them  Paid on time: 9 of 11.',
        '  our own side',
        '    - No limit of rounds is agreed for homepage.',
        '      Evidence  .clients/acme.yaml:12',
        '  next: Draft payment reminder. Money is owed: remind them of it.',
        '        Before you send it: no pause clause on file.',
        '  money: agreed price USD 4,800; absorbed work USD 1,440 (30% of the agreed price, 16 hours on',
        '         file); invoiced USD 2,400; balance USD 2,400; overdue USD 2,400; late interest USD 35.51.',
        '',
        'Problems',
        '  .clients/broken.yaml:3:1 error: This is not YAML. Check the indentation.',
      ),
    );
  });

  it('shows each calculation of late interest, and tells a refusal once', () => {
    const money = (scope: Partial<typeof EMPTY_SCOPE>): string => {
      const signs = { payment: sign('act', OVERDUE) };
      const client = assessed('acme.yaml', {
        verdict: 'act',
        signs,
        scope: { ...EMPTY_SCOPE, currency: 'GBP', ...scope },
      });
      const text = assessmentText({ asOf, clients: [client], problems: [] });
      return text.slice(text.indexOf('  money: '));
    };
    const interestRefused = 'No rate is on file.';
    assert.equal(
      money({ interest: 376.92, interestRefused, interestWorking: [LAWFUL, REFUSED] }),
      joined(
        "  money: late interest GBP 376.92, and more that can't be stated.",
        '         late interest, INV-1: GBP 4,200 × 11.75% × 227 / 365 days = GBP 306.92, 2026-02-16 to',
        '         2026-09-30',
        '         late interest, INV-1: GBP 70 once',
        '         Invoice INV-2, due 2026-02-15: not stated. No rate is on file.',
      ),
    );
    assert.equal(
      money({ interestRefused, interestWorking: [REFUSED] }),
      joined('  money: late interest not stated: No rate is on file.'),
    );
  });

  it('is one calm line for a clear client', () => {
    assert.equal(
      assessmentText({ asOf, clients: [CALM], problems: [] }),
      joined('1 client on 2026-11-23: 1 clear.', '', 'clear   Blue Dot  .clients/blue.yaml'),
    );
  });

  it('says so where there is no client', () => {
    assert.equal(assessmentText({ asOf, clients: [], problems: [] }), 'No client on 2026-11-23.\n');
  });

  it('shows our own side of a clear client, and nothing else', () => {
    const client = assessed('blue.yaml', {
      client: 'Blue Dot',
      ours: [{ code: 'ours/no_terms', message: 'No terms are agreed.', facts: [] }],
    });
    const text = assessmentText({ asOf, clients: [client], problems: [] });
    assert.match(text, /Blue Dot: clear {2}\.clients\/blue\.yaml\n {2}our own side\n {4}- No terms are agreed\.\n$/);
  });

  it('says why the verdict is worse than its signs', () => {
    const client = assessed('acme.yaml', {
      verdict: 'let_go',
      combination: 'several_signs',
      signs: { payment: sign('act', OVERDUE), conduct: sign('act', OVERDUE), price: sign('watch') },
    });
    const text = assessmentText({ asOf, clients: [client], problems: [] });
    assert.match(text, /Several signs are up at once, and a letter about them did not help: payment and conduct\./);
  });

  it('keeps the findings of a snoozed sign and says until when and why it rests', () => {
    const snoozed = { until: '2026-12-01', reason: 'Waits for the grant' };
    const client = assessed('acme.yaml', {
      verdict: 'watch',
      signs: { payment: { level: 'watch', unsnoozed: 'act', snoozed, findings: [OVERDUE] } },
    });
    const text = assessmentText({ asOf, clients: [client], problems: [] });
    assert.match(text, /^watch .*payment snoozed$/m);
    assert.match(text, /snoozed until 2026-12-01 \(Waits for the grant\); act without it/);
    assert.match(text, /Evidence {2}\.clients\/acme\.yaml:92/);
  });

  it('manages with a finding that has neither a day nor a line', () => {
    const gap = { ...OVERDUE, since: null, facts: [], counter: [] };
    const client = assessed('acme.yaml', { verdict: 'act', signs: { payment: sign('act', gap) } });
    const lines = assessmentText({ asOf, clients: [client], problems: [] }).split('\n');
    assert.deepEqual(lines.slice(6), [
      '    act     USD 2,400 of invoice INV-1 open, 100 days past its due date 2026-08-15.',
      '            Clears    Payment of USD 2,400.',
      '  next: Nothing needs a letter.',
      '',
    ]);
  });

  it('names the next step of an exit and a status other than active', () => {
    const client = assessed('acme.yaml', {
      status: 'paused',
      next: { letter: null, why: 'Its next open step is settle/position.', gate: null, exitStep: 'settle/position' },
    });
    const text = assessmentText({ asOf, clients: [client], problems: [] });
    assert.match(text, /Acme Bakery: clear, paused/);
    assert.match(text, /next: Carry on with the exit\. Its next open step is settle\/position\./);
  });

  it('leaves hints to check', () => {
    const hint = { ...BROKEN, severity: 'hint' as const };
    assert.doesNotMatch(assessmentText({ asOf, clients: [CALM], problems: [hint] }), /Problems/);
    assert.match(assessmentText({ asOf, clients: [CALM], problems: [BROKEN, hint] }), /and 1 remark of less weight/);
  });

  it('lines up wide and composed characters', () => {
    const names = ['株式会社', 'Nguye\u0302\u0303n', 'Acme'];
    const clients = names.map((client, index) => assessed(`c${index}.yaml`, { client }));
    const lines = assessmentText({ asOf, clients, problems: [] }).split('\n').slice(2, 5);
    assert.deepEqual(lines, [
      'clear   株式会社  .clients/c0.yaml',
      'clear   Nguye\u0302\u0303n    .clients/c1.yaml',
      'clear   Acme      .clients/c2.yaml',
    ]);
  });

  it('shortens a long name in the table and wraps at the width asked for', () => {
    const client = assessed('acme.yaml', {
      ...ACME.assessment,
      client: 'The Very Long Company Name That Never Ends Ltd',
    });
    const lines = assessmentText({ asOf, clients: [client], problems: [] }, { width: 60 }).split('\n');
    assert.match(lines[2] ?? '', /^act {5}The Very Long Company Name Th… /);
    assert.deepEqual(
      lines.slice(3).filter((line) => line.length > 60 && !line.includes(client.file)),
      [],
    );
  });

  it('uses colour only when asked to', () => {
    const view = { asOf, clients: [ACME], problems: [] };
    const painted = assessmentText(view, { colour: true });
    assert.match(painted, /\u001b\[31mact\u001b\[0m/);
    assert.equal(painted.replace(/\u001b\[\d+m/g, ''), assessmentText(view));
  });

  it('lets no control character of a record reach the terminal', () => {
    const finding = { ...OVERDUE, message: HOSTILE, clears: HOSTILE, counter: [HOSTILE] };
    const client = assessed('acme.yaml', { client: HOSTILE, verdict: 'act', signs: { payment: sign('act', finding) } });
    const text = assessmentText({ asOf, clients: [client], problems: [{ ...BROKEN, message: HOSTILE }] });
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
