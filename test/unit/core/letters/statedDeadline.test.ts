import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftLetter } from '../../../../src/core/letters/draft';
import { datesInText } from '../../../../src/core/letters/datesInText';
import { statedDeadline } from '../../../../src/core/letters/statedDeadline';
import { addDays } from '../../../../src/core/dates';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { letterInput } from './fixture';

const DAY = '2026-07-01';

/** What a letter of 1 July 2026 says, and the deadline in it. */
const SENTENCES: readonly (readonly [text: string, deadline: string | null])[] = [
  ['Please pay **$2,400.00** by **15 July 2026**.', '2026-07-15'],
  ['Please pay by July 15, 2026.', '2026-07-15'],
  ['Please pay by July 15th, 2026, and tell me that you did.', '2026-07-15'],
  ['Please pay by Wednesday, 15 July 2026.', '2026-07-15'],
  ['Please pay by the end of Wed. 15 Jul. 2026.', '2026-07-15'],
  ['Please answer by 2026-07-15.', '2026-07-15'],
  ['Please answer by 15/07/2026.', '2026-07-15'],
  ['Please answer by 07/15/2026.', '2026-07-15'],
  ['Please answer by 15.07.2026 at noon.', '2026-07-15'],
  ['Please let me have your answer no later than 5 p.m. on 15 July 2026.', '2026-07-15'],
  ['Please pay by 1700 on 15 July 2026, or tell me before the talk on 20 July 2026.', '2026-07-15'],
  ['Please pay by 17:00:00 on 15 July 2026. The talk is on 20 July 2026.', '2026-07-15'],
  ['Could you confirm by 15 July?', '2026-07-15'],
  ['Kindly reply before January 5.', '2027-01-05'],
  ['I need your decision by the 15th of July 2026.', '2026-07-15'],
  [
    'Invoice INV-1 was due on 10 June 2026. Please pay it by 15 July 2026. Work is planned until 31 July 2026.',
    '2026-07-15',
  ],
  ['Please confirm by 15 July 2026 that the launch on 10 August 2026 stands.', '2026-07-15'],
  ['Please confirm by 15 July 2026 that the offer holds until 20 July 2026.', '2026-07-15'],
  ['Please send the texts, at the latest 15 July 2026.', '2026-07-15'],
  ['Please send the texts on 15 July 2026 at the latest.', '2026-07-15'],
  ['You have time until 15 July 2026; please tell me what you decide.', '2026-07-15'],
  ['Please pay invoice No. 12 of 1 June 2026 on 15 July 2026.', '2026-07-15'],
  ['Please answer within 14 days.', '2026-07-15'],
  ['If I do not hear from you by 15 July 2026, I will go on by the brief.', '2026-07-15'],
  ['The deadline is 15 July 2026.', '2026-07-15'],
  ['Please pay today, by 1 July 2026.', '2026-07-01'],
  ['Please look at the letter of 1 July 2026.', null],
  ['Please pay the invoice that was due on 15 June 2026.', null],
  ['I will deliver the homepage by 10 August 2026.', null],
  ['Please find the plan attached. On 10 August 2026 I am away.', null],
  ['Please note that 31 June 2026 is no day.', null],
  ['> Please pay by 15 July 2026.\n\nThat is what I wrote.', null],
  ['Thank you for the quick answer.', null],
  ['Chị vui lòng thanh toán trước ngày **15 tháng 7 năm 2026**.', '2026-07-15'],
  ['Anh vui lòng thanh toán trước ngày 15/07/2026.', '2026-07-15'],
  ['Mong anh phản hồi chậm nhất là ngày 15 tháng 7, 2026.', '2026-07-15'],
  ['Xin chị xác nhận trước thứ Tư, ngày 15/7/2026.', '2026-07-15'],
  ['Đề nghị quý công ty thanh toán đến hết ngày 15-07-2026.', '2026-07-15'],
  ['Hóa đơn đến hạn ngày 10/06/2026. Vui lòng thanh toán trước 17h ngày 15/07/2026.', '2026-07-15'],
  ['Chị cho em biết ý kiến trước ngày 15 tháng 7 nhé.', '2026-07-15'],
  [
    'Nếu đến ngày 20/07/2026 tôi chưa nhận được, tôi sẽ tạm dừng. Vui lòng thanh toán trước ngày 15/07/2026.',
    '2026-07-15',
  ],
  ['Hạn chót là ngày 15/07/2026.', '2026-07-15'],
  ['Vui lòng trả lời trong vòng 14 ngày.', '2026-07-15'],
  ['Anh vui lòng thanh toán trước ngày 15/7.', '2026-07-15'],
  ['Chúng tôi sẽ bàn giao trước ngày 10/08/2026.', null],
  ['Cảm ơn chị đã thanh toán ngày 10/06/2026.', null],
];

describe('the deadline that a letter states', () => {
  for (const [text, deadline] of SENTENCES) {
    it(`${String(deadline)}: ${text.replace(/\s+/g, ' ')}`, () => {
      assert.equal(statedDeadline(text, DAY), deadline);
      assert.equal(statedDeadline(text.normalize('NFD'), DAY), deadline);
    });
  }

  it('may stand on a line of its own, or on the next one', () => {
    assert.equal(statedDeadline('Please pay\nby\n15 July 2026.\n', DAY), '2026-07-15');
    assert.equal(statedDeadline('Please:\r\n\r\n- pay by 15 July 2026\r\n- or call me\r\n', DAY), '2026-07-15');
  });

  it('is the one that the letter was drafted with, of every kind and in every English', () => {
    for (const language of ['en', 'en-GB', 'en-US']) {
      for (const kind of LETTER_KINDS) {
        const input = letterInput(
          '# as of: 2026-08-15\nclient: Acme\nterms: { agreed: 2026-05-28, pause_clause: true }\nbrief: { agreed: 2026-06-01, goal: G, price: 4800, deliverables: [{ id: homepage, due: 2027-01-20 }] }\nrequests: [{ id: CR-1, date: 2026-07-02, asks: A shop, price: 90, scope: out }]\ndisagreements: [{ id: captions, opened: 2026-07-01 }]\ninvoices: [{ number: INV-1, issued: 2026-06-01, due: 2026-06-15, amount: 100 }]\n',
        );
        const { body, deadline } = draftLetter(kind, { ...input, language });
        assert.equal(statedDeadline(body, input.asOf), deadline, `${kind} in ${language}`);
      }
    }
  });

  it('is any day from the letter’s own on, in each way of writing it', () => {
    const ways: readonly ((date: string) => string)[] = [
      (date) => date,
      (date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date)),
      (date) => new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date)),
      (date) => new Intl.DateTimeFormat('vi', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date)),
      (date) => new Intl.DateTimeFormat('vi', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date)),
      (date) => date.split('-').reverse().join('/'),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(...ways), (days, way) => {
        const date = addDays(DAY, days);
        assert.equal(statedDeadline(`Please pay by ${way(date)}.`, DAY), date);
      }),
    );
  });

  it('is looked for in any text without an error, and is never before the letter', () => {
    const pieces = [
      'Please ',
      'by ',
      'trước ',
      'ngày ',
      '15',
      '/',
      '07',
      '2026',
      '. ',
      '\n',
      ' tháng ',
      'July ',
      'within ',
      ' days',
      '-',
      'Á',
    ];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 40 }), (text) => {
        const found = statedDeadline(text, DAY);
        assert.ok(found === null || found >= DAY);
        for (const { start, end } of datesInText(text, DAY)) assert.ok(start < end && end <= text.length);
      }),
    );
  });
});
