import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { call, type World } from './memoryIo';

const QUAY = `client: Quay Books
currency: GBP
terms: {agreed: 2025-12-01, payment: net 30, late_fee: uk-statutory}
invoices:
  - {number: INV-1, issued: 2026-01-16, amount: 4200, paid: 2026-09-30}
`;
const VELA = `client: Vela Möbel
currency: EUR
terms: {agreed: 2025-12-01, payment: net 30, late_fee: eu-statutory}
invoices:
  - {number: V-1, issued: 2026-05-01, due: 2026-05-31, amount: 3000, paid: 2026-08-15}
  - {number: V-2, issued: 2026-08-01, amount: 500, for: [deposit]}
`;
const world: World = {
  files: {
    'w/.clients/quay.yaml': QUAY,
    'w/.clients/vela.yaml': VELA,
    'w/.clients/calm.yaml': 'client: Calm\n',
    'w/.clients/bad.yaml': 'client: [\n',
    'w/.clients/part.yaml': `${QUAY}  - {number: INV-2, amount: 100}\n`,
    'w/.clients/two.yaml': QUAY,
    'w/.clients/two.yml': QUAY,
  },
};

const QUAY_JSON = `{
  "asOf": "2026-11-23",
  "client": "quay",
  "currency": "GBP",
  "interest": 306.92,
  "fixed": 70,
  "total": 376.92,
  "invoices": [
    {
      "number": "INV-1",
      "basis": "uk-statutory",
      "due": "2026-02-15",
      "interest": 306.92,
      "fixed": 70,
      "refused": null,
      "lines": [
        {
          "from": "2026-02-16",
          "to": "2026-09-30",
          "days": 227,
          "principal": 4200,
          "rate": 11.75,
          "amount": 306.92
        }
      ]
    }
  ]
}
`;

const VELA_TEXT = `Vela Möbel (vela) on 2026-11-23: late interest EUR 104.35, EUR 64.35 by the day and EUR 40 once. Not
all of it can be stated.

Invoice V-1, due 2026-05-31: EUR 64.35 and EUR 40 once
  From        To          Days  Principal  Rate a year     Amount
  2026-06-01  2026-06-30    30  EUR 3,000       10.15%  EUR 25.03
  2026-07-01  2026-08-15    46  EUR 3,000        10.4%  EUR 39.32
  By the law of the European Union (Directive 2011/7/EU), which the agreed terms name, as simple
  interest by the day over 365. The sum is rounded once, so the lines may differ from it by the last
  digit.
  8 points over the reference rate of the European Central Bank: 2.15% for the first half of 2026
  (not confirmed, checked 2026-11-23) and 2.4% for the second half of 2026 (not confirmed, checked
  2026-11-23).
  Its fixed sum is EUR 40 for each late invoice.
  For debts between businesses only, and the least that a member state may give: national law can
  give more.

Invoice V-2, due 2026-08-01: not stated
  Statutory interest (European Union) can't be stated: this is a payment in advance, on which the
  law gives interest only once the work is done.
`;

describe('interest', () => {
  it('prints the sums and every line as JSON, in the order of the contract', async () => {
    const outcome = await call(['interest', 'w', 'quay', '--format', 'json'], world);
    assert.deepEqual(outcome, { status: 0, stdout: QUAY_JSON, stderr: '' });
  });

  it('prints its working as text, with what it rests on and what is refused', async () => {
    assert.deepEqual(await call(['interest', 'w', 'vela'], world), { status: 0, stdout: VELA_TEXT, stderr: '' });
  });

  it('gives null and the reason for what is refused, and counts the rest', async () => {
    const { stdout } = await call(['interest', 'w', 'vela', '--format=json'], world);
    const { total, invoices } = JSON.parse(stdout) as { total: number; invoices: readonly unknown[] };
    assert.equal(total, 104.35);
    assert.deepEqual(invoices[1], {
      number: 'V-2',
      basis: 'eu-statutory',
      due: '2026-08-01',
      interest: null,
      fixed: 0,
      refused:
        "Statutory interest (European Union) can't be stated: this is a payment in advance, on which the law gives interest only once the work is done.",
      lines: [],
    });
  });

  it('goes by the day it is asked for', async () => {
    const on = async (day: string): Promise<Readonly<Record<string, unknown>>> =>
      JSON.parse((await call(['interest', 'w', 'quay', '--as-of', day, '--format', 'json'], world)).stdout) as Readonly<
        Record<string, unknown>
      >;
    const none = { asOf: '2026-02-15', client: 'quay', currency: 'GBP', interest: 0, fixed: 0, total: 0, invoices: [] };
    assert.deepEqual(await on('2026-02-15'), none);
    const { interest, fixed, total } = await on('2026-02-16');
    assert.deepEqual([interest, fixed, total], [1.35, 70, 71.35]);
  });

  it('says why there is none', async () => {
    assert.equal(
      (await call(['interest', 'w', 'calm'], world)).stdout,
      'Calm (calm) on 2026-11-23. No late interest: no terms are agreed.\n',
    );
    assert.equal(
      (await call(['interest', 'w', 'quay', '--as-of', '2026-02-15'], world)).stdout,
      'Quay Books (quay) on 2026-02-15. No late interest: no invoice was late, or the fee is waived.\n',
    );
  });

  it('tells what was left out for a fault, and works out the rest', async () => {
    const { status, stdout, stderr } = await call(['interest', 'w', 'part', '--format', 'json'], world);
    assert.deepEqual([status, stdout], [0, QUAY_JSON.replace('"quay"', '"part"')]);
    assert.match(stderr, /^\.clients\/part\.yaml:6:\d+ error record\/missing /);
  });

  it('exits with 2 for a record that gives no client, or two files of one', async () => {
    for (const id of ['bad', 'two']) {
      const { status, stdout, stderr } = await call(['interest', 'w', id], world);
      assert.deepEqual([status, stdout], [2, ''], id);
      assert.match(stderr, new RegExp(`^\\.clients/${id}\\.ya?ml:\\d+:\\d+ error `), id);
    }
  });
});
