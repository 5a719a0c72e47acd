import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Instalment } from '../../../../../src/core/instalments';
import {
  levelSteps,
  paymentScale,
  paymentShape,
  roundBoxes,
  scopeBars,
} from '../../../../../src/core/views/report/shapes';
import { EMPTY_SCOPE } from '../assessed';
import { modelOf } from '../modelled';

function invoice(entry: string): Instalment {
  const [first] = modelOf(`client: Acme\ninvoices:\n  - { number: A, ${entry} }\n`).snapshot.instalments;
  assert.ok(first !== undefined);
  return first;
}

describe('the bars of the ledger', () => {
  it('are as long as their sums against the largest', () => {
    assert.deepEqual(scopeBars({ ...EMPTY_SCOPE, agreed: 4800, approved: 1200, absorbed: 2400 }), [
      { key: 'agreed', amount: 4800, width: 100 },
      { key: 'approved', amount: 1200, width: 25 },
      { key: 'absorbed', amount: 2400, width: 50 },
      { key: 'open', amount: 0, width: 0 },
    ]);
  });

  it('measure against another sum where more was given away than agreed', () => {
    const bars = scopeBars({ ...EMPTY_SCOPE, agreed: 100, absorbed: 400, quoted: 1 });
    assert.deepEqual(
      bars.map(({ key, width }) => `${key} ${width}`),
      ['agreed 25', 'approved 0', 'absorbed 100', 'open 0', 'quoted 0.8'],
    );
  });

  it('are none where there is no sum', () => {
    assert.deepEqual(scopeBars(EMPTY_SCOPE), []);
  });
});

describe('the boxes of rounds', () => {
  const kinds = (used: number, included: number | null): string =>
    roundBoxes(used, included)
      .map(({ kind }) => kind)
      .join(' ');

  it('are used, free, or over what is included', () => {
    assert.equal(kinds(1, 3), 'used free free');
    assert.equal(kinds(3, 2), 'used used over');
    assert.equal(kinds(2, null), 'used used');
    assert.equal(kinds(1, 0), 'over');
    assert.equal(kinds(0, 0), '');
    assert.equal(kinds(0, null), '');
    assert.equal(roundBoxes(50, 50).length, 50);
  });

  it('are one box for all alike where there are more than can be told apart', () => {
    assert.deepEqual(roundBoxes(20, 80), [
      { kind: 'used', from: 0, width: 25 },
      { kind: 'free', from: 25, width: 75 },
    ]);
    assert.deepEqual(roundBoxes(100, 40), [
      { kind: 'used', from: 0, width: 40 },
      { kind: 'over', from: 40, width: 60 },
    ]);
    assert.equal(kinds(60, null), 'used');
    assert.equal(kinds(3, 1e12), 'free');
  });

  it('stand side by side within the picture, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.option(fc.nat(60)), (used, included) => {
        const boxes = roundBoxes(used, included);
        boxes.reduce((end, { from, width }) => {
          assert.ok(width > 0 && from >= end - 0.01);
          return from + width;
        }, 0);
        const last = boxes.at(-1);
        assert.ok(last === undefined || last.from + last.width <= 100.5);
      }),
    );
  });
});

describe('the steps of a sign', () => {
  it('rise with the level, and lie flat where nothing was known', () => {
    assert.deepEqual(
      levelSteps([null, 'no_data', 'clear', 'watch', 'act', 'let_go']).map(({ height }) => height),
      [3, 12, 25, 50, 75, 100],
    );
    const four = levelSteps([null, 'clear', 'watch', 'act']);
    assert.deepEqual(
      four.map(({ from, width }) => [from, width]),
      [
        [0, 20.5],
        [26.5, 20.5],
        [53, 20.5],
        [79.5, 20.5],
      ],
    );
  });
});

describe('the row of an invoice', () => {
  const AS_OF = '2026-11-23';

  it('begins at its issue, is late from its due date on, and ends with its payment', () => {
    const late = invoice('issued: 2026-09-01, due: 2026-09-11, amount: 100, paid: 2026-10-21');
    assert.equal(paymentScale([late], AS_OF), 50);
    assert.deepEqual(paymentShape(late, AS_OF, 50), {
      inTime: { from: 0, to: 20 },
      late: { from: 20, to: 100 },
      disputed: null,
      due: 20,
      end: 100,
      isOpen: false,
      payments: [],
    });
  });

  it('ends before its due date where it was paid before', () => {
    const early = invoice('issued: 2026-09-01, due: 2026-09-11, amount: 100, paid: 2026-09-06');
    assert.equal(paymentScale([early], AS_OF), 10);
    const { inTime, late, end } = paymentShape(early, AS_OF, 10);
    assert.deepEqual([inTime, late, end], [{ from: 0, to: 50 }, null, 50]);
  });

  it('goes on to the day looked at while it is open, with what was paid of it', () => {
    const open = invoice(
      'issued: 2026-10-14, due: 2026-10-24, amount: 100, payments: [{ date: 2026-11-03, amount: 40 }]',
    );
    const { late, isOpen, payments } = paymentShape(open, AS_OF, 40);
    assert.deepEqual([late, isOpen, payments], [{ from: 25, to: 100 }, true, [50]]);
  });

  it('shows the days of a dispute, one that is over up to the day before', () => {
    const entry = (dispute: string) =>
      invoice(`issued: 2026-10-14, due: 2026-10-24, amount: 100, disputed: { ${dispute} }`);
    assert.deepEqual(paymentShape(entry('from: 2026-11-03'), AS_OF, 40).disputed, { from: 50, to: 100 });
    const over = entry('from: 2026-11-03, until: 2026-11-14');
    assert.deepEqual(paymentShape(over, AS_OF, 40).disputed, { from: 50, to: 75 });
  });

  it('never leaves the picture, whatever the record says', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(iso, iso, iso, (issued, due, paid) => {
        const one = invoice(`issued: ${issued}, due: ${due}, amount: 100, paid: ${paid}`);
        const shape = paymentShape(one, AS_OF, paymentScale([one], AS_OF));
        const ends = [
          shape.inTime.from,
          shape.inTime.to,
          shape.due,
          shape.end,
          shape.late?.from ?? 0,
          shape.late?.to ?? 0,
        ];
        assert.ok(
          ends.every((at) => at >= 0 && at <= 100),
          JSON.stringify(shape),
        );
        assert.ok(shape.inTime.to >= 0 && (shape.late === null || shape.late.to >= shape.late.from));
      }),
      { numRuns: 50 },
    );
  });
});
