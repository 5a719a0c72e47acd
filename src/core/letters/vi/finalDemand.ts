/** The final demand in Vietnamese. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM, TERMS } from './debtParts';

export const finalDemand = `# Đề nghị thanh toán lần cuối: ${INVOICE_NAMES}

Kính gửi {{addressed}},

${OPEN_STILL}
${LATE_FIRST}
${INVOICE_LIST}

${TERMS}
${FEE_WORKING}

{{#passed_deadline}}Thời hạn tôi đề nghị gần đây nhất, ngày {{passed_deadline}}, đã qua. {{/passed_deadline}}Đề nghị {{you}} thanh toán đủ ${SUM} chậm nhất là ngày **{{deadline}}**. Đây là thư cuối cùng của tôi về khoản này.

Nếu đến thời hạn trên tôi chưa nhận được đủ số tiền, tôi sẽ chuyển việc này sang thủ tục thu hồi công nợ chính thức{{#fee_grows}}, và khoản tiền do chậm thanh toán được tính thêm theo từng ngày cho đến khi thanh toán xong{{/fee_grows}}. Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
