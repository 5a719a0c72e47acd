import { strict as assert } from 'node:assert';
import { parseClient, parseStudio } from '../../../../src/core/record/parse';
import { brief, messagesOf, problemsOf } from './said';

describe('an agreed late fee under the cap of Vietnamese law', () => {
  it('is warned of above 20% a year, for a debt in dong or a client who is written to in Vietnamese', () => {
    const found = (head: string, fee: string) => problemsOf('client: A', head, `terms: {late_fee: ${fee}}`);
    assert.deepEqual(found('currency: VND', '2% per month'), ['3:19 warning record/interest-cap']);
    assert.deepEqual(found('language: vi-VN', '0.06% per day'), ['3:19 warning record/interest-cap']);
    assert.deepEqual(found('currency: VND', '20% per year'), []);
    assert.deepEqual(found('currency: VND', '50000 flat'), []);
    assert.deepEqual(found('language: vie', '2% per month'), []);
    assert.deepEqual(found('currency: USD', '2% per month'), []);
  });

  it('goes by the currency of the studio where the client has none, and holds for the terms of the studio', () => {
    const text = 'client: A\nterms: {late_fee: 2% per month}\n';
    assert.deepEqual(parseClient(text, 'VND').problems.map(brief), ['2:19 warning record/interest-cap']);
    const studio = (currency: string) =>
      parseStudio(`currency: ${currency}\nterms: {late_fee: 2% per month}\n`).problems.map(brief);
    assert.deepEqual([studio('VND'), studio('EUR')], [['2:19 warning record/interest-cap'], []]);
  });

  it('says what the rate comes to and which law caps it', () => {
    assert.deepEqual(messagesOf('client: A', 'currency: VND', 'terms: {late_fee: 2% per month}'), [
      "This is 24% a year; Vietnam's Civil Code (articles 357 and 468) caps agreed interest at 20%, so lower it unless another law holds.",
    ]);
  });
});
