import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import { letterFileAt, letterFileName } from '../../../../src/core/letters/letterFile';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { letterInput } from './fixture';

describe('a letter’s document', () => {
  for (const kind of LETTER_KINDS) {
    it(`is read back as it was drafted: ${kind}`, () => {
      const input = letterInput(
        '# as of: 2026-08-15\nclient: A*cme* [x]\ncontacts: [{name: "J_a_ne, *Doe*", email: jane@acme.example}]\n',
      );
      const draft = draftLetter(kind, input);
      const read = readLetter(renderDraft(draft));
      assert.equal(read.subject, draft.subject);
      assert.deepEqual({ name: read.to?.name, email: read.to?.email }, draft.to);
      assert.equal(read.body, draft.body);
      assert.equal(read.notes === null, draft.notes.length === 0);
    });
  }

  it('may lack any part', () => {
    assert.deepEqual(readLetter(''), {
      ...{ notes: null, subject: '', subjectSpan: null, to: null },
      ...{ body: '', bodySpan: { start: 0, end: 0 } },
    });
    assert.equal(readLetter('Dear Jane,\n\n# Not the subject\n').body, 'Dear Jane,\n\n# Not the subject');
    assert.equal(readLetter('# Subject\n\nDear Jane\n').body, 'Dear Jane');
    assert.equal(readLetter('To: Jane\n\nDear Jane').to?.name, 'Jane');
  });

  it('takes a comment that does not end for a part of the letter', () => {
    assert.equal(readLetter('<!-- note\n# Subject').notes, null);
  });

  it('never throws, and its spans lie in the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', ' ', '\n', '\r', 'To: a', ', a@b.c', '<!--', '-->', 'x') }),
        (text) => {
          const { bodySpan, body } = readLetter(text);
          assert.equal(text.slice(bodySpan.start, bodySpan.end), body);
        },
      ),
    );
  });
});

describe('the name of a letter’s file', () => {
  it('says the client, the day and the kind', () => {
    for (const kind of LETTER_KINDS) {
      const name = letterFileName('2026-07-11', kind, new Set());
      assert.deepEqual(letterFileAt(`/a/.clients/acme/letters/${name}`), {
        ...{ client: 'acme', date: '2026-07-11', kind },
        paper: `acme/letters/${name}`,
      });
    }
  });

  it('is one that no other letter has', () => {
    const taken = new Set(['2026-07-11-exit.md', '2026-07-11-exit-2.md']);
    const name = letterFileName('2026-07-11', 'exit', taken);
    assert.equal(name, '2026-07-11-exit-3.md');
    assert.equal(letterFileAt(`.clients/acme/letters/${name}`)?.kind, 'exit');
  });

  it('is told from every other path', () => {
    for (const path of [
      '/a/acme/letters/2026-07-11-exit.md',
      '/a/.clients/acme/2026-07-11-exit.md',
      '/a/.clients/acme/letters/2026-07-11-hello.md',
      '/a/.clients/acme/letters/2026-02-30-exit.md',
      '/a/.clients/acme/letters/2026-07-11-exit.txt',
    ]) {
      assert.equal(letterFileAt(path), null, path);
    }
  });
});
