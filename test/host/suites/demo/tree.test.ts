import assert from 'node:assert/strict';
import { place, product, rowAt, seenRows, topRows } from '../../support/product';

describe('the tree of the demo', () => {
  it('lists clients worst first, each with its level in words, the ended ones folded away', async () => {
    assert.deepEqual(topRows(await product()), [
      'Meridian Gyms (let go: payment)',
      'Brightmoor Events (act: conduct)',
      'Castle Quay Hotel (act: compromise)',
      'Fennel & Finch Cookware (act: clarity)',
      'Harrow & Pine Joinery (act: payment)',
      'Lumen Yoga (act: price)',
      'Nova Juice Bars (act: clarity · prospect)',
      'Saffron Tours (watch: payment)',
      'Tidewater Maritime Museum (watch: price)',
      'Trà Hoa Sen (watch: clarity)',
      'Oakleaf Dental (clear)',
      'Ended (1 client)',
    ]);
  });

  it('shows below a client its five signs, the ledger, our own side and the next step', async () => {
    const rows = seenRows(await product());
    assert.deepEqual(
      rowAt(rows, 'Meridian Gyms').rows.map(({ label, description }) => `${label}: ${description}`),
      [
        'Payment: let go',
        'Clarity: clear',
        'Price: no data',
        'Compromise: no data',
        'Conduct: no data',
        'Scope ledger: overdue USD 4,000 · agreed USD 15,000',
        'Our own side: nothing to mend',
        'Next: Draft exit letter: The remedies were tried and it went on, or the facts weigh too much to go on.',
      ],
    );
  });

  it('leads from a sign to its findings, and from a finding to the lines of its facts', async () => {
    const rows = seenRows(await product());
    const finding = rowAt(rows, 'Meridian Gyms', 'Payment', 'Overdue');
    assert.match(finding.description, /^USD 4,000 of invoice MG-03 open/);
    assert.deepEqual(
      finding.rows.map(({ label, description }) => `${label}: ${description}`),
      ['Invoice MG-03: line 42 · 2026-09-03', 'Letter: pause notice: line 58 · 2026-09-29'],
    );
    assert.deepEqual(finding.rows[0]?.command?.arguments, [
      { folder: place('').toString().replace(/\/$/, ''), file: 'meridian-gyms.yaml', line: 42 },
    ]);
  });

  it('says in colour, words and to a screen reader how bad it is', async () => {
    const rows = seenRows(await product());
    const worst = rowAt(rows, 'Meridian Gyms');
    assert.equal(worst.icon, 'error');
    assert.equal(worst.color, 'list.errorForeground');
    assert.equal(worst.spoken, 'Meridian Gyms, active client, let go: payment');
    assert.equal(worst.context, 'client.letter');
    assert.match(worst.tooltip, /81 days past its due date/);
    assert.equal(rowAt(rows, 'Oakleaf Dental').icon, 'pass');
    assert.match(rowAt(rows, 'Saffron Tours', 'Payment').description, /^watch · snoozed until /);
  });

  it('counts on the activity bar the clients at act and above', async () => {
    const { tree } = await product();
    assert.deepEqual(tree.badge, { value: 7, tooltip: '7 clients need action' });
  });
});

describe('the status bar on the demo', () => {
  it('says the worst level and how many need something, on the colour of an error', async () => {
    const { statusBar } = await product();
    assert.equal(statusBar.text, '$(error) Clients: 1 to let go, 6 need action');
    assert.equal(statusBar.background, 'statusBarItem.errorBackground');
    assert.match(statusBar.tooltip ?? '', /\*\*Lumen Yoga\*\*: act: price/);
  });
});
