import { strict as assert } from 'node:assert';
import { depositWords, feeWords, paymentWords } from '../../../../src/core/letters/termWords';
import { speechFor } from '../../../../src/core/letters/speech';

const english = speechFor('en', 'USD');
const vietnamese = speechFor('vi', 'VND');

describe('agreed terms in a letter’s language', () => {
  const payments: readonly (readonly [term: string, en: string, vi: string])[] = [
    ['net 14', 'payment within 14 days of the invoice date', 'thanh toán trong vòng 14 ngày kể từ ngày xuất hóa đơn'],
    ['Net 1', 'payment within 1 day of the invoice date', 'thanh toán trong vòng 1 ngày kể từ ngày xuất hóa đơn'],
    ['net 0', 'payment on the invoice date', 'thanh toán trong ngày xuất hóa đơn'],
    [
      '30 eom',
      'payment within 30 days of the end of the month of the invoice',
      'thanh toán trong vòng 30 ngày kể từ ngày cuối tháng xuất hóa đơn',
    ],
    [
      '0 EOM',
      'payment by the end of the month of the invoice',
      'thanh toán chậm nhất vào ngày cuối tháng xuất hóa đơn',
    ],
    [
      '15 mfi',
      'payment by the 15th of the month after the invoice',
      'thanh toán chậm nhất vào ngày 15 của tháng liền sau tháng xuất hóa đơn',
    ],
    [
      '1 mfi',
      'payment by the 1st of the month after the invoice',
      'thanh toán chậm nhất vào ngày 1 của tháng liền sau tháng xuất hóa đơn',
    ],
    ['due on receipt', 'payment on receipt of the invoice', 'thanh toán ngay khi nhận hóa đơn'],
    ['prepaid', 'payment before the work', 'thanh toán trước khi bắt đầu công việc'],
    ['by arrangement', 'by arrangement', 'by arrangement'],
  ];
  for (const [term, en, vi] of payments) {
    it(`says ${term}`, () => {
      assert.equal(paymentWords(term, english), en);
      assert.equal(paymentWords(term, vietnamese), vi);
    });
  }

  it('gives every day of the next month its ending', () => {
    const said = [2, 3, 11, 12, 13, 21, 22, 23, 31].map((day) => paymentWords(`${day} mfi`, english).split(' ')[3]);
    assert.deepEqual(said, ['2nd', '3rd', '11th', '12th', '13th', '21st', '22nd', '23rd', '31st']);
  });

  it('says a late fee that is a share, with the language’s own decimal mark', () => {
    assert.equal(feeWords('1.5% per month', english), '1.5% per month');
    assert.equal(feeWords('1.5% per month', vietnamese), '1,5% mỗi tháng');
    assert.equal(feeWords('0.05% Per Day', vietnamese), '0,05% mỗi ngày');
    assert.equal(feeWords('18% per year', vietnamese), '18% mỗi năm');
    assert.equal(feeWords('eu-statutory', vietnamese), 'eu-statutory');
  });

  it('says a deposit, a share or a sum', () => {
    assert.equal(depositWords('30%', english).source, 'a deposit of 30% of the price');
    assert.equal(depositWords('500', english).source, 'a deposit of $500.00');
    assert.equal(depositWords('12.5%', vietnamese).source, 'đặt cọc 12,5% giá trị công việc');
    assert.equal(depositWords('5000000', vietnamese).source, 'đặt cọc 5.000.000\u00a0₫');
  });
});
