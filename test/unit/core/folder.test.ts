import assert from 'node:assert/strict';
import {
  assessFolder,
  clientIdOf,
  isClientFile,
  isRecordFile,
  readFolder,
  type FileText,
} from '../../../src/core/folder';

const overdue = (client: string): string =>
  `client: ${client}\nterms: {agreed: 2026-01-01}\ninvoices:\n  - {number: A-1, issued: 2026-01-01, due: 2026-01-31, amount: 100}\n`;
const file = (name: string, text: string): FileText => ({ name, text });

describe('a .clients folder', () => {
  it('reads records and the studio, and nothing hidden or of another kind', () => {
    for (const name of ['acme.yaml', 'acme.yml', 'ACME.YAML', 'studio.yaml'])
      assert.equal(isRecordFile(name), true, name);
    for (const name of ['.acme.yaml', 'acme.txt', 'templates', '.yaml']) assert.equal(isRecordFile(name), false, name);
    assert.equal(isClientFile('acme.yaml'), true);
    assert.equal(isClientFile('studio.yaml'), false);
    assert.equal(isClientFile('studio.yml'), false);
    assert.equal(clientIdOf('north.star.yml'), 'north.star');
  });

  it('lists clients worst first, then by name, then by id', () => {
    const folder = readFolder([
      file('z.yaml', 'client: Alpha\n'),
      file('b.yaml', 'client: same\n'),
      file('a.yaml', 'client: same\n'),
      file('late.yaml', overdue('Zeta')),
      file('ten.yaml', 'client: Client 10\n'),
      file('nine.yaml', 'client: Client 9\n'),
    ]);
    const ids = assessFolder(folder, '2026-11-23').map((client) => client.id);
    assert.deepEqual(ids, ['late', 'z', 'nine', 'ten', 'a', 'b']);
  });

  it('gives an error on both of two files that claim one id, and assesses neither', () => {
    const folder = readFolder([
      file('a.yaml', 'client: A\n'),
      file('a.yml', 'client: A\n'),
      file('b.yml', 'client: B\n'),
    ]);
    assert.deepEqual(
      folder.problems.map((one) => [one.file, one.code, one.severity]),
      [
        ['.clients/a.yaml', 'folder/two-files', 'error'],
        ['.clients/a.yml', 'folder/two-files', 'error'],
      ],
    );
    assert.deepEqual(
      assessFolder(folder, '2026-11-23').map((client) => client.file),
      ['.clients/b.yml'],
    );
    const mended = readFolder([file('a.yml', 'client: A\n')], folder);
    assert.deepEqual(mended.problems, []);
    assert.equal(assessFolder(mended, '2026-11-23').length, 1);
  });

  it('gives an error on both of two studio files, and reads studio.yaml', () => {
    const folder = readFolder([file('studio.yaml', 'name: North\n'), file('studio.yml', 'name: South\n')]);
    assert.deepEqual(
      folder.problems.map((one) => [one.file, one.code]),
      [
        ['.clients/studio.yaml', 'folder/two-files'],
        ['.clients/studio.yml', 'folder/two-files'],
      ],
    );
    assert.equal(folder.studio.name, 'North');
  });

  it('lets a broken file cost that file alone, and names problems by file and place', () => {
    const folder = readFolder([
      file('broken.yaml', 'client: [\n'),
      file('good.yaml', overdue('Good')),
      file('studio.yaml', 'thresholds: {payment/overdue: {watch: 400, act: 500}}\nnonsense: 1\n'),
    ]);
    assert.deepEqual(
      folder.problems.map((one) => one.file),
      ['.clients/broken.yaml', '.clients/studio.yaml'],
    );
    const [good] = assessFolder(folder, '2026-11-23');
    assert.equal(good?.assessment.signs.payment.level, 'clear', "the studio's thresholds count");
    assert.equal(folder.studioFile?.name, 'studio.yaml');
  });

  it('takes unchanged files from what it read before, and the same assessment for the same day', () => {
    const texts = [file('a.yaml', overdue('A')), file('b.yaml', overdue('B')), file('studio.yaml', 'name: N\n')];
    const first = readFolder(texts);
    const second = readFolder([file('a.yaml', overdue('A2')), ...texts.slice(1)], first);
    assert.equal(second.files[1], first.files[1]);
    assert.notEqual(second.files[0], first.files[0]);
    assert.equal(second.studioFile, first.studioFile);
    const before = assessFolder(first, '2026-11-23');
    const after = assessFolder(second, '2026-11-23');
    const of = (list: typeof before, id: string) => list.find((client) => client.id === id)?.assessment;
    assert.equal(of(before, 'b'), of(after, 'b'));
    assert.notEqual(of(after, 'b'), of(assessFolder(second, '2026-11-24'), 'b'));
    const changed = readFolder([...texts.slice(0, 2), file('studio.yaml', 'currency: EUR\n')], second);
    assert.equal(of(assessFolder(changed, '2026-11-23'), 'b')?.scope.currency, 'EUR');
  });

  it('is empty for an empty folder', () => {
    const folder = readFolder([]);
    assert.deepEqual([folder.files, folder.problems, folder.studio], [[], [], {}]);
    assert.deepEqual(assessFolder(folder, '2026-11-23'), []);
  });
});
