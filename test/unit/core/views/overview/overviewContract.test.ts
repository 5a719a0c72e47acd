import assert from 'node:assert/strict';
import { isOverviewMessage, LONGEST_TEXT } from '../../../../../src/core/views/overview/overviewContract';
import { FIRST_VIEW } from '../../../../../src/core/views/overview/view';

const CLIENT = { folder: 'file:///work', client: 'acme' };

describe('the messages of the overview', () => {
  it('are those that the page can send', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'view', view: FIRST_VIEW, text: '' },
      {
        type: 'view',
        view: { ...FIRST_VIEW, sign: 'payment', status: 'ended', currency: 'EUR', page: 3 },
        text: 'a'.repeat(LONGEST_TEXT),
      },
      { type: 'report', ...CLIENT },
      { type: 'file', ...CLIENT, line: null },
      { type: 'file', ...CLIENT, line: 12 },
      { type: 'export' },
      { type: 'begin', with: 'newClient' },
    ]) {
      assert.equal(isOverviewMessage(message), true, JSON.stringify(message));
    }
  });

  it('are nothing else', () => {
    for (const value of [
      undefined,
      null,
      'ready',
      [],
      { type: 'view' },
      { type: 'ready', more: 1 },
      { type: 'view', view: { ...FIRST_VIEW, sort: 'colour' }, text: '' },
      { type: 'view', view: { ...FIRST_VIEW, page: 1.5 }, text: '' },
      { type: 'view', view: { ...FIRST_VIEW, days: 365 }, text: '' },
      { type: 'view', view: { ...FIRST_VIEW, currency: '<b>' }, text: '' },
      { type: 'view', view: { ...FIRST_VIEW, text: 'Acme' }, text: '' },
      { type: 'view', view: FIRST_VIEW, text: 'a'.repeat(LONGEST_TEXT + 1) },
      { type: 'view', view: FIRST_VIEW },
      { type: 'report', client: 'acme' },
      { type: 'file', ...CLIENT, line: 0 },
      { type: 'file', ...CLIENT },
      { type: 'begin', with: 'anything' },
      { type: 'export', to: 'file:///tmp/x' },
    ]) {
      assert.equal(isOverviewMessage(value), false, JSON.stringify(value));
    }
  });
});
