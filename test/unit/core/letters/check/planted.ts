/**
 * Faults planted in the careful letters of `test/fixtures/letters-check/clean`, one at a time: in which letter, what takes the place of what,
 * which problem it is, and on which words it is shown. An empty first text adds the second one before the closing.
 */
type Planted = readonly [letter: string, from: string, to: string, code: string, place: string];

const REMINDER = 'payment_reminder-en-warm';
const EXIT = 'exit-en-handover';
const SCOPE = 'scope_clarification-en-quotes';
const CONDUCT = 'conduct_boundary-en-quoted';
const DEMAND = 'final_demand-en-interest';
const OFFER = 'compromise_proposal-en-offer';
const PAUSE = 'pause_notice-en-clause';
const DECLINE = 'decline-en-plain';
const NHAC = 'payment_reminder-vi-nhac-nhe';
const LAI = 'final_demand-vi-tien-lai';
const KET_THUC = 'exit-vi-ket-thuc';
const TRAO_DOI = 'conduct_boundary-vi-trao-doi';
const PHAM_VI = 'scope_clarification-vi-pham-vi';
const DE_XUAT = 'payment_reminder-vi-de-xuat-tam-dung';
const GIA = 'price_explanation-vi-bao-gia';

export const PLANTED: readonly Planted[] = [
  // Sums
  [REMINDER, 'and $2,400.00 is open', 'and $2,500.00 is open', 'letter/amount', '$2,500.00'],
  [EXIT, '£8,400.00 invoiced', '£8,900.00 invoiced', 'letter/amount', '£8,900.00'],
  [SCOPE, '€75 an hour', '€85 an hour', 'letter/amount', '€85'],
  [DEMAND, 'USD 2,467.46', 'USD 2,476.46', 'letter/amount', 'USD 2,476.46'],
  [PAUSE, '$1,400.00 is still', '$1,450.00 is still', 'letter/amount', '$1,450.00'],
  [NHAC, 'còn **15.000.000 ₫**', 'còn **15.500.000 ₫**', 'letter/amount', '15.500.000 ₫'],
  [NHAC, '15.000.000 đồng', '15,6 triệu đồng', 'letter/amount', '15,6 triệu đồng'],
  [LAI, '**37.200.000 ₫**', '**37.300.000 ₫**', 'letter/amount', '37.300.000 ₫'],
  [PHAM_VI, '400.000 ₫/giờ', '450.000 ₫/giờ', 'letter/amount', '450.000 ₫'],
  [GIA, 'tức 6.000.000 ₫', 'tức 6.500.000 VND', 'letter/amount', '6.500.000 VND'],
  // Days
  [REMINDER, 'due on 15 July 2026', 'due on 16 July 2026', 'letter/date', '16 July 2026'],
  [EXIT, '26 February 2026', '30 February 2026', 'letter/date', '30 February 2026'],
  [DEMAND, 'July 15, 2026', 'July 25, 2026', 'letter/date', 'July 25, 2026'],
  [CONDUCT, '9 July 2026, by email', '2026-07-08, by email', 'letter/date', '2026-07-08'],
  [OFFER, 'since 1 July 2026', 'since 1 June 2025', 'letter/date', '1 June 2025'],
  [PAUSE, 'from 23 August 2026', 'from 30 August 2026', 'letter/date', '30 August 2026'],
  [NHAC, 'ngày 26/10/2026', 'ngày 27/10/2026', 'letter/date', 'ngày 27/10/2026'],
  [NHAC, 'ngày 5 tháng 11 năm 2026', 'ngày 6 tháng 11 năm 2026', 'letter/date', 'ngày 6 tháng 11 năm 2026'],
  [KET_THUC, 'ngày 28/04/2026', 'ngày 28/05/2026', 'letter/date', 'ngày 28/05/2026'],
  [DE_XUAT, 'từ ngày 01/12/2026', 'từ ngày 02/12/2026', 'letter/date', 'ngày 02/12/2026'],
  // Days late
  [DEMAND, '57 days past due', '75 days past due', 'letter/days', '75'],
  [LAI, 'quá hạn 70 ngày', 'quá hạn 80 ngày', 'letter/days', '80'],
  [DE_XUAT, 'quá hạn 30 ngày', 'quá hạn 33 ngày', 'letter/days', '33'],
  // Numbers
  [REMINDER, 'that invoice INV-2 slipped', 'that invoice INV-3 slipped', 'letter/number', 'INV-3'],
  [EXIT, 'invoice GD-9', 'invoice GD-8', 'letter/number', 'GD-8'],
  [DEMAND, 'Invoice 2026-041 of', 'Invoice 2026-014 of', 'letter/number', '2026-014'],
  [NHAC, 'Hóa đơn HD-0121 ngày', 'Hóa đơn HD-0112 ngày', 'letter/number', 'HD-0112'],
  [PHAM_VI, 'YC-1:', 'YC-2:', 'letter/number', 'YC-2'],
  // Names
  [REMINDER, 'Dear Jane,', 'Dear Janet,', 'letter/name', 'Janet'],
  [REMINDER, 'Dear Jane,', 'Dear\u00a0Janet\u00a0,', 'letter/name', 'Janet'],
  [EXIT, 'To: Dr Ann Lee', 'To: Dr Anne Leigh', 'letter/name', 'Dr Anne Leigh'],
  [EXIT, 'begun.', 'begun. The Practise website is live.', 'letter/name', 'Practise website'],
  [PAUSE, 'on the Wholesale catalogue', 'on the Wholesale cataloque', 'letter/name', 'Wholesale cataloque'],
  [SCOPE, 'lan@harbour.example', 'lam@harbour.example', 'letter/name', 'lam@harbour.example'],
  [NHAC, 'Kính gửi chị Lan,', 'Kính gửi chị Hạnh,', 'letter/name', 'chị Hạnh'],
  [KET_THUC, 'Đặt bàn trực tuyến 10.000.000', 'Đặt bàn trực tuyền 10.000.000', 'letter/name', 'Đặt bàn trực tuyền'],
  // Blanks
  [REMINDER, 'Northern Credit, account 4711 0815 22', '[bank account]', 'letter/placeholder', '[bank account]'],
  [SCOPE, 'Minh Tran', '[your name]', 'letter/placeholder', '[your name]'],
  [OFFER, 'two images that the visitor moves by hand', 'TODO', 'letter/placeholder', 'TODO'],
  [
    DECLINE,
    'Thank you for asking me about your shop',
    'Thank you for asking me about {{project}}',
    'letter/placeholder',
    '{{project}}',
  ],
  [NHAC, '0071 000 123 456', '_____', 'letter/placeholder', '_____'],
  [GIA, 'Trần Minh', '[tên của bạn]', 'letter/placeholder', '[tên của bạn]'],
  [LAI, 'Trần Minh', 'XXX', 'letter/placeholder', 'XXX'],
  // A late fee without its working
  [
    DEMAND,
    'Interest on $2,400.00 for 57 days, 16 July to 10 September, at 18% a year',
    'Late interest',
    'letter/working',
    'Late interest',
  ],
  [
    LAI,
    '- HD-88: 36.500.000 ₫ × 70 ngày (từ 15/09/2026 đến 23/11/2026) × 10%/năm = 700.000 ₫',
    '- Tiền lãi: 700.000 ₫',
    'letter/working',
    'Tiền lãi',
  ],
  // A late fee that nobody agreed to, or another one
  [
    REMINDER,
    'No late fee is asked for, and there is nothing else to do.',
    'A late fee applies from then on.',
    'letter/late-fee',
    'late fee',
  ],
  [PAUSE, '', 'Late interest runs from the due date.', 'letter/late-fee', 'Late interest'],
  [DEMAND, '1.5% per month', '2.5% per month', 'letter/late-fee', '2.5'],
  [
    NHAC,
    'Khoản này không tính phí chậm thanh toán.',
    'Quá ngày này, phí chậm thanh toán được tính theo ngày.',
    'letter/late-fee',
    'phí chậm thanh toán',
  ],
  [GIA, '', 'Tiền lãi chậm trả được tính từ ngày đến hạn.', 'letter/late-fee', 'Tiền lãi chậm trả'],
  [LAI, 'là 10%/năm', 'là 12%/năm', 'letter/late-fee', '12'],
  // A pause without its clause
  [REMINDER, '', 'From then on the work pauses.', 'letter/pause', 'the work pauses'],
  [EXIT, '', 'Until then I suspend all work.', 'letter/pause', 'suspend all work'],
  [DE_XUAT, '', 'Từ hôm nay tôi tạm dừng công việc.', 'letter/pause', 'tạm dừng công việc'],
  [PHAM_VI, '', 'Tôi tạm dừng công việc vì hóa đơn cũ.', 'letter/pause', 'tạm dừng công việc'],
  // No request, no day, a day behind
  [REMINDER, 'by **22 August 2026**', 'soon', 'letter/deadline', 'Please pay $2,400.00 soon.'],
  [
    PAUSE,
    'Please pay **$1,400.00** by **22 August 2026**, or tell me on which day it will come.',
    '',
    'letter/request',
    'Clause 6',
  ],
  [REMINDER, 'by **22 August 2026**', 'by **1 August 2026**', 'letter/deadline', '1 August 2026'],
  [OFFER, 'by **15 August 2026** ', '', 'letter/deadline', 'Otherwise please answer'],
  [PHAM_VI, ' chậm nhất thứ Hai, ngày 17 tháng 8 năm 2026', '', 'letter/deadline', 'Xin chị phản hồi'],
  [TRAO_DOI, 'trước ngày **27/07/2026** ', '', 'letter/deadline', 'Xin anh xác nhận'],
  [GIA, 'ngày **27/07/2026**', 'ngày **01/07/2026**', 'letter/deadline', 'ngày 01/07/2026'],
  // Other clients
  [SCOPE, '', 'Birchwood Interiors had the same question.', 'letter/other-client', 'Birchwood Interiors'],
  [DECLINE, '', 'Oliver Stanton may have time for you.', 'letter/other-client', 'Oliver Stanton'],
  [DECLINE, '', 'The shop that I made for Elm is an example.', 'letter/other-client', 'Elm'],
  [KET_THUC, '', 'Bên Công ty TNHH Ánh Dương cũng kết thúc như vậy.', 'letter/other-client', 'Công ty TNHH Ánh Dương'],
  [GIA, '', 'Anh Lê Quang Huy trả cao hơn.', 'letter/other-client', 'Lê Quang Huy'],
  // What is ours alone
  [
    REMINDER,
    '',
    'You are probably short of cash since the second oven.',
    'letter/private',
    'probably short of cash since the second oven',
  ],
  [
    EXIT,
    '',
    'I let three mails lie during the move, I am sorry.',
    'letter/private',
    'I let three mails lie during the move',
  ],
  [EXIT, '', 'He shouts at every call and I dread it.', 'letter/private', 'He shouts at every call and I dread'],
  [
    SCOPE,
    '',
    'You called it the laziest work I have ever paid for.',
    'letter/private',
    'the laziest work I have ever paid for',
  ],
  [
    NHAC,
    '',
    'Em biết chị hay để hóa đơn nằm trong ngăn kéo đến cuối tháng.',
    'letter/private',
    'hay để hóa đơn nằm trong ngăn kéo đến cuối tháng',
  ],
  // Secrets
  [EXIT, '', 'Password: hunter2', 'letter/secret', 'hunter2'],
  [EXIT, '', 'The password is Sommer-2026!', 'letter/secret', 'Sommer-2026!'],
  [EXIT, '', `The token is ghp_${'a1B2'.repeat(9)} for now.`, 'letter/secret', `ghp_${'a1B2'.repeat(9)}`],
  [
    EXIT,
    '',
    'postgres://shop:k8sPa55@db.host.example:5432/shop',
    'letter/secret',
    'postgres://shop:k8sPa55@db.host.example:5432/shop',
  ],
  [EXIT, '', `Stripe: sk_live_${'4eC39HqL'.repeat(3)}`, 'letter/secret', `sk_live_${'4eC39HqL'.repeat(3)}`],
  [KET_THUC, '', 'Mật khẩu: BenSong@2026', 'letter/secret', 'BenSong@2026'],
  [KET_THUC, '', 'Mật khẩu hosting là `matkhau123`', 'letter/secret', 'matkhau123'],
  // Blame and diagnoses
  [CONDUCT, '', 'You are being unreasonable.', 'letter/blame', 'You are being unreasonable'],
  [CONDUCT, '', 'Your unprofessional behaviour has to stop.', 'letter/blame', 'Your unprofessional behaviour'],
  [REMINDER, '', 'The delay is your own fault.', 'letter/blame', 'is your own fault'],
  [SCOPE, '', 'Only a narcissist would ask for that.', 'letter/blame', 'narcissist'],
  [TRAO_DOI, '', 'Anh thật thiếu chuyên nghiệp.', 'letter/blame', 'Anh thật thiếu chuyên nghiệp'],
  [NHAC, '', 'Việc chậm trễ này hoàn toàn là lỗi của chị.', 'letter/blame', 'hoàn toàn là lỗi của chị'],
  // Always and never
  [REMINDER, 'You have always paid on time', 'You always pay late', 'letter/absolute', 'You always'],
  [SCOPE, '', 'You never answer my questions.', 'letter/absolute', 'You never'],
  [SCOPE, '', 'You constantly change your mind.', 'letter/absolute', 'You constantly'],
  [OFFER, '', 'You are always late.', 'letter/absolute', 'You are always'],
  [NHAC, 'chị luôn thanh toán đúng hạn', 'chị luôn thanh toán trễ', 'letter/absolute', 'chị luôn'],
  [PHAM_VI, '', 'Chị lúc nào cũng đổi ý.', 'letter/absolute', 'Chị lúc nào cũng'],
  [GIA, '', 'Anh không bao giờ đọc kỹ thỏa thuận.', 'letter/absolute', 'Anh không bao giờ'],
  [TRAO_DOI, '', 'Bạn luôn luôn tìm lý do.', 'letter/absolute', 'Bạn luôn luôn'],
  // Threats
  [
    DEMAND,
    '',
    'Otherwise I will write a review about it on Google.',
    'letter/threat',
    'I will write a review about it on Google',
  ],
  [DEMAND, '', 'Your customers will hear about this.', 'letter/threat', 'Your customers will hear'],
  [DEMAND, '', 'If you do not pay, I will take down your website.', 'letter/threat', 'I will take down your website'],
  [DEMAND, '', 'Your domain stays with me until you pay.', 'letter/threat', 'Your domain stays with me'],
  [EXIT, '', 'I will delete your data unless the invoice is paid.', 'letter/threat', 'I will delete your data'],
  [CONDUCT, '', 'You will regret this.', 'letter/threat', 'You will regret'],
  [
    LAI,
    '',
    'Nếu không, tôi sẽ đăng chuyện này lên mạng xã hội.',
    'letter/threat',
    'tôi sẽ đăng chuyện này lên mạng xã hội',
  ],
  [LAI, '', 'Tôi sẽ khóa trang web cho đến khi anh thanh toán.', 'letter/threat', 'Tôi sẽ khóa trang web'],
  [KET_THUC, '', 'Tên miền của chị sẽ bị khóa nếu chưa thanh toán.', 'letter/threat', 'Tên miền của chị sẽ bị khóa'],
  [TRAO_DOI, '', 'Anh sẽ phải hối hận.', 'letter/threat', 'Anh sẽ phải hối hận'],
];
