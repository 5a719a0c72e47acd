/** The geometry: facts in, shapes out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { addDays, earliest, latest } from '../../../../../src/core/dates';
import type { Bands } from '../../../../../src/core/views/timeline/bands';
import { bar, BARS, itemOf, LANES, MARKS, type TimelineItem } from '../../../../../src/core/views/timeline/item';
import {
  AXIS_HEIGHT,
  BAND_HEIGHT,
  layoutOf,
  ROW_HEIGHT,
  textWidth,
  type Placed,
} from '../../../../../src/core/views/timeline/layout';
import { scaleOf } from '../../../../../src/core/views/timeline/scale';

const JUNE = scaleOf({ first: '2026-06-01', last: '2026-06-30' }, 316);
const NO_BANDS: Bands = { verdict: [], payment: [], price: [], compromise: [], conduct: [], clarity: [] };

/** An item of an invoice: issued on a day of June, due and paid on others. */
function invoice(issued: number, due: number, label = 'INV-1'): TimelineItem {
  const day = (n: number) => addDays('2026-06-01', n - 1);
  return {
    lane: 'money',
    points: [
      { mark: 'invoice', date: day(issued) },
      { mark: 'paid', date: day(due) },
    ],
    bars: [{ kind: 'agreed', from: day(issued), to: day(due) }],
    label,
    sentence: `${label}.`,
    path: ['invoices', 0],
  };
}

const laid = (items: readonly TimelineItem[], asOf = '2026-06-30'): readonly Placed[] =>
  layoutOf(items, NO_BANDS, asOf, JUNE).lanes.flatMap((lane) => lane.items);

/** The only item that is drawn. */
const onlyOf = (items: readonly TimelineItem[]): Placed => {
  const [one, ...more] = laid(items);
  assert.ok(one !== undefined && more.length === 0);
  return one;
};

describe('the geometry of a timeline', () => {
  it('puts days at even distances, each mark in the middle of its day', () => {
    assert.equal(JUNE.day, 10);
    assert.deepEqual(['2026-06-01', '2026-06-02', '2026-06-30'].map(JUNE.xOf), [13, 23, 303]);
  });

  it('makes of an invoice two marks and a bar between them', () => {
    const one = onlyOf([invoice(3, 10)]);
    assert.deepEqual(one.points, [
      { mark: 'invoice', x: 33 },
      { mark: 'paid', x: 103 },
    ]);
    assert.deepEqual(one.bars, [{ kind: 'agreed', x: 33, width: 70 }]);
    assert.deepEqual([one.left, one.right], [25, 111]);
    assert.deepEqual(one.label, { text: 'INV-1', x: 113, anchor: 'start' });
  });

  it('stacks what would overlap, and shares a row where there is room', () => {
    const ys = laid([invoice(1, 5), invoice(2, 6, 'INV-2'), invoice(20, 22, 'INV-3')]).map(({ item, y }) => [
      item.label,
      y,
    ]);
    const top = AXIS_HEIGHT + 6 * BAND_HEIGHT + 8 + ROW_HEIGHT / 2;
    assert.deepEqual(ys, [
      ['INV-1', top],
      ['INV-2', top + ROW_HEIGHT],
      ['INV-3', top],
    ]);
  });

  it('cuts off what lies outside, and says that it goes on', () => {
    const one = onlyOf([invoice(-20, 50)]);
    assert.deepEqual(one.points, []);
    assert.deepEqual(one.bars, [{ kind: 'agreed', x: 0, width: 316 }]);
    assert.deepEqual(one.cut, { left: true, right: true });
    assert.deepEqual(laid([invoice(-20, -10), invoice(40, 50)]), []);
  });

  it('writes a label before its item at the end of the line, on it where it is long, and shorter where there is no room', () => {
    assert.deepEqual(laid([invoice(26, 30, 'Homepage')])[0]?.label, { text: 'Homepage', x: 253, anchor: 'end' });
    assert.deepEqual(laid([invoice(1, 30, 'Homepage')])[0]?.label, { text: 'Homepage', x: 23, anchor: 'start' });
    assert.equal(
      laid([invoice(1, 10, 'Donaudampfschifffahrtsgesellschaftskapitän')])[0]?.label?.text,
      'Donaudampfschifffah…',
    );
  });

  it('shows a lane only where something lies in it, and the day that is looked at only where it is seen', () => {
    const layout = layoutOf([invoice(1, 2)], NO_BANDS, '2026-06-15', JUNE);
    assert.deepEqual(
      layout.lanes.map(({ lane }) => lane),
      ['money'],
    );
    assert.equal(layout.asOf, 153);
    assert.equal(layoutOf([], NO_BANDS, '2026-07-15', JUNE).asOf, null);
  });

  it('gives each sign its band, cut to what is seen', () => {
    const span = { from: '2026-05-01', to: '2026-06-10', level: 'act', why: null } as const;
    const { bands } = layoutOf([], { ...NO_BANDS, payment: [span] }, '2026-06-30', JUNE);
    assert.deepEqual(
      bands.map(({ name, y }) => [name, y]),
      ['verdict', 'payment', 'price', 'compromise', 'conduct', 'clarity'].map((name, n) => [
        name,
        AXIS_HEIGHT + (n + 1) * BAND_HEIGHT,
      ]),
    );
    assert.deepEqual(bands[1]?.spans, [{ span, x: 8, width: 100 }]);
  });

  it('never lets two things overlap, and keeps everything within the picture', () => {
    const day = fc.integer({ min: -30, max: 60 }).map((n) => addDays('2026-06-01', n));
    const item = fc
      .record({
        lane: fc.constantFrom(...LANES),
        points: fc.array(fc.record({ mark: fc.constantFrom(...MARKS), date: day }), { minLength: 1, maxLength: 3 }),
        bars: fc.array(fc.record({ kind: fc.constantFrom(...BARS), ends: fc.tuple(day, day) }), { maxLength: 2 }),
        label: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constant('Xưởng bánh mì Hoà Bình')),
      })
      .map(({ bars, ...rest }) =>
        itemOf({
          ...rest,
          bars: bars.map(({ kind, ends }) => bar(kind, earliest(...ends) ?? '', latest(...ends) ?? '')),
          sentence: '',
          path: [],
        }),
      );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const layout = layoutOf(items.flat(), NO_BANDS, '2026-06-30', JUNE);
        for (const lane of layout.lanes) {
          const taken = lane.items.map(({ y, left, right, label }) => {
            if (label === null) return { y, from: left, to: right };
            const end = label.x + textWidth(label.text) * (label.anchor === 'end' ? -1 : 1);
            return { y, from: Math.min(left, label.x, end), to: Math.max(right, label.x, end) };
          });
          for (const [n, one] of taken.entries()) {
            assert.ok(one.from >= 0 && one.to <= layout.width, 'nothing is cut off at a side');
            assert.ok(
              one.y - ROW_HEIGHT / 2 >= lane.y && one.y + ROW_HEIGHT / 2 <= lane.y + lane.height,
              'it lies in its lane',
            );
            for (const other of taken.slice(n + 1)) {
              assert.ok(one.y !== other.y || one.to <= other.from || other.to <= one.from, 'two things overlap');
            }
          }
        }
      }),
    );
  });
});
