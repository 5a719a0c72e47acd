/** The decline letter in Vietnamese. */
export const decline = `# Về dự án của {{you}}

Kính gửi {{addressed}},

Cảm ơn {{you}} đã liên hệ và cho tôi biết về dự án{{#goal}} ({{goal}}){{/goal}}. {{#spec_work}}Tôi không thực hiện sản phẩm riêng khi hai bên chưa thống nhất hợp tác: một sản phẩm tốt cần trao đổi và tìm hiểu kỹ, và thời gian làm thử sẽ phải lấy từ các công việc đã được đặt trước.{{/spec_work}}{{^spec_work}}Sau khi cân nhắc, tôi xin phép không nhận dự án này và báo sớm để {{you}} kịp tìm người phù hợp.{{/spec_work}}

{{#spec_work}}
Vì vậy tôi xin phép chưa nhận theo hình thức này. Thay vào đó, tôi có thể gửi {{you}} xem các sản phẩm đã hoàn thành, hoặc bắt đầu bằng một phần việc nhỏ có tính phí.

{{/spec_work}}
Chúc dự án của {{you}} khởi đầu thuận lợi.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
