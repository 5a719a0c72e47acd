/** Texts that have many ways to fit the beginning of a pattern and none to fit its end. One that takes a minute fails. */
import { strict as assert } from 'node:assert';
import { ignoresCase } from '../../../../src/core/git/gitDir';
import { sectionsOf } from '../../../../src/core/language/sections';
import { checkLetter } from '../../../../src/core/letters/check/checkLetter';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { statedDeadline } from '../../../../src/core/letters/statedDeadline';
import { parseBody } from '../../../../src/core/mail/body';
import { plainText } from '../../../../src/core/mail/plainText';
import { goldenLetters } from '../letters/check/cases';

const LONG = 15_000;

describe('a pattern ends soon', () => {
  it('for comments below a key, with the line ends of Windows', () => {
    const text = `invoices:\r\n${'# none yet\r\n'.repeat(200)}client: A\r\n`;
    const sections = sectionsOf(text);
    assert.deepEqual(
      sections.map(({ key, entries }) => [key, entries]),
      [
        ['invoices', undefined],
        ['client', undefined],
      ],
    );
    const list = sectionsOf(`invoices:\r\n${'# none yet\r\n'.repeat(200)}  - number: 1\r\n  - number: 2\r\n`);
    assert.equal(list[0]?.entries?.length, 2);
  });

  it('for keys of a file that is nothing but keys', () => {
    assert.equal(sectionsOf('a:\n'.repeat(200_000)).length, 200_000);
  });

  for (const [what, run] of Object.entries({
    digits: '1'.repeat(80),
    hours: '1:11'.repeat(40),
    'hours with an h': '1h11'.repeat(40),
    days: 'the end of the day '.repeat(200),
  })) {
    it(`for ${what} behind "by"`, () => {
      assert.equal(statedDeadline(`Please pay by ${run}x 1 January 2027.`, '2026-11-01'), '2027-01-01');
    });
  }

  it('for a recipient of commas', () => {
    const { to } = readLetter(`To: ${'a,@'.repeat(LONG)}\n\nDear Jane,\n`);
    assert.equal(to?.email, null);
    for (const line of ['To: Doe, Jane, jane@acme.example', 'To: Doe, Jane, jane@acme.example ,']) {
      const read = readLetter(`${line}\n`).to;
      assert.deepEqual([read?.name, read?.email], ['Doe, Jane', 'jane@acme.example']);
    }
  });

  it('for a password of stars', () => {
    const [{ input }] = goldenLetters() as [ReturnType<typeof goldenLetters>[number]];
    const codes = (value: string) => checkLetter(`Password: ${value}\n`, input).map(({ code }) => code);
    assert.ok(!codes('*'.repeat(LONG)).includes('letter/secret'));
    assert.ok(!codes(`${'•'.repeat(LONG / 2)}-${'•'.repeat(LONG / 2)}`).includes('letter/secret'));
    assert.ok(codes(`${'•'.repeat(LONG / 2)}_-${'•'.repeat(LONG / 2)}<`).includes('letter/secret'));
  });

  it('for comments that do not end, or are escaped', () => {
    const text = (body: string) => plainText(parseBody(body));
    assert.equal(text('Pay \\<!-- soon --> now \\\\<!-- at last -->'), 'Pay <!-- soon --> now \\');
    assert.equal(text('Pay  <!-- a --><!-- b --> now'), 'Pay now');
    assert.equal(text('a\\ <!-- x -->\nb'), text('a\\ \nb'));
    assert.match(text('\\<!--'.repeat(LONG)), /^(?:<!--)+$/);
    assert.match(text(`${'\\<!--'.repeat(6 * LONG)}-->`), /^(?:<!--)+-->$/);
    assert.doesNotThrow(() => text(`${' '.repeat(LONG)}x${'<!--'.repeat(LONG)}`));
  });

  it('for blanks in the configuration of a repository', () => {
    const blanks = '\t'.repeat(LONG);
    assert.equal(ignoresCase(`[core]\n${blanks}ignorecase${blanks}x\n`), false);
    assert.equal(ignoresCase(`[core]${blanks}ignorecase${blanks}=${blanks}true${blanks}# yes\n`), true);
    assert.equal(ignoresCase('[core]\n\tignorecase\n'), true);
  });
});
