/** Every case of `test/fixtures/rules`: YAML in, findings out. And that no rule of the table is without its cases. */
import { deepEqual, equal, fail, ok } from 'node:assert/strict';
import {
  atLeast,
  compareLevels,
  RULE_CODES,
  type Assessment,
  type Finding,
  type Level,
  type RuleCode,
} from '../../../src/core/assessment';
import { assessFolder, readFolder } from '../../../src/core/folder';
import { SIGN_NAMES } from '../../../src/core/record/schema';
import { readCaseFiles, type Expectation, type RuleCase } from './ruleCases';

/** The levels that each rule has in the table of the record format. */
const TABLE: Readonly<Record<RuleCode, readonly Level[]>> = {
  'payment/overdue': ['watch', 'act', 'let_go'],
  'payment/pattern': ['act', 'let_go'],
  'payment/broken_promise': ['watch', 'act', 'let_go'],
  'payment/refused': ['watch', 'act', 'let_go'],
  'price/haggle': ['watch', 'act', 'let_go'],
  'price/clawback': ['watch', 'act', 'let_go'],
  'price/condition': ['act', 'let_go'],
  'price/free_work': ['watch', 'act', 'let_go'],
  'compromise/stalled': ['watch', 'act', 'let_go'],
  'compromise/refused': ['watch', 'act', 'let_go'],
  'compromise/topics': ['act'],
  'compromise/legal': ['watch', 'act', 'let_go'],
  'compromise/reopened': ['watch', 'act', 'let_go'],
  'conduct/rude': ['watch', 'act', 'let_go'],
  'conduct/abuse': ['watch', 'act', 'let_go'],
  'conduct/severe': ['act', 'let_go'],
  'clarity/brief': ['watch'],
  'clarity/rounds': ['watch', 'act', 'let_go'],
  'clarity/reversal': ['watch', 'act', 'let_go'],
  'clarity/creep': ['watch', 'act', 'let_go'],
  'clarity/unanswered': ['watch', 'act', 'let_go'],
  'clarity/deciders': ['watch', 'act'],
  'clarity/spec_work': ['act', 'let_go'],
};

const files = readCaseFiles();

for (const file of files) {
  describe(`rules: ${file.name}`, () => {
    for (const ruleCase of file.cases) it(ruleCase.name, () => check(ruleCase));
  });
}

describe('rules: the table is covered', () => {
  for (const code of RULE_CODES) {
    it(code, () => {
      const cases = files.find((file) => file.name === code.replace('/', '-'))?.cases ?? [];
      const reached = new Set(
        cases.flatMap(({ expect }) =>
          (expect.findings ?? []).filter((one) => one.code === code).map((one) => one.level),
        ),
      );
      for (const level of TABLE[code]) ok(reached.has(level), `${code} has no case at ${level}`);
      for (const shows of ['under', 'clears']) {
        ok(
          cases.some((one) => one.shows === shows),
          `${code} has no case that shows '${shows}'`,
        );
      }
    });
  }
  it('names a case once in its file', () => {
    for (const { name, cases } of files) {
      const names = cases.map((one) => one.name);
      deepEqual(names, [...new Set(names)], name);
    }
  });
});

function check({ as_of: asOf, studio, record, expect }: RuleCase): void {
  const texts = [{ name: 'acme.yaml', text: record }];
  if (studio !== undefined) texts.push({ name: 'studio.yaml', text: studio });
  const folder = readFolder(texts);
  const errors = folder.problems.filter((problem) => problem.severity === 'error');
  equal(errors.length, expect.errors, `errors: ${errors.map((error) => error.message).join(' / ')}`);
  const assessment = assessFolder(folder, asOf)[0]?.assessment ?? fail('the record gives no client');
  for (const one of findingsOf(assessment)) checkEvidence(one, asOf);
  checkLevels(assessment, expect);
  checkFindings(assessment, expect);
  checkOurs(assessment, expect);
  checkNext(assessment, expect);
  checkScope(assessment, expect);
}

function findingsOf(assessment: Assessment): readonly Finding[] {
  return SIGN_NAMES.flatMap((sign) => assessment.signs[sign].findings);
}

