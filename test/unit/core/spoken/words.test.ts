/** Every word of ours that is shown comes through the interface's language: in a language without words, only the data's are left. */
import assert from 'node:assert/strict';
import { fits, draftLetter } from '../../../../src/core/letters/draft';
import { checkLetter } from '../../../../src/core/letters/check/checkLetter';
import { LETTERS } from '../../../../src/core/letters/letters';
import { templateProblems } from '../../../../src/core/letters/template/ownTemplate';
import { completionsAt } from '../../../../src/core/language/completion';
import { hoverAt } from '../../../../src/core/language/hover';
import { studioHoverAt } from '../../../../src/core/language/hoverStudio';
import { inlayHintsOf } from '../../../../src/core/language/inlayHints';
import { quickFixes } from '../../../../src/core/language/quickFixes';
import { renameAt } from '../../../../src/core/language/rename';
import { LOG_KIND_IDS, LOG_KINDS } from '../../../../src/core/log/logKinds';
import { openMarks } from '../../../../src/core/log/marks';
import { Effects, logRows } from '../../../../src/core/log/pick';
import { parseClient, parseStudio } from '../../../../src/core/record/parse';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { sourceOf } from '../language/fixes/fixing';
import { recordAt } from '../language/recordAt';
import { cleanLetters } from '../letters/check/cases';
import { PLANTED } from '../letters/check/planted';
import { inputOf, RECORD } from '../log/inputs';
import { FAULTY } from './faultyRecords';
import { letterRecords } from './letterRecords';
import { inLanguage, strayWords, WORDLESS } from './pseudo';

/** Nothing but data in all of these; the first that has more is named. */
function assertOnlyData(said: readonly string[], ...data: readonly string[]): void {
  const stray = said.map((text) => [text, strayWords(text, ...data)] as const).filter(([, words]) => words.length > 0);
  assert.deepEqual(stray, []);
}

function offsetsOf(text: string): readonly number[] {
  return Array.from({ length: text.length }, (_, offset) => offset);
}

const RULES = 'payment/overdue payment/pattern several signs';
const STUDIO =
  'name: North\ncurrency: EUR\nterms: {payment: net 14, late_fee: 8% per year, notice: 14 days}\nthresholds:\n';

