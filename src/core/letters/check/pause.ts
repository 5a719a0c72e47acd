/** A pause that is announced where no written right to it is on file. To propose one is another matter. */
import { t } from '../../l10n';
import type { LetterKind } from '../../record/schema';
import type { LetterCheck } from './letterProblem';
import { has, places, words } from './wordForms';

const WORK = '(?:(?:all|any|the|my|our|further|your|every) )*(?:work|works|project|development|services?)';
const VI_WORK = '(?:(?:toàn bộ|mọi|các) )?(?:công việc|dự án|hạng mục|việc thực hiện|việc)';
const PAUSE = words(
  [
    `(?:pause|pauses|suspend|suspends|stop|stops|halt|halts|pausing|suspending|stopping) ${WORK}`,
    `${WORK}(?: (?:on|for) [^.,;]{1,40})? (?:will (?:be )?|is |are |has been |must )?(?:pauses?|paused|suspended|stops?|stopped|halted|rests?|on hold)`,
    `(?:tạm dừng|tạm ngừng|tạm ngưng|ngừng|ngưng|dừng)(?: lại)?(?: thực hiện| triển khai)? ${VI_WORK}`,
    `${VI_WORK}(?: \\p{L}+){0,4} (?:sẽ )?(?:được )?(?:tạm dừng|tạm ngừng|tạm ngưng|tạm nghỉ)`,
  ].join('|'),
);
/** It is offered, asked about, denied or lies behind. */
const NOT_ANNOUNCED = words(
  [
    'propose[sd]?|proposal|proposed|suggest|agree to|would you|may I|could we|shall we|if you agree|no agreement',
    "not|never|no|without|won['’]t|don['’]t|rather than|instead of|avoid|resume[sd]?",
    'đề xuất|đề nghị|nếu anh đồng ý|nếu chị đồng ý|đồng ý|thỏa thuận|thoả thuận|không|chưa|thay vì|tránh|có thể',
  ].join('|'),
);

/** Letters in which work that waits for an answer may rest; a pause until the money comes needs its clause there too. */
const MAY_REST: ReadonlySet<LetterKind> = new Set(['compromise_proposal', 'scope_clarification', 'change_order']);
const PAYMENT = words('pay|pays|paid|payment|invoices?|overdue|thanh toán|hóa đơn|hoá đơn|quá hạn|công nợ');

export const pause: LetterCheck = (letter, { snapshot, kind }) => {
  if (snapshot.agreedTerms.pause_clause === true) return [];
  return letter.sentences
    .filter(({ start, end }) => !has(letter.unquoted.slice(start, end), NOT_ANNOUNCED))
    .filter(({ text }) => !MAY_REST.has(kind) || has(text, PAYMENT))
    .flatMap(({ start, end }) =>
      places(letter.unquoted.slice(start, end), PAUSE)
        .slice(0, 1)
        .map((one) => ({ start: start + one.start, end: start + one.end })),
    )
    .map((span) => ({
      code: 'letter/pause',
      severity: 'error',
      message: t('No agreed pause clause is on file (terms.pause_clause). Propose the pause instead of announcing it.'),
      span: letter.spanOf(span),
      suggestion: null,
    }));
};
