import { strict as assert } from 'node:assert';
import { assessFolder, readFolder } from '../../../src/core/folder';

const read = (...names: readonly string[]) => readFolder(names.map((name) => ({ name, text: 'client: A\n' })));
const said = (...names: readonly string[]): readonly string[] =>
  read(...names).problems.map(({ file, severity, code }) => `${file} ${severity} ${code}`);

describe('the name of a file', () => {
  it('that differs from another in case alone is a warning on both, and both are assessed', () => {
    const folder = read('acme.yaml', 'Acme.yaml', 'other.yaml');
    assert.deepEqual(said('acme.yaml', 'Acme.yaml', 'other.yaml'), [
      '.clients/Acme.yaml warning folder/case',
      '.clients/acme.yaml warning folder/case',
    ]);
    assert.equal(
      folder.problems[0]?.message,
      '`Acme.yaml` and `acme.yaml` are one name on disks that do not tell upper from lower case, as on Windows and most Macs: one takes the place of the other there, so rename one.',
    );
    assert.deepEqual(
      assessFolder(folder, '2026-11-23').map(({ id }) => id),
      ['Acme', 'acme', 'other'],
    );
  });

  it('is told from others as such disks do: in every alphabet, whatever the ending, however an accent is stored', () => {
    for (const [one, other] of [
      ['МОСКВА.yaml', 'москва.yaml'],
      ['Größe.yaml', 'GRÖßE.yaml'],
      ['Acme.yaml', 'acme.yml'],
      ['caf\u00e9.yaml', 'cafe\u0301.yaml'],
    ] as const)
      assert.deepEqual(
        read(one, other).problems.map(({ code }) => code),
        ['folder/case', 'folder/case'],
        one,
      );
    assert.deepEqual(said('acme.yaml', 'acme-2.yaml', 'cafe.yaml', 'caf\u00e9.yaml'), []);
  });

  it('that is the same but for its ending stays an error, beside one in another case too', () => {
    assert.deepEqual(said('a.yaml', 'a.yml', 'A.yaml'), [
      '.clients/A.yaml warning folder/case',
      '.clients/a.yaml warning folder/case',
      '.clients/a.yaml error folder/two-files',
      '.clients/a.yml warning folder/case',
      '.clients/a.yml error folder/two-files',
    ]);
  });

  it('is no problem any more once the other file is gone', () => {
    const both = read('acme.yaml', 'Acme.yaml');
    assert.deepEqual(readFolder([{ name: 'acme.yaml', text: 'client: A\n' }], both).problems, []);
  });

  it('that mixes alphabets, or has characters that nobody sees, is a warning', () => {
    const names = [
      '\u0430cme.yaml',
      '\u202elmay.yaml',
      'a .yaml',
      'acme.yaml',
      'B\u00e1nh M\u00ec.yaml',
      'Москва.yaml',
    ];
    assert.deepEqual(said(...names), [
      '.clients/a .yaml warning folder/look-alike',
      '.clients/a .yaml info folder/windows-name',
      '.clients/\u0430cme.yaml warning folder/look-alike',
      '.clients/\u202elmay.yaml warning folder/look-alike',
    ]);
  });

  it('that Windows can not have, for the file or for its folder of papers, is said', () => {
    const refused = [
      'CON',
      'nul',
      'com1',
      'LPT9',
      'aux.x',
      'con .x',
      'com\u00b9',
      'a.',
      'a:b',
      'a?',
      'a*b',
      '<b>',
      'a|b',
    ];
    for (const id of refused) assert.deepEqual(said(`${id}.yaml`), [`.clients/${id}.yaml info folder/windows-name`]);
    for (const id of ['console', 'null', 'com', 'com12', 'x.con', 'lpt', 'a.b', "a'b", '(a)', '#'])
      assert.deepEqual(said(`${id}.yaml`), [], id);
    assert.equal(read('con.yaml').files[0]?.parsed.record?.client, 'A');
  });
});
