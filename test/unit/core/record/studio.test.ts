import { strict as assert } from 'node:assert';
import { parseStudio } from '../../../../src/core/record/parse';
import { DEFAULT_THRESHOLDS, thresholdsOf } from '../../../../src/core/thresholds';
import { brief } from './said';

const found = (...lines: readonly string[]): readonly string[] => parseStudio(lines.join('\n')).problems.map(brief);
const says = (...lines: readonly string[]): readonly string[] =>
  parseStudio(lines.join('\n')).problems.map(({ message }) => message);

describe('studio.yaml', () => {
  it('may be empty', () => {
    for (const text of ['', '# nothing\n', '---\n', '{}', '~']) {
      assert.deepEqual([parseStudio(text).studio, parseStudio(text).problems], [{}, []]);
    }
  });

  it('is read by its own keys', () => {
    const { studio, problems } = parseStudio(
      'name: North Studio\ncontact: {name: Minh Tran, phone: 0901}\nsignature: |\n  Minh\nterms: {payment: net 14}\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(studio, {
      name: 'North Studio',
      contact: { name: 'Minh Tran', phone: '0901' },
      signature: 'Minh\n',
      terms: { payment: 'net 14' },
    });
  });

  it('costs nothing but itself where it is not a mapping or not YAML', () => {
    assert.deepEqual([parseStudio('- a').studio, found('- a')], [{}, ['1:1 error studio/no-mapping']]);
    assert.deepEqual([parseStudio('name: "').studio, found('name: "')], [{}, ['1:8 error yaml/syntax']]);
  });

  it('leaves out a value that does not fit', () => {
    assert.deepEqual(found('currency: euro', 'nmae: x'), ['1:11 error record/text', '2:1 warning record/unknown-key']);
    assert.deepEqual(parseStudio('currency: euro\nname: N').studio, { name: 'N' });
  });
});

describe('thresholds of the studio', () => {
  it('stand in place of the defaults', () => {
    const { studio, problems } = parseStudio('thresholds: {payment/overdue: {watch: 10, act: 21}}');
    assert.deepEqual(problems, []);
    assert.deepEqual(thresholdsOf(studio), {
      ...DEFAULT_THRESHOLDS,
      'payment/overdue': { watch: 10, act: 21, let_go: 61 },
    });
  });

  it('without any, the defaults hold', () => {
    assert.deepEqual(thresholdsOf({}), DEFAULT_THRESHOLDS);
  });

  it('of an unknown rule change nothing', () => {
    const lines = ['thresholds:', '  payment/overdu: {watch: 1}', '  weather: {act: 1}', '  toString: {act: 1}'];
    assert.deepEqual(found(...lines), [
      '2:3 warning studio/unknown-rule',
      '3:3 warning studio/unknown-rule',
      '4:3 warning studio/unknown-rule',
    ]);
    assert.deepEqual(says(...lines).slice(0, 2), [
      '`payment/overdu` is no rule; did you mean `payment/overdue`?',
      '`weather` is no rule; it changes nothing, take it out.',
    ]);
    assert.deepEqual(thresholdsOf(parseStudio(lines.join('\n')).studio), DEFAULT_THRESHOLDS);
  });

  it('of an unknown key change nothing', () => {
    const lines = ['thresholds:', '  payment/overdue: {wacth: 1, colour: 2, hasOwnProperty: 3}'];
    assert.deepEqual(says(...lines), [
      '`wacth` is no threshold of `payment/overdue`; did you mean `watch`?',
      '`colour` is no threshold of `payment/overdue`; it has `watch`, `act`, `let_go`.',
      '`hasOwnProperty` is no threshold of `payment/overdue`; it has `watch`, `act`, `let_go`.',
    ]);
    assert.deepEqual(thresholdsOf(parseStudio(lines.join('\n')).studio), DEFAULT_THRESHOLDS);
  });

  it('warn of a watch above its act, be either a default', () => {
    assert.deepEqual(found('thresholds: {payment/overdue: {watch: 22, act: 21}}'), [
      '1:32 warning studio/threshold-order',
    ]);
    assert.deepEqual(found('thresholds: {payment/overdue: {watch: 32}}'), ['1:32 warning studio/threshold-order']);
    assert.deepEqual(found('thresholds: {payment/overdue: {act: 14}}'), ['1:32 warning studio/threshold-order']);
    assert.deepEqual(found('thresholds: {payment/overdue: {watch: 21, act: 21}}'), []);
    assert.deepEqual(found('thresholds: {clarity/creep: {share_watch: 0.3}}'), ['1:30 warning studio/threshold-order']);
  });

  it('that are negative or no number fall back to the default', () => {
    const lines = ['thresholds:', '  payment/overdue: {watch: -1, act: soon, let_go: 50}', '  conduct/rude: 3'];
    assert.deepEqual(found(...lines), [
      '2:28 error record/number',
      '2:37 error record/number',
      '3:17 error record/mapping',
    ]);
    const { studio } = parseStudio(lines.join('\n'));
    assert.deepEqual(thresholdsOf(studio), {
      ...DEFAULT_THRESHOLDS,
      'payment/overdue': { watch: 15, act: 31, let_go: 50 },
    });
  });

  it('have no names that are treacherous', () => {
    const lines = [
      'thresholds:',
      '  __proto__: {watch: 1}',
      '  constructor: {watch: x}',
      '  payment/overdue: {__proto__: 1}',
    ];
    assert.deepEqual(found(...lines), [
      '2:3 hint record/unknown-key',
      '3:3 hint record/unknown-key',
      '4:21 hint record/unknown-key',
    ]);
    assert.deepEqual(parseStudio(lines.join('\n')).studio, { thresholds: { 'payment/overdue': {} } });
  });
});
