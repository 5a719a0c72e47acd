import assert from 'node:assert/strict';
import { statusBarText } from '../../../../src/core/views/statusBar';
import { ACME, portfolioOf } from './portfolios';

const SUED = `${ACME}legal:\n  - { date: 2026-11-10, by: client, step: court }\n`;
const WAITING = `${ACME}letters:\n  - { date: 2026-11-20, kind: payment_reminder, deadline: 2026-11-30 }\n`;
const CALM =
  'client: Calm\nterms: { agreed: 2026-01-01 }\ninvoices:\n  - { issued: 2026-02-01, due: 2026-02-15, amount: 10, paid: 2026-02-02 }\nbrief: { agreed: 2026-01-02, goal: More, deliverables: [{ id: site }] }\n';
const said = (...texts: readonly string[]) =>
  statusBarText(portfolioOf({ work: Object.fromEntries(texts.map((text, index) => [`c${index}.yaml`, text])) }));

describe('the status bar', () => {
  it('says nothing where there are no clients', () => {
    assert.equal(said(), null);
    assert.equal(said('client: [broken'), null);
  });

  it('says the worst level, how many need something, and colours it at act and above', () => {
    const cases: readonly (readonly [readonly string[], string, string | null])[] = [
      [['client: Bare\n'], '$(circle-outline) Clients: no data yet', null],
      [[CALM, 'client: Bare\n'], '$(pass) Clients: all clear', null],
      [['client: Watch\nbrief: { goal: More }\n', CALM], '$(eye) Clients: 1 to watch', null],
      [[ACME], '$(warning) Clients: 1 needs action', 'warning'],
      [[ACME, ACME, CALM], '$(warning) Clients: 2 need action', 'warning'],
      [[SUED], '$(error) Clients: 1 to let go', 'error'],
      [[SUED, ACME, CALM], '$(error) Clients: 1 to let go, 1 needs action', 'error'],
      [[WAITING, CALM], '$(warning) Clients: 1 waits', 'warning'],
      [[WAITING, WAITING, ACME], '$(warning) Clients: 1 needs action, 2 wait', 'warning'],
      [[SUED, WAITING], '$(error) Clients: 1 to let go, 1 waits', 'error'],
    ];
    for (const [texts, text, background] of cases) {
      assert.equal(said(...texts)?.text, text);
      assert.equal(said(...texts)?.background, background);
    }
  });

  it('says while files are read that there can be more, and calls nothing clear', () => {
    const during = (...texts: readonly string[]) => {
      const files = Object.fromEntries(texts.map((text, index) => [`c${index}.yaml`, text]));
      return statusBarText({ ...portfolioOf({ work: files }), isRead: false });
    };
    assert.equal(during(), null);
    assert.equal(during(CALM)?.text, '$(sync~spin) Clients: being read');
    assert.equal(during(CALM)?.background, null);
    assert.equal(during('client: Bare\n')?.text, '$(sync~spin) Clients: being read');
    assert.equal(during(SUED, ACME, CALM)?.text, '$(sync~spin) Clients: 1 to let go, 1 needs action so far');
    assert.equal(during(SUED)?.background, 'error');
    assert.match(
      during(SUED)?.tooltip ?? '',
      /\n\nThey are still being read, so there can be more\.\n\nClients as of /,
    );
  });

  it('names the clients where the mouse rests, the worst first, and says how many more there are', () => {
    const many = said(...Array.from({ length: 12 }, () => CALM), ACME);
    assert.match(many?.tooltip ?? '', /^- \*\*Acme Bakery\*\*: act: payment\n- \*\*Calm\*\*: clear\n/);
    assert.match(many?.tooltip ?? '', /and 3 more\n\nClients as of 2026-11-23\. Press to choose one\.$/);
    assert.equal(many?.accessibleLabel, 'Clients: 1 needs action');
    assert.match(said(WAITING)?.tooltip ?? '', /^- \*\*Acme Bakery\*\*: act: payment · waits until 2026-11-30\n/);
  });
});
