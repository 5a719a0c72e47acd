import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { periodOf, reachOf, startFor } from '../../../../../src/core/views/timeline/period';
import { scaleOf, ticksOf } from '../../../../../src/core/views/timeline/scale';

const REACH = { first: '2025-11-20', last: '2027-02-10' };
const TODAY = '2026-11-23';

describe('the days that a timeline shows', () => {
  it('reach from the first fact to today, and on to the deadlines ahead', () => {
    assert.deepEqual(reachOf(['2026-06-01', '2026-02-02', '2026-12-31'], TODAY), {
      first: '2026-02-02',
      last: '2026-12-31',
    });
    assert.deepEqual(reachOf(['2026-06-01'], TODAY), { first: '2026-06-01', last: TODAY });
  });

  it('leave out what lies too far ahead, and are never too few', () => {
    assert.deepEqual(reachOf(['2026-06-01', '2062-01-01'], TODAY), { first: '2026-06-01', last: TODAY });
    assert.deepEqual(reachOf(['2026-11-20'], TODAY), { first: '2026-11-20', last: '2026-12-17' });
  });

  it('are a calendar year or month around the day that is looked at, or around a start', () => {
    assert.deepEqual(periodOf(REACH, { zoom: 'all', start: '2026-01-01' }, TODAY), {
      zoom: 'all',
      ...REACH,
      earlier: null,
      later: null,
    });
    assert.deepEqual(periodOf(REACH, { zoom: 'year', start: null }, TODAY), {
      zoom: 'year',
      first: '2026-01-01',
      last: '2026-12-31',
      earlier: '2025-01-01',
      later: '2027-01-01',
    });
    assert.deepEqual(periodOf(REACH, { zoom: 'month', start: '2026-02-14' }, TODAY), {
      zoom: 'month',
      first: '2026-02-01',
      last: '2026-02-28',
      earlier: '2026-01-01',
      later: '2026-03-01',
    });
  });

  it('end where there is nothing more, and come back from outside', () => {
    const last = periodOf(REACH, { zoom: 'year', start: '2031-05-05' }, TODAY);
    assert.deepEqual([last.first, last.earlier, last.later], ['2027-01-01', '2026-01-01', null]);
    const first = periodOf(REACH, { zoom: 'month', start: '1999-05-05' }, TODAY);
    assert.deepEqual([first.first, first.earlier, first.later], ['2025-11-01', null, '2025-12-01']);
  });

  it('stay around the day that is looked at when the zoom changes, where they held it', () => {
    assert.equal(startFor({ first: '2026-01-01', last: '2026-12-31' }, TODAY), null);
    assert.equal(startFor({ first: '2025-01-01', last: '2025-12-31' }, TODAY), '2025-01-01');
  });
});

describe('the calendar below a timeline', () => {
  const words = (first: string, last: string) => {
    const { major, minor } = ticksOf(scaleOf({ first, last }, 640));
    return { major: major.map(({ label }) => label), minor: minor.map(({ label }) => label) };
  };

  it('tells weeks apart in a month', () => {
    assert.deepEqual(words('2026-11-01', '2026-11-30'), { major: ['Nov 2026'], minor: ['2', '9', '16', '23', '30'] });
  });

  it('tells months apart in a year, and says which year it begins in', () => {
    const { major, minor } = words('2026-02-02', '2027-01-31');
    assert.deepEqual(major, ['2026', '2027']);
    assert.deepEqual(minor, ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan']);
  });

  it('tells quarters apart in three years, and years in thirty', () => {
    const three = words('2024-01-01', '2026-12-31');
    assert.deepEqual(three.major, ['2024', '2025', '2026']);
    assert.deepEqual(three.minor.slice(0, 5), ['Q1', 'Q2', 'Q3', 'Q4', 'Q1']);
    const thirty = words('1997-05-01', '2026-12-31');
    assert.deepEqual(thirty, {
      major: [],
      minor: [
        '1998',
        '2000',
        '2002',
        '2004',
        '2006',
        '2008',
        '2010',
        '2012',
        '2014',
        '2016',
        '2018',
        '2020',
        '2022',
        '2024',
        null,
      ],
    });
  });

  it('leaves out a word that has no room', () => {
    assert.deepEqual(words('2025-12-28', '2026-11-30').major, [null, '2026']);
  });

  it('draws each line where its day begins', () => {
    const scale = scaleOf({ first: '2026-11-01', last: '2026-11-30' }, 316);
    assert.equal(ticksOf(scale).minor[0]?.x, 18);
  });
});
