/** The price explanation in Vietnamese. */
const DETAIL =
  '{{#amount}} ({{amount}}){{/amount}}{{#about}}, liên quan đến {{about}}{{/about}}{{#about_invoice}}, liên quan đến hóa đơn {{about_invoice}}{{/about_invoice}}{{#says}}: “{{says}}”{{/says}}';

export const priceExplanation = `# Về mức giá hai bên đã thống nhất

Kính gửi {{addressed}},

Tôi xin phản hồi ý kiến của {{you}} về chi phí công việc:

{{#said}}
{{#discount}}
- Ngày {{date}}, {{you}} đề nghị giảm giá${DETAIL}
{{/discount}}
{{#below_agreed}}
- Ngày {{date}}, {{you}} đề nghị mức giá thấp hơn mức đã thống nhất${DETAIL}
{{/below_agreed}}
{{#cheaper_elsewhere}}
- Ngày {{date}}, {{you}} nhắc đến một báo giá thấp hơn${DETAIL}
{{/cheaper_elsewhere}}
{{#condition}}
- Ngày {{date}}, {{you}} nêu thêm điều kiện cho việc thanh toán${DETAIL}
{{/condition}}
{{#free_work}}
- Ngày {{date}}, {{you}} đề nghị làm thêm việc không tính phí${DETAIL}
{{/free_work}}
{{#refund}}
- Ngày {{date}}, {{you}} đề nghị hoàn tiền${DETAIL}
{{/refund}}
{{#fee_dispute}}
- Ngày {{date}}, {{you}} có ý kiến về một khoản phí${DETAIL}
{{/fee_dispute}}
{{#refusal}}
- Ngày {{date}}, {{you}} cho biết sẽ không thanh toán một khoản đã thống nhất${DETAIL}
{{/refusal}}
{{/said}}
{{^said}}
- Ngày [ngày]: [nội dung trao đổi]
{{/said}}

Ngày {{agreed}}{{^agreed}}[ngày]{{/agreed}}, hai bên đã thống nhất mức giá **{{price}}{{^price}}[mức giá đã thống nhất]{{/price}}**{{#has_parts}} cho các hạng mục:{{/has_parts}}{{^has_parts}}.{{/has_parts}}

{{#parts}}
- {{name}}{{#price}}: {{price}}{{/price}}
{{/parts}}

{{#terms}}
Điều khoản hai bên đã thống nhất ngày {{agreed}}: {{clauses}}.

{{/terms}}
Mong {{you}} xác nhận chậm nhất là ngày **{{deadline}}** rằng mức giá vẫn giữ như đã thống nhất.

Nếu đến thời hạn trên tôi chưa nhận được phản hồi, công việc và mức giá vẫn giữ nguyên như hai bên đã thống nhất. Cảm ơn {{you}}.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
