import { strict as assert } from 'node:assert';
import { applyChanges } from '../../../../src/core/record/edit/applyChanges';
import { parseClient } from '../../../../src/core/record/parse';
import { changeIn } from '../../../../src/core/views/overview/changeList';
import { clientOf } from '../views/portfolios';

describe('a file of very many of one thing', function () {
  this.timeout(120_000);

  it('is read with each of its problems, once', () => {
    const many = 30_000;
    const text = `client: A\n${Array.from({ length: many }, (_, n) => `key${n}: v\n`).join('')}`;
    const { record, problems } = parseClient(text);
    assert.equal(record?.client, 'A');
    assert.equal(problems.length, many);
  });

  it('is edited though it is mostly blank', () => {
    const text = `client: A\n${'\n'.repeat(50_000)}status: active\n${' \n'.repeat(50_000)}`;
    const edited = applyChanges(text, [{ type: 'append', list: ['goodwill'], entry: { date: '2026-07-01' } }]);
    assert.ok(edited.done && parseClient(edited.text).record?.goodwill?.length === 1);
  });

  it('names the first of hundreds of requests of one day as the causes of a change', () => {
    const requests = Array.from(
      { length: 600 },
      (_, n) => `  - {id: CR-${n}, date: 2026-11-20, asks: More, scope: out, price: 50}\n`,
    ).join('');
    const change = changeIn(clientOf(`client: A\nbrief: {agreed: 2026-06-01, price: 500}\nrequests:\n${requests}`), 30);
    const causes = change?.moves.flatMap(({ steps }) => steps.flatMap((step) => step.causes)) ?? [];
    assert.ok(causes.length > 0 && causes.length <= 80, String(causes.length));
  });
});
