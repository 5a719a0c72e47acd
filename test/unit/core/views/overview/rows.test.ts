import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterRows, sortRows } from '../../../../../src/core/views/overview/choose';
import { overviewRows, totalsOf } from '../../../../../src/core/views/overview/rows';
import {
  FIRST_VIEW,
  isFiltered,
  keptView,
  ROWS_PER_PAGE,
  SORT_KEYS,
  unfiltered,
  type OverviewView,
} from '../../../../../src/core/views/overview/view';
import { ACME, clientOf, portfolioOf } from '../portfolios';
import { looking } from './looking';

const FILES = {
  'acme.yaml': ACME,
  'zebra.yaml': 'client: Zebra\ncurrency: EUR\ninvoices:\n  - {number: Z-1, issued: 2026-11-20, amount: 900}\n',
  'birch.yaml': 'client: Birch\nstatus: prospect\n',
  'dat.yaml':
    'client: Đất Việt\nstatus: ended\nconduct:\n  - {date: 2026-11-01, kind: insult, says: You people are useless}\n',
  'client 10.yaml': 'client: Client 10\n',
  'client 9.yaml': 'client: Client 9\ninvoices:\n  - {number: C-1, issued: 2026-11-20, amount: 5000}\n',
} as const;

const rows = () => overviewRows(portfolioOf({ work: FILES }));
const names = (list: readonly { readonly name: string }[]): readonly string[] => list.map(({ name }) => name);

function sorted(choices: Partial<OverviewView>): readonly string[] {
  return names(sortRows(rows(), { ...FIRST_VIEW, ...choices }));
}

function filtered(choices: Partial<OverviewView>, text = ''): readonly string[] {
  return names(
    sortRows(filterRows(rows(), { ...FIRST_VIEW, ...choices }, text), {
      ...FIRST_VIEW,
      sort: 'name',
      descending: false,
    }),
  );
}

describe('a row of the overview', () => {
  it('says of a client what the table shows', () => {
    const [acme] = rows().filter(({ name }) => name === 'Acme Bakery');
    assert.ok(acme !== undefined);
    const { placed, deadlines, ...shown } = acme;
    assert.deepEqual(shown, {
      ref: { folder: 'file:///work', client: 'acme' },
      name: 'Acme Bakery',
      folder: 'work',
      status: 'active',
      level: 'act',
      signs: [
        { sign: 'payment', level: 'act', snoozedUntil: null },
        { sign: 'price', level: 'no_data', snoozedUntil: null },
        { sign: 'compromise', level: 'no_data', snoozedUntil: null },
        { sign: 'conduct', level: 'no_data', snoozedUntil: null },
        { sign: 'clarity', level: 'watch', snoozedUntil: null },
      ],
      currency: 'USD',
      owed: 2500,
      overdue: 2500,
      absorbed: 0,
      absorbedHours: 0,
      lastContact: { day: '2026-11-02', line: 14 },
      nextDeadline: {
        day: '2026-12-20',
        daysLeft: 27,
        turn: 'us',
        what: 'Homepage design is to be delivered',
        path: ['brief', 'deliverables', 0],
      },
      next: 'Draft payment reminder',
    });
    assert.equal(placed.client.id, 'acme');
    assert.equal(deadlines.length, 3);
  });

  it('says until when a letter waits, and until when a sign rests', () => {
    const text = `${ACME}letters:\n  - {date: 2026-11-20, kind: payment_reminder, deadline: 2026-11-30}\nsnooze:\n  - {sign: clarity, until: 2026-12-01}\n`;
    const [row] = overviewRows(portfolioOf({ work: { 'acme.yaml': text } }));
    assert.equal(row?.next, 'Wait for an answer until 2026-11-30');
    assert.equal(row.signs[4]?.snoozedUntil, '2026-12-01');
  });

  it('is worked out once, and follows a folder that is renamed', () => {
    const portfolio = portfolioOf({ work: FILES });
    const [first] = overviewRows(portfolio);
    const [again] = overviewRows(portfolio);
    assert.equal(first?.deadlines, again?.deadlines);
    const renamed = { ...portfolio, folders: portfolio.folders.map((folder) => ({ ...folder, name: 'renamed' })) };
    assert.equal(overviewRows(renamed)[0]?.folder, 'renamed');
  });
});

