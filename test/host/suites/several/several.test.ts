import assert from 'node:assert/strict';
import { place, problemsOf, product, rowAt, seenRows, topRows } from '../../support/product';

describe('several workspace folders', () => {
  it('share one tree, in which each client names its folder', async () => {
    assert.deepEqual(topRows(await product()), [
      'Elm Dental (act: payment · one)',
      'Elm Florist (no data · prospect · second)',
      'Ended (1 client)',
    ]);
  });

  it('keep clients with the same id apart', async () => {
    const rows = seenRows(await product());
    const facts = rowAt(rows, 'Elm Dental', 'Payment', 'Overdue', 'Invoice E-1');
    assert.deepEqual(facts.command?.arguments, [
      { folder: place('').toString().replace(/\/$/, ''), file: 'elm.yaml', line: 5 },
    ]);
    assert.notDeepEqual(problemsOf(place('.clients/elm.yaml', 0)), []);
    assert.deepEqual(problemsOf(place('.clients/elm.yaml', 1)), []);
  });

  it('are counted together', async () => {
    const { tree, statusBar } = await product();
    assert.equal(tree.badge?.value, 1);
    assert.equal(statusBar.text, '$(warning) Clients: 1 needs action');
    assert.equal(statusBar.background, 'statusBarItem.warningBackground');
  });
});
