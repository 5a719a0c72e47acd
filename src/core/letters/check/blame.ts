/** Words about the person instead of the facts: diagnoses, character, guilt. */
import { t } from '../../l10n';
import type { LetterCheck } from './letterProblem';
import { ownWords } from './ownWords';
import { VI_YOU } from './vietnameseYou';
import { places, words } from './wordForms';

const EN_TRAITS =
  'toxic|narcissistic|crazy|insane|paranoid|bipolar|hysterical|delusional|psychotic|unstable|dishonest|lazy|stupid|ignorant|incompetent|unprofessional|' +
  'ridiculous|childish|greedy|manipulative|rude|abusive|arrogant|disrespectful|difficult|impossible|unreasonable|irresponsible|ungrateful|careless|clueless|hopeless|petty';
const VI_TRAITS =
  'thiếu chuyên nghiệp|vô trách nhiệm|thiếu trách nhiệm|vô lý|vô lí|quá đáng|tham lam|keo kiệt|lật lọng|gian dối|dối trá|không trung thực|thiếu tôn trọng|' +
  'vô ơn|ngu dốt|ngu ngốc|trẻ con|lười biếng|cẩu thả|thiếu hiểu biết|ích kỷ|bất lịch sự|hách dịch|điên|hoang tưởng|ái kỷ|độc hại|thất thường|tráo trở';

const BLAME = words(
  [
    // The thing itself, whoever it is said of.
    'narcissists?|psychopaths?|sociopaths?|control freaks?|liars?|gaslight(?:ing|s|ed)?|cheapskates?|idiots?|morons?|drama queens?',
    `you(?:['’]re| are| were| have been| seem| act| behave| sound| became| become)(?: (?:being|so|just|very|really|simply|completely|quite|rather|too|clearly|obviously|a|an|bit)){0,3} (?:${EN_TRAITS})`,
    `your (?:${EN_TRAITS}|bad|poor|terrible|appalling) (?:behaviou?r|attitude|manner|manners|conduct|tone|emails?|demands?|requests?|management|decisions?|way)`,
    'your (?:incompetence|dishonesty|greed|laziness|stupidity|ignorance|arrogance|narcissism|ego|lies|paranoia|negligence|lack of (?:respect|professionalism|decency))',
    "(?:it is|it['’]s|this is|that is|was|were|is)(?: (?:all|entirely|only|clearly|simply))? your (?:own )?fault",
    "you(?:['’]re| are)(?: (?:solely|entirely|only|fully))? to blame|I blame you|you (?:have )?lied|you(?:['’]re| are) lying|you tricked|you(?:['’]ve| have)? cheated",
    "you (?:obviously|clearly) (?:do not|don[’']t|cannot|can[’']t|have no)|you should be ashamed|shame on you|in bad faith|have the decency|you people",
    // Vietnamese
    `${VI_YOU}(?: (?:thật|thật sự|quá|rất|là|đã|đang|có thái độ|cư xử|làm việc|hành xử|tỏ ra|cứ|lại|một người|người|kẻ)){0,4} (?:${VI_TRAITS})`,
    `(?:thái độ|cách cư xử|cách làm việc|hành vi|sự|tính) (?:(?:${VI_TRAITS})|tồi tệ|kém cỏi)(?: của ${VI_YOU})?`,
    `(?:hoàn toàn )?(?:là )?(?:do )?lỗi (?:tại|của|do|là do) (?:phía )?${VI_YOU}`,
    `(?:tại|do) ${VI_YOU} (?:mà ra|gây ra|thiếu|không chịu)|${VI_YOU}(?: đã)? (?:nói dối|lừa dối|lừa đảo|lừa gạt)|kẻ (?:nói dối|dối trá|lừa đảo)|đồ (?:dối trá|lừa đảo)|không biết xấu hổ`,
  ].join('|'),
);

export const blame: LetterCheck = (letter, facts) =>
  places(ownWords(letter, facts), BLAME).map((span) => ({
    code: 'letter/blame',
    severity: 'warning',
    message: t('This judges the person. Say what happened on which day, and what you ask for.'),
    span: letter.spanOf(span),
    suggestion: null,
  }));
