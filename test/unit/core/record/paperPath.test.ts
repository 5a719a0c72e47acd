import { strict as assert } from 'node:assert';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import { paperPath } from '../../../../src/core/record/paperPath';
import { messagesOf, problemsOf } from './said';

describe('the path of a paper', () => {
  const fine: readonly (readonly [text: string, path: string])[] = [
    ['acme/contract.pdf', '.clients/acme/contract.pdf'],
    ['./acme//letters/./1.md', '.clients/acme/letters/1.md'],
    ['acme/../birch/contract.pdf', '.clients/birch/contract.pdf'],
    ['../contracts/acme.pdf', 'contracts/acme.pdf'],
    ['../.clients/acme/contract.pdf', '.clients/acme/contract.pdf'],
    ['acme/Re: offer.eml', '.clients/acme/Re: offer.eml'],
    ['acme/100% sure.pdf', '.clients/acme/100% sure.pdf'],
    ['acme/~draft.md', '.clients/acme/~draft.md'],
    ['acme/..contract.pdf', '.clients/acme/..contract.pdf'],
    ['…/Hợp đồng.pdf', '.clients/…/Hợp đồng.pdf'],
  ];
  for (const [text, path] of fine) {
    it(`is found: ${text}`, () => {
      assert.deepEqual(paperPath(text), { path });
    });
  }

  const refused: readonly (readonly [text: string, why: RegExp])[] = [
    ['/etc/passwd', /root of the disk/],
    ['//server/share/a.pdf', /root of the disk/],
    ['\\\\server\\share\\a.pdf', /backslash/],
    ['C:/Users/a.pdf', /drive/],
    ['c:a.pdf', /drive/],
    ['C:\\a.pdf', /drive/],
    ['acme\\..\\..\\a.pdf', /backslash/],
    ['file:///etc/passwd', /an address/],
    ['http://example.com/a.pdf', /an address/],
    ['vscode://x', /an address/],
    ['command:workbench.action.quit', /an address/],
    ['~/a.pdf', /home folder/],
    ['~root/a.pdf', /home folder/],
    ['../../a.pdf', /leads out/],
    ['acme/../../../a.pdf', /leads out/],
    ['../../work/.clients/acme/a.pdf', /leads out/],
    ['%2e%2e/%2e%2e/a.pdf', /% and two digits/],
    ['acme/%2F..', /% and two digits/],
    ['acme/a.pdf\u0000.md', /no file name/],
    ['acme\n/a.pdf', /no file name/],
    ['.. /../a.pdf', /no name/],
    ['.../a.pdf', /no name/],
    ['acme/ ', /no name/],
    ['..', /names no file/],
  ];
  for (const [text, why] of refused) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      const found = paperPath(text);
      assert.match('refused' in found ? found.refused : `found at ${found.path}`, why);
    });
  }

  it('never leads out, whatever the text, on no system', () => {
    const piece = fc.constantFrom(
      ...['..', '.', '/', '\\', '~', 'C:', 'file:', '%2e', ' ', '. ', 'a', '\0', '…', '.clients'],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (said) => {
        const found = paperPath(said);
        if ('refused' in found) return;
        assert.equal(posix.join('/open/folder', found.path).startsWith('/open/folder/'), true);
        assert.equal(win32.join('C:\\open\\folder', found.path).startsWith('C:\\open\\folder\\'), true);
        assert.equal(
          found.path.split('/').some((step) => /^[. ]*$/.test(step)),
          false,
        );
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a record that names a paper', () => {
  it('is warned where the path is refused, wherever it stands', () => {
    const lines = [
      'client: A',
      'terms: {document: /etc/passwd}',
      'letters:',
      '  - {date: 2026-07-01, kind: exit, file: a/letters/1.md}',
      '  - {date: 2026-07-02, kind: exit, file: ../../1.md}',
    ];
    assert.deepEqual(problemsOf(...lines), ['2:19 warning record/path', '5:42 warning record/path']);
    assert.deepEqual(messagesOf(...lines), [
      '`document` (`/etc/passwd`) begins at the root of the disk, and only papers in this folder are opened; write it from the folder .clients, like `acme/contract.pdf`.',
      '`file` (`../../1.md`) leads out of the folder that is open, and only papers in it are opened; write it from the folder .clients, like `acme/contract.pdf`.',
    ]);
  });

  it('keeps its value', () => {
    assert.deepEqual(problemsOf('client: A', 'terms: {document: a/contract.pdf}'), []);
  });
});
