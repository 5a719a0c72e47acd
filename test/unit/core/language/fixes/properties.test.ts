import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSame } from '../../../../../src/core/record/edit/change';
import { fixAll, quickFixes } from '../../../../../src/core/language/quickFixes';
import type { FixSource, QuickFix } from '../../../../../src/core/language/fixes/quickFix';
import { plainValues, spliced } from '../../../../../src/core/language/fixes/tryOut';
import type { Path } from '../../../../../src/core/record/problem';
import { sourceOf } from './fixing';

const DATES = ['2026-07-01', '2026-07-20', '2.7.2026', '7/2/2026', '2026-06-31', 'soon', '"2026/7/2"', "'1 Jul 2026'"];
const SUMS = ['100', '$1,200.50', '1.200,50 €', '1,200', "1'200", '-5', '10.129', '30%', '[1]'];
const IDS = ['home', 'hom', 'shop', 'CR-1', 'INV-1', 'deposit', 'nothing'];
const KINDS = [
  'revision',
  'change',
  'fix',
  'bug',
  'ok',
  'approved',
  'open',
  'none',
  'accepted',
  'exit',
  'client',
  'us',
];
const FLAGS = ['true', 'yes', 'off', 'perhaps', '"no"'];
const KEYS: Readonly<Record<string, readonly string[]>> = {
  date: DATES,
  issued: DATES,
  due: DATES,
  paid: DATES,
  opened: DATES,
  answered: DATES,
  settled: DATES,
  amount: SUMS,
  price: SUMS,
  hours: ['3', '3h', '1,5', 'x'],
  id: IDS,
  number: IDS,
  deliverable: IDS,
  billed: IDS,
  for: ['[home]', '[deposit, hom]', 'shop', 'blog'],
  kind: KINDS,
  status: KINDS,
  scope: ['out', 'outside', 'extra'],
  answer: KINDS,
  by: KINDS,
  free: FLAGS,
  reverses: FLAGS,
  items: ['[a, "b: c"]', 'one'],
  payments: ['[{date: 2026-07-02, amount: 50}]', '[{date: 2026-07-02, amount: 100}, {date: 2026-07-05, amount: -50}]'],
  disputed: ['{reason: x}', '2026-07-01', '{from: 2.7.2026}'],
  askz: ['x'],
  isued: ['2026-07-01'],
};
const LISTS = ['requests', 'revisions', 'invoices', 'letters', 'disagreements', 'compensation', 'requsts', 'legal'];
const TOP = [
  'client: A',
  'clent: A',
  'status: ended',
  'status: activ',
  'currency: EUR',
  'currency: usd',
  'ended: {date: 2026-10-01}',
  'exit: {done: [settle/bakcup], ends: 1.7.2026}',
  'terms: {payment: 30 days, late_fee: 1.5%/month, pause_clause: yes, document: ../x}',
  'brief: {goal: x, deliverables: [{id: home}, {id: home}, shop]}',
];

const key = fc
  .constantFrom(...Object.keys(KEYS))
  .chain((name) => fc.constantFrom(...(KEYS[name] ?? [])).map((value) => [name, value] as const));
const entry = fc.uniqueArray(key, { minLength: 1, maxLength: 6, selector: ([name]) => name });
const style = fc.record({ isFlow: fc.boolean(), comment: fc.constantFrom('', ' # why') });
const list = fc.tuple(fc.constantFrom(...LISTS), fc.array(fc.tuple(entry, style), { minLength: 1, maxLength: 3 }));
const record = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...TOP), { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(list, { maxLength: 3, selector: ([name]) => name }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([top, lists, eol]) => {
    const lines = lists.flatMap(([name, entries]) => [
      `${name}:`,
      ...entries.flatMap(([pairs, { isFlow, comment }]) => {
        const texts = pairs.map(([own, value]) => `${own}: ${value}`);
        return isFlow
          ? [`  - {${texts.join(', ')}}${comment}`]
          : texts.map((text, at) => `${at === 0 ? '  - ' : '    '}${text}${comment}`);
      }),
    ]);
    return [...top, ...lines, ''].join(eol);
  });

/** Every place where two values differ. */
function differences(a: unknown, b: unknown, path: Path = []): readonly Path[] {
  if (isSame(a, b)) return [];
  const both = [a, b].every((one) => typeof one === 'object' && one !== null);
  if (!both || Array.isArray(a) !== Array.isArray(b)) return [path];
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((name) =>
    differences(left[name], right[name], [...path, name]),
  );
}

/** What a fix may change beside the mapping that its problem stands in. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'record/reference': ['brief.deliverables'],
  'record/change-round': ['requests', 'revisions'],
  'record/refund': ['invoices'],
  'record/no-client': ['client', 'clent'],
  'record/ended': ['status', 'ended'],
};

function allFixes(source: FixSource): readonly QuickFix[] {
  return quickFixes(source, { start: 0, end: source.text.length });
}

function check(source: FixSource, fix: QuickFix): void {
  if (!('edits' in fix)) return;
  const after = sourceOf(spliced(source.text, fix.edits));
  const errors = (one: FixSource): number => one.problems.filter(({ severity }) => severity === 'error').length;
  if (fix.code !== 'record/no-client') assert.ok(errors(after) <= errors(source), `${fix.title} adds an error`);
  const problem = source.problems.find(({ code, place }) => code === fix.code && place.start === fix.span.start);
  const holder = (problem?.path ?? []).slice(0, -1).join('.');
  const allowed = [holder, ...(ELSEWHERE[fix.code] ?? [])];
  for (const path of differences(plainValues(source.text), plainValues(after.text)))
    assert.ok(
      allowed.some((prefix) => path.join('.').startsWith(prefix)),
      `${fix.title} changes ${path.join('.')}`,
    );
}

describe('any fix of any record', () => {
  it('leaves every other value as it was and adds no error', function () {
    this.timeout(60_000);
    let tried = 0;
    fc.assert(
      fc.property(record, (text) => {
        const source = sourceOf(text);
        for (const fix of allFixes(source)) {
          tried += 1;
          check(source, fix);
        }
      }),
      { numRuns: 40 },
    );
    assert.ok(tried > 150, `only ${tried} fixes were tried`);
  });

  it('may all be done at once where they are certain', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(record, (text) => {
        const source = sourceOf(text);
        const after = spliced(text, fixAll(source));
        const again = sourceOf(after);
        assert.ok(
          again.problems.filter(({ severity }) => severity === 'error').length <=
            source.problems.filter(({ severity }) => severity === 'error').length,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is found without a fault, whatever the text and the place', function () {
    this.timeout(60_000);
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      record,
      record.chain((whole) => fc.nat(whole.length).map((end) => whole.slice(0, end))),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('client' as const, 'studio' as const), (own, at, file) => {
        const start = own.length === 0 ? 0 : at % own.length;
        quickFixes(sourceOf(own, file), { start, end: start });
        fixAll(sourceOf(own, file));
      }),
      { numRuns: 150 },
    );
  });
});