describe('words of ours in a language without words', () => {
  it('are in no problem of a record', () => {
    for (const fault of FAULTY) {
      const text = `client: A\n${fault}\n`;
      const said = inLanguage(WORDLESS, () => parseClient(text).problems.map(({ message }) => message));
      assert.ok(said.length > 0, `nothing is wrong with: ${fault}`);
      assertOnlyData(said, text);
    }
    assertOnlyData(
      inLanguage(WORDLESS, () =>
        ['', '- a', 'status: active'].flatMap((text) => parseClient(text).problems.map(({ message }) => message)),
      ),
    );
  });

  it('are in no problem of a studio', () => {
    const text = `${STUDIO}  payment/overdu: {watch: 1}\n  payment/overdue: {wach: 1, watch: 90}\n  zzz: {a: 1}\n  payment/pattern: {zzz: 1}\n`;
    const said = inLanguage(WORDLESS, () =>
      [text, '- a'].flatMap((one) => parseStudio(one).problems.map(({ message }) => message)),
    );
    assert.equal(said.length, 6);
    assertOnlyData(said, text, RULES, 'act late of count min window let_go');
  });

  it('are in no title of a fix', () => {
    let offered = 0;
    for (const fault of FAULTY) {
      const text = `client: A\n${fault}\n`;
      const fixes = inLanguage(WORDLESS, () => quickFixes(sourceOf(text), { start: 0, end: text.length }));
      offered += fixes.length;
      assertOnlyData(
        fixes.flatMap((fix) => [fix.title, ...('ask' in fix ? [fix.ask.prompt] : [])]),
        text,
        'true false CR',
      );
    }
    assert.ok(offered > 40, `only ${offered} fixes were looked at`);
  });

  it('are in no hover and no hint of a record', () => {
    const said = inLanguage(WORDLESS, () => {
      const { on } = recordAt(RECORD);
      const hovers = offsetsOf(RECORD).flatMap((offset) => hoverAt(on, offset)?.markdown ?? []);
      const hints = inlayHintsOf(on, { start: 0, end: RECORD.length });
      return [...new Set([...hovers, ...hints.flatMap(({ label, tooltip }) => [label, tooltip])])];
    });
    assert.ok(said.length > 80, `only ${said.length} texts were looked at`);
    assertOnlyData(said, RECORD, 'USD');
  });

  it('are in no hover of a studio', () => {
    const text = `${STUDIO}  payment/overdue: {watch: 10}\n  several_signs: {act: 4}\n`;
    const said = inLanguage(WORDLESS, () => {
      const parsed = parseStudio(text);
      return offsetsOf(text).flatMap((offset) => studioHoverAt({ text, parsed }, '2026-07-20', offset)?.markdown ?? []);
    });
    assert.ok(said.length > 40);
    assertOnlyData(said, text, 'EUR let_go with_conduct');
  });

  it('are in no completion, but for the names that are typed', () => {
    const lines = RECORD.split('\n').filter((line) => !/currency|language/.test(line));
    const text = lines.join('\n');
    const ends = lines.map((_, at) => lines.slice(0, at + 1).join('\n').length);
    const said = inLanguage(WORDLESS, () =>
      ends.flatMap((offset) =>
        ['\n', '\n  - ', '\n    '].flatMap((typed) => {
          const written = text.slice(0, offset) + typed + text.slice(offset);
          const call = { file: 'client', studio: {}, today: '2026-07-20' } as const;
          return completionsAt({ ...call, text: written, offset: offset + typed.length }).map(
            ({ detail, documentation }) => `${detail} ${documentation}`,
          );
        }),
      ),
    );
    assert.ok(said.length > 400);
    assertOnlyData([...new Set(said)], text);
  });

  it('are in nothing that renaming says', () => {
    const texts = ['client: A\nrequests: [', RECORD, `${RECORD}  - { id: CR-09, date: 2026-07-02 }\n`];
    const said = inLanguage(WORDLESS, () =>
      texts.flatMap((text) =>
        ['', 'a\nb', 'us', 'deposit', 'homepage', 'INV-2'].flatMap((name) =>
          [0, text.indexOf('CR-09'), text.indexOf('shop'), text.indexOf('Jane')].flatMap((offset) => {
            const renamed = renameAt(text, Math.max(0, offset), name);
            return renamed.done ? [] : [renamed.why];
          }),
        ),
      ),
    );
    assert.ok(said.length > 20);
    assertOnlyData(said, RECORD, 'deposit');
  });

  it('are in no row, prompt and effect of logging', () => {
    for (const id of LOG_KIND_IDS) {
      const said = inLanguage(WORDLESS, () => {
        const input = inputOf(RECORD);
        const effects = new Effects(input, {}, RECORD);
        return ['', '1200', 'yesterday: Zebra @jane 3h'].flatMap((line) =>
          logRows(input, LOG_KINDS[id], line, 'Zebra').flatMap((row) =>
            row.type === 'option' ? [row.label, row.description, effects.of(row.option)] : [row.label],
          ),
        );
      });
      assert.ok(said.length > 0, id);
      assertOnlyData(said, RECORD, 'Zebra USD us');
    }
    assertOnlyData(
      inLanguage(WORDLESS, () => openMarks(inputOf(RECORD)).map(({ title }) => title)),
      RECORD,
    );
  });

  it('are in no name of a letter, no note to the sender and no reason against a letter', () => {
    let notes = 0;
    for (const { record, make } of letterRecords()) {
      const said = inLanguage(WORDLESS, () => {
        const input = make();
        return LETTER_KINDS.flatMap((kind) => {
          const fit = fits(kind, input);
          return [...draftLetter(kind, input).notes, ...(fit.fits ? [] : [fit.why])];
        });
      });
      notes += said.length;
      assertOnlyData(said, record);
    }
    assert.ok(notes > 300, `only ${notes} notes were looked at`);
    assertOnlyData(
      inLanguage(WORDLESS, () => LETTER_KINDS.flatMap((kind) => [LETTERS[kind].title, LETTERS[kind].action])),
    );
  });

  it('are in no problem of a letter', () => {
    const letters = new Map(cleanLetters().map((one) => [one.name, one]));
    for (const [name, from, to] of PLANTED) {
      const letter = letters.get(name);
      assert.ok(letter !== undefined, name);
      const text = from === '' ? `${letter.text}\n${to}\n` : letter.text.replace(from, to);
      const said = inLanguage(WORDLESS, () => checkLetter(text, letter.input).map(({ message }) => message));
      assertOnlyData(said, text, JSON.stringify(letter.input));
    }
  });

  it('are in no problem of a template', () => {
    const faulty = [
      'Dear',
      '# A\n{{contcat}}',
      '# A\n{{zzz}}',
      '# A\n{{#client}}',
      '# A\n{{/client}}',
      '# A\n{{client',
      '# A\n{{> x}}',
      '# A\n{{&x}}',
      '# A\n{{=<% %>=}}',
      '# A\n{{#invoices}}{{late}}{{/invoices}}',
      '# A\n{{invoices}}',
    ];
    const said = inLanguage(WORDLESS, () => [
      ...faulty.flatMap((text) => templateProblems('payment_reminder.en.md', text)),
      ...templateProblems('payment_remindr.en.md', ''),
      ...templateProblems('zzz.en.md', ''),
    ]).map(({ message }) => message);
    assert.ok(said.length >= faulty.length);
    assertOnlyData(said, ...faulty, Object.keys(LETTERS.payment_reminder.shapes).join(' '), 'exit.en.md contact');
  });
});
