import { strict as assert } from 'node:assert';
import { nearest } from '../../../../src/core/record/nearest';
import { messagesOf, problemsOf, recordOf } from './said';

describe('keys that are not known', () => {
  it('are hints where nothing is near', () => {
    assert.deepEqual(problemsOf('client: A', 'colour: red'), ['2:1 hint record/unknown-key']);
    assert.deepEqual(messagesOf('client: A', 'colour: red'), [
      '`colour` is not a known key at the top of this file; it is kept and counts for nothing.',
    ]);
  });

  it('are warnings that name the key which is near, of that same object', () => {
    assert.deepEqual(problemsOf('client: A', 'terms: {paymnet: net 14}'), ['2:9 warning record/unknown-key']);
    assert.deepEqual(messagesOf('client: A', 'terms: {paymnet: net 14}'), [
      '`paymnet` is not a key of `terms`; did you mean `payment`?',
    ]);
    assert.deepEqual(problemsOf('client: A', 'paymnet: net 14'), ['2:1 hint record/unknown-key']);
  });

  it('are named by their list inside an entry', () => {
    assert.deepEqual(messagesOf('client: A', 'invoices: [{issued: 2026-07-01, amount: 5, nubmer: X}]'), [
      '`nubmer` is not a key of `invoices`; did you mean `number`?',
    ]);
  });

  it('may be merge keys, lists or empty', () => {
    const lines = ['client: A', '<<: {status: paused}', '? [a, b]', ': c', '? ', ': d'];
    assert.deepEqual(problemsOf(...lines), [
      '2:1 warning record/unknown-key',
      '3:3 hint record/unknown-key',
      '5:3 hint record/unknown-key',
    ]);
    assert.match(messagesOf(...lines)[0] ?? '', /Merge keys/);
    assert.deepEqual(recordOf(...lines), { client: 'A' });
  });

  it('a key that is there twice counts the first time', () => {
    const lines = ['client: A', 'status: paused', 'status: active', 'terms: {notice: 1 day, notice: 2 days}'];
    assert.deepEqual(problemsOf(...lines), ['3:1 error yaml/duplicate-key', '4:24 error yaml/duplicate-key']);
    assert.deepEqual(recordOf(...lines), { client: 'A', status: 'paused', terms: { notice: '1 day' } });
  });
});

describe('the nearest word', () => {
  it('is at most two slips away', () => {
    assert.equal(nearest('paymnet', ['agreed', 'payment']), 'payment');
    assert.equal(nearest('pyamnet', ['agreed', 'payment']), undefined);
  });
  it('and no more than a third of the word, rounded up', () => {
    assert.equal(nearest('dat', ['date']), 'date');
    assert.equal(nearest('fro', ['form', 'for']), undefined);
    assert.equal(nearest('frm', ['from', 'for']), 'from');
  });
  it('does not mind capitals', () => {
    assert.equal(nearest('STATUS', ['status']), 'status');
  });
  it('is the best of several, and the first of equals', () => {
    assert.equal(nearest('payments', ['payment', 'payments']), 'payments');
    assert.equal(nearest('INV-3', ['INV-1', 'INV-2']), 'INV-1');
  });
});
