import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { linksIn } from '../../../../src/core/language/links';
import { parseClient } from '../../../../src/core/record/parse';

/** The links as `what stands in the text → where it leads`. */
function linksOf(...lines: readonly string[]): readonly string[] {
  return linksOfText(lines.join('\n'));
}

function linksOfText(text: string, id = 'acme'): readonly string[] {
  return linksIn({ id, text, parsed: parseClient(text) }).map(({ span, target }) => {
    const shown = text.slice(span.start, span.end);
    return `${shown} → ${target.type === 'paper' ? target.path : `mailto:${target.address}`}`;
  });
}

describe('the links of a record', () => {
  it('are its papers and the addresses of its people', () => {
    const links = linksOf(
      'client: Acme',
      'contacts:',
      '  - {name: Jane, email: jane@acme.example}',
      '  - name: Joe',
      '    email: "joe+site@mail.acme.example"',
      'terms: {document: acme/contract.pdf}',
      'letters:',
      "  - {date: 2026-07-01, kind: exit, file: 'acme/letters/the end.md'}",
    );
    assert.deepEqual(links, [
      'jane@acme.example → mailto:jane@acme.example',
      'joe+site@mail.acme.example → mailto:joe+site@mail.acme.example',
      'acme/contract.pdf → .clients/acme/contract.pdf',
      'acme/letters/the end.md → .clients/acme/letters/the end.md',
    ]);
  });

  it('stand in block style, with Windows line ends and a byte order mark too', () => {
    const text = '\uFEFFclient: Acme\r\nterms:\r\n  document: acme/contract.pdf # signed\r\nnotes: x\r\n';
    assert.deepEqual(linksOfText(text), ['acme/contract.pdf → .clients/acme/contract.pdf']);
  });

  it('are not those that lead out', () => {
    const papers = ['/etc/passwd', '../../a.pdf', 'file:///a.pdf', '~/a.pdf', 'C:/a.pdf', "'%2e%2e/a.pdf'"];
    for (const paper of papers) assert.deepEqual(linksOf('client: A', `terms: {document: ${paper}}`), [], paper);
  });

  it('are no addresses that a mail program could take for more than one', () => {
    const addresses = [
      'jane',
      'jane@acme',
      'a@b.example?cc=c@d.example',
      'a@b.example,c@d.example',
      'a%0Ab@c.example',
      'a&b@c.example',
    ];
    for (const address of [...addresses, '"a b"@c.example', '@c.example', 'a@b..'])
      assert.deepEqual(linksOf('client: A', `contacts: [{name: J, email: '${address}'}]`), [], address);
  });

  it('are paths into the own folder, wherever they stand', () => {
    const links = linksOf(
      'client: Acme',
      'requests:',
      '  - {date: 2026-07-02, asks: "A shop (acme/mail/2026-07-02-shop.eml)."} # see acme/mail/shop.md',
      'notes: |',
      '  Compare acme/letters/1.md, acme/mail/2.eml; and the draft in acme/letters/.',
      '  https://acme/letters/1.md old-acme/letters/1.md /acme/letters/1.md acme/or/other acme/../../../a.md',
    );
    assert.deepEqual(links, [
      'acme/mail/2026-07-02-shop.eml → .clients/acme/mail/2026-07-02-shop.eml',
      'acme/mail/shop.md → .clients/acme/mail/shop.md',
      'acme/letters/1.md → .clients/acme/letters/1.md',
      'acme/mail/2.eml → .clients/acme/mail/2.eml',
    ]);
  });

  it('take the name of the folder for nothing but itself', () => {
    assert.deepEqual(linksOfText('client: A\nnotes: see a.c/1.md and abc/1.md\n', 'a.c'), [
      'a.c/1.md → .clients/a.c/1.md',
    ]);
  });

  it('are there once where an alias repeats a value', () => {
    const links = linksOf(
      'client: A',
      'terms: {document: &paper a/b.pdf}',
      'letters: [{date: 2026-07-01, kind: exit, file: *paper}]',
    );
    assert.deepEqual(links.length, 2);
    assert.deepEqual(new Set(links.map((link) => link.split(' → ')[1])), new Set(['.clients/a/b.pdf']));
  });

  it('are those of the text alone where the file gives no client', () => {
    assert.deepEqual(linksOf('client: [', 'notes: acme/letters/1.md'), [
      'acme/letters/1.md → .clients/acme/letters/1.md',
    ]);
    assert.deepEqual(linksOf(''), []);
  });

  it('never throw, never overlap and never lead out', () => {
    const word = fc.constantFrom(
      ...[
        'client: A\n',
        'terms: ',
        '{document: ',
        '}',
        'acme/',
        '../',
        'letters/',
        'a.md',
        '"',
        "'",
        ' ',
        '\n',
        '\r\n',
        '*',
        'email: ',
        '@',
      ],
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, fc.string(), (said, id) => {
        let end = 0;
        for (const { span, target } of linksIn({ id, text: said, parsed: parseClient(said) })) {
          assert.equal(span.start >= end && span.end > span.start && span.end <= said.length, true);
          end = span.end;
          if (target.type === 'paper') assert.doesNotMatch(target.path, /(^|\/)\.\.(\/|$)|^\/|\\|\0/);
        }
      }),
    );
  });
});
