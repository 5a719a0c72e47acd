import { strict as assert } from 'node:assert';
import { letterFileAt } from '../../../../src/core/letters/letterFile';
import { letterCheckInput } from '../../../../src/core/views/letterCheckInput';
import { ACME, portfolioOf } from './portfolios';

const PAPER = 'acme/letters/2026-11-23-pause-notice.md';
const inputOf = (files: Readonly<Record<string, string>>) => {
  const portfolio = portfolioOf({ work: files, more: { 'acme.yaml': 'client: Oak\ncontacts: [{name: Ann Lee}]\n' } });
  const [folder] = portfolio.folders;
  const file = letterFileAt(`/work/.clients/${PAPER}`);
  assert.ok(folder !== undefined && file !== null);
  return letterCheckInput(portfolio, folder, file);
};

describe('what a letter in an editor is checked against', () => {
  it('is its client’s record on its own day, and the names of all others', () => {
    const input = inputOf({ 'acme.yaml': ACME, 'elm.yaml': 'client: Elm\n', 'studio.yaml': 'name: North\n' });
    assert.deepEqual(
      { ...input, record: input?.record.client },
      {
        ...{ record: 'Acme Bakery', studio: { name: 'North' }, day: '2026-11-23', kind: 'pause_notice' },
        others: [
          { client: 'Elm', contacts: [] },
          { client: 'Oak', contacts: ['Ann Lee'] },
        ],
      },
    );
  });

  it('is nothing for a letter that went out, and for a client who is not on file', () => {
    assert.equal(
      inputOf({ 'acme.yaml': `${ACME}letters: [{date: 2026-11-23, kind: pause_notice, file: ${PAPER}}]\n` }),
      undefined,
    );
    assert.equal(inputOf({ 'elm.yaml': 'client: Elm\n' }), undefined);
    assert.equal(inputOf({ 'acme.yaml': 'client: [\n' }), undefined);
  });
});
