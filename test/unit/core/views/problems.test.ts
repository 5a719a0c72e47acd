import assert from 'node:assert/strict';
import type { Finding } from '../../../../src/core/assessment';
import { shownProblems, type ShownProblem } from '../../../../src/core/views/problems';
import { OVERDUE, sign } from './assessed';
import { ACME, clientOf, portfolioOf } from './portfolios';

const problems = (files: Readonly<Record<string, string>>): readonly ShownProblem[] =>
  portfolioOf({ work: files }).folders.flatMap((folder) => shownProblems(folder));
const lines = (shown: readonly ShownProblem[]): readonly string[] =>
  shown.map(
    ({ file, range, severity, code }) => `${file}:${range.line}:${range.column}-${range.endColumn} ${severity} ${code}`,
  );

describe('the problems of a folder', () => {
  it('are the faults of the files and the findings at watch and above, each on its line', () => {
    const shown = problems({ 'acme.yaml': ACME, 'bad.yaml': 'client: A\nstatus: nonsense\n' });
    assert.deepEqual(lines(shown).slice(1), [
      'acme.yaml:23:3-18 warning payment/overdue',
      'acme.yaml:21:3-48 info clarity/rounds',
      'acme.yaml:13:3-13 info clarity/creep',
    ]);
    assert.match(lines(shown)[0] ?? '', /^bad\.yaml:2:9-\d+ error /);
    assert.match(shown[1]?.message ?? '', /^Payment: USD 2,400 of invoice INV-1 open/);
  });

  it('stand on the fact that made the level, the other facts beside it', () => {
    const rounds = problems({ 'acme.yaml': ACME }).find(({ code }) => code === 'clarity/rounds');
    assert.deepEqual(
      rounds?.related.map(({ range, message }) => `${range.line} ${message}`),
      ['19 Round: homepage', '20 Round: homepage'],
    );
  });

  it('are only worth knowing while the sign is snoozed', () => {
    const text = `${ACME}snooze:\n  - { sign: payment, until: 2026-12-01 }\n`;
    const overdue = problems({ 'acme.yaml': text }).find(({ code }) => code === 'payment/overdue');
    assert.equal(overdue?.severity, 'info');
  });

  it('stand on the line of the name where a finding has no fact', () => {
    const { folder, client } = clientOf('status: active\nclient: A\n');
    const finding: Finding = { ...OVERDUE, facts: [], since: null };
    const signs = { ...client.assessment.signs, payment: sign('act', finding) };
    const clients = [{ ...client, assessment: { ...client.assessment, signs } }];
    assert.deepEqual(lines(shownProblems({ ...folder, clients })), ['acme.yaml:2:1-10 warning payment/overdue']);
  });
});
