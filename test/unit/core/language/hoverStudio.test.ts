import { strict as assert } from 'node:assert';
import { studioHoverAt } from '../../../../src/core/language/hoverStudio';
import { parseStudio } from '../../../../src/core/record/parse';

function hover(marked: string): readonly string[] {
  const text = marked.replace('│', '');
  const found = studioHoverAt({ text, parsed: parseStudio(text) }, '2026-11-23', marked.indexOf('│'));
  return found?.markdown.split(/(?: {2})?\n+/) ?? [];
}

describe('the hover in studio.yaml', () => {
  it('explains a rule with the numbers in force and the defaults', () => {
    assert.deepEqual(hover('thresholds:\n  payment/over│due: {act: 21}\n'), [
      '**Overdue**: the open balance of an invoice, past its due date.',
      '*Watch:* 15 days',
      '*Act:* 21 days',
      '*Let go:* 61 days, and the deadline of a pause notice or final demand passed unmet',
      'Defaults: watch 15, act 31, let_go 61.',
    ]);
    assert.deepEqual(hover('thresholds:\n  several│_signs: {act: 4}\n'), [
      '**Several signs** at act at once, with a letter sent for one of them, make the verdict let go.',
      'From 4 signs, or 2 of which one is conduct.',
      'Defaults: act 3, with_conduct 2.',
    ]);
  });

  it('explains a threshold with its default, on its key and on its number', () => {
    assert.deepEqual(hover('thresholds: {clarity/creep: {share: 0.│3}}').slice(0, 2), [
      '**share** of scope creep: the share of the price, as a fraction, where act begins. Default 0.2, here 0.3.',
      '*Watch:* 1; or 10 %; or 3 of unclear scope',
    ]);
    assert.equal(
      hover('thresholds: {several_signs: {with│_conduct: 2}}')[0],
      '**with_conduct** of several signs: so many signs are enough where one of them is conduct. Default 2.',
    );
  });

  it('has nothing for what is no rule and no threshold', () => {
    assert.deepEqual(hover('thresholds: {no│thing: {act: 1}}'), []);
    assert.deepEqual(hover('thresholds: {payment/overdue: {window: │1}}'), []);
    assert.deepEqual(hover('thresholds: {toString: {con│structor: 1}}'), []);
    assert.deepEqual(hover('what: │1'), []);
    assert.deepEqual(hover('thresholds: [│'), []);
    assert.deepEqual(hover('│'), []);
  });

  it('explains keys and terms, and when these count', () => {
    assert.deepEqual(hover('curr│ency: EUR\n').slice(0, 2), [
      '**currency**: a text; may be left out.',
      'The currency where a client has none.',
    ]);
    assert.deepEqual(hover('currency: E│UR\n'), ['*currency:* The currency where a client has none.']);
    assert.deepEqual(hover('currency: EUR\nterms: {late_fee: 4│0 flat}\n'), [
      'EUR 40, once for each late invoice.',
      'A client’s own key goes before it, and it counts as agreed only where the client’s `terms.agreed` is set.',
      '*late_fee:* The agreed fee for late payment.',
    ]);
    assert.equal(hover('terms: {kill_fee: 2│5%}\n')[0], '25% of the price, owed where the client cancels.');
    assert.equal(hover('terms: {pay│ment: net 14}\n').at(-2), 'Due 14 days after the invoice.');
    assert.equal(
      hover('terms: {ip_transfer: li│cence}\n')[1],
      '**licence**: The rights stay with us; the client may use the work.',
    );
  });
});
