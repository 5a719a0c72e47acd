import { strict as assert } from 'node:assert';
import { assessFolder, clientIdOf, isClientFile, readFolder } from '../../../../src/core/folder';
import { sumMoney } from '../../../../src/core/money';
import { applyChanges } from '../../../../src/core/record/edit/applyChanges';
import { MOST_CHARACTERS } from '../../../../src/core/record/length';
import { parseClient, parseStudio } from '../../../../src/core/record/parse';
import { LARGEST_NUMBER } from '../../../../src/core/record/schemaParts';
import { aliasBomb } from '../../../fuzz/monsters';
import { NASTY_NAMES } from '../../../fuzz/nasty';
import { Random } from '../../../fuzz/random';
import { look, sceneOf, VIEW_NAMES } from '../../../fuzz/views';

const DEEP = 10_000;
const GOOD = 'client: Acme\n';

/** Days at both ends of what can be written, and the largest sums and shares. */
const FAR_OUT = `client: A
status: active
terms: {agreed: 0000-01-01, payment: net 999, late_fee: 999999.999999% per day, deposit: 999999999999.99, notice: 9999 days, acceptance: 9999 days, ends: 9999-12-31}
brief:
  agreed: 0000-01-01
  price: 1000000000000
  change_rate: 1000000000000
  rounds: 1000000000000
  deliverables:
    - {id: a, title: A, price: 1000000000000, due: 0000-01-01}
    - {id: b, title: B, price: 1000000000000, due: 9999-12-31, delivered: 9999-12-30}
requests:
  - {id: r, date: 0000-01-01, asks: X, scope: out, hours: 1000000000000, status: open, done: 0000-01-02}
  - {id: s, date: 0000-01-01, asks: X, scope: out, price: 1000000000000, status: quoted}
revisions:
  - {date: 0000-01-01, deliverable: a, items: [x], hours: 1000000000000}
questions:
  - {asked: 0000-01-01, question: Q}
disagreements:
  - {id: d, topic: T, opened: 0000-01-01, blocks: a, proposals: [{date: 0000-01-01, by: us, offer: O}]}
invoices:
  - {number: i, issued: 0000-01-01, due: 0000-01-01, amount: 1000000000000, promises: [{made: 0000-01-01, by: 9999-12-31}]}
  - {number: j, issued: 0000-01-01, due: 9999-12-31, amount: 1000000000000}
  - {number: k, issued: 0000-01-01, amount: 999999999999.99, payments: [{date: 0000-01-02, amount: 0.01}, {date: 9999-12-31, amount: -1000000000000}]}
  - {number: l, issued: 9999-12-31, amount: 1000000000000, disputed: {from: 0000-01-01}}
conduct:
  - {date: 0000-01-01, kind: threat, says: X}
letters:
  - {date: 0000-01-01, kind: pause_notice, deadline: 9999-12-31}
snooze:
  - {sign: payment, until: 9999-12-31, reason: X}
exit: {decided: 0000-01-01, ends: 9999-12-31}
`;

/** What is said of a file that passes a limit; every view goes on. */
function refusalOf(text: string): string {
  const scene = sceneOf(text, new Random(1));
  for (const view of VIEW_NAMES) look(view, { ...scene, random: new Random(1) });
  const { record, problems } = scene.file.parsed;
  assert.equal(record, undefined);
  assert.deepEqual(
    problems.map(({ code, severity }) => `${severity} ${code}`),
    ['error yaml/limit'],
  );
  assert.ok(
    scene.folder.clients.some(({ id }) => id === 'other'),
    'the other client is gone',
  );
  return problems[0]?.message ?? '';
}

