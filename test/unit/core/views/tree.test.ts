import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNREADABLE_FILE, type Portfolio } from '../../../../src/core/views/portfolio';
import { MOST_CLIENTS, treeChildren, treeRoots, type TreeFilter, type TreeItem } from '../../../../src/core/views/tree';
import type { TreeRow } from '../../../../src/core/views/rowShape';
import { treeRow } from '../../../../src/core/views/treeRows';
import { HOSTILE, TOP } from './assessed';
import { ACME, portfolioOf } from './portfolios';

interface Shown extends TreeRow {
  readonly rows: readonly Shown[];
}

const shown = (items: readonly TreeItem[]): readonly Shown[] =>
  items.map((item) => ({ ...treeRow(item), rows: shown(treeChildren(item)) }));
/** Sentences of the rules are the rules' own matter. */
const short = (text: string): string => (text.length > 60 ? '…' : text);
const roots = (portfolio: Portfolio): readonly Shown[] => shown(treeRoots(portfolio, 'all'));
const lines = (rows: readonly Shown[], indent = ''): readonly string[] =>
  rows.flatMap((row) => [
    `${indent}${row.look.icon} ${row.label}${row.description === '' ? '' : ` | ${short(row.description)}`}`,
    ...lines(row.rows, `${indent}  `),
  ]);
const only = (rows: readonly Shown[], ...labels: readonly string[]): Shown => {
  const [label, ...rest] = labels;
  const row = rows.find((one) => one.label === label);
  assert.ok(row !== undefined, `no row "${String(label)}" among ${rows.map((one) => one.label).join(', ')}`);
  return rest.length === 0 ? row : only(row.rows, ...rest);
};
const one = (text: string): readonly Shown[] => roots(portfolioOf({ work: { 'acme.yaml': text } }));

