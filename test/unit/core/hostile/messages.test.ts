import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isExitMessage } from '../../../../src/core/views/exitContract';
import { isLetterMessage } from '../../../../src/core/views/letterContract';
import { isOverviewMessage } from '../../../../src/core/views/overview/overviewContract';
import { clientRefFrom } from '../../../../src/core/views/portfolio';
import { isReportMessage } from '../../../../src/core/views/reportContract';
import { NASTY_TEXTS } from '../../../fuzz/nasty';

const CONTRACTS = {
  report: isReportMessage,
  overview: isOverviewMessage,
  exit: isExitMessage,
  letter: isLetterMessage,
};

const TYPES =
  'ready open openFile draft view save report file export begin handOver lastDay tick takeBack close toString'.split(
    ' ',
  );
const KEYS = 'line kind view format text folder client with ends step done date reason html __proto__'.split(' ');
const junk = fc.oneof(
  fc.anything(),
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom(-1, 0, 1.5, NaN, Infinity, 1e300),
);
const message = fc
  .tuple(fc.constantFrom(...TYPES), fc.dictionary(fc.constantFrom(...KEYS), junk, { maxKeys: 3 }))
  .map(([type, rest]) => ({ ...rest, type }));

/** What each key of a message may say, whichever page sends it. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  kind: /^[a-z_]+$/,
  format: /^(html|markdown)$/,
  with: /^(openFolder|newClient|example)$/,
  ends: /^\d{4}-\d\d-\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  step: /^[a-z]+\/[a-z-]+$/,
};

describe('what a page says', () => {
  for (const [page, isMessage] of Object.entries(CONTRACTS)) {
    it(`is a message of the ${page} or nothing`, () => {
      let taken = 0;
      fc.assert(
        fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), message), (value) => {
          if (!isMessage(value)) return;
          taken += 1;
          for (const [key, said] of Object.entries(value)) {
            const allowed = ALLOWED[key];
            if (allowed !== undefined) assert.match(String(said), allowed);
            if (key === 'line' && said !== null) assert.ok(Number.isSafeInteger(said) && Number(said) >= 1);
          }
        }),
        { numRuns: 3000, seed: 5 },
      );
      assert.ok(taken > 0);
    });
  }

  it('names a client only by two texts', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        const ref = clientRefFrom(value);
        if (ref !== undefined) assert.ok(typeof ref.folder === 'string' && typeof ref.client === 'string');
      }),
      { numRuns: 1000, seed: 6 },
    );
  });
});
