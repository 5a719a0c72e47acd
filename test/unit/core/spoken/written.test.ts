/** Nothing that is written depends on the language that is spoken: the same edits, letters, snippets and templates, byte for byte. */
import assert from 'node:assert/strict';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import type { Draft } from '../../../../src/core/letters/letter';
import { checkLetter } from '../../../../src/core/letters/check/checkLetter';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { templateCopy } from '../../../../src/core/letters/template/copy';
import { answerEdits } from '../../../../src/core/language/fixes/answer';
import { completionsAt } from '../../../../src/core/language/completion';
import { fixAll, quickFixes } from '../../../../src/core/language/quickFixes';
import { LOG_KIND_IDS, LOG_KINDS } from '../../../../src/core/log/logKinds';
import { openMarks } from '../../../../src/core/log/marks';
import { logRows } from '../../../../src/core/log/pick';
import { letterToSend, sentRows } from '../../../../src/core/log/sentPick';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { sourceOf, TODAY } from '../language/fixes/fixing';
import { goldenLetters } from '../letters/check/cases';
import { inputOf, RECORD } from '../log/inputs';
import { FAULTY } from './faultyRecords';
import { letterRecords } from './letterRecords';
import { inLanguage, MARKED } from './pseudo';

/** The same in English and in a language whose every text is in marks; how much it is must not be nothing. */
function assertSame(make: () => readonly unknown[], least: number): void {
  const english = make();
  const spoken = inLanguage(MARKED, make);
  assert.ok(english.length >= least, `only ${english.length} were compared`);
  assert.deepEqual(spoken, english);
  assert.equal(/[⟦⟧]/.test(JSON.stringify(spoken)), false);
}

/** A letter without what it says to its sender. */
function letterOf({ kind, language, subject, to, body, deadline }: Draft): Omit<Draft, 'notes'> {
  return { kind, language, subject, to, body, deadline };
}

describe('what is written, whatever is spoken', () => {
  it('is the same letter, in both languages of letters', () => {
    const records = letterRecords().filter((_, at) => at % 4 === 0);
    assertSame(
      () =>
        records.flatMap(({ make }) => {
          const input = make();
          return LETTER_KINDS.flatMap((kind) =>
            ['en', 'vi'].map((language) => letterOf(draftLetter(kind, { ...input, language }))),
          );
        }),
      200,
    );
  });

  it('is the same document of a letter below its notes to the sender, and the notes can be read off it', () => {
    const [first] = letterRecords();
    assert.ok(first !== undefined);
    const document = (): string => renderDraft(draftLetter('exit', first.make()));
    const spoken = inLanguage(MARKED, document);
    const below = (text: string): string => text.slice(readLetter(text).notes?.end ?? 0);
    assert.match(spoken, /^<!-- ⟦Before you send:⟧\n- ⟦/);
    assert.equal(below(spoken), below(document()));
  });

  it('is the same copy of a template', () => {
    assertSame(() => LETTER_KINDS.flatMap((kind) => [templateCopy(kind, 'en'), templateCopy(kind, 'vi')]), 20);
  });

  it('is the same problem of a letter, with the same words in its place', () => {
    const letters = goldenLetters().slice(0, 12);
    assertSame(
      () =>
        letters.flatMap(({ text, input }) =>
          checkLetter(text.replaceAll('00', '01'), input).map(({ code, span, suggestion }) => ({
            code,
            span,
            suggestion,
          })),
        ),
      5,
    );
  });

  it('is the same edit of a fix', () => {
    assertSame(
      () =>
        FAULTY.flatMap((fault) => {
          const text = `client: A\n${fault}\n`;
          const fixes = quickFixes(sourceOf(text), { start: 0, end: text.length });
          const edits = fixes.map((fix) =>
            'edits' in fix ? fix.edits : answerEdits(text, fix.ask, fix.ask.example || 'Shop', TODAY),
          );
          return [...edits, fixAll(sourceOf(text))];
        }),
      100,
    );
  });

  it('is the same text of a completion and of a snippet', () => {
    const starts = ['', 'client: A\n', `${RECORD}goodwill:\n  - `, `${RECORD}snooze:\n  - { `, `${RECORD}status: `];
    assertSame(
      () =>
        starts.flatMap((text) =>
          completionsAt({ text, offset: text.length, file: 'client', studio: {}, today: '2026-07-20' }).map(
            ({ label, parts, span }) => ({ label, parts, span }),
          ),
        ),
      60,
    );
  });

  it('is the same entry of the log, and the same state of an entry', () => {
    assertSame(
      () =>
        LOG_KIND_IDS.flatMap((id) =>
          ['', '1200', 'yesterday: A shop @jane 3h'].flatMap((line) =>
            logRows(inputOf(RECORD), LOG_KINDS[id], line, '')
              .slice(0, 4)
              .flatMap((row) => {
                const edited = row.type === 'option' ? row.option.plan(RECORD) : undefined;
                return edited?.done === true ? [edited] : [];
              }),
          ),
        ),
      60,
    );
    assertSame(() => openMarks(inputOf(RECORD)).map(({ id, path, plan }) => [id, path, plan(12)(RECORD)]), 15);
  });

  it('is the same letter that was sent', () => {
    const file = { kind: 'exit', date: '2026-07-20', paper: 'acme/letters/2026-07-20-exit.md' } as const;
    assertSame(
      () =>
        sentRows(letterToSend(inputOf(RECORD), {}, { client: 'acme', ...file }, '# A\n\nB\n'), '').map((row) =>
          row.type === 'send' ? row.sent : row,
        ),
      5,
    );
  });
});
