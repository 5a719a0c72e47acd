import assert from 'node:assert/strict';
import { isLineRef } from '../../../../src/core/views/actions';
import { clientChoices } from '../../../../src/core/views/clientPick';
import { letterChoices } from '../../../../src/core/views/letterPick';
import { clientRefFrom, findClient, letterInputFor, refOf } from '../../../../src/core/views/portfolio';
import { plainLabel } from '../../../../src/core/views/verdictWords';
import { assessed } from './assessed';
import { ACME, clientOf, portfolioOf } from './portfolios';

describe('the choice among clients', () => {
  it('has the worst first, each with its level in words and the reason that weighs most', () => {
    const portfolio = portfolioOf({
      work: { 'bare.yaml': 'client: $(flame) Bare\nstatus: prospect\n', 'acme.yaml': ACME },
    });
    const [acme, bare] = clientChoices(portfolio);
    assert.deepEqual([acme?.label, acme?.description, acme?.look.icon], ['Acme Bakery', 'act: payment', 'warning']);
    assert.match(acme?.detail ?? '', /^USD 2,400 of invoice INV-1 open/);
    assert.deepEqual([bare?.label, bare?.description], ['\\$(flame) Bare', 'no data · prospect']);
    assert.equal(bare?.detail, 'The record holds nothing yet that could show one of the five signs.');
    assert.deepEqual(acme?.client, { folder: 'file:///work', client: 'acme' });
  });

  it('names the folder where there are several, and the combination where that is the reason', () => {
    const several = `${ACME}conduct:\n  - { date: 2026-11-02, kind: insult }\nletters:\n  - { date: 2026-11-03, kind: conduct_boundary }\n`;
    const [choice] = clientChoices(portfolioOf({ one: { 'acme.yaml': several }, two: {} }));
    assert.equal(choice?.description, 'let go: payment, conduct · one');
    assert.match(choice.detail, /^Several signs are up at once/);
  });
});

describe('the choice among letters', () => {
  it('has the one that is due first, then those that fit, then the others with why they do not', () => {
    const input = letterInputFor(clientOf(ACME));
    assert.ok(input !== undefined);
    const choices = letterChoices(input);
    assert.deepEqual(
      choices.map(({ kind, fits }) => `${kind}${fits ? '' : ' (no)'}`),
      [
        'payment_reminder',
        'pause_notice',
        'scope_clarification',
        'change_order',
        'final_demand (no)',
        'price_explanation (no)',
        'compromise_proposal (no)',
        'conduct_boundary (no)',
        'exit (no)',
        'decline (no)',
      ],
    );
    assert.deepEqual([choices[0]?.label, choices[0]?.description], ['Payment reminder', 'the next step']);
    assert.equal(choices[1]?.detail, '');
    assert.match(choices.at(-1)?.detail ?? '', /^This letter is for a prospect/);
  });
});

describe('what commands are called with', () => {
  it('names a client by its ids or as a row of the tree does', () => {
    const placed = clientOf(ACME);
    const ref = { folder: 'file:///work', client: 'acme' };
    assert.deepEqual(refOf(placed), ref);
    assert.deepEqual(clientRefFrom({ ...ref, scroll: 12 }), ref);
    assert.deepEqual(clientRefFrom({ kind: 'next', ...placed }), ref);
    for (const other of [undefined, null, 'acme', {}, { folder: 'a' }, { client: 'a' }, { folder: {}, client: {} }]) {
      assert.equal(clientRefFrom(other), undefined);
    }
  });

  it('finds the client that is meant, or none', () => {
    const portfolio = portfolioOf({ work: { 'acme.yaml': ACME } });
    assert.equal(findClient(portfolio, { folder: 'file:///work', client: 'acme' })?.client.id, 'acme');
    assert.equal(findClient(portfolio, { folder: 'file:///work', client: 'other' }), undefined);
    assert.equal(findClient(portfolio, { folder: 'file:///other', client: 'acme' }), undefined);
    const { folder } = clientOf(ACME);
    assert.equal(letterInputFor({ folder, client: assessed('x.yaml') }), undefined);
  });

  it('names a line, counted from 1', () => {
    const at = { folder: 'f', file: 'acme.yaml', line: 1 };
    assert.equal(isLineRef(at), true);
    for (const other of [
      null,
      'x',
      { ...at, line: 0 },
      { ...at, line: 1.5 },
      { ...at, file: 1 },
      { ...at, folder: undefined },
    ]) {
      assert.equal(isLineRef(other), false);
    }
  });

  it('shows as text what looks like an icon', () => {
    assert.equal(
      plainLabel('A $(flame) B $(sync~spin) $(not an icon)\nC'),
      'A \\$(flame) B \\$(sync~spin) $(not an icon) C',
    );
  });
});
