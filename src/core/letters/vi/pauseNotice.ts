/** The pause notice in Vietnamese: the pause that the agreed terms allow, announced, or going on. */
import { FEE_WORKING, INVOICE_LIST, INVOICE_NAMES, LATE_FIRST, OPEN_STILL, SUM } from './debtParts';

export const pauseNotice = `# Thông báo tạm dừng công việc: ${INVOICE_NAMES}

Kính gửi {{addressed}},

${OPEN_STILL}
${LATE_FIRST}
${INVOICE_LIST}

${FEE_WORKING}

Theo các điều khoản hai bên đã thống nhất ngày {{agreed}}, tôi được tạm dừng công việc trong thời gian còn hóa đơn quá hạn.

{{#passed_deadline}}Thời hạn tôi đề nghị gần đây nhất, ngày {{passed_deadline}}, đã qua. {{/passed_deadline}}Mong {{you}} thanh toán ${SUM} chậm nhất là ngày **{{deadline}}**.

{{#from}}Nếu đến thời hạn trên tôi chưa nhận được thanh toán, công việc sẽ tạm dừng từ ngày {{from}} cho đến khi tôi nhận được{{/from}}{{^from}}Công việc hiện đang tạm dừng. Nếu đến thời hạn trên tôi chưa nhận được thanh toán, công việc tiếp tục tạm dừng cho đến khi tôi nhận được{{/from}}{{#dates_move}}, và các thời hạn sau được lùi lại đúng bằng số ngày tạm dừng:{{/dates_move}}{{^dates_move}}.{{/dates_move}}

{{#resting}}
- {{name}}, hạn bàn giao {{due}}
{{/resting}}

Nếu {{you}} đã chuyển khoản, xin bỏ qua thư này. Cảm ơn {{you}}.

Trân trọng,

{{signature}}{{^signature}}[tên của tôi]{{/signature}}
`;
