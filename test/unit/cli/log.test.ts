import assert from 'node:assert/strict';
import { ENTRY_KINDS, type EntryKind } from '../../../src/core/log/logEntry';
import { call, change, type World } from './memoryIo';

const PATH = 'w/.clients/acme.yaml';
const RECORD = `# Acme
client: Acme Bakery   # the name
brief: {agreed: 2026-01-05, goal: A site, deliverables: [{id: home}]}
invoices:
  - number: INV-1
    issued: 2026-10-01
    amount: 900
  - number: INV-2
    issued: 2026-10-02
    amount: 50
disagreements:
- id: carousel
  opened: 2026-11-01
`;
const world = (text = RECORD, more: Partial<World> = {}): World => ({ files: { [PATH]: text }, ...more });

describe('log', () => {
  it('adds an entry, prints it with its line, and leaves the rest as it was', async () => {
    const { status, stdout, stderr, text } = await change(
      ['log', 'w', 'acme', 'request', 'asks=An online shop', 'scope=out', 'hours=16'],
      world(),
    );
    assert.deepEqual([status, stderr], [0, '']);
    const entry = '  - date: 2026-11-23\n    asks: An online shop\n    scope: out\n    hours: 16\n';
    assert.equal(text(PATH), RECORD.replace('invoices:\n', `requests:\n${entry}invoices:\n`));
    assert.equal(stdout, `.clients/acme.yaml:4\nrequests:\n${entry}`);
  });

  const fields = {
    request: ['asks=A shop'],
    revision: ['deliverable=home', 'items=Warmer colours, Bigger logo'],
    question: ['question=Who decides?'],
    disagreement: ['id=shop', 'topic=The shop'],
    proposal: ['by=us', 'offer=One still image'],
    invoice: ['number=INV-3', 'amount=1440', 'for=home'],
    payment: ['invoice=INV-2', 'amount=50'],
    promise: ['invoice=INV-1', 'by=2026-12-01'],
    compensation: ['kind=discount', 'says=Half, please', 'about=INV-1'],
    incident: ['kind=insult', 'says="You people"'],
    letter: ['kind=payment_reminder', 'deadline=2026-11-30'],
    legal: ['by=client', 'step=lawyer', 'announced=true'],
    goodwill: ['note=Praise'],
    ours: ['kind=silence', 'note=Two weeks without a word'],
    snooze: ['sign=payment', 'until=2026-12-24', 'reason=The grant'],
  } as const satisfies Record<EntryKind, readonly string[]>;
  for (const kind of ENTRY_KINDS) {
    it(`adds a ${kind}, and the record has no new problem`, async () => {
      const logged = await change(['log', 'w', 'acme', kind, ...fields[kind]], world());
      assert.deepEqual([logged.status, logged.stderr], [0, '']);
      const lines = logged.text(PATH).split('\n');
      assert.deepEqual(
        RECORD.split('\n').filter((line) => !lines.includes(line)),
        [],
      );
      const checked = await call(['check', 'w'], world(logged.text(PATH)));
      assert.equal(checked.stdout, '');
    });
  }

  it('refuses a fault that another entry has already', async () => {
    const twice = RECORD.replace(
      'amount: 900\n',
      'amount: 900\n    paid: 2026-10-09\n    payments: [{date: 2026-10-09, amount: 900}]\n',
    ).replace('amount: 50\n', 'amount: 50\n    paid: 2026-10-08\n');
    const { status, text } = await change(['log', 'w', 'acme', 'payment', 'invoice=INV-2', 'amount=5'], world(twice));
    assert.deepEqual([status, text(PATH)], [2, twice]);
  });

  it('writes an answer where it belongs', async () => {
    const asked = `${RECORD}questions:\n  - {asked: 2026-11-01, question: Who approves?}\n  - {asked: 2026-11-02, question: Which font?}\n`;
    const answered = await change(['log', 'w', 'acme', 'answer', 'to=font', 'date=2026-11-05'], world(asked));
    assert.deepEqual([answered.status, answered.stderr], [0, '']);
    assert.equal(answered.text(PATH), asked.replace('Which font?}', 'Which font?, answered: 2026-11-05}'));
    const refusals: readonly (readonly [fields: readonly string[], why: RegExp])[] = [
      [[], /Say which with to=…; these wait: Question: Who approves\?; Question: Which font\?/],
      [['to=nobody'], /these wait: Question: Who approves/],
      [['to=font', 'answer=accepted'], /one of answered/],
      [['to=font', 'when=today'], /"when" can't be given with answer/],
      [['to=font', 'date=soon'], /is no date/],
    ];
    for (const [fields, why] of refusals) {
      const { status, stderr, text } = await change(['log', 'w', 'acme', 'answer', ...fields], world(asked));
      assert.equal(status, 2);
      assert.match(stderr, why);
      assert.equal(text(PATH), asked);
    }
    assert.match(
      (await change(['log', 'w', 'acme', 'answer'], world('client: A\n'))).stderr,
      /Nothing in this record waits/,
    );
  });

  it('prints the whole new text and writes nothing with --dry-run', async () => {
    const text = '\uFEFFclient: A\r\n';
    const logged = await change(
      ['log', 'w', 'acme', 'goodwill', 'note=Praise', 'date=2026-11-01', '--dry-run'],
      world(text),
    );
    assert.equal(logged.stdout, '\uFEFFclient: A\r\ngoodwill:\r\n  - date: 2026-11-01\r\n    note: Praise\r\n');
    assert.equal(logged.text(PATH), text);
  });

  it('takes today for a day, and the only entry where none is named', async () => {
    const only = RECORD.replace(/ {2}- number: INV-2\n.*\n.*\n/, '');
    const { text } = await change(['log', 'w', 'acme', 'promise', 'by=today'], world(only));
    assert.match(text(PATH), /promises:\n {6}- made: 2026-11-23\n {8}by: 2026-11-23\n/);
  });

  it('warns of a reference to nothing and adds it all the same', async () => {
    const { status, stderr } = await call(['log', 'w', 'acme', 'request', 'deliverable=hom'], world());
    assert.equal(status, 0);
    assert.match(stderr, /^line \d+: .*did you mean `home`/);
  });

  const refusals: readonly (readonly [readonly string[], RegExp])[] = [
    [['request', 'scope=outt'], /`outt`.*did you mean `out`/],
    [['request', 'date=2026-06-31'], /2026-06-31/],
    [['request', 'askes=A shop'], /"askes" can't be given with request\. Did you mean asks\?/],
    [['invoice', 'payments=5'], /"payments" can't be given with invoice/],
    [['invoice', 'amount=$5', 'number=INV-9'], /plain number/],
    [['invoice', 'number=INV-1', 'amount=5'], /INV-1/],
    [['legal', 'announced=maybe', 'step=court'], /announced/],
    [['payment', 'amount=5'], /Say which with invoice=…; there are INV-1, INV-2\./],
    [['payment', 'invoice=INV-7', 'amount=5'], /There is no invoice "INV-7"/],
    [['compensation'], /compensation needs kind=…\./],
  ];
  for (const [typed, expected] of refusals) {
    it(`refuses ${typed.join(' ')}`, async () => {
      const logged = await change(['log', 'w', 'acme', ...typed], world());
      assert.deepEqual([logged.status, logged.stdout], [2, '']);
      assert.match(logged.stderr, expected);
      assert.match(logged.stderr, /Nothing was added\.\n$/);
      assert.equal(logged.text(PATH), RECORD);
    });
  }

  it('adds nothing to what a save that was cut off has left', async () => {
    const half = RECORD.slice(0, 150);
    const copy = `w/.clients/.acme.yaml.${String(RECORD.length)}.wk3x9.saving`;
    const files = { [PATH]: half, [copy]: `${RECORD}notes: more\n` };
    const logged = await change(['log', 'w', 'acme', 'goodwill', 'note=Praise'], { files });
    assert.deepEqual([logged.status, logged.stdout, logged.text(PATH)], [2, '', half]);
    assert.match(logged.stderr, /acme\.yaml: A save of this file was cut off.+\nNothing was added\.\n$/);
  });

  it('waits for a save that is under way, and adds to what it gives', async () => {
    const copy = `w/.clients/.acme.yaml.${String(RECORD.length)}.wk3x9.saving`;
    const whole = `${RECORD}notes: more\n`;
    const files = { [PATH]: RECORD.slice(0, 150), [copy]: whole };
    const world = { files, meanwhile: { [PATH]: whole, [copy]: undefined } };
    const logged = await change(['log', 'w', 'acme', 'goodwill', 'note=Praise'], world);
    assert.deepEqual([logged.status, logged.stderr], [0, '']);
    assert.equal(
      logged.text(PATH),
      whole.replace('notes: more\n', `goodwill:\n  - date: 2026-11-23\n    note: Praise\nnotes: more\n`),
    );
  });

  it('refuses where there is nothing to add to', async () => {
    const said = async (argv: readonly string[], where: World) => (await call(['log', ...argv], where)).stderr;
    assert.match(await said(['w', 'acme', 'payment', 'amount=5'], world('client: A\n')), /none under invoices yet/);
    assert.match(await said(['w', 'acme', 'goodwill'], world('client: [\n')), /gives no client/);
    assert.match(await said(['w', 'acme', 'goodwill'], { files: { [PATH]: new Uint8Array([0xff]) } }), /not UTF-8/);
    assert.match(await said(['w', 'acne', 'goodwill'], world()), /no client "acne".*Did you mean acme/);
    assert.match(await said(['x', 'acme', 'goodwill'], world()), /x\/\.clients can't be read/);
    assert.match(
      await said(['w', 'acme', 'goodwill'], { files: { [PATH]: { error: 'EACCES' } } }),
      /could not be read/,
    );
    const twice = { files: { [PATH]: RECORD, 'w/.clients/acme.yml': RECORD } };
    assert.match(await said(['w', 'acme', 'goodwill'], twice), /Two files claim/);
    assert.match(await said(['w', 'acme', 'goodwill', 'note'], world()), /"note" is no key=value/);
    assert.match(await said(['w', 'acme', 'goodwill', 'note=a', 'note=b'], world()), /note is given twice/);
    assert.match(await said(['w', 'acme', 'gift'], world()), /no kind of entry "gift"/);
  });

  it('loses no update: what somebody else wrote in the meantime stays, and it is said', async () => {
    const changed = await change(['log', 'w', 'acme', 'goodwill'], world(RECORD, { changing: [PATH] }));
    assert.equal(changed.status, 2);
    assert.match(changed.stderr, /changed by somebody else/);
    const denied = await change(['log', 'w', 'acme', 'goodwill'], world(RECORD, { readOnly: [PATH] }));
    assert.match(denied.stderr, /may not be written/);
    assert.equal(denied.text(PATH), RECORD);
  });

  const codes: readonly (readonly [code: string, why: RegExp])[] = [
    ['EROFS', /lies on a disk that is read-only/],
    ['ENOSPC', /no room left on the disk/],
    ['EBUSY', /held by another program\. Close it there/],
    ['ELOCKED', /Another program is writing .*acme\.yaml/],
    ['EIO', /could not be written \(EIO\)/],
  ];
  for (const [code, why] of codes) {
    it(`says what was not written on ${code}, and the record stays`, async () => {
      const refused = await change(['log', 'w', 'acme', 'goodwill'], world(RECORD, { refusing: code }));
      assert.deepEqual([refused.status, refused.stdout, refused.text(PATH)], [2, '', RECORD]);
      assert.match(refused.stderr, why);
      assert.match(refused.stderr, /Nothing was added\.\n$/);
    });
  }

  it('goes onto what somebody else wrote in the meantime, where it still can', async () => {
    const theirs = RECORD.replace('amount: 50\n', 'amount: 60\n');
    const both = await change(
      ['log', 'w', 'acme', 'promise', 'invoice=INV-1', 'by=today'],
      world(RECORD, { becoming: theirs }),
    );
    assert.deepEqual([both.status, both.stderr], [0, '']);
    assert.match(both.text(PATH), /amount: 60\n/);
    assert.match(both.text(PATH), /promises:\n/);
    const paid = RECORD.replace('number: INV-1', 'number: INV-9');
    const refused = await change(
      ['log', 'w', 'acme', 'promise', 'invoice=INV-1', 'by=today'],
      world(RECORD, { becoming: paid }),
    );
    assert.deepEqual([refused.status, refused.text(PATH)], [2, paid]);
  });

  it("checks sums in the studio's currency", async () => {
    const files = { [PATH]: 'client: A\n', 'w/.clients/studio.yaml': 'currency: VND\n' };
    const { stderr } = await call(['log', 'w', 'acme', 'invoice', 'number=1', 'amount=5.50'], { files });
    assert.match(stderr, /VND/);
  });
});
