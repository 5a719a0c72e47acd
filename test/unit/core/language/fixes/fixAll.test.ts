import assert from 'node:assert/strict';
import { fixedAll } from './fixing';

describe('fixing all that is certain', () => {
  it('takes dates, sums, flags and keys, and leaves what can be read in two ways', () => {
    const before = [
      'client: A # the first',
      'statsu: paused',
      'brief:',
      '  agreed: 2.7.2026',
      '  price: $1,200.50',
      'contacts:',
      '  - {name: J, decides: yes}',
      'invoices:',
      "  - {issued: 7/2/2026, amount: 1'200}",
      '  - {issued: "2026/7/2", amount: 1}',
      'requests:',
      '  - {date: 2026-07-01, status: ok}',
      '  - {date: 2026-06-31}',
      '  - {date: yesterday}',
      '',
    ];
    const after = [
      'client: A # the first',
      'status: paused',
      'brief:',
      '  agreed: 2026-07-02',
      '  price: 1200.5',
      'contacts:',
      '  - {name: J, decides: true}',
      'invoices:',
      '  - {issued: 7/2/2026, amount: 1200}',
      '  - {issued: "2026-07-02", amount: 1}',
      'requests:',
      '  - {date: 2026-07-01, status: ok}',
      '  - {date: 2026-06-31}',
      '  - {date: yesterday}',
      '',
    ];
    assert.equal(fixedAll(before.join('\r\n')), after.join('\r\n'));
  });

  it('leaves out what can not go together with the rest', () => {
    const before = 'client: A\nstatsu: paused\nstaus: active\nbrief: {price: $5}\n';
    assert.equal(fixedAll(before), 'client: A\nstatus: paused\nstaus: active\nbrief: {price: 5}\n');
  });

  it('changes nothing where nothing is certain', () => {
    assert.equal(fixedAll('client: A\nbrief: {price: "1,200"}\n'), 'client: A\nbrief: {price: "1,200"}\n');
    assert.equal(fixedAll('client: [A\n'), 'client: [A\n');
    assert.equal(fixedAll(''), '');
  });

  it('takes the file of the studio', () => {
    assert.equal(
      fixedAll('currencie: EUR\nterms: {pause_clause: yes}\n', 'studio'),
      'currency: EUR\nterms: {pause_clause: true}\n',
    );
  });
});
