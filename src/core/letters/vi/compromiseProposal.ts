/** The compromise proposal in Vietnamese. */
export const compromiseProposal = `# Đề xuất phương án: {{topic}}{{^topic}}[vấn đề]{{/topic}}

Kính gửi {{addressed}},

{{#reopened}}Giữa {{you}} và tôi lại có một điểm cần thống nhất: **{{topic}}{{^topic}}[vấn đề]{{/topic}}**. Việc này được nêu lần đầu ngày {{opened}}{{#settled}}, đã thống nhất ngày {{settled}}{{/settled}} và được nêu lại ngày {{reopened}}.{{/reopened}}{{^reopened}}Từ ngày {{opened}}{{^opened}}[ngày]{{/opened}} đến nay, {{you}} và tôi còn một điểm chưa thống nhất: **{{topic}}{{^topic}}[vấn đề]{{/topic}}**.{{/reopened}}{{#blocks}} Hạng mục {{blocks}} chưa thể tiếp tục khi điểm này chưa được giải quyết.{{/blocks}}

{{#earlier}}
Ngày {{date}}, tôi đã {{#talked}}trao đổi với {{you}}{{/talked}}{{^talked}}gửi thư cho {{you}}{{/talked}} về việc này{{#gave_until}} và mong nhận được trả lời chậm nhất ngày {{gave_until}}{{/gave_until}}.{{#unanswered}} Đến nay tôi chưa nhận được trả lời.{{/unanswered}}{{#agreed_on}} Ngày {{agreed_on}}, {{you}} đã trả lời đồng ý.{{/agreed_on}}{{#declined_on}} Ngày {{declined_on}}, {{you}} đã trả lời không đồng ý.{{/declined_on}}

{{/earlier}}
{{#has_offers}}
Các phương án đã trao đổi:

{{/has_offers}}
{{#offers}}
- Ngày {{date}}, {{#mine}}tôi{{/mine}}{{^mine}}{{you}}{{/mine}} đề xuất: {{offer}}{{^offer}}[nội dung đề xuất].{{/offer}}{{#you_agreed}} Phương án này {{you}} đã đồng ý{{/you_agreed}}{{#you_declined}} Phương án này {{you}} đã từ chối{{/you_declined}}{{#you_countered}} Sau đó {{you}} đã đưa ra phương án khác{{/you_countered}}{{#i_agreed}} Tôi đã đồng ý{{/i_agreed}}{{#i_declined}} Tôi đã từ chối phương án này{{/i_declined}}{{#i_countered}} Tôi đã trả lời bằng một phương án khác{{/i_countered}}{{#answered}} ngày {{answered}}{{/answered}}{{#is_answered}}.{{/is_answered}}{{#waits_for_you}} Tôi chưa nhận được trả lời cho phương án này.{{/waits_for_you}}{{#waits_for_me}} Thư này là trả lời của tôi.{{/waits_for_me}}
{{/offers}}

{{#standing}}
Tôi vẫn giữ phương án đã đề xuất ngày {{date}}: {{offer}}

{{/standing}}
{{^standing}}
Phương án tôi đề xuất: [phương án của tôi]

{{/standing}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}**: {{you}} đồng ý hay có phương án khác.

{{#blocks}}
Cho đến khi hai bên thống nhất, hạng mục {{blocks}} tạm dừng{{#blocks_due}}, và thời hạn {{blocks_due}} được lùi lại bấy nhiêu ngày{{/blocks_due}}.

{{/blocks}}
{{^blocks}}
{{#brief_agreed}}
Nếu đến ngày đó tôi chưa nhận được trả lời, tôi sẽ tiếp tục công việc theo phạm vi đã thống nhất ngày {{brief_agreed}}, không bao gồm điểm này.

{{/brief_agreed}}
{{^brief_agreed}}
Nếu đến ngày đó tôi chưa nhận được trả lời, tôi sẽ viết lại cho {{you}} về cách tiếp tục công việc khi chưa có điểm này.

{{/brief_agreed}}
{{/blocks}}
Cảm ơn {{you}} đã dành thời gian xem xét.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
