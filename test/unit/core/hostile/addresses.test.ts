/** Each way by which something of a file could be opened, and addresses that lead elsewhere. */
import { strict as assert } from 'node:assert';
import { posix, win32 } from 'node:path';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { linksIn } from '../../../../src/core/language/links';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { mailOf } from '../../../../src/core/mail/mail';
import { isMailto } from '../../../../src/core/mail/mailto';
import { paperRefFrom } from '../../../../src/core/record/paperPath';
import { parseClient } from '../../../../src/core/record/parse';
import { letterBody } from '../../../../src/core/views/letterContract';
import { isLineRef } from '../../../../src/core/views/actions';
import { NASTY_ADDRESSES } from '../../../fuzz/nasty';

const FOLDER = 'file:///work';

function isInside(path: string): boolean {
  return (
    posix.join('/open/folder', path).startsWith('/open/folder/') &&
    win32.join('C:\\open\\folder', path).startsWith('C:\\open\\folder\\')
  );
}

/** Where the links of a page lead. */
function hrefsOf(html: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('attrs' in node) found.push(...node.attrs.flatMap(({ name, value }) => (name === 'href' ? [value] : [])));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}

describe('an address that leads elsewhere', () => {
  it('makes no link of a record but to a paper in the folder and to one person', () => {
    for (const address of NASTY_ADDRESSES) {
      const written = JSON.stringify(address);
      const text = [
        'client: A',
        `contacts: [{name: ${written}, email: ${written}}]`,
        `terms: {document: ${written}}`,
        `letters: [{date: 2026-07-01, kind: exit, file: ${written}}]`,
        `notes: ${written}`,
        '',
      ].join('\n');
      for (const { target } of linksIn({ id: 'acme', text, parsed: parseClient(text) })) {
        assert.ok(target.type === 'paper', address);
        assert.ok(isInside(target.path), `${address} → ${target.path}`);
      }
    }
  });

  it('opens no paper, whoever hands it over', () => {
    for (const path of NASTY_ADDRESSES) {
      const ref = paperRefFrom({ folder: FOLDER, path });
      assert.ok(ref === undefined || isInside(ref.path), path);
      assert.equal(paperRefFrom({ folder: FOLDER, path: `../${path}` }), undefined, path);
      assert.equal(paperRefFrom({ folder: FOLDER, path: `.clients/../../${path}` }), undefined, path);
    }
    for (const path of [
      '',
      '.',
      '..',
      '.clients/..',
      './.clients/a.md',
      '.clients//a.md',
      'a/../b.md',
      7,
      null,
      ['a.md'],
      {},
    ])
      assert.equal(paperRefFrom({ folder: FOLDER, path }), undefined, JSON.stringify(path));
    for (const value of [undefined, null, 'a.md', 7, {}, { path: 'a.md' }, { folder: 7, path: 'a.md' }])
      assert.equal(paperRefFrom(value), undefined);
  });

  it('is told from a paper as a link names it', () => {
    for (const path of [
      '.clients/acme/contract.pdf',
      'contracts/acme.pdf',
      '.clients/acme/Re: offer.eml',
      '.clients/…/Hợp đồng.pdf',
    ])
      assert.deepEqual(paperRefFrom({ folder: FOLDER, path, more: 'x' }), { folder: FOLDER, path });
  });

  it('opens no mail program', () => {
    for (const address of NASTY_ADDRESSES) assert.equal(isMailto(address), false, address);
    for (const address of [
      '',
      'mailto',
      'mailto:a b@c.example',
      'mailto:?to=a@b.example',
      'MAILTO:',
      ' mailto:',
      'mailto:a@b.example ',
      'mailto:\n',
    ])
      assert.equal(isMailto(address), false, address);
    for (const address of ['mailto:', 'mailto:jane%2Bx@acme.example?subject=a%20b&body=c', 'mailto:?body=a'])
      assert.equal(isMailto(address), true, address);
  });

  it('is no link of a letter, on the page and in the mail, whatever a template says', () => {
    for (const address of NASTY_ADDRESSES) {
      for (const body of [
        `[x](<${address}>)`,
        `[x](${address})`,
        `![x](<${address}>)`,
        `<${address}>`,
        `[x][y]\n\n[y]: <${address}>`,
      ]) {
        const mail = mailOf(readLetter(`# S\n\n${body}\n`));
        for (const href of [...hrefsOf(letterBody(mail)), ...hrefsOf(mail.html)]) assert.fail(`${body} → ${href}`);
      }
    }
  });

  it('is told from an address of the web and of a person', () => {
    const good = [
      'https://north.example/a?b=1#c',
      'mailto:minh@north.example',
      'mailto:minh@north.example?subject=a&body=b',
    ];
    for (const address of good) {
      const mail = mailOf(readLetter(`# S\n\n[x](${address})\n`));
      assert.deepEqual(hrefsOf(mail.html), [address]);
    }
  });

  it('is no line of a file', () => {
    for (const file of NASTY_ADDRESSES) {
      assert.equal(isLineRef({ folder: FOLDER, file, line: -1 }), false);
      assert.equal(isLineRef({ folder: FOLDER, file, line: '1' }), false);
    }
  });
});
