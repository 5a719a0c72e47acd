import { strict as assert } from 'node:assert';
import { later, speak, t, table, tn } from '../../../src/core/l10n';

describe('the language of the interface', () => {
  afterEach(() => speak(undefined));

  it('is English where nobody sets it', () => {
    assert.equal(t('{0} of {1}', 3, 5), '3 of 5');
  });

  it('takes a text from the bundle, with or without a comment, its places in another order', () => {
    speak({ '{0} of {1}': 'aus {1}: {0}', open: { message: 'offen' } });
    assert.deepEqual([t('{0} of {1}', 3, 5), t('open')], ['aus 5: 3', 'offen']);
  });

  it('falls back on English for a text that the bundle lacks, and for names that every object has', () => {
    speak({ open: 'offen' });
    assert.deepEqual([t('closed'), t('constructor'), t('open')], ['closed', 'constructor', 'offen']);
  });

  it('takes what stands for a place as it is, and leaves a place that nothing stands for', () => {
    assert.equal(t('{0} and {1}', '{1}$&'), '{1}$& and {1}');
  });

  it('lets a number decide the form', () => {
    speak({ '{0} day late, {1}': '{0} Tag verspätet, {1}', '{0} days late, {1}': '{0} Tage verspätet, {1}' });
    const late = (n: number): string => tn(n, '{0} day late, {1}', '{0} days late, {1}', 'INV-1');
    assert.deepEqual(
      [late(1), late(0), late(3)],
      ['1 Tag verspätet, INV-1', '0 Tage verspätet, INV-1', '3 Tage verspätet, INV-1'],
    );
  });

  it('says the texts of a table when they are read', () => {
    const words = table<'clear' | 'act'>({ clear: 'clear', act: 'act' });
    speak({ clear: 'unauffällig' });
    assert.deepEqual(
      [words.clear, Object.entries(words)],
      [
        'unauffällig',
        [
          ['clear', 'unauffällig'],
          ['act', 'act'],
        ],
      ],
    );
  });

  it('keeps a text for later as it is, whatever is spoken when it is marked', () => {
    speak({ clear: 'unauffällig' });
    const word = later('clear');
    assert.deepEqual([word, t(word)], ['clear', 'unauffällig']);
  });
});
