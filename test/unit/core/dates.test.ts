import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dayOfNextMonth, daysBetween, earliest, endOfMonth, isDate, latest } from '../../../src/core/dates';

describe('dates', () => {
  it('knows which days exist', () => {
    for (const day of ['2024-02-29', '2026-12-31', '0001-01-01', '9999-12-31']) assert.equal(isDate(day), true, day);
    for (const day of ['2026-02-29', '2026-06-31', '2026-13-01', '2026-1-1', '01.02.2026', '2026-06-01T00:00', '']) {
      assert.equal(isDate(day), false, day);
    }
  });

  it('counts days over leap years and the change to daylight saving', () => {
    assert.equal(daysBetween('2026-07-15', '2026-08-15'), 31);
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-01-02', '2026-01-01'), -1);
  });

  it('finds the end of a month and a day of the month after', () => {
    assert.equal(endOfMonth('2024-02-10'), '2024-02-29');
    assert.equal(dayOfNextMonth('2026-01-10', 31), '2026-02-28');
    assert.equal(dayOfNextMonth('2026-12-10', 15), '2027-01-15');
    assert.equal(dayOfNextMonth('2026-05-31', 0), '2026-06-01');
    assert.equal(dayOfNextMonth('2026-05-31', 100), '2026-06-30');
  });

  it('picks the latest and the earliest, passing over what is absent', () => {
    assert.equal(latest('2026-01-02', undefined, '2026-01-03'), '2026-01-03');
    assert.equal(earliest(undefined, '2026-01-02', '2026-01-01'), '2026-01-01');
    assert.equal(latest(), undefined);
    assert.equal(earliest(undefined), undefined);
  });

  it('adds as many days as it counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -4000, max: 4000 }), (start, days) => {
        const from = addDays('1950-01-01', start);
        assert.equal(daysBetween(from, addDays(from, days)), days);
        assert.equal(isDate(addDays(from, days)), true);
      }),
    );
  });
});
