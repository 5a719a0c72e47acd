import assert from 'node:assert/strict';
import { overviewModel, type OverviewModel } from '../../../../../src/core/views/overview/model';
import { overviewBody } from '../../../../../src/core/views/overview/overviewBody';
import { FIRST_VIEW } from '../../../../../src/core/views/overview/view';
import { ACME, portfolioOf } from '../portfolios';
import { looking } from './looking';

const HOSTILE = '<img src=x onerror=alert(1)> "quoted" \' & co';
const FILES = {
  'acme.yaml': ACME,
  'zebra.yaml': 'client: Zebra\ncurrency: EUR\ninvoices:\n  - {number: Z-1, issued: 2026-11-20, amount: 900}\n',
};

/** The text of the page, without its tags, on one line. */
function textOf(model: OverviewModel): string {
  return overviewBody(model)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

function tags(model: OverviewModel, name: string, having: string): readonly string[] {
  return [...overviewBody(model).matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))]
    .map(([tag]) => tag.replace(/\s+/g, ' '))
    .filter((tag) => tag.includes(having));
}

describe('the page of the overview', () => {
  it('says how many there are, what they owe by currency, and what to do', () => {
    const text = textOf(looking(portfolioOf({ work: FILES })));
    for (const said of [
      'As of 2026-11-23. 2 clients are on file. 1 needs action.',
      'All 2 clients are shown.',
      'Payment: act',
      'USD 2,500',
      'Total in EUR, 1 client',
      'Total in USD, 1 client',
      'Draft payment reminder',
      '2026-10-15 39 days ago Acme Bakery USD 2,400 of invoice INV-1 is due. Theirs to do. acme.yaml:23',
      '2026-12-20 in 27 days Acme Bakery Homepage design is to be delivered. Ours to do. acme.yaml:9',
    ]) {
      assert.ok(text.includes(said), said);
    }
  });

  it('says which column is sorted and which way, and what a press would do', () => {
    const model = looking(portfolioOf({ work: FILES }), { sort: 'owed', descending: true });
    const sorted = tags(model, 'th', 'aria-sort').filter((tag) => !tag.includes('"none"'));
    assert.equal(sorted.length, 1);
    assert.match(sorted[0] ?? '', /aria-sort="descending" class="col-owed"/);
    assert.match(tags(model, 'button', 'data-sort="owed"')[0] ?? '', /data-descending="false"/);
    assert.match(tags(model, 'button', 'data-sort="level"')[0] ?? '', /data-descending="true"/);
    assert.match(tags(model, 'button', 'data-sort="name"')[0] ?? '', /data-descending="false"/);
  });

  it('gives everything that takes the focus a key of its own', () => {
    const model = looking(portfolioOf({ one: FILES, two: FILES }));
    const body = overviewBody(model);
    const keys = [...body.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
    assert.equal(new Set(keys).size, keys.length);
    const withoutKey = [...body.matchAll(/<(button|input|select|summary)\b[^>]*>/g)].filter(
      ([tag]) => !tag.includes('data-key'),
    );
    assert.deepEqual(withoutKey, []);
  });

  it('stays the same part where another one changes', () => {
    const filters = (model: OverviewModel): string | undefined => /<form[^]*<\/form>/.exec(overviewBody(model))?.[0];
    const portfolio = portfolioOf({ work: FILES });
    assert.notEqual(filters(looking(portfolio)), undefined);
    assert.equal(filters(looking(portfolio, {}, 'acme')), filters(looking(portfolio)));
  });

  it('offers currencies only where there are several, and folders only then', () => {
    const one = looking(portfolioOf({ work: { 'acme.yaml': ACME } }));
    assert.deepEqual(tags(one, 'select', 'data-choose="currency"'), []);
    assert.equal(tags(looking(portfolioOf({ work: FILES })), 'select', 'data-choose="currency"').length, 1);
    assert.ok(textOf(looking(portfolioOf({ north: FILES, south: {} }))).includes('acme.yaml · north'));
    assert.ok(!textOf(looking(portfolioOf({ north: FILES }))).includes('north'));
  });

  it('says that no client matches, and how to see all again', () => {
    const model = looking(portfolioOf({ work: FILES }), {}, 'nobody');
    assert.ok(textOf(model).includes('No client matches. Loosen a filter'));
    assert.equal(tags(model, 'button', 'data-reset').length, 1);
    assert.deepEqual(tags(model, 'button', 'data-export'), []);
    assert.deepEqual(tags(looking(portfolioOf({ work: FILES })), 'button', 'data-reset'), []);
  });

  it('says what to do where there are no clients, and where no folder is open', () => {
    const begins = (model: OverviewModel): readonly (string | undefined)[] =>
      tags(model, 'button', 'data-begin').map((tag) => /data-begin="(\w+)"/.exec(tag)?.[1]);
    const empty = looking(portfolioOf({ work: {} }));
    assert.ok(textOf(empty).includes('There are no clients here yet.'));
    assert.deepEqual(begins(empty), ['newClient', 'example']);
    const portfolio = { asOf: '2026-11-23', folders: [] };
    const closed = overviewModel({ portfolio, hasFolder: false, view: FIRST_VIEW, text: '', found: new Map() });
    assert.ok(textOf(closed).includes('No folder is open.'));
    assert.deepEqual(begins(closed), ['openFolder', 'example']);
  });

  it('says how far the comparison is until it is done', () => {
    const portfolio = portfolioOf({ work: FILES });
    const model = overviewModel({ portfolio, hasFolder: true, view: FIRST_VIEW, text: '', found: new Map() });
    assert.ok(textOf(model).includes('Working: 0 of 2 clients are compared.'));
  });

  it('says what changed, from which level to which, when and why', () => {
    const text = textOf(
      looking(portfolioOf({ work: { 'c.yaml': 'client: Cross\nconduct:\n  - {date: 2026-11-19, kind: insult}\n' } })),
    );
    assert.ok(text.includes('1 client stands otherwise than on 2026-11-16.'));
    assert.match(
      text,
      /Cross ↗ Verdict – no data → then ▲ act Conduct – no data → then ▲ act 2026-11-19 Incident: insult, dated 2026-11-19\./,
    );
    assert.ok(
      textOf(looking(portfolioOf({ work: FILES }), { days: 7 }, 'zebra')).includes('1 client stands otherwise'),
    );
    assert.ok(
      textOf(looking(portfolioOf({ work: { 'a.yaml': 'client: A\n' } }))).includes(
        'Every client that is shown stands as on 2026-11-16.',
      ),
    );
  });

  it('shows a part of long lists, and more of them when asked', () => {
    const invoices = Array.from(
      { length: 25 },
      (_, n) => `  - {number: I-${n}, issued: 2026-11-01, due: 2026-11-10, amount: 5}\n`,
    );
    const portfolio = portfolioOf({ work: { 'a.yaml': `client: A\ninvoices:\n${invoices.join('')}` } });
    const count = (model: OverviewModel): number => overviewBody(model).match(/<li class="deadline/g)?.length ?? 0;
    assert.equal(count(looking(portfolio)), 10);
    assert.match(tags(looking(portfolio), 'button', 'data-more="pastDue"')[0] ?? '', /data-count="20"/);
    assert.equal(count(looking(portfolio, { pastDue: 30 })), 25);
    assert.deepEqual(tags(looking(portfolio, { pastDue: 30 }), 'button', 'data-more'), []);
  });

  it('pages long tables, and keeps the buttons that lead nowhere', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`c${n}.yaml`, `client: Client ${n}\n`]));
    const model = looking(portfolioOf({ work: many }), { sort: 'name', descending: false });
    assert.ok(textOf(model).includes('Page 1 of 2, 60 clients'));
    assert.deepEqual(
      tags(model, 'button', 'data-page').map((tag) => /aria-disabled="(\w+)"/.exec(tag)?.[1]),
      ['true', 'true', 'false', 'false'],
    );
    assert.deepEqual(tags(looking(portfolioOf({ work: FILES })), 'button', 'data-page'), []);
  });

  it('names the files that give no client', () => {
    const model = looking(portfolioOf({ work: { ...FILES, 'broken.yaml': 'client: [Broken\n' } }));
    assert.ok(textOf(model).includes('1 file gives no client as it stands.'));
    assert.match(tags(model, 'button', 'data-client="broken"')[0] ?? '', /data-file .*data-at="2"/);
  });

  it('lets nothing of a record be markup', () => {
    const text = `client: ${JSON.stringify(HOSTILE)}
brief:
  deliverables:
    - {id: a, title: ${JSON.stringify(HOSTILE)}, due: 2026-11-30}
invoices:
  - {number: ${JSON.stringify(HOSTILE)}, issued: 2026-10-01, due: 2026-11-01, amount: 5}
conduct:
  - {date: 2026-11-20, kind: insult, says: ${JSON.stringify(HOSTILE)}}
`;
    const portfolio = portfolioOf({ [HOSTILE]: { 'a"b<c>.yaml': text }, two: FILES });
    const body = overviewBody(looking(portfolio, {}, HOSTILE.slice(0, 20)));
    assert.ok(body.includes('&lt;img'));
    assert.doesNotMatch(body, /<img|onerror=alert\(1\)>/);
    assert.doesNotMatch(body, /style=|<script/);
  });
});