describe('a file that passes a limit', function () {
  this.timeout(120_000);

  it('is named with the limit of its length, be it of 50 MB', () => {
    for (const text of ['x'.repeat(MOST_CHARACTERS + 1), 'k: v\n'.repeat(10_000_000)])
      assert.match(refusalOf(GOOD + text), /more than 2 million characters, which is the limit/);
  });

  it('is named with the limit of its depth', () => {
    const texts = [
      '['.repeat(DEEP),
      `${GOOD}x: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
      `${GOOD}x: ${'{a: '.repeat(DEEP)}`,
      '- '.repeat(DEEP),
      '? '.repeat(DEEP),
      Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ];
    for (const text of texts) assert.match(refusalOf(text), /more than 64 levels deep here, which is the limit/);
  });

  it('is named with the limit of its values, once its aliases are written out', () => {
    assert.match(refusalOf(aliasBomb(9)), /more than 200000 values, which is the limit/);
  });

  it('is not edited', () => {
    for (const text of ['? '.repeat(DEEP), `x: ${'['.repeat(DEEP)}`, '#'.repeat(MOST_CHARACTERS + 1)])
      assert.equal(applyChanges(text, [{ type: 'set', path: ['client'], value: 'A' }]).done, false);
  });

  it('leaves the defaults where it is the studio', () => {
    const { studio, problems } = parseStudio('- '.repeat(DEEP));
    assert.deepEqual([studio, problems.map(({ code }) => code)], [{}, ['yaml/limit']]);
  });
});

describe('numbers and days at their limits', () => {
  const amountOf = (written: string): number | undefined =>
    parseClient(`client: A\ninvoices:\n  - {issued: 2026-07-01, amount: ${written}}\n`).record?.invoices?.[0]?.amount;

  it('are read up to a limit', () => {
    assert.equal(amountOf(String(LARGEST_NUMBER)), LARGEST_NUMBER);
    assert.ok(Object.is(amountOf('-0'), 0) || amountOf('-0') === undefined);
    for (const written of ['1000000000000.01', '9'.repeat(308), '9'.repeat(400), '1e308', 'NaN', '.inf', '-1'])
      assert.equal(amountOf(written), undefined, written);
  });

  it('say what the limit is', () => {
    const { problems } = parseClient('client: A\ninvoices:\n  - {issued: 2026-07-01, amount: 1000000000001}\n');
    assert.match(problems[0]?.message ?? '', /write a number of at most 1,000,000,000,000/);
  });

  it('add up to the cent, ninety of the largest', () => {
    const amounts = Array.from({ length: 90 }, (_, n) => 999_999_999_999 + n / 100);
    const cents = amounts.reduce((sum, _, n) => sum + 99_999_999_999_900n + BigInt(n), 0n);
    const sum = sumMoney(amounts, 'USD');
    assert.equal(BigInt(Math.round(sum * 100)), cents);
    const invoices = amounts.map(
      (amount, n) => `  - {number: I${n}, issued: 2026-07-01, amount: ${amount.toFixed(2)}}\n`,
    );
    const [client] = assessFolder(
      readFolder([{ name: 'a.yaml', text: `client: A\ninvoices:\n${invoices.join('')}` }]),
      '2026-11-23',
    );
    assert.deepEqual([client?.assessment.scope.invoiced, client?.assessment.scope.balance], [sum, sum]);
  });

  it('are numbers and days to every view, from the first day that can be written to the last', () => {
    const days = new Set(['2026-11-23', '9999-12-31']);
    for (let seed = 1; days.size > 0; seed += 1) {
      const scene = sceneOf(FAR_OUT, new Random(seed));
      if (!days.delete(scene.portfolio.asOf)) continue;
      assert.ok(scene.placed !== undefined);
      for (const view of VIEW_NAMES) look(view, { ...scene, random: new Random(seed) });
    }
  });

  it('are days of the calendar', () => {
    for (const [day, isRead] of [
      ['0000-01-01', true],
      ['9999-12-31', true],
      ['10000-01-01', false],
      ['2026-02-30', false],
      ['2026-13-01', false],
    ] as const) {
      const { record } = parseClient(`client: A\ngoodwill:\n  - date: ${day}\n`);
      assert.equal(record?.goodwill?.length ?? 0, isRead ? 1 : 0, day);
    }
  });
});

describe('names that every object has', () => {
  it('are keys like others that are unknown', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']) {
      const { record, problems } = parseClient(`client: A\n${key}: {client: B}\nthresholds: {${key}: {watch: 1}}\n`);
      assert.deepEqual(Object.keys(record ?? {}), ['client']);
      assert.equal(record?.client, 'A');
      assert.ok(problems.some(({ code, message }) => code === 'record/unknown-key' && message.includes(key)));
      assert.ok(parseStudio(`thresholds:\n  ${key}: {watch: 1}\n`).problems.length > 0);
    }
    assert.equal(({} as Record<string, unknown>)['client'], undefined);
  });

  it('are ids like others', () => {
    for (const id of ['__proto__', 'constructor', 'toString']) {
      const { record } = parseClient(
        `client: A\nrequests:\n  - {id: ${id}, date: 2026-07-01}\ninvoices:\n  - {number: ${id}, issued: 2026-07-01, amount: 5, for: [${id}]}\n`,
      );
      assert.equal(record?.requests?.[0]?.id, id);
      assert.equal(record.invoices?.[0]?.number, id);
    }
  });
});

describe('names of files', () => {
  it('are ids as they stand, each its own', () => {
    const folder = readFolder(NASTY_NAMES.map((name) => ({ name, text: GOOD })));
    assert.equal(folder.files.length, NASTY_NAMES.length);
    assert.deepEqual(
      folder.files.filter(({ ambiguous }) => ambiguous),
      [],
    );
    for (const name of NASTY_NAMES) assert.ok(isClientFile(name) && clientIdOf(name) !== '', name);
  });
});
