/** What the checks of a letter find, and what they leave alone. The last line says both in figures. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { addDays } from '../../../../../src/core/dates';
import { checkLetter } from '../../../../../src/core/letters/check/checkLetter';
import { readAmounts } from '../../../../../src/core/letters/check/amounts';
import { readDates } from '../../../../../src/core/letters/check/dates';
import { readLetter } from '../../../../../src/core/letters/readLetter';
import { checkInput, cleanLetters, goldenLetters, type LetterCase } from './cases';
import { HARMLESS } from './harmless';
import { PLANTED } from './planted';

const CLOSING = /\n(?:Kind regards|Best regards|Warm regards|Yours sincerely|Trân trọng),/;
/** A blank as our drafts leave it. */
const BLANK = /\[[\p{L} ]+\]/u;
/** What stands before the day by which a draft asks for something. */
const BY = '(?:by|until|chậm nhất(?: là)?(?: ngày)?)';
const CLEAN = new Map(cleanLetters().map((one) => [one.name, one]));

/** Counted by the cases, told at the end. */
const seen = { clean: 0, complaints: 0, planted: new Map<string, number>(), found: new Map<string, number>() };
const count = (counts: Map<string, number>, kind: string) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);

const said = ({ text, input }: LetterCase) =>
  checkLetter(text, input).map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);

function assertClean(one: LetterCase, about = one.name): void {
  seen.clean += 1;
  const found = said(one);
  if (found.length > 0) seen.complaints += 1;
  assert.deepEqual(found, [], about);
}

/** A letter with one more paragraph. */
function withAdded(text: string, paragraph: string): string {
  const at = CLOSING.exec(text)?.index;
  assert.ok(at !== undefined, 'a letter has a closing');
  return `${text.slice(0, at)}\n${paragraph}\n${text.slice(at)}`;
}

function assertFound(one: LetterCase, code: string, place?: string): void {
  count(seen.planted, code);
  const found = checkLetter(one.text, one.input).map((problem) => ({
    code: problem.code,
    place: one.text.slice(problem.span.start, problem.span.end).replaceAll('**', ''),
  }));
  const match = found.find(
    (problem) => problem.code === code && (place === undefined || problem.place.startsWith(place)),
  );
  assert.ok(
    match !== undefined,
    `${one.name}: ${code} at ${place ?? 'some place'} is not among ${JSON.stringify(found)}`,
  );
  count(seen.found, code);
}

describe('a letter with nothing wrong', () => {
  for (const one of goldenLetters()) {
    it(`as it was drafted: ${one.name}`, () => {
      if (!BLANK.test(one.text)) {
        assertClean(one);
        return;
      }
      const codes = checkLetter(one.text, one.input).map(({ code }) => code);
      assert.deepEqual([...new Set(codes)], ['letter/placeholder']);
    });
  }

  for (const one of CLEAN.values()) it(`as a person writes it: ${one.name}`, () => assertClean(one));

  for (const language of ['en', 'vi'] as const) {
    const letters = [...CLEAN.values()].filter(({ name }) => name.includes(`-${language}-`));
    HARMLESS[language].forEach((sentence, index) => {
      const letter = letters[index % letters.length];
      it(`with this in it (${letter?.name ?? ''}): ${sentence}`, () => {
        assert.ok(letter !== undefined);
        assertClean({ ...letter, text: withAdded(letter.text, sentence) }, sentence);
      });
    });
  }
});

describe('a planted fault', () => {
  for (const [name, from, to, code, place] of PLANTED) {
    it(`${name}: ${from} → ${to}`, () => {
      const letter = CLEAN.get(name);
      assert.ok(letter !== undefined && letter.text.includes(from), 'the letter has the text');
      const text = from === '' ? withAdded(letter.text, to) : letter.text.replace(from, to);
      assertFound({ ...letter, text }, code, place);
      assert.equal(checkLetter(text, letter.input).length, 1, JSON.stringify(said({ ...letter, text })));
    });
  }
});

describe('a golden draft with one value changed', () => {
  const letters = goldenLetters().filter(({ text }) => !BLANK.test(text));
  /** The letter with another text at a place after the notes. */
  const swapped = (one: LetterCase, start: number, end: number, by: string) => ({
    ...one,
    text: `${one.text.slice(0, start)}${by}${one.text.slice(end)}`,
  });
  const shownAt = (one: LetterCase) => {
    const from = readLetter(one.text).notes?.end ?? 0;
    const rest = one.text.slice(from);
    const inQuote = (at: number) => /“[^”\n]*$/.test(rest.slice(0, at));
    const place = <T extends { start: number; end: number }>(all: readonly T[]) =>
      all
        .filter(({ start }) => !inQuote(start))
        .map((found) => ({ ...found, start: from + found.start, end: from + found.end }));
    return { amounts: place(readAmounts(rest)), dates: place(readDates(rest)) };
  };

  it('is found by the sum', () => {
    for (const one of letters) {
      for (const { start, end } of shownAt(one).amounts) {
        const written = one.text.slice(start, end);
        const by = written.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
        assertFound(swapped(one, start, end, by), 'letter/amount', by);
      }
    }
  });

  it('is found by the day, unless the letter itself sets it', () => {
    for (const one of letters) {
      for (const { start, end, readings } of shownAt(one).dates) {
        const [day] = readings;
        // What the letter asks for by a day ahead is for its writer to set.
        if (
          day === undefined ||
          (day > one.input.day && new RegExp(`${BY} (?:\\*\\*)?$`, 'u').test(one.text.slice(0, start)))
        )
          continue;
        const by = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
          Date.parse(addDays(day, 1)),
        );
        assertFound(swapped(one, start, end, by), 'letter/date', by);
      }
    }
  });

  it('is found by the number of the invoice', () => {
    for (const one of letters) {
      for (const match of one.text.matchAll(/[Ii]nvoice ([A-Z]+-\d+)/g)) {
        const number = match[1] ?? '';
        if (match.index < (readLetter(one.text).notes?.end ?? 0)) continue;
        const at = match.index + match[0].length - number.length;
        assertFound(swapped(one, at, at + number.length, 'INV-77'), 'letter/number', 'INV-77');
      }
    }
  });

  it('is found where what it asks for is gone', () => {
    const sentence = new RegExp(
      `(?:Please|If you want|Mong|Xin|Đề nghị|Nhờ|Nếu)[^\\n]*?${BY} \\*\\*[^*]*\\*\\*[^\\n]*`,
      'gu',
    );
    const day = new RegExp(` ${BY} (?:\\*\\*[^*]*\\*\\*|\\d[\\d/]*(?: \\p{L}+ \\d{4})?)`, 'gu');
    for (const one of letters.filter(({ input }) => input.kind !== 'decline')) {
      assert.match(one.text, day, one.name);
      assertFound({ ...one, text: one.text.replace(day, '') }, 'letter/deadline');
      const text = one.text.replace(sentence, '');
      assert.notEqual(text, one.text, one.name);
      const codes = checkLetter(text, one.input).map(({ code }) => code);
      assertFound({ ...one, text }, codes.includes('letter/deadline') ? 'letter/deadline' : 'letter/request');
    }
  });
});

