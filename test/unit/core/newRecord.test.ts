import assert from 'node:assert/strict';
import { readFolder } from '../../../src/core/folder';
import { newClientId, newRecord } from '../../../src/core/newRecord';

describe('a new client', () => {
  it('gets an id from its name that no other has', () => {
    const cases: readonly (readonly [string, readonly string[], string])[] = [
      ['Acme Bakery', [], 'acme-bakery'],
      ['  Bánh Mì & Đồng Co.  ', [], 'banh-mi-dong-co'],
      ['Größe', [], 'grosse'],
      ['東京', [], '東京'],
      ['Acme', ['ACME', 'acme-2'], 'acme-3'],
      ['Studio', [], 'studio-2'],
      ['../..', [], 'client'],
      ['x'.repeat(80), [], 'x'.repeat(50)],
    ];
    for (const [name, taken, id] of cases) assert.equal(newClientId(name, taken), id);
  });

  it('has a record without a fault that says the name as it was given', () => {
    for (const name of ['Acme', 'Yes: "no" # maybe', '007', '- dash', 'null']) {
      const folder = readFolder([{ name: 'new.yaml', text: newRecord(name, 'prospect') }]);
      assert.deepEqual(folder.problems, []);
      assert.equal(folder.files[0]?.parsed.record?.client, name);
      assert.equal(folder.files[0].parsed.record.status, 'prospect');
    }
  });
});
