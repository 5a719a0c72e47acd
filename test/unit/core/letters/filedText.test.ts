import assert from 'node:assert/strict';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import { notesToTakeOut } from '../../../../src/core/letters/filedText';
import { letterInput } from './fixture';

function filed(text: string): string {
  const notes = notesToTakeOut(text);
  return notes === null ? text : text.slice(0, notes.start) + text.slice(notes.end);
}

describe('a letter that is filed', () => {
  it('begins with its subject: the notes to the sender are taken out, and nothing else', () => {
    const draft = draftLetter('exit', letterInput('# as of: 2026-08-15\nclient: Acme\n'));
    assert.equal(filed(renderDraft(draft)), renderDraft({ ...draft, notes: [] }));
    assert.equal(filed('\ufeff<!-- a -->\r\n\r\n# Hello\r\n<!-- b -->'), '\ufeff# Hello\r\n<!-- b -->');
  });

  it('is as it was where it has none', () => {
    assert.equal(notesToTakeOut('# Hello\n<!-- later -->\n'), null);
    assert.equal(notesToTakeOut(''), null);
  });
});
