/** Vietnamese that the payment letters share. A copy of a template has it in full. */

/** For a subject, after other words. */
export const INVOICE_NAMES = `hóa đơn {{numbers}}{{^numbers}}[số hóa đơn]{{/numbers}}`;

/** The letters that went out before, where any did. */
export const OPEN_STILL = `{{#earlier}}
{{#one_letter}}Tôi đã gửi thư cho {{you}} về khoản này ngày {{dates}}.{{/one_letter}}{{#more_letters}}Tôi đã gửi thư cho {{you}} về khoản này các ngày {{dates}}.{{/more_letters}}{{#spoken}}Tôi đã liên hệ với {{you}} về khoản này vào ngày {{dates}}.{{/spoken}} Đến nay {{#several_invoices}}các hóa đơn dưới đây{{/several_invoices}}{{^several_invoices}}hóa đơn dưới đây{{/several_invoices}} vẫn chưa được thanh toán{{#part_paid}} đầy đủ{{/part_paid}}:

{{/earlier}}`;

/** What is late, in a first letter. */
export const LATE_FIRST = `{{^earlier}}
{{#due_on_file}}
Theo sổ theo dõi của tôi, {{#several_invoices}}các hóa đơn dưới đây{{/several_invoices}}{{^several_invoices}}hóa đơn dưới đây{{/several_invoices}} đã quá hạn thanh toán:
{{/due_on_file}}
{{^due_on_file}}
Theo sổ theo dõi của tôi, {{#several_invoices}}các hóa đơn dưới đây{{/several_invoices}}{{^several_invoices}}hóa đơn dưới đây{{/several_invoices}} chưa được thanh toán{{#part_paid}} đầy đủ{{/part_paid}}:
{{/due_on_file}}

{{/earlier}}`;

export const INVOICE_LIST = `{{#invoices}}
- Hóa đơn{{#number}} {{number}}{{/number}} ngày {{issued}}{{#due}}, hạn thanh toán {{due}}{{/due}}{{#moved_on}} (hai bên thống nhất lại ngày {{moved_on}}){{/moved_on}}{{#age}}, xuất cách đây {{age.n}} ngày{{/age}}{{#days_late}}, quá hạn {{days_late.n}} ngày{{/days_late}}{{#without_dispute}} (không tính những ngày hóa đơn đang được khiếu nại){{/without_dispute}}: còn phải thanh toán **{{balance}}**.{{#received}} Tôi đã nhận được {{received}} trên tổng số {{amount}}.{{/received}}{{#credited}} Đã giảm trừ {{credited}} trên tổng số {{amount}}.{{/credited}}{{#refunded}} Tôi đã hoàn lại {{refunded}}.{{/refunded}}{{#missed_promise}} Ngày {{made}}, {{you}} có hẹn thanh toán vào ngày {{by}}.{{/missed_promise}}{{#refused}} Ngày {{refused}}, {{you}} có cho biết sẽ không thanh toán hóa đơn này.{{/refused}}
{{/invoices}}
{{^invoices}}
- Hóa đơn [số hóa đơn], hạn thanh toán [ngày đến hạn]: còn phải thanh toán **[số tiền]**
{{/invoices}}`;

export const TERMS = `{{#terms}}
Điều khoản hai bên đã thống nhất ngày {{agreed}}: {{payment}}.

{{/terms}}`;

/** The fee or interest with its working. */
export const FEE_WORKING = `{{#fee}}
Phí chậm thanh toán hai bên đã thống nhất ngày {{agreed}} là {{words}}. Tính đến ngày {{today}}, khoản phí này là {{sum}}, theo lãi đơn tính từng ngày trên cơ sở một năm 365 ngày:

{{/fee}}
{{#law_interest}}
{{#uk}}Các điều khoản hai bên đã thống nhất ngày {{agreed}} áp dụng tiền lãi chậm trả theo Luật về chậm thanh toán nợ thương mại năm 1998 của Vương quốc Anh (Late Payment of Commercial Debts (Interest) Act 1998): lãi suất cơ bản của Ngân hàng Trung ương Anh cho nửa năm mà khoản nợ bắt đầu quá hạn, cộng 8 điểm phần trăm.{{/uk}}{{#eu}}Các điều khoản hai bên đã thống nhất ngày {{agreed}} áp dụng tiền lãi chậm trả theo Chỉ thị 2011/7/EU của Liên minh châu Âu: lãi suất tham chiếu của Ngân hàng Trung ương châu Âu cho từng nửa năm, cộng 8 điểm phần trăm.{{/eu}} Tính đến ngày {{today}}, tiền lãi là {{sum}}, theo lãi đơn tính từng ngày trên cơ sở một năm 365 ngày:

{{/law_interest}}
{{#flat_fee}}
Phí chậm thanh toán hai bên đã thống nhất ngày {{agreed}} là {{each}} cho mỗi hóa đơn quá hạn, chỉ tính một lần. Khoản phí này là {{sum}}, áp dụng cho hóa đơn {{numbers}}.

{{/flat_fee}}
{{#working}}
- Hóa đơn {{invoice}}: {{principal}} trong {{days.n}} ngày (từ {{from}} đến {{to}}), lãi suất {{rate}}%/năm: {{amount}}
{{/working}}

{{#fixed_total}}
Cũng theo quy định này, mỗi hóa đơn sau có thêm một khoản cố định, tổng cộng {{fixed_total}}:

{{/fixed_total}}
{{#fixed_sums}}
- Hóa đơn {{invoice}}: {{amount}}
{{/fixed_sums}}`;

/** The sum that is asked for. */
export const SUM = `**{{total}}{{^total}}[số tiền]{{/total}}**{{#late_sum}} (gồm {{open}} tiền hóa đơn và {{late_sum}} do chậm thanh toán){{/late_sum}}`;
