/** The scope clarification in Vietnamese. */
export const scopeClarification = `# {{#agreed}}Phạm vi công việc đã thống nhất và các yêu cầu phát sinh{{/agreed}}{{^agreed}}Thống nhất phạm vi công việc{{/agreed}}

Kính gửi {{addressed}},

{{#earlier}}
Ngày {{date}}, tôi đã {{#talked}}trao đổi với {{you}}{{/talked}}{{^talked}}gửi thư cho {{you}}{{/talked}} về phạm vi công việc{{#gave_until}} và mong nhận được trả lời chậm nhất ngày {{gave_until}}{{/gave_until}}.{{#unanswered}} Đến nay tôi chưa nhận được trả lời.{{/unanswered}}

{{/earlier}}
{{#has_brief}}
Để hai bên cùng nắm rõ, dưới đây là {{#agreed}}phạm vi công việc đã thống nhất ngày {{agreed}}{{/agreed}}{{^agreed}}những gì tôi đang ghi nhận về công việc{{/agreed}}:

{{/has_brief}}
{{#goal}}
- Mục tiêu: {{goal}}
{{/goal}}
{{#parts}}
- {{name}}{{#stopped}}, đã dừng ngày {{stopped}}{{/stopped}}{{#approved}}, đã nghiệm thu ngày {{approved}}{{/approved}}{{#delivered}}, đã bàn giao ngày {{delivered}}{{/delivered}}{{#due}}, hạn ngày {{due}}{{/due}}{{#included}}, bao gồm {{included}} lượt chỉnh sửa, đã dùng {{used.n}} lượt{{/included}}
{{/parts}}
{{#excludes}}
- Không bao gồm: {{excludes}}
{{/excludes}}

{{#deciders}}
Việc nghiệm thu và thay đổi do {{deciders}} quyết định.

{{/deciders}}
{{#has_wishes}}
{{#since}}Sau đó có thêm các yêu cầu{{/since}}{{^since}}Các yêu cầu đã nhận{{/since}}:

{{/has_wishes}}
{{#wishes}}
- Ngày {{date}}: {{#feedback}}góp ý về {{about}}{{^about}}công việc{{/about}}{{#approved}}, hạng mục đã nghiệm thu ngày {{approved}}{{/approved}}{{^approved}}, thay đổi một lựa chọn trước đó{{/approved}}{{/feedback}}{{^feedback}}{{asks}}{{^asks}}[nội dung yêu cầu]{{/asks}}{{#about}}, liên quan đến {{about}}{{/about}}{{/feedback}}{{#free}}, đề nghị làm không tính phí{{/free}}{{#outside}} (ngoài phạm vi công việc){{/outside}}{{#unclear}} (chưa rõ có thuộc phạm vi công việc hay không){{/unclear}}
{{/wishes}}

{{#has_questions}}
{{#one_question}}Câu hỏi{{/one_question}}{{^one_question}}Các câu hỏi{{/one_question}} sau đang chờ trả lời:

{{/has_questions}}
{{#questions}}
- Ngày {{asked}}: {{question}}{{^question}}[câu hỏi của tôi]{{/question}}
{{/questions}}

{{#has_gaps}}
Những điểm sau chưa được ghi lại:

{{/has_gaps}}
{{#no_goal}}
- mục tiêu mà {{you}} muốn đạt được qua công việc này
{{/no_goal}}
{{#no_deliverables}}
- những hạng mục cụ thể tôi cần bàn giao
{{/no_deliverables}}
{{#no_day}}
- ngày hai bên thống nhất những nội dung này
{{/no_day}}

{{#nothing}}
{{#since}}Sau đó có thêm các yêu cầu{{/since}}{{^since}}Các yêu cầu đã nhận{{/since}}:

- Ngày [ngày]: [nội dung yêu cầu]

{{/nothing}}
{{#asks_for_both}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}**: {{you}} muốn thực hiện những yêu cầu nào, và ý kiến của {{you}} về từng điểm còn lại.

{{/asks_for_both}}
{{#asks_for_answers}}
Mong {{you}} trả lời chậm nhất ngày **{{deadline}}**. Mỗi điểm chỉ cần một dòng.

{{/asks_for_answers}}
{{#asks_about_rounds}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}**: {{you}} giữ sản phẩm như hiện tại, hay cần thêm lượt chỉnh sửa, với {{#change_rate}}giá {{change_rate}} mỗi giờ{{/change_rate}}{{^change_rate}}mức giá tôi sẽ báo trước{{/change_rate}}.

{{/asks_about_rounds}}
{{#asks_for_choice}}
Mong {{you}} cho tôi biết chậm nhất ngày **{{deadline}}** {{you}} muốn thực hiện những yêu cầu nào.

{{/asks_for_choice}}
{{#has_wishes}}Tôi sẽ báo giá và thời gian trước khi bắt đầu {{#agreed}}phần ngoài phạm vi{{/agreed}}{{^agreed}}bất kỳ phần nào{{/agreed}}. {{/has_wishes}}{{#work_waits}}Trong khi chờ trả lời, những phần việc liên quan tạm dừng.{{/work_waits}}{{#work_goes_on}}Trong thời gian đó, tôi tiếp tục theo phạm vi công việc đã thống nhất ngày {{agreed}}.{{/work_goes_on}}{{#points_rest}}Trong thời gian đó, tôi giữ nguyên các điểm này.{{/points_rest}}

Cảm ơn {{you}} đã dành thời gian xem xét.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
