import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { call, type World } from './memoryIo';

const CALM = 'client: Blue Dot\nterms: {agreed: 2026-01-05, payment: net 14}\n';
const OWING = `client: Acme Bakery
terms: {agreed: 2026-01-05, payment: net 14}
invoices:
  - number: INV-1
    issued: 2026-08-01
    due: 2026-08-15
    amount: 2400
`;
const BROKEN = 'client: [Acme\n';

const clients = (files: NonNullable<World['files']>): World => ({
  files: Object.fromEntries(Object.entries(files).map(([name, entry]) => [`w/.clients/${name}`, entry])),
});

interface Report {
  readonly asOf: string;
  readonly clients: readonly { readonly id: string; readonly verdict: string }[];
  readonly problems: readonly { readonly file: string; readonly code: string; readonly severity: string }[];
}

async function assessed(
  world: World,
  ...options: readonly string[]
): Promise<Report & { readonly status: number; readonly stderr: string }> {
  const { status, stdout, stderr } = await call(['assess', 'w', '--format', 'json', ...options], world);
  return { status, stderr, ...(JSON.parse(stdout) as Report) };
}

describe('assess', () => {
  it('exits with 0 where nothing is above watch, and for no client at all', async () => {
    assert.equal((await call(['assess', 'w'], clients({ 'blue.yaml': CALM }))).status, 0);
    const empty = await call(['assess', 'w'], { folders: ['w', 'w/.clients'] });
    assert.deepEqual(empty, { status: 0, stdout: 'No client on 2026-11-23.\n', stderr: '' });
  });

  it('exits with 1 where a client is at act, with the evidence on standard output alone', async () => {
    const { status, stdout, stderr } = await call(['assess', 'w'], clients({ 'acme.yaml': OWING, 'blue.yaml': CALM }));
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /2 clients on 2026-11-23: 1 to act on/);
    assert.match(stdout, /\.clients\/acme\.yaml:4/);
  });

  it('exits with 2 where a file gives no client, and shows the others all the same', async () => {
    const world = clients({ 'acme.yaml': OWING, 'bad.yaml': BROKEN });
    const { status, stderr, clients: shown, problems } = await assessed(world);
    assert.equal(status, 2);
    assert.match(stderr, /^\.clients\/bad\.yaml:\d+:\d+ error /);
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['acme'],
    );
    assert.ok(problems.some(({ file, severity }) => file === '.clients/bad.yaml' && severity === 'error'));
  });

  it('exits with 2 for two files of one client', async () => {
    const { status, clients: shown } = await assessed(clients({ 'acme.yaml': CALM, 'acme.yml': CALM }));
    assert.deepEqual([status, shown], [2, []]);
  });

  it('exits with 2 where the studio file gives nothing', async () => {
    assert.equal((await assessed(clients({ 'blue.yaml': CALM, 'studio.yaml': 'name: [x\n' }))).status, 2);
    assert.equal((await assessed(clients({ 'blue.yaml': CALM, 'studio.yaml': { error: 'EACCES' } }))).status, 2);
    assert.equal((await assessed(clients({ 'blue.yaml': CALM, 'studio.yaml': 'name: North\n' }))).status, 0);
  });

  it('says that one bad entry is an error, and assesses the rest', async () => {
    const entry = '  - {number: INV-2, amount: 100}\n';
    const { status, problems } = await assessed(clients({ 'acme.yaml': OWING + entry }));
    assert.equal(status, 1);
    assert.ok(problems.some(({ severity }) => severity === 'error'));
  });

  it('takes the status of the one client that is asked for', async () => {
    const world = clients({ 'acme.yaml': OWING, 'blue.yaml': CALM, 'bad.yaml': BROKEN });
    const blue = await assessed(world, '--client', 'blue');
    assert.deepEqual([blue.status, blue.clients.map(({ id }) => id), blue.problems], [0, ['blue'], []]);
    assert.equal((await assessed(world, '--client', 'acme')).status, 1);
    const bad = await assessed(world, '--client', 'bad');
    assert.deepEqual([bad.status, bad.clients], [2, []]);
    assert.ok(bad.problems.length > 0);
  });

  it('knows the client of a file that may not be read', async () => {
    const world = clients({ 'acme.yaml': { error: 'EACCES' } });
    const { status, problems } = await assessed(world, '--client', 'acme');
    assert.equal(status, 2);
    assert.deepEqual(problems, [
      {
        file: '.clients/acme.yaml',
        line: 1,
        column: 1,
        severity: 'error',
        code: 'file/unreadable',
        message: 'This file may not be read. Check its permissions.',
      },
    ]);
  });

  it('goes by the day it is asked for', async () => {
    const world = clients({ 'acme.yaml': OWING });
    const before = await assessed(world, '--as-of', '2026-08-15');
    assert.deepEqual([before.asOf, before.status], ['2026-08-15', 0]);
    assert.equal((await assessed(world, '--as-of=2026-09-15')).status, 1);
    assert.equal((await assessed(world)).asOf, '2026-11-23');
  });

  it('reads neither hidden files nor subfolders nor other files', async () => {
    const world = clients({ '.hidden.yaml': BROKEN, 'blue/notes.yaml': BROKEN, 'README.md': '#', 'blue.yaml': CALM });
    const { status, clients: shown, problems } = await assessed(world);
    assert.deepEqual([status, shown.map(({ id }) => id), problems], [0, ['blue'], []]);
  });

  it('reads a byte order mark over and refuses what is not UTF-8', async () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(CALM)]);
    const latin = new Uint8Array([...new TextEncoder().encode('client: Caf'), 0xe9, 0x0a]);
    const { clients: shown, problems } = await assessed(clients({ 'blue.yaml': marked, 'cafe.yaml': latin }));
    assert.deepEqual(
      shown.map(({ id }) => id),
      ['blue'],
    );
    assert.deepEqual(
      problems.map(({ file, code }) => [file, code]),
      [['.clients/cafe.yaml', 'file/encoding']],
    );
  });

  it('does not assess what a save that was cut off has left of a record', async () => {
    const whole = `${OWING}ours: [{date: 2026-11-01, kind: silence, note: "60 €"}]\n`;
    const bytes = new TextEncoder().encode(whole);
    const copy = `.acme.yaml.${String(OWING.length)}.wk3x9.saving`;
    const halves = [0, 40, bytes.length - 5].map((end) => bytes.subarray(0, end)); // the last ends within the euro sign
    for (const half of halves) {
      const world = clients({ 'acme.yaml': half, 'blue.yaml': CALM, [copy]: whole });
      const { clients: shown, problems } = await assessed(world);
      assert.deepEqual(
        shown.map(({ id }) => id),
        ['blue'],
      );
      assert.deepEqual(
        problems.map(({ file, code }) => [file, code]),
        [['.clients/acme.yaml', 'file/cut-off']],
      );
      assert.match(
        (await call(['check', 'w'], world)).stdout,
        /acme\.yaml:1:1 error file\/cut-off .+ \.clients\/\.acme\.yaml\.\d+\.wk3x9\.saving: open .+ to acme\.yaml\.\n$/,
      );
    }
  });

  it('waits for a save that is under way, and reads what it gives', async () => {
    const whole = `${OWING}notes: more\n`;
    const copy = `.ACME.yaml.${String(OWING.length)}.wk3x9.saving`;
    const meanwhile = { 'w/.clients/acme.yaml': whole, [`w/.clients/${copy}`]: undefined };
    const world = { ...clients({ 'acme.yaml': OWING.slice(0, 30), [copy]: whole }), meanwhile };
    const { clients: shown, problems } = await assessed(world);
    assert.deepEqual([shown.map(({ id }) => id), problems], [['acme'], []]);
  });

  it('reads a record that is whole beside a copy of a save, and one whose copy is of another file or can not be read', async () => {
    const before = `.acme.yaml.${String(OWING.length)}.wk3x9.saving`;
    for (const [name, copy] of [
      [before, `${OWING}notes: more\n`], // the save was not begun
      [before, OWING.slice(0, 20)], // nor was the copy done
      [before, { error: 'EACCES' }],
      ['.blue.yaml.3.wk3x9.saving', `${OWING}notes: more\n`],
    ] as const) {
      const { clients: shown, problems } = await assessed(clients({ 'acme.yaml': OWING, [name]: copy }));
      assert.deepEqual([shown.map(({ id }) => id), problems], [['acme'], []]);
    }
  });

  it('reads more files than may be open at once', async () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`c${n}.yaml`, CALM]));
    assert.equal((await assessed(clients(files))).clients.length, 150);
  });

  it('writes Markdown, and colour where it is asked for', async () => {
    const world = clients({ 'acme.yaml': OWING });
    assert.match((await call(['assess', 'w', '--format', 'markdown'], world)).stdout, /^# Clients on 2026-11-23\n/);
    assert.match((await call(['assess', 'w', '--color'], world)).stdout, /\u001b\[31mact/);
    assert.doesNotMatch((await call(['assess', 'w'], world)).stdout, /\u001b/);
  });
});

