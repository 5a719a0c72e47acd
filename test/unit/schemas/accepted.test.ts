import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import type { Problem } from '../../../src/core/record/problem';
import { parseClient, parseStudio } from '../../../src/core/record/parse';
import { clientSchema, studioSchema } from '../../../src/core/record/schema';
import { shapeOf } from '../../../src/core/record/shape';
import { readCaseFiles } from '../core/ruleCases';
import { fileOf } from './files';
import { refusals, studioRefusals } from './jsonSchemas';

interface File {
  readonly name: string;
  readonly text: string;
}

const isStudio = ({ name }: File): boolean => basename(name) === 'studio.yaml';

/** Every record and every studio file of the demo and the fixtures. */
function knownFiles(): readonly File[] {
  const folders = [
    'demo',
    join('test', 'fixtures', 'letters'),
    join('test', 'fixtures', 'stories'),
    join('test', 'fixtures', 'workspaces'),
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), 'utf8') })),
  );
  const cases = readCaseFiles().flatMap(({ name, cases: list }) =>
    list.map(({ name: title, record }) => ({ name: `${name}: ${title}`, text: record })),
  );
  return [...files, ...cases];
}

/** The faults that a schema can know of. */
const OF_SHAPE =
  /^(yaml\/syntax|record\/(no-client|missing|choice|list|mapping|text|date|number|flag)|studio\/no-mapping)$/;

function faults(problems: readonly Problem[]): readonly string[] {
  return problems
    .filter(({ code, severity }) => severity === 'error' && OF_SHAPE.test(code))
    .map(({ code, place }) => `${place.line} ${code}`);
}

describe('the JSON Schemas', () => {
  it('accept every file that the reader accepts', () => {
    const files = knownFiles();
    const read = files.filter(
      (file) => faults((isStudio(file) ? parseStudio : parseClient)(file.text).problems).length === 0,
    );
    assert.ok(read.length > 250, `${read.length} of ${files.length}`);
    for (const file of read) assert.deepEqual((isStudio(file) ? studioRefusals : refusals)(file.text), [], file.name);
  });

  it('accept whatever the reader takes as a value', () => {
    const client = shapeOf(clientSchema);
    fc.assert(
      fc.property(fileOf(client), (text) => {
        assert.deepEqual(faults(parseClient(text).problems), [], text);
        assert.deepEqual(refusals(text), [], text);
      }),
      { numRuns: 300, seed: 5 },
    );
    fc.assert(
      fc.property(fileOf(shapeOf(studioSchema)), (text) => {
        assert.deepEqual(faults(parseStudio(text).problems), [], text);
        assert.deepEqual(studioRefusals(text), [], text);
      }),
      { numRuns: 100, seed: 6 },
    );
  });

  for (const fault of [
    'status: aktive',
    'status: 12',
    'currency: usd',
    'language: [en]',
    'contacts: Jane',
    'contacts: [Jane]',
    'contacts: [{role: Owner}]',
    'contacts: [{name: }]',
    'contacts: [{name: Jane, decides: yes}]',
    'terms: [net 14]',
    'terms: {payment: soon}',
    'terms: {payment: 14}',
    'terms: {late_fee: 15}',
    'terms: {notice: 14}',
    'terms: {deposit: -5}',
    'terms: {ip_transfer: never}',
    'brief: {price: "1,200"}',
    'brief: {price: $1200}',
    'brief: {price: -1}',
    'brief: {rounds: 1.5}',
    'brief: {excludes: [[x]]}',
    'invoices: {issued: 2026-07-01, amount: 1}',
    'invoices: [{issued: 2026-07-01}]',
    'invoices: [{issued: 01.07.2026, amount: 1}]',
    'invoices: [{issued: 2026/07/01, amount: 1}]',
    'invoices: [{issued: 2026-7-1, amount: 1}]',
    'invoices: [{issued: 20260701, amount: 1}]',
    'invoices: [{issued: , amount: 1}]',
    'invoices: [{issued: 2026-07-01, amount: a lot}]',
    'invoices: [{issued: 2026-07-01, amount: 1, for: {a: b}}]',
    'disagreements: [{opened: 2026-07-01, reopened: soon}]',
    'disagreements: [{opened: 2026-07-01, reopened: [2026-07-02, soon]}]',
    'conduct: [{date: 2026-07-01}]',
    'snooze: [{sign: payments, until: 2026-07-01}]',
    'ended: {by: us}',
  ]) {
    it(`refuse what the reader refuses: ${fault}`, () => {
      const text = `client: Acme\n${fault}\n`;
      assert.notDeepEqual(faults(parseClient(text).problems), []);
      assert.notDeepEqual(refusals(text), []);
    });
  }

  it('refuse a file that gives no client, and thresholds that are no numbers', () => {
    for (const text of ['status: active\n', 'client:\n', 'client: "  "\n', 'client: [A]\n', '- client: A\n', 'A\n']) {
      assert.notDeepEqual(faults(parseClient(text).problems), [], text);
      assert.notDeepEqual(refusals(text), [], text);
    }
    for (const text of [
      'thresholds: {payment/overdue: {watch: soon}}\n',
      'thresholds: {payment/overdue: 3}\n',
      '- A\n',
    ]) {
      assert.notDeepEqual(faults(parseStudio(text).problems), [], text);
      assert.notDeepEqual(studioRefusals(text), [], text);
    }
  });

  it('leave unknown keys alone', () => {
    assert.deepEqual(refusals('client: A\nmascot: {name: Bun, colours: [red]}\ncontacts: [{name: B, pet: cat}]\n'), []);
  });
});