describe('the tree of clients', () => {
  it('leads from a client to its signs, findings and facts, the ledger, our own side and the next step', () => {
    assert.deepEqual(lines(one(ACME)), [
      'warning Acme Bakery | act: payment',
      '  warning Payment | act',
      '    warning Overdue | …',
      '      go-to-file Invoice INV-1 | line 23 · 2026-10-15',
      '    pass Overdue | …',
      '      go-to-file Invoice INV-2 | line 27 · 2026-11-15',
      '  eye Clarity | watch',
      '    eye Rounds over the limit | …',
      '      go-to-file Round: homepage | line 19 · 2026-07-10',
      '      go-to-file Round: homepage | line 20 · 2026-07-20',
      '      go-to-file Round: homepage | line 21 · 2026-07-30',
      '    eye Scope creep | …',
      '      go-to-file Request CR-1 | line 13 · 2026-11-02',
      '  circle-outline Price | no data',
      '  circle-outline Compromise | no data',
      '  circle-outline Conduct | no data',
      '  list-ordered Scope ledger | overdue USD 2,500 · agreed USD 4,800',
      '    package Homepage design | rounds 3 of 2 · 2026-12-20, 27 days left',
      '    dash Agreed price | USD 4,800',
      '    dash Open changes | USD 400',
      '    dash Invoiced | USD 2,500',
      '    dash Balance | USD 2,500',
      '    dash Overdue | USD 2,500',
      '  home Our own side | nothing to mend',
      '  mail Next: Draft payment reminder | Money is owed: remind them of it.',
    ]);
  });

  it('marks a row as open only where rows lie below it', () => {
    const check = (rows: readonly Shown[]): void => {
      for (const row of rows) {
        assert.equal(row.hasChildren, row.rows.length > 0, row.label);
        check(row.rows);
      }
    };
    check(one(ACME));
    check(one('client: Bare\n'));
  });

  it('gives each row an id of its own, and the same one after a change elsewhere', () => {
    const ids = (rows: readonly Shown[]): readonly string[] => rows.flatMap((row) => [row.id, ...ids(row.rows)]);
    const before = ids(one(ACME));
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(ids(one(`# a comment\n${ACME}`)), before);
  });

  it('opens facts and deliverables at their lines, drafts the next letter, and tells menus what a row is', () => {
    const rows = one(ACME);
    const at = (line: number) => ({ type: 'openLine', at: { folder: 'file:///work', file: 'acme.yaml', line } });
    assert.deepEqual(only(rows, 'Acme Bakery', 'Payment', 'Overdue', 'Invoice INV-1').action, at(23));
    assert.deepEqual(only(rows, 'Acme Bakery', 'Scope ledger', 'Homepage design').action, at(9));
    const next = only(rows, 'Acme Bakery', 'Next: Draft payment reminder');
    assert.deepEqual(next.action, {
      type: 'draft',
      client: { folder: 'file:///work', client: 'acme' },
      kind: 'payment_reminder',
    });
    assert.deepEqual([next.context, only(rows, 'Acme Bakery').context], ['next.letter', 'client.letter']);
    assert.equal(only(one('client: Bare\n'), 'Bare').context, 'client');
  });

  it('says in words what colour and icon say', () => {
    const rows = one(ACME);
    assert.equal(only(rows, 'Acme Bakery').accessibleLabel, 'Acme Bakery, active client, act: payment');
    assert.equal(only(rows, 'Acme Bakery', 'Payment').accessibleLabel, 'Payment, unreliable or late payment: act');
    assert.match(only(rows, 'Acme Bakery', 'Payment', 'Overdue').accessibleLabel, /^Overdue, act: USD 2,400/);
    const invoice = only(rows, 'Acme Bakery', 'Payment', 'Overdue', 'Invoice INV-1');
    assert.equal(invoice.accessibleLabel, 'Invoice INV-1, 2026-10-15, line 23');
    const homepage = only(rows, 'Acme Bakery', 'Scope ledger', 'Homepage design');
    assert.equal(homepage.accessibleLabel, 'Homepage design, rounds used: 3 of 2, due: 2026-12-20, 27 days left');
    assert.equal(
      only(rows, 'Acme Bakery', 'Scope ledger').accessibleLabel,
      'Scope ledger, overdue USD 2,500, agreed USD 4,800',
    );
    assert.equal(
      only(rows, 'Acme Bakery', 'Next: Draft payment reminder').accessibleLabel,
      'Next step: Draft payment reminder. Money is owed: remind them of it.',
    );
    assert.equal(only(rows, 'Acme Bakery').look.color, 'list.warningForeground');
  });

  it('says nothing to a screen reader that is not said in words', () => {
    const folder = join('demo', '.clients');
    const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    const demo = portfolioOf({
      demo: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    });
    const said = (rows: readonly Shown[]): readonly string[] =>
      rows.flatMap((row) => [row.accessibleLabel, ...said(row.rows)]);
    const all = said(roots(demo));
    assert.ok(all.length > 150, 'the demo has many rows');
    for (const label of all) {
      assert.doesNotMatch(label, /[·◆▲✓✕–$]|\.\.|\b(?:settle|notify|handover)\/|Next step: Next/, label);
      assert.equal(label.trim(), label);
    }
  });

  it('shows the words of the file where the mouse rests on a fact', () => {
    const row = only(one(ACME), 'Acme Bakery', 'Payment', 'Overdue', 'Invoice INV-1');
    assert.equal(
      row.tooltip(),
      '.clients/acme.yaml:23\n\n```yaml\n- number: INV-1\n  issued: 2026-10-01\n  due: 2026-10-15\n  amount: 2400\n```',
    );
  });

  it('tells in tooltips what is behind a client, a sign and a finding', () => {
    const client = only(one(ACME), 'Acme Bakery');
    assert.match(client.tooltip(), /^\*\*Acme Bakery\*\*, active: \*\*act\*\*/);
    assert.match(client.tooltip(), /- \*act:\* USD 2,400/);
    assert.match(client.tooltip(), /\*Next:\* Money is owed/);
    assert.match(only([client], 'Acme Bakery', 'Price').tooltip(), /Nothing on file could show it\./);
    assert.match(
      only([client], 'Acme Bakery', 'Payment', 'Overdue').tooltip(),
      /\*Since:\* 2026-10-15\n\n\*Clears:\* Payment/,
    );
    assert.match(only([client], 'Acme Bakery', 'Scope ledger', 'Homepage design').tooltip(), /Requests: none/);
  });

  it('shows a snoozed sign as such', () => {
    const snoozed = only(
      one(`${ACME}snooze:\n  - { sign: payment, until: 2026-12-01, reason: Waits for the grant }\n`),
      'Acme Bakery',
      'Payment',
    );
    assert.equal(snoozed.description, 'watch · snoozed until 2026-12-01');
    assert.equal(snoozed.look.icon, 'bell-slash');
    assert.match(snoozed.tooltip(), /Snoozed until 2026-12-01 \(Waits for the grant\); act without it\./);
  });

  it('names our own slips with their lines', () => {
    const ours = only(
      one(`${ACME}ours:\n  - { date: 2026-11-01, kind: defect, note: Broken form }\n`),
      'Acme Bakery',
      'Our own side',
    );
    assert.equal(ours.description, '1 thing to mend');
    assert.deepEqual(
      lines(ours.rows).map((line) => line.trim().split(' | ')[0]),
      ['circle-small-filled Our defect', 'go-to-file Our own side: defect'],
    );
  });

  it('says until when a letter waits, and leads to where it is filed', () => {
    const waiting = (letter: string): Shown =>
      only(
        one(`${ACME}letters:\n  - { date: 2026-11-20, kind: payment_reminder, deadline: 2026-11-30${letter} }\n`),
        'Acme Bakery',
      );
    const client = waiting(', file: acme/letters/2026-11-20-payment-reminder.md');
    assert.equal(client.description, 'act: payment · waits until 2026-11-30');
    const next = only([client], 'Acme Bakery', 'Next: wait until 2026-11-30');
    const paper = {
      type: 'openPaper',
      folder: 'file:///work',
      path: '.clients/acme/letters/2026-11-20-payment-reminder.md',
    };
    assert.deepEqual([next.look.icon, next.context, next.action], ['calendar', 'next.waits', paper]);
    assert.deepEqual(lines(next.rows), [
      'calendar Payment reminder of 2026-11-20 | waits for an answer until 2026-11-30',
    ]);
    const [letter] = next.rows;
    assert.deepEqual([letter?.context, letter?.action], ['entry.open.letter', paper]);
    const line = { type: 'openLine', at: { folder: 'file:///work', file: 'acme.yaml', line: 32 } };
    assert.deepEqual(waiting('').rows.at(-1)?.action, line);
    assert.deepEqual(waiting(', file: ../../x.md').rows.at(-1)?.action, line);
    const answered = waiting(', answer: refused, answered: 2026-11-21').rows.at(-1);
    assert.deepEqual([answered?.rows.length, answered?.context, answered?.action], [0, null, line]);
    const earlier = '  - { date: 2026-11-01, kind: payment_reminder, deadline: 2026-11-08 }';
    const after = waiting(`, answer: refused, answered: 2026-11-21 }\n${earlier.replace(/ \}$/, '')}`);
    assert.deepEqual(after.rows.at(-1)?.rows, []);
  });

  it('says after a deadline what comes next, and which letter got no answer', () => {
    const letters = (...dates: readonly (readonly [date: string, kind: string, deadline: string])[]): Shown => {
      const list = dates.map(
        ([date, kind, deadline]) => `  - { date: ${date}, kind: ${kind}, deadline: ${deadline} }\n`,
      );
      const client = only(one(`${ACME}letters:\n${list.join('')}`), 'Acme Bakery');
      assert.equal(client.description, 'act: payment');
      return client.rows.at(-1) ?? assert.fail('it has no rows');
    };
    const next = letters(
      ['2026-10-20', 'payment_reminder', '2026-10-27'],
      ['2026-11-02', 'payment_reminder', '2026-11-09'],
      ['2026-11-03', 'price_explanation', '2026-11-10'],
    );
    assert.equal(next.label, 'Next: Draft final demand');
    assert.match(next.description, /The deadline 2026-11-09 of the payment reminder has passed\.$/);
    assert.deepEqual(lines(next.rows), [
      'warning Payment reminder of 2026-11-02 | no answer, deadline passed 14 days ago',
    ]);
  });

  it('says the next open step of an exit, the gate before a letter, and that there is nothing to do', () => {
    const exit = only(one('client: A\nexit: { decided: 2026-11-01 }\n'), 'A').rows.at(-1);
    assert.equal(exit?.label, 'Next: what is delivered, paid and open');
    assert.equal(exit.look.icon, 'checklist');
    assert.equal(exit.action?.type, 'endWork');
    const settled = 'settle/position, settle/notice, settle/final-invoice, settle/backup';
    const notify = only(one(`client: A\nexit: { decided: 2026-11-01, done: [${settled}] }\n`), 'A').rows.at(-1);
    assert.equal(notify?.action?.type, 'draft');
    const gated = only(one(`${ACME}conduct:\n  - { date: 2026-11-20, kind: threat }\n`), 'Acme Bakery').rows.at(-1);
    assert.match(gated?.description ?? '', /^First: take advice first\. /);
    const calm = only(one('client: A\n'), 'A').rows.at(-1);
    assert.equal(calm?.label, 'Next: no letter');
    assert.equal(calm.action, null);
  });

  it('folds ended clients into one row that says whether any needs action', () => {
    const gone = 'client: Gone\nstatus: ended\n';
    const owing = ACME.replace('client: Acme Bakery', 'client: Owing\nstatus: ended');
    const rows = roots(
      portfolioOf({ work: { 'gone.yaml': gone, 'owing.yaml': owing, 'here.yaml': 'client: Here\n' } }),
    );
    assert.deepEqual(
      rows.map(({ label, description }) => `${label} | ${description}`),
      ['Here | no data', 'Ended | 2 clients, 1 needs action'],
    );
    assert.deepEqual(
      rows[1]?.rows.map(({ label }) => label),
      ['Owing', 'Gone'],
    );
    assert.equal(rows[1].look.color, 'list.warningForeground');
    const calm = roots(portfolioOf({ work: { 'gone.yaml': gone } }));
    assert.deepEqual([calm[0]?.description, calm[0]?.look.color], ['1 client', null]);
    const both = roots(portfolioOf({ work: { 'a.yaml': owing, 'b.yaml': owing } }));
    assert.equal(both[0]?.description, '2 clients, 2 need action');
  });

  it('has a row with an error for each file that gives no client', () => {
    const portfolio = portfolioOf({
      work: {
        'good.yaml': 'client: Good\n',
        'bad.yaml': 'client: [Bad\n',
        'two.yaml': 'client: A\n',
        'two.yml': 'client: B\n',
      },
    });
    const [folder] = portfolio.folders;
    assert.ok(folder !== undefined);
    const problem = { code: UNREADABLE_FILE, severity: 'error', message: 'It cannot be read.', place: TOP } as const;
    const rows = roots({
      ...portfolio,
      folders: [{ ...folder, problems: [...folder.problems, { ...problem, file: '.clients/locked.yaml' }] }],
    });
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Good', 'bad.yaml', 'two.yaml', 'two.yml', 'locked.yaml'],
    );
    const bad = only(rows, 'bad.yaml');
    assert.equal(bad.look.icon, 'error');
    assert.match(bad.accessibleLabel, /^bad\.yaml gives no client: /);
    assert.equal(bad.action?.type, 'openLine');
  });

  it('names the workspace folder where there are several', () => {
    const rows = roots(
      portfolioOf({ one: { 'a.yaml': 'client: A\nstatus: prospect\n' }, two: { 'b.yaml': 'client: [B\n' } }),
    );
    assert.equal(rows[0]?.description, 'no data · prospect · one');
    assert.equal(rows[0].accessibleLabel, 'A, prospect, no data, in one');
    assert.match(rows[1]?.description ?? '', /^two · /);
  });

  it('shows only clients at the level that was chosen', () => {
    const portfolio = portfolioOf({
      work: {
        'acme.yaml': ACME,
        'watch.yaml': 'client: Watch\nbrief: { goal: More }\n',
        'bare.yaml': 'client: Bare\n',
      },
    });
    const names = (filter: 'all' | 'watch' | 'act') => shown(treeRoots(portfolio, filter)).map(({ label }) => label);
    assert.deepEqual(names('all'), ['Acme Bakery', 'Watch', 'Bare']);
    assert.deepEqual(names('watch'), ['Acme Bakery', 'Watch']);
    assert.deepEqual(names('act'), ['Acme Bakery']);
  });

  it('ends a long list with a row that leads to the overview', () => {
    const files = Object.fromEntries(
      Array.from({ length: 2 * MOST_CLIENTS + 4 }, (_, n) => [
        `c${n}.yaml`,
        n % 2 === 0 ? `client: C ${n}\n` : `client: C ${n}\nstatus: ended\nended: { date: 2026-10-01 }\n`,
      ]),
    );
    const rows = treeRoots(portfolioOf({ work: files }), 'all');
    assert.equal(rows.length, MOST_CLIENTS + 2);
    const [more, ended] = rows.slice(-2);
    assert.ok(more !== undefined && ended !== undefined);
    assert.equal(treeRow(more).label, '2 more clients');
    assert.deepEqual(treeRow(more).action, { type: 'overview' });
    assert.equal(treeRow(ended).description, `${MOST_CLIENTS + 2} clients`);
    const inside = treeChildren(ended);
    assert.equal(inside.length, MOST_CLIENTS + 1);
    const last = inside.at(-1);
    assert.equal(last && treeRow(last).label, '2 more clients');
    const ids = [...rows, ...inside].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('shows nothing but text for what a record contains', () => {
    const hostile = JSON.stringify(HOSTILE);
    const rows = one(
      ACME.replace('client: Acme Bakery', `client: ${hostile}`).replace('asks: Add an online shop', `asks: ${hostile}`),
    );
    const all = (list: readonly Shown[]): readonly Shown[] => list.flatMap((row) => [row, ...all(row.rows)]);
    for (const { label, description, tooltip } of all(rows)) {
      assert.doesNotMatch(label + description, /[\n\u001b\u202e]/);
      const prose = tooltip().replace(/^(`{3,})yaml\n[\s\S]*\n\1$/m, '');
      assert.doesNotMatch(prose, /(?<!\\)<script|(?<!\\)\[x\]|(?<!\\)`code/);
    }
  });

  it('keeps a block of code closed whatever the entry says', () => {
    const text = ACME.replace('asks: Add an online shop', 'asks: "````\\n[x](command:evil)"');
    const fact = only(one(text.replace('"````\\n', '"```` ')), 'Acme Bakery', 'Clarity', 'Scope creep', 'Request CR-1');
    assert.match(fact.tooltip(), /\n`````yaml\n[\s\S]*\n`````$/);
  });
});

describe('a folder whose files Git would commit', () => {
  const portfolio = portfolioOf({ work: { 'acme.yaml': ACME }, play: { 'birch.yaml': 'client: Birch' } });
  const leakRows = (filter: TreeFilter, ...leaks: readonly string[]): readonly Shown[] => {
    const keys = portfolio.folders.filter(({ name }) => leaks.includes(name)).map(({ key }) => key);
    return shown(treeRoots(portfolio, filter, new Set(keys)).filter(({ kind }) => kind === 'leak'));
  };

  it('is one quiet row at the end, which leads to the choice', () => {
    const [row] = leakRows('all', 'work');
    assert.equal(row?.label, 'Git would commit these files');
    assert.equal(row.description, 'work');
    assert.deepEqual(row.look, { icon: 'warning', color: null });
    assert.deepEqual(row.action, {
      type: 'keepOutOfGit',
      folder: portfolio.folders.find(({ name }) => name === 'work')?.key,
    });
    assert.match(row.tooltip(), /Nothing ignores the folder/);
    assert.equal(treeRoots(portfolio, 'all', new Set(portfolio.folders.map(({ key }) => key))).at(-1)?.kind, 'leak');
    assert.equal(leakRows('act', 'work').length, 1);
  });

  it('is a row for each such folder, and none for the others', () => {
    assert.equal(leakRows('all', 'work', 'play').length, 2);
    assert.deepEqual(leakRows('all'), []);
  });

  it('leaves a tree without a client to its welcome', () => {
    const empty = portfolioOf({ work: { 'birch.yaml': 'client: Birch' } });
    assert.deepEqual(treeRoots(empty, 'act', new Set(empty.folders.map(({ key }) => key))), []);
  });
});