describe('the order of the overview', () => {
  it('is worst first to begin with, equals by name', () => {
    assert.deepEqual(sorted({}), ['Acme Bakery', 'Đất Việt', 'Client 9', 'Zebra', 'Birch', 'Client 10']);
  });

  it('turns round, and equals stay by name', () => {
    const down = sorted({ sort: 'status', descending: true });
    assert.deepEqual(down, ['Đất Việt', 'Acme Bakery', 'Client 9', 'Client 10', 'Zebra', 'Birch']);
    assert.deepEqual(sorted({ sort: 'status', descending: false }), [
      'Birch',
      'Acme Bakery',
      'Client 9',
      'Client 10',
      'Zebra',
      'Đất Việt',
    ]);
  });

  it('knows numbers in names', () => {
    const up = ['Acme Bakery', 'Birch', 'Client 9', 'Client 10', 'Đất Việt', 'Zebra'];
    assert.deepEqual(sorted({ sort: 'name', descending: false }), up);
    assert.deepEqual(sorted({ sort: 'name', descending: true }), [...up].reverse());
  });

  it('holds sums of one currency together, and puts what has none last in both directions', () => {
    const order = sorted({ sort: 'owed', descending: true });
    assert.deepEqual(order.slice(0, 3), ['Zebra', 'Client 9', 'Acme Bakery']);
    assert.deepEqual(sorted({ sort: 'owed', descending: false }), [
      ...['Zebra', 'Acme Bakery', 'Client 9'],
      ...['Birch', 'Client 10', 'Đất Việt'],
    ]);
  });

  it('puts what has no day last in both directions', () => {
    const up = sorted({ sort: 'contact', descending: false });
    assert.deepEqual(up.slice(0, 2), ['Đất Việt', 'Acme Bakery']);
    assert.deepEqual(up.slice(-2), ['Birch', 'Client 10']);
    assert.deepEqual(sorted({ sort: 'contact', descending: true }).slice(-2), ['Birch', 'Client 10']);
  });

  it('counts signs by their level, the worst weighing most', () => {
    assert.deepEqual(sorted({ sort: 'signs', descending: true }).slice(0, 2), ['Acme Bakery', 'Đất Việt']);
  });

  it('is the same whatever the order before, and loses nobody', () => {
    const all = rows();
    const key = fc.constantFrom(...SORT_KEYS);
    const shuffled = fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });
    fc.assert(
      fc.property(key, fc.boolean(), shuffled, (sort, descending, list) => {
        const view = { ...FIRST_VIEW, sort, descending };
        assert.deepEqual(names(sortRows(list, view)), names(sortRows(all, view)));
      }),
    );
  });
});

describe('the filters of the overview', () => {
  it('find words in names, ids and folders, whatever the accents', () => {
    assert.deepEqual(filtered({}, ' dat  viet'), ['Đất Việt']);
    assert.deepEqual(filtered({}, 'ĐẤT'), ['Đất Việt']);
    assert.deepEqual(filtered({}, 'work'), []);
    const several = overviewRows(portfolioOf({ north: FILES, south: FILES }));
    assert.equal(filterRows(several, FIRST_VIEW, 'north birch').length, 1);
    assert.deepEqual(filtered({}, 'nobody'), []);
  });

  it('take a level and what is worse', () => {
    assert.deepEqual(filtered({ level: 'act' }), ['Acme Bakery', 'Đất Việt']);
  });

  it('take a sign that is up, and with a level that sign at that level', () => {
    assert.deepEqual(filtered({ sign: 'clarity' }), ['Acme Bakery']);
    assert.deepEqual(filtered({ sign: 'clarity', level: 'act' }), []);
    assert.deepEqual(filtered({ sign: 'conduct', level: 'act' }), ['Đất Việt']);
  });

  it('take a status, a currency, and what is overdue', () => {
    assert.deepEqual(filtered({ status: 'ended' }), ['Đất Việt']);
    assert.deepEqual(filtered({ currency: 'EUR' }), ['Zebra']);
    assert.deepEqual(filtered({ overdue: true }), ['Acme Bakery']);
  });

  it('are told from none, and taken back without the order', () => {
    const view: OverviewView = { ...FIRST_VIEW, sort: 'owed', level: 'act', overdue: true, page: 3 };
    assert.equal(isFiltered(view, ''), true);
    assert.equal(isFiltered(FIRST_VIEW, ' x '), true);
    assert.equal(isFiltered(FIRST_VIEW, '  '), false);
    assert.deepEqual(unfiltered(view), { ...FIRST_VIEW, sort: 'owed' });
  });
});

describe('the totals of the overview', () => {
  it('stand by currency and are never added across', () => {
    assert.deepEqual(totalsOf(rows()), [
      { currency: 'EUR', clients: 1, owed: 900, overdue: 0, absorbed: 0, absorbedHours: 0 },
      { currency: 'USD', clients: 5, owed: 7500, overdue: 2500, absorbed: 0, absorbedHours: 0 },
    ]);
    assert.deepEqual(totalsOf([]), []);
  });

  it('add absorbed work with its hours', () => {
    const text = ACME.replace(
      'scope: out\n    price: 400',
      'scope: out\n    price: 400\n    hours: 4\n    done: 2026-11-10',
    );
    const { client, folder } = clientOf(text);
    const [row] = overviewRows({ asOf: '2026-11-23', folders: [{ ...folder, clients: [client] }] });
    assert.deepEqual([row?.absorbed, row?.absorbedHours], [400, 4]);
  });
});

describe('the pages of the overview', () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, n) => [`c${n}.yaml`, `client: Client ${n}\n`]));

  it('hold so many rows each, and the last one the rest', () => {
    const model = looking(portfolioOf({ work: many }), { sort: 'name', descending: false, page: 2 });
    assert.deepEqual([model.pages, model.page, model.onPage.length], [3, 2, 120 - 2 * ROWS_PER_PAGE]);
    assert.equal(model.onPage.at(-1)?.name, 'Client 119');
  });

  it('end at the last one', () => {
    const model = looking(portfolioOf({ work: many }), { page: 9 }, 'client 11');
    assert.deepEqual([model.pages, model.page], [1, 0]);
    assert.equal(model.shown.length, 11);
  });
});

describe('what the page has kept', () => {
  it('is taken where it is whole, else it is the first view', () => {
    const view = { ...FIRST_VIEW, sort: 'owed', days: 30 };
    assert.deepEqual(keptView(view), view);
    for (const other of [undefined, null, {}, { ...view, text: 'Acme' }, { ...view, days: 8 }, { ...view, page: -1 }]) {
      assert.deepEqual(keptView(other), FIRST_VIEW);
    }
  });
});
