import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { ADVISORIES, coveredIn } from '../../../scripts/package/advisories.mjs';
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

describe('the advisories that are known here', () => {
  const lock = (...packages: readonly (readonly [place: string, version: string, name?: string])[]) =>
    Object.fromEntries(packages.map(([place, version, name]) => [place, { version, ...(name && { name }) }]));

  it('cover nothing in the lock file', () => {
    const file = readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8');
    const { packages } = JSON.parse(file) as { packages: Parameters<typeof coveredIn>[0] };
    assert.ok(Object.keys(packages).length > 500);
    assert.deepEqual(coveredIn(packages, ADVISORIES), []);
  });

  it('are ranges of versions, each once', () => {
    assert.ok(ADVISORIES.length > 100);
    assert.ok(ADVISORIES.every(({ affected }) => semver.validRange(affected) !== null));
    assert.equal(new Set(ADVISORIES.map((one) => `${one.package} ${one.id}`)).size, ADVISORIES.length);
  });

  it('are seen in whatever place, and under another name', () => {
    const covered = coveredIn(
      lock(
        ['node_modules/a/node_modules/yaml', '2.8.2'],
        ['node_modules/yaml', '2.8.3'],
        ['node_modules/b', '0.31.0', 'valibot'],
        ['node_modules/@x/y', '1.0.0'],
        ['node_modules/chalk', '5.6.1'],
      ),
      [...ADVISORIES, { package: '@x/y', id: 'GHSA-x', affected: '<=1.0.0' }],
    );
    assert.deepEqual(covered, [
      'yaml 2.8.2: GHSA-48c2-rrv3-qjmp',
      'valibot 0.31.0: GHSA-5qjj-4xww-7phc',
      'valibot 0.31.0: GHSA-vqpr-j7v3-hqw9',
      '@x/y 1.0.0: GHSA-x',
      'chalk 5.6.1: malicious release, 2025-09-08',
    ]);
  });
});
