/** The boundary letter in Vietnamese. */
export const conductBoundary = `# Về cách trao đổi trong công việc

Kính gửi {{addressed}},

{{#earlier}}
Ngày {{date}}, tôi đã {{#talked}}trao đổi với {{you}}{{/talked}}{{^talked}}gửi thư cho {{you}}{{/talked}} về cách hai bên trao đổi trong công việc{{#gave_until}} và đề nghị {{you}} xác nhận chậm nhất ngày {{gave_until}}{{/gave_until}}.{{#unanswered}} Đến nay tôi chưa nhận được trả lời.{{/unanswered}}{{#agreed_on}} Ngày {{agreed_on}}, {{you}} đã xác nhận.{{/agreed_on}}{{#declined_on}} Ngày {{declined_on}}, {{you}} đã trả lời không đồng ý.{{/declined_on}}

{{/earlier}}
{{#repeated}}
Sau đó đã xảy ra việc sau:

{{/repeated}}
{{^repeated}}
Thư này nói về cách hai bên trao đổi, không phải về nội dung công việc:

{{/repeated}}
{{#facts}}
- Ngày {{date}}{{#by}}, {{by}}{{/by}}{{#in_mail}} (email){{/in_mail}}{{#in_letter}} (thư){{/in_letter}}{{#in_call}} (điện thoại){{/in_call}}{{#in_meeting}} (buổi gặp){{/in_meeting}}{{#in_chat}} (tin nhắn){{/in_chat}}{{#elsewhere}} ({{elsewhere}}){{/elsewhere}}: {{#says}}“{{says}}”{{/says}}{{^says}}[lời đã nói hoặc việc đã xảy ra]{{/says}}
{{/facts}}
{{^facts}}
- Ngày [ngày]: “[lời đã nói]”
{{/facts}}

Tôi sẵn sàng nghe góp ý thẳng thắn về công việc, kể cả khi chưa hài lòng: nhờ đó tôi biết điều gì chưa phù hợp với {{you}}. Điều tôi không chấp nhận là {{#kinds}}{{#second}} và {{/second}}{{#harsh}}lời lẽ nặng nề{{/harsh}}{{#overreaction}}việc nổi nóng{{/overreaction}}{{#shouting}}việc quát mắng{{/shouting}}{{#pressure}}việc gây áp lực như vậy{{/pressure}}{{#insult}}lời lẽ xúc phạm{{/insult}}{{#character_attack}}những nhận xét về cá nhân tôi{{/character_attack}}{{#threat}}lời đe dọa{{/threat}}{{#harassment}}hành vi quấy rối{{/harassment}}{{#slur}}lời lẽ miệt thị{{/slur}}{{/kinds}}{{^kinds}}[điều không chấp nhận được]{{/kinds}}.

Mong {{you}} xác nhận chậm nhất ngày **{{deadline}}** rằng hai bên tiếp tục làm việc theo cách này, và từ nay mọi trao đổi về công việc được gửi về một nơi: {{our_email}}{{^our_email}}[một địa chỉ]{{/our_email}}.

{{^repeated}}Nếu việc này lặp lại, tôi sẽ dừng cuộc trao đổi đó và trả lời phần liên quan đến công việc bằng văn bản vào ngày làm việc tiếp theo. Nếu sau đó vẫn tiếp diễn, tôi sẽ kết thúc hợp tác{{/repeated}}{{#repeated}}Nếu việc này còn lặp lại, tôi sẽ kết thúc hợp tác{{/repeated}}{{#notice}}, với thời gian báo trước {{notice.n}} ngày như hai bên đã thống nhất{{/notice}}.

Cảm ơn {{you}} đã đọc thư này.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
