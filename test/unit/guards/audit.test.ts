import assert from 'node:assert/strict';
import { answerLines, answerOf, lastAuditLine } from '../../../scripts/package/audit.mjs';

const report = (vulnerabilities: object, total = 31) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { total } } });

const faulty = report({
  a: { severity: 'high', range: '<1.2.3', via: [{ title: 'Code runs', url: 'https://a.example' }] },
  b: { severity: 'low', range: '*', via: ['a'] },
});

describe('an audit', () => {
  it('is clean only where npm says so of packages it looked at', () => {
    assert.deepEqual(answerLines('shipped', answerOf(report({}))), ['shipped: no known fault in 31 packages']);
    assert.equal(answerOf(report({}, 0)).is, 'unanswered');
  });

  it('names each fault', () => {
    assert.deepEqual(answerLines('all', answerOf(faulty)), [
      'all: 2 with known faults',
      '  a <1.2.3 (high): Code runs',
      '  b * (low): by a',
    ]);
  });

  for (const [what, output] of [
    ['no output', ''],
    ['no JSON', 'npm error'],
    ['an error', JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } })],
    ['a report of another version', JSON.stringify({ auditReportVersion: 3, vulnerabilities: {} })],
    ['null', 'null'],
  ] as const) {
    it(`is not clean where npm gives ${what}`, () => {
      const [line] = answerLines('shipped', answerOf(output));
      assert.match(line ?? '', /^shipped: not known, the registry gave no answer \(.+\)$/);
    });
  }

  it('is told with the package: its day, or that it is missing or of another lock file', () => {
    const audit = { asked: '2026-11-23', lock: 'x', shipped: answerOf(report({})), all: answerOf(faulty) };
    assert.equal(lastAuditLine(audit, 'x'), 'Known faults, asked 2026-11-23: shipped: no known fault in 31 packages');
    assert.match(
      lastAuditLine({ ...audit, shipped: answerOf(faulty) }, 'x'),
      /2 with known faults a <1\.2\.3 \(high\)/,
    );
    assert.match(lastAuditLine(audit, 'y'), /the lock file has changed since 2026-11-23/);
    assert.match(lastAuditLine(undefined, 'y'), /never asked here/);
  });
});