describe('draft', () => {
  const world = clients({ 'acme.yaml': OWING, 'bad.yaml': BROKEN });

  it('prints a letter with the facts of the record', async () => {
    const { status, stdout, stderr } = await call(['draft', 'w', 'acme', 'payment_reminder'], world);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /INV-1/);
    assert.match(stdout, /2,400/);
  });

  it('says so where another letter takes the place of the one asked for', async () => {
    const { status, stdout, stderr } = await call(['draft', 'w', 'acme', 'pause_notice'], world);
    assert.equal(status, 0);
    assert.match(stdout, /INV-1/);
    assert.match(stderr, /^Payment reminder in place of: Pause notice\./);
  });

  it('takes a day and a language', async () => {
    const argv = ['draft', 'w', 'acme', 'payment_reminder', '--as-of', '2026-09-20', '--language', 'en-GB'];
    const { status, stdout } = await call(argv, world);
    assert.equal(status, 0);
    assert.match(stdout, /2026/);
  });

  it('writes no letter to a client whose record gives nothing', async () => {
    const { status, stdout, stderr } = await call(['draft', 'w', 'bad', 'exit'], world);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /can't be read:\n\.clients\/bad\.yaml:\d+:\d+ error /);
  });
});

describe('check', () => {
  it('prints one problem a line and exits with 2 for an error', async () => {
    const world = clients({ 'acme.yaml': OWING, 'cafe.yaml': new Uint8Array([0xff]) });
    const { status, stdout, stderr } = await call(['check', 'w'], world);
    assert.deepEqual([status, stderr], [2, '']);
    assert.equal(
      stdout,
      '.clients/cafe.yaml:1:1 error file/encoding This file is not UTF-8 text. Save it with the encoding UTF-8.\n',
    );
  });

  it('exits with 0 where there are only hints', async () => {
    const { status, stdout } = await call(['check', 'w'], clients({ 'blue.yaml': `${CALM}colour_of_hair: red\n` }));
    assert.equal(status, 0);
    assert.match(stdout, /^\.clients\/blue\.yaml:3:1 hint \S+ .+\n$/);
  });

  it('says on standard error that all is well', async () => {
    const fine = await call(['check', 'w'], clients({ 'blue.yaml': CALM }));
    assert.deepEqual(fine, { status: 0, stdout: '', stderr: 'No problem in 1 client file.\n' });
  });
});

describe('letters in a person’s own words', () => {
  const files = {
    'w/.clients/acme.yaml': 'client: Acme\nstatus: prospect\n',
    'w/.clients/templates/decline.en.md': '# No\n\nHi {{client}}, no.\n',
    'w/.clients/templates/exit.en.md': '# End\n\n{{#goal}}\n',
    'w/.clients/templates/notes.txt': 'not a template',
  };

  it('are drafted', async () => {
    const { status, stdout } = await call(['draft', 'w', 'acme', 'decline'], { files });
    assert.equal(status, 0);
    assert.match(stdout, /# No\n\nHi Acme, no\.\n$/);
  });

  it('are checked, each fault with its place', async () => {
    const { status, stdout } = await call(['check', 'w'], { files });
    assert.equal(status, 2);
    assert.match(stdout, /^\.clients\/templates\/exit\.en\.md:3:1 error template\/fault .+$/m);
    const unread = { ...files, 'w/.clients/templates/exit.en.md': { error: 'EACCES' } };
    assert.match(
      (await call(['check', 'w'], { files: unread })).stdout,
      /^\.clients\/templates\/exit\.en\.md:1:1 error file\/unreadable/m,
    );
  });
});
