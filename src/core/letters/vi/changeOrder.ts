/** The change order in Vietnamese. */
export const changeOrder = `# Báo giá phát sinh: {{#several}}{{how_many}} yêu cầu{{/several}}{{^several}}{{what}}{{^what}}[nội dung yêu cầu]{{/what}}{{/several}}

Kính gửi {{addressed}},

{{#earlier}}
Ngày {{date}}, tôi đã {{#talked}}trao đổi với {{you}}{{/talked}}{{^talked}}gửi thư cho {{you}}{{/talked}} về phần việc phát sinh{{#gave_until}} và mong nhận được trả lời chậm nhất ngày {{gave_until}}{{/gave_until}}.{{#unanswered}} Đến nay tôi chưa nhận được trả lời.{{/unanswered}}

{{/earlier}}
{{#several}}Các yêu cầu sau{{/several}}{{^several}}Yêu cầu sau{{/several}} {{#brief_agreed}}nằm ngoài phạm vi công việc đã thống nhất ngày {{brief_agreed}}:{{/brief_agreed}}{{^brief_agreed}}là phần phát sinh thêm so với công việc hiện tại:{{/brief_agreed}}

{{#changes}}
{{place}}. {{#id}}{{id}}: {{/id}}{{asks}}{{^asks}}[nội dung yêu cầu]{{/asks}} ({{#ours}}tôi đề xuất{{/ours}}{{^ours}}yêu cầu{{/ours}} ngày {{date}}{{#done}}, đã thực hiện ngày {{done}}{{/done}}).{{#hours}} {{hours.n}} giờ{{#rate}} × {{rate}}/giờ{{/rate}}:{{/hours}} **{{price}}{{^price}}giá cần thống nhất{{/price}}**
{{/changes}}
{{^changes}}
1. [nội dung yêu cầu], yêu cầu ngày [ngày]: **[giá]**
{{/changes}}

{{#total}}
- {{#unpriced}}Tổng các mục đã có giá{{/unpriced}}{{^unpriced}}Tổng cộng{{/unpriced}}: **{{total}}**
{{#brief_price}}
- Khoản này cộng thêm vào giá đã thống nhất: {{brief_price}}
{{/brief_price}}
{{#terms}}
- Theo điều khoản hai bên đã thống nhất ngày {{agreed}}: {{payment}}
{{/terms}}
{{/total}}

{{#to_do}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}** {{#several}}{{you}} đồng ý với những yêu cầu nào{{/several}}{{^several}}{{you}} có đồng ý thực hiện hay không{{/several}}.

{{/to_do}}
{{^to_do}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}** {{you}} có đồng ý với mức giá {{#several}}của các mục này{{/several}}{{^several}}này{{/several}} hay không.

{{/to_do}}
{{#unpriced}}{{#several}}Với mục chưa có giá, hai bên thống nhất giá trước rồi {{you}} mới quyết định. {{/several}}{{^several}}Hai bên thống nhất giá trước rồi {{you}} mới quyết định. {{/several}}{{/unpriced}}{{#to_do}}Tôi tiến hành sau khi {{you}} đồng ý. Nếu chưa có lời đồng ý, {{#brief_agreed}}tôi tiếp tục công việc theo phạm vi đã thống nhất ngày {{brief_agreed}}{{/brief_agreed}}{{^brief_agreed}}công việc giữ nguyên như hiện tại{{/brief_agreed}}. {{/to_do}}{{#done_already}}Phần đã thực hiện chỉ được xuất hóa đơn sau khi {{you}} đồng ý.{{/done_already}}

Cảm ơn {{you}} đã dành thời gian xem xét.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