describe('the check of a letter', () => {
  const OVERDUE =
    '# as of: 2026-08-15\nclient: Acme\ncurrency: USD\ninvoices: [{number: INV-1, issued: 2026-07-01, due: 2026-07-15, amount: 2400}]\n';
  const suggested = (text: string, record = OVERDUE) =>
    checkLetter(text, checkInput('payment_reminder', record)).map(({ code, suggestion }) => [code, suggestion]);

  it('proposes what the record has where only one value can be meant', () => {
    const golden = goldenLetters().find(({ name }) => name === 'payment_reminder-overdue-with-late-fee');
    assert.ok(golden !== undefined);
    const text = golden.text
      .replace('**$2,400.00 open**', '**$2,450.00 open**')
      .replace('due on 15 July', 'due on 5 July');
    assert.deepEqual(
      checkLetter(text, golden.input).map(({ suggestion }) => suggestion),
      ['15 July 2026', '$2,400.00'],
    );
  });

  it('writes a proposed sum as the letter does', () => {
    const close = 'Please pay by 22 August 2026.';
    assert.deepEqual(suggested(`Invoice INV-1 stands at USD 2,300 now. ${close}`), [['letter/amount', 'USD 2,400']]);
    assert.deepEqual(suggested(`Invoice INV-1 stands at 2.300,00 $ now. ${close}`), [['letter/amount', '2.400,00 $']]);
  });

  it('proposes nothing where two invoices may be meant', () => {
    const two = OVERDUE.replace('2400}]', '2400}, {number: INV-2, issued: 2026-07-02, due: 2026-07-16, amount: 100}]');
    assert.deepEqual(suggested('INV-1 and INV-2 come to $3,000.00. Please pay by 22 August 2026.', two), [
      ['letter/amount', null],
    ]);
    assert.deepEqual(suggested('Please pay invoice INV-8 by 22 August 2026.', two), [['letter/number', null]]);
  });

  it('says nothing about the notes to the sender, nor about an empty document', () => {
    assert.deepEqual(suggested(''), []);
    assert.deepEqual(
      suggested(
        '<!-- Before you send:\n- TODO [x y] password: hunter2\n-->\n\nPlease pay $2,400.00 by 22 August 2026.\n',
      ),
      [],
    );
  });

  it('asks a decline for nothing', () => {
    assert.deepEqual(checkLetter('Dear Acme,\n\nI will not take it on.\n', checkInput('decline', OVERDUE)), []);
  });

  it('takes the name of another client for this one’s own word where its record uses it', () => {
    const text = 'Birchwood Interiors is nice.\n';
    assert.equal(checkLetter(text, checkInput('decline', OVERDUE)).length, 1);
    assert.deepEqual(
      checkLetter(text, checkInput('decline', `${OVERDUE}brief: {goal: A shop like Birchwood Interiors}\n`)),
      [],
    );
  });

  it('never throws, and its places lie in the text', () => {
    const piece = fc.constantFrom(
      ...[
        'Dear Jane,',
        '\n',
        '\n\n',
        '# ',
        '**',
        '[x y]',
        '[a](b)',
        '“',
        '”',
        '$2,400.00',
        '15 July 2026',
        '31/02/2026',
        'INV-',
        '7',
        ' by ',
        'you always',
        '<!--',
      ],
      ...[
        '-->',
        'Password: ',
        'hunter2',
        'ngày ',
        'anh không bao giờ',
        '1.500.000 ₫',
        'late fee of ',
        '\\',
        '\u00a0',
        '\r\n',
        '- ',
        '😀',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, message } of checkLetter(text, checkInput('payment_reminder', OVERDUE))) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, JSON.stringify(text));
          assert.match(message, /[.]$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  after(() => {
    const kinds = [...seen.planted.keys()]
      .sort()
      .map((kind) => `${kind.slice('letter/'.length)} ${seen.found.get(kind) ?? 0}/${seen.planted.get(kind) ?? 0}`);
    const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)}%`;
    process.stdout.write(
      `    letters without a complaint: ${seen.clean - seen.complaints} of ${seen.clean} (${share(seen.clean - seen.complaints, seen.clean)})\n` +
        `    planted faults found: ${sum(seen.found)} of ${sum(seen.planted)} (${share(sum(seen.found), sum(seen.planted))}): ${kinds.join(', ')}\n`,
    );
  });
});
