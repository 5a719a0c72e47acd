/** The exit letter in Vietnamese. */
export const exit = `# Kết thúc hợp tác{{^proposed}}, ngày làm việc cuối cùng {{ends}}{{/proposed}}

Kính gửi {{addressed}},

{{#earlier}}Tiếp theo {{#talked}}buổi trao đổi{{/talked}}{{^talked}}thư{{/talked}} ngày {{date}} về việc kết thúc hợp tác, tôi xin gửi {{you}} thư này.{{/earlier}}{{^earlier}}Bằng thư này, tôi xin kết thúc hợp tác với {{you}}.{{/earlier}} {{#proposed}}Tôi đề xuất ngày làm việc cuối cùng là **{{ends}}**.{{/proposed}}{{^proposed}}Ngày làm việc cuối cùng là **{{ends}}**{{/proposed}}{{#notice_kept}}, theo đúng thời gian báo trước {{days.n}} ngày mà hai bên đã thống nhất ngày {{agreed}}{{/notice_kept}}{{^proposed}}.{{/proposed}}{{#notice_longer}} Thời gian báo trước {{days.n}} ngày mà hai bên đã thống nhất ngày {{agreed}} kéo dài đến ngày {{until}}: nếu {{you}} không đồng ý với ngày đề xuất, đó sẽ là ngày làm việc cuối cùng.{{/notice_longer}}

{{#has_delivered}}
Các hạng mục đã bàn giao:

{{/has_delivered}}
{{#delivered}}
- {{name}}, {{#delivered_on}}ngày {{delivered_on}}{{/delivered_on}}{{^delivered_on}}nghiệm thu ngày {{approved_on}}{{/delivered_on}}
{{/delivered}}

{{#has_to_finish}}
Các hạng mục tôi sẽ hoàn thành đến ngày đó:

{{/has_to_finish}}
{{#to_finish}}
- {{name}}, hạn ngày {{due}}
{{/to_finish}}

{{#has_not_finished}}
Các hạng mục tôi sẽ không thực hiện tiếp:

{{/has_not_finished}}
{{#not_finished}}
- {{name}}
{{/not_finished}}

{{#invoiced}}Về thanh toán, tính đến ngày gửi thư này: đã xuất hóa đơn {{invoiced}}, đã thanh toán {{paid}}, **còn lại {{open}}**{{#in_dispute}}, trong đó khoản {{in_dispute}} hai bên còn ý kiến khác nhau{{/in_dispute}}. {{#overpaid}}Khoản đã thanh toán nhiều hơn số tiền trên hóa đơn là {{overpaid}}, sẽ được trừ vào hóa đơn cuối hoặc hoàn lại cho {{you}}. {{/overpaid}}{{/invoiced}}Phần việc hoàn thành đến ngày làm việc cuối cùng mà chưa xuất hóa đơn sẽ được tính trong hóa đơn cuối.

{{#invoices}}
- Hóa đơn {{number}}{{^number}}ngày {{issued}}{{/number}}, hạn thanh toán {{due}}: còn lại {{open}}
{{/invoices}}

Ngày {{ends}}, tôi sẽ bàn giao những gì tôi đang giữ cho {{you}}, chẳng hạn tệp nguồn và quyền truy cập tên miền, máy chủ, các tài khoản. Thông tin truy cập sẽ được gửi qua kênh an toàn.{{#rights_on_payment}} Theo thỏa thuận, quyền đối với sản phẩm được chuyển cho {{you}} khi thanh toán đầy đủ.{{/rights_on_payment}}{{#rights_on_delivery}} Theo thỏa thuận, quyền đối với sản phẩm được chuyển cho {{you}} khi bàn giao.{{/rights_on_delivery}}{{#licence}} Theo thỏa thuận, {{you}} vẫn giữ quyền sử dụng sản phẩm.{{/licence}}

Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}** ai sẽ nhận bàn giao. Nếu chưa nhận được trả lời, tôi sẽ bàn giao cho {{you}}.

Cảm ơn {{you}} đã hợp tác với tôi trong thời gian qua.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
