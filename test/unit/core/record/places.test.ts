import { strict as assert } from 'node:assert';
import { parseClient } from '../../../../src/core/record/parse';

const TEXT = `# the bakery
client: Acme
terms:
  agreed: 2026-05-28

invoices:
  - issued: 2026-07-01
    amount: soon
  - issued: 2026-07-02
    amount: 10
    for: deposit
    payments:
      - {date: 2026-07-05, amount: 3}

wat:
  deep: 1
notes:
`;

describe('places', () => {
  const { record, places } = parseClient(TEXT);
  const at = (...path: readonly (string | number)[]): string => {
    const place = places.at(path);
    return `${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${TEXT.slice(place.start, place.end).slice(0, 20)}`;
  };

  it('are those of values, without the line breaks after them', () => {
    assert.equal(at('client'), '2:9-2:13 Acme');
    assert.equal(at('terms'), '4:3-4:21 agreed: 2026-05-28');
    assert.equal(at('invoices', 1, 'payments', 0, 'amount'), '13:36-13:37 3');
    assert.equal(at('invoices', 0), '7:5-8:17 issued: 2026-07-01\n ');
  });

  it('are those of the nearest value above where a path leads nowhere', () => {
    assert.equal(at('invoices', 1, 'due'), at('invoices', 1));
    assert.equal(at('invoices', 1, 'for', 0), '11:10-11:17 deposit');
    assert.equal(at('invoices', 7, 'due'), at('invoices'));
    assert.equal(at('wat', 'deep'), at('wat'));
    assert.equal(at('nothing').slice(0, 4), '2:1-');
    assert.equal(places.key(['invoices', 1, 'due']).line, 9);
  });

  it('are those of keys', () => {
    const key = places.key(['invoices', 1, 'payments']);
    assert.equal(TEXT.slice(key.start, key.end), 'payments');
    assert.equal(places.key(['invoices', 1]).line, 9);
    assert.equal(places.key([]).line, 2);
  });

  it('are empty where the value is', () => {
    assert.equal(at('notes'), '17:7-17:7 ');
  });

  it('say what stands at an offset', () => {
    const pathAt = (text: string, behind = 0): string => places.pathAt(TEXT.indexOf(text) + behind).join('.');
    assert.equal(pathAt('Acme'), 'client');
    assert.equal(pathAt('client'), 'client');
    assert.equal(pathAt('2026-05-28', 10), 'terms.agreed');
    assert.equal(pathAt('payments'), 'invoices.1.payments');
    assert.equal(pathAt('amount: 3', 9), 'invoices.1.payments.0.amount');
    assert.equal(pathAt('# the'), '');
    assert.equal(pathAt('deep'), 'wat');
  });

  it('lead back from the entries of the record', () => {
    const [invoice] = record?.invoices ?? [];
    assert.deepEqual(places.pathOf(invoice ?? {}), ['invoices', 1]);
    assert.deepEqual(places.pathOf(invoice?.payments?.[0] ?? {}), ['invoices', 1, 'payments', 0]);
    assert.deepEqual(places.pathOf(record?.terms ?? {}), ['terms']);
    assert.deepEqual(places.pathOf(record ?? {}), []);
    assert.deepEqual(places.pathOf({}), []);
  });

  it('are there for a file that can not be read', () => {
    const broken = parseClient('client: [\n');
    assert.deepEqual(broken.places.at(['client']), { start: 0, end: 10, line: 1, column: 1, endLine: 2, endColumn: 1 });
    assert.deepEqual(broken.places.pathOf({}), []);
  });

  it('come with the problems in the order of the file', () => {
    const { problems } = parseClient('status: x\nclient: A\nzzz: 1\ncurrency: usd\n');
    assert.deepEqual(
      problems.map(({ place }) => place.line),
      [1, 3, 4],
    );
  });
});
