/** "You always", "you never": a charge that one counterexample overturns. Thanks and courtesies that use the words are fine. */
import { t } from '../../l10n';
import type { LetterCheck } from './letterProblem';
import { ownWords } from './ownWords';
import { VI_YOU } from './vietnameseYou';
import { places, words } from './wordForms';

/** What may follow "you always" in good part. */
const KIND =
  'welcome|free|able|right|well|glad|kind|fair|clear|prompt|punctual|helpful|open|friendly|polite|happy|reach|call|write|ask|count|have|had|has|been|paid|pay|treated|answered|given|kept|found|can|could|may|might|will|see|find|know';
const SOFT = `(?:a |an |so |very |most |quite |been |made )*`;
const UNKIND =
  'late|difficult|rude|slow|unclear|unhappy|dissatisfied|negative|complain\\w*|change\\w*|demand\\w*|ignor\\w*|refus\\w*|delay\\w*|criticiz\\w*|forg[eo]t\\w*|wait\\w*|want\\w*|find something|find a reason|have an excuse|had an excuse|have a reason|pay late|paid late|answer(?:ed)? late';
/** "You never have to", "you were never charged": about what we ask, or what happened to them. */
const NOT_THEIRS =
  'need|have to|had to|mind|know|charged|billed|asked|told|sent|shown|given|invoiced|obliged|required|bound|alone|be|too late|received|got|saw';

const EN = words(
  [
    `you (?:just |simply |really |still )?always(?= )(?! ${SOFT}(?:${KIND}))`,
    `you(?:['’]ve| have)(?: almost)? always(?= )(?! ${SOFT}(?:${KIND}))`,
    `you(?:['’]re| are) (?:always|constantly|forever)(?= )(?! ${SOFT}(?:${KIND}))`,
    `you(?:(?:['’]ve| have)|(?:['’]re| are))? (?:always|constantly)(?= (?:been )?(?:${UNKIND}))`,
    "you constantly|you(?:[’']ve| have) constantly",
    `you (?:just |simply |really )?never(?= )(?! (?:${NOT_THEIRS}))`,
    `you(?:['’]ve| have) never(?= )(?! (?:${NOT_THEIRS}|been (?:charged|billed|asked|told|sent|shown|late|rude|unfair|anything)))`,
    `you(?:['’]re| are) never(?= )(?! (?:${NOT_THEIRS}))`,
    'not once (?:have|did) you|every single time you',
  ].join('|'),
);

const VI_KIND =
  'có thể|được|sẵn lòng|sẵn sàng|thanh toán đúng|trả đúng|trả lời|phản hồi nhanh|ủng hộ|tin tưởng|hợp tác|nhiệt tình|rõ ràng|đồng hành|hỗ trợ|vui vẻ|tôn trọng|quan tâm|là';
const VI = words(
  [
    `${VI_YOU}(?: (?:thì|đã|vẫn|cứ|gần như))? (?:luôn luôn|lúc nào cũng|lần nào cũng|suốt ngày|toàn)(?! (?:${VI_KIND}))`,
    `${VI_YOU}(?: (?:thì|đã|vẫn|cứ))? luôn(?= (?:chậm|trễ|đổi ý|thay đổi|từ chối|quên|đòi|phàn nàn|né tránh|trì hoãn|gây|làm khó|thanh toán (?:chậm|trễ)|trả (?:chậm|trễ)))`,
    `${VI_YOU}(?: (?:thì|đã|vẫn|cứ|gần như))? (?:không bao giờ|chẳng bao giờ|chưa bao giờ|chưa lần nào|chưa từng)(?! (?:phải|cần|bị|được|nhận|thanh toán (?:trễ|chậm)|trả (?:trễ|chậm)|trễ|chậm))`,
  ].join('|'),
);
/** The sentence only allows for it: "in case you never received it". */
const SUPPOSED = /(?:if|whether|in case|should|perhaps|maybe|nếu|phòng khi|trường hợp|có lẽ)\s+(?:\p{L}+\s+)?$/iu;

export const absolute: LetterCheck = (letter, facts) => {
  const own = ownWords(letter, facts);
  return [EN, VI]
    .flatMap((form) => places(own, form))
    .filter(({ start }) => !SUPPOSED.test(own.slice(Math.max(0, start - 40), start)))
    .map((span) => ({
      code: 'letter/absolute',
      severity: 'warning',
      message: t('“{0}” is easy to dispute and hard to hear. Name the days on which it happened.', span.text),
      span: letter.spanOf(span),
      suggestion: null,
    }));
};
