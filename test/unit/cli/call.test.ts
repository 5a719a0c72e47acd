import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LOG_KIND_IDS } from '../../../src/core/log/logKinds';
import { call } from './memoryIo';

const world = { files: { 'w/.clients/acme.yaml': 'client: Acme Bakery\n' } };

describe('a call of the command line', () => {
  it('prints its help and its version', async () => {
    for (const argv of [['--help'], ['-h'], ['assess', '--help']]) {
      const { status, stdout, stderr } = await call(argv);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /assess FOLDER \[--as-of DATE\]/);
      assert.match(stdout, /payment_reminder.*\n.*decline/);
      const listed = /of an entry: ([^]*?)\n\n/.exec(stdout)?.[1]?.split(/,\s+/);
      assert.deepEqual(listed, LOG_KIND_IDS);
    }
    assert.deepEqual(await call(['--version']), { status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^Name a command: assess, draft, check, interest, log\./],
    [
      ['asses', 'w'],
      /There is no command "asses"\. Did you mean assess\? There are: assess, draft, check, interest, log\./,
    ],
    [['interest', 'w'], /interest needs ID: interest FOLDER ID/],
    [['interest', 'w', 'acme', '--format', 'markdown'], /There is no format "markdown"\. There are: text, json\./],
    [
      ['interest', 'w', 'acme', '--client', 'acme'],
      /interest has no option --client\. Its options are --as-of, --format/,
    ],
    [['interest', 'w', 'acme', '--as-of', '2026-02-30'], /"2026-02-30" is none\./],
    [['interest', 'w', 'acne'], /There is no client "acne"\. Did you mean acme\?/],
    [['constructor', 'w'], /There is no command "constructor"/],
    [['assess'], /assess needs FOLDER/],
    [['assess', ''], /assess needs FOLDER/],
    [['draft', 'w'], /draft needs ID and KIND: draft FOLDER ID KIND/],
    [['assess', 'w', 'x', 'y'], /assess takes FOLDER and nothing more; "x y" is left over\./],
    [['assess', 'w', '--asof', '2026-01-01'], /assess has no option --asof\. Its options are --as-of, --client/],
    [['check', 'w', '--format', 'json'], /check has no option --format\. It takes no option\./],
    [['assess', 'w', '--as-of'], /--as-of needs a value\./],
    [['assess', 'w', '--as-of='], /--as-of needs a value\./],
    [['assess', 'w', '--color=red'], /--color takes no value\./],
    [['assess', 'w', '--as-of', '2026-06-31'], /"2026-06-31" is none\./],
    [['assess', 'w', '--as-of', '1.2.2026'], /written YYYY-MM-DD; "1\.2\.2026" is none\./],
    [['assess', 'w', '--format', 'xml'], /There is no format "xml"\. There are: text, json, markdown\./],
    [['assess', 'w', '--client', 'ACME'], /There is no client "ACME"\. Did you mean acme\? There are: acme\./],
    [['assess', 'w', '--client', 'acne'], /There is no client "acne"\. Did you mean acme\? There are: acme\./],
    [['draft', 'w', 'acme', 'reminder'], /There is no kind of letter "reminder"\. There are: payment_reminder, /],
    [['draft', 'w', 'nobody', 'exit'], /There is no client "nobody"\. There are: acme\./],
    [
      ['draft', 'w', 'acme', 'exit', '--language', 'x'],
      /--language needs a language tag like en or vi-VN; "x" is none\./,
    ],
  ];
  for (const [argv, message] of wrong) {
    it(`refuses ${argv.length === 0 ? 'no argument at all' : argv.join(' ')}`, async () => {
      const { status, stdout, stderr } = await call(argv, world);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /What there is: --help\.\n$/);
    });
  }
});

describe('the folder of a call', () => {
  const wrong: readonly (readonly [string, Parameters<typeof call>[1], RegExp])[] = [
    ['gone', {}, /There is no folder gone\. Name the folder that holds \.clients\./],
    ['w', { folders: ['w'] }, /There is no \.clients folder in w\. Name the folder that holds it\./],
    ['w/.clients', world, /w\/\.clients is the \.clients folder itself\. Name the folder that holds it\./],
    ['.clients/', { files: { '.clients/acme.yaml': '' } }, /is the \.clients folder itself/],
    ['a.yaml', { files: { 'a.yaml': '' } }, /a\.yaml is a file\. Name the folder that holds \.clients\./],
    ['w', { files: { 'w/.clients': '' } }, /w\/\.clients is a file, and a folder is wanted there\./],
    ['w', { ...world, denied: ['w/.clients'] }, /w\/\.clients may not be read\. Check its permissions\./],
    ['w', { denied: ['w'] }, /w may not be read\. Check its permissions\./],
  ];
  for (const [folder, disk, message] of wrong) {
    it(`says: ${message.source.replaceAll('\\', '')}`, async () => {
      for (const command of ['assess', 'check']) {
        const { status, stdout, stderr } = await call([command, folder], disk);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, message);
      }
    });
  }

  it('may end in a slash or be the root', async () => {
    assert.equal((await call(['check', 'w/'], world)).status, 0);
    assert.equal((await call(['check', '/'], { files: { '//.clients/acme.yaml': 'client: A\n' } })).status, 0);
  });
});
