/** Letters that a folder of somebody else's may hold: as long as they may be, of what is slow to read. One that takes a minute fails. */
import { strict as assert } from 'node:assert';
import { checkLetter } from '../../../../src/core/letters/check/checkLetter';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { statedDeadline } from '../../../../src/core/letters/statedDeadline';
import { mailOf } from '../../../../src/core/mail/mail';
import { longLetter, REPEATED } from '../../../fuzz/longLetters';
import { goldenLetters } from '../letters/check/cases';

/** The longest that is looked through. */
const LONGEST = 20_000;

describe('a letter as long as it may be', () => {
  const [{ input }] = goldenLetters() as [ReturnType<typeof goldenLetters>[number]];

  for (const [name, repeated] of Object.entries(REPEATED)) {
    it(`is looked through and made a mail: ${name}`, () => {
      const text = longLetter(repeated, LONGEST);
      const problems = checkLetter(text, input);
      assert.ok(problems.length > 0);
      for (const { code, span } of problems) {
        assert.notEqual(code, 'letter/length');
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, code);
      }
      const letter = readLetter(text);
      assert.equal(letter.to?.email, 'jane@acme.example');
      assert.equal(mailOf(letter).subject, 'Hello');
      const stated = statedDeadline(letter.body, input.day);
      assert.ok(stated === null || stated >= input.day);
    });
  }

  it('says that it is not looked through where it is longer', () => {
    const text = `${longLetter('a ', LONGEST)}${' '.repeat(LONGEST)}`.slice(0, LONGEST);
    assert.ok(checkLetter(text, input).every(({ code }) => code !== 'letter/length'));
    const longer = checkLetter(`${text}.`, input);
    assert.deepEqual(
      longer.map(({ code, severity }) => [code, severity]),
      [['letter/length', 'info']],
    );
    assert.match(longer[0]?.message ?? '', /longer than 20,?000 characters/);
  });
});
