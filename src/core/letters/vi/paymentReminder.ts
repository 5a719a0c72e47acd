/** The payment reminder in Vietnamese: ahead of the due date, before the work, late, and with a pause proposed. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM, TERMS } from './debtParts';

export const paymentReminder = `# {{#ahead}}Hóa đơn {{numbers}}: {{#due_on_file}}đến hạn ngày{{/due_on_file}}{{^due_on_file}}mong thanh toán chậm nhất ngày{{/due_on_file}} {{deadline}}{{/ahead}}{{#before_work}}{{#deposit}}Tiền đặt cọc{{/deposit}}{{^deposit}}Thanh toán trước khi bắt đầu công việc{{/deposit}}: ${INVOICE_NAMES}{{/before_work}}{{#late}}Nhắc thanh toán{{#pause}} và đề nghị tạm dừng công việc{{/pause}}: ${INVOICE_NAMES}{{/late}}

Kính gửi {{addressed}},

${OPEN_STILL}
{{#ahead}}
{{^earlier}}
{{#due_on_file}}Tôi xin nhắc trước: {{#several_invoices}}các hóa đơn dưới đây{{/several_invoices}}{{^several_invoices}}hóa đơn dưới đây{{/several_invoices}} đến hạn thanh toán vào ngày {{deadline}}.{{/due_on_file}}{{^due_on_file}}Tôi xin gửi lại thông tin khoản chưa thanh toán để {{you}} tiện sắp xếp:{{/due_on_file}}
{{/earlier}}
{{/ahead}}
{{#before_work}}
{{^earlier}}
{{#deposit}}Hiện tôi chưa nhận {{#part_paid}}đủ{{/part_paid}}{{^part_paid}}được{{/part_paid}} tiền đặt cọc cho công việc theo hóa đơn dưới đây:{{/deposit}}{{^deposit}}Khoản dưới đây được thanh toán trước khi bắt đầu công việc, và hiện tôi chưa nhận {{#part_paid}}đủ{{/part_paid}}{{^part_paid}}được{{/part_paid}}:{{/deposit}}
{{/earlier}}
{{/before_work}}
{{#late}}
${LATE_FIRST}
{{/late}}

${INVOICE_LIST}

{{#deposit_terms}}
Điều khoản hai bên đã thống nhất ngày {{agreed}}: {{deposit}}.

{{/deposit_terms}}
${TERMS}
${FEE_WORKING}

{{#ahead}}
Mong {{you}} sắp xếp thanh toán ${SUM} chậm nhất là ngày **{{deadline}}**. Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.
{{/ahead}}
{{#before_work}}
Mong {{you}} thanh toán ${SUM} chậm nhất là ngày **{{deadline}}**. {{#deposit}}Tôi sẽ bắt đầu công việc ngay khi nhận được tiền đặt cọc.{{/deposit}}{{^deposit}}Tôi sẽ bắt đầu công việc ngay khi nhận được khoản này.{{/deposit}} Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.
{{/before_work}}
{{#pause}}
{{#from}}Trong hồ sơ của tôi chưa có thỏa thuận về việc tạm dừng công việc khi còn hóa đơn chưa thanh toán, nên tôi xin đề nghị: từ ngày {{from}}, công việc tạm dừng cho đến khi tôi nhận được thanh toán, và thời hạn của các hạng mục chưa bàn giao được lùi lại đúng bằng số ngày tạm dừng.{{/from}}{{^from}}Công việc hiện đang tạm dừng, và trong hồ sơ của tôi chưa có thỏa thuận về việc tạm dừng khi còn hóa đơn chưa thanh toán. Vì vậy tôi xin đề nghị: công việc tạm dừng cho đến khi tôi nhận được thanh toán, và thời hạn của các hạng mục chưa bàn giao được lùi lại đúng bằng số ngày tạm dừng.{{/from}}

{{#passed_deadline}}Thời hạn tôi đề nghị gần đây nhất, ngày {{passed_deadline}}, đã qua. {{/passed_deadline}}Mong {{you}} thanh toán ${SUM} chậm nhất là ngày **{{deadline}}**, hoặc trước thời hạn đó cho tôi biết {{you}} đồng ý với việc tạm dừng.

Nếu đến thời hạn trên tôi chưa nhận được phản hồi, tôi sẽ gửi thư tiếp theo với thời hạn thanh toán cuối cùng. Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.
{{/pause}}
{{#plain}}
{{#overlooked}}Có thể khoản thanh toán này đã bị sót. {{/overlooked}}{{#passed_deadline}}Thời hạn tôi đề nghị gần đây nhất, ngày {{passed_deadline}}, đã qua. {{/passed_deadline}}Mong {{you}} thanh toán ${SUM} chậm nhất là ngày **{{deadline}}**.

{{#fee_grows}}Trong thời gian chưa thanh toán, khoản tiền do chậm thanh toán được tính thêm theo từng ngày. {{/fee_grows}}Nếu đến thời hạn trên tôi chưa nhận được thanh toán, {{#work_left}}tôi xin liên hệ lại để trao đổi về việc tiếp tục công việc{{/work_left}}{{^work_left}}tôi sẽ gửi thư tiếp theo với thời hạn thanh toán cuối cùng{{/work_left}}. Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.
{{/plain}}

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