/** What every finding owes its reader: a sentence, what would clear it, and facts that exist on the day. */
function checkEvidence({ code, level, message, since, clears, facts }: Finding, asOf: string): void {
  ok(message !== '', `${code} has no sentence`);
  if (!atLeast(level, 'watch')) return;
  ok(clears !== '', `${code} does not say what would clear it`);
  ok(facts.length > 0, `${code} has no facts`);
  ok(code === 'clarity/brief' || (since !== null && since <= asOf), `${code} began on ${since ?? 'no day'}`);
  for (const { line, date } of facts) ok(line > 0 && (date ?? asOf) <= asOf, `${code} counts a fact of ${date ?? '-'}`);
}

/** What came out, for the message of a case that fails. */
function shown(assessment: Assessment): string {
  const lines = findingsOf(assessment).map(
    ({ code, level, since, message, facts }) =>
      `  ${code} ${level} since ${since ?? '-'} [${facts.map((fact) => fact.path.join('.')).join(' ')}] ${message}`,
  );
  return ['', `${assessment.client}: ${assessment.verdict}`, ...lines].join('\n');
}

function checkLevels(assessment: Assessment, expect: Expectation): void {
  for (const sign of SIGN_NAMES) {
    const wanted = expect.signs?.[sign];
    if (wanted !== undefined) equal(assessment.signs[sign].level, wanted, `${sign}: ${shown(assessment)}`);
    const until = expect.snoozed?.[sign];
    if (until !== undefined) equal(assessment.signs[sign].snoozed?.until ?? null, until, `${sign} rests`);
  }
  if (expect.verdict !== undefined) equal(assessment.verdict, expect.verdict, shown(assessment));
  if (expect.combination !== undefined) equal(assessment.combination, expect.combination, shown(assessment));
}

function checkFindings(assessment: Assessment, expect: Expectation): void {
  const wanted = [...(expect.findings ?? [])].sort((a, b) => compareLevels(b.level, a.level));
  const open = [...findingsOf(assessment)];
  for (const { code, level, since, facts = [], count } of wanted) {
    const index = open.findIndex(
      (one) => one.code === code && one.level === level && facts.every((path) => counts(one, path)),
    );
    const found = open[index];
    if (found === undefined) fail(`no ${code} at ${level} with ${JSON.stringify(facts)}${shown(assessment)}`);
    if (since !== undefined) equal(found.since, since, `${code} since${shown(assessment)}`);
    if (count !== undefined) equal(found.facts.length, count, `${code} facts${shown(assessment)}`);
    open.splice(index, 1);
  }
  const named = new Set<string>([...wanted.map((one) => one.code), ...(expect.none ?? [])]);
  const surplus = open.filter((one) => named.has(one.code) && atLeast(one.level, 'watch'));
  deepEqual(
    surplus.map(({ code, level }) => `${code} ${level}`),
    [],
    `more than expected${shown(assessment)}`,
  );
}

/** Whether a finding counts the entry at a path of the file. */
function counts(finding: Finding, path: readonly (string | number)[]): boolean {
  return finding.facts.some((fact) => path.every((step, index) => fact.path[index] === step));
}

function checkOurs(assessment: Assessment, expect: Expectation): void {
  const codes = assessment.ours.map((one) => one.code);
  for (const code of expect.ours ?? []) ok(codes.includes(code), `${code} is not among ${codes.join(', ')}`);
  for (const code of expect.ours_none ?? []) ok(!codes.includes(code), `${code} is among ${codes.join(', ')}`);
}

function checkNext({ next }: Assessment, expect: Expectation): void {
  const { letter, gate, exit_step: exitStep } = expect.next ?? {};
  if (letter !== undefined) equal(next.letter, letter, `next letter: ${next.why}`);
  if (gate === null) equal(next.gate, null, 'next gate');
  else if (gate !== undefined) ok(next.gate?.toLowerCase().includes(gate), `the gate is ${next.gate ?? 'none'}`);
  if (exitStep !== undefined) equal(next.exitStep, exitStep, 'next step of the exit');
}

function checkScope({ scope }: Assessment, expect: Expectation): void {
  const { deliverables = [], ...sums } = expect.scope ?? {};
  deepEqual(pick(scope, sums), sums, 'scope');
  for (const { id, ...wanted } of deliverables) {
    const found = scope.deliverables.find((one) => one.id === id) ?? fail(`no deliverable ${id} in the ledger`);
    deepEqual(pick(found, wanted), wanted, `deliverable ${id}`);
  }
}

/** The values of an object at the keys of another. */
function pick(from: object, like: object): Readonly<Record<string, unknown>> {
  const keys = new Set(Object.keys(like));
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.has(key)));
}
