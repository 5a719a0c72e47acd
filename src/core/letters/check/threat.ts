/** Threats: bad publicity, the client's data, domain or access, and those without a name. A formal step that follows is none. */
import { t } from '../../l10n';
import type { LetterCheck } from './letterProblem';
import { stretchAt } from './letterText';
import { ownWords } from './ownWords';
import { VI_YOU } from './vietnameseYou';
import { has, places, words } from './wordForms';

const I_WILL =
  "(?:I|we)(?:['’]ll| will| shall| am going to|['’]m going to| are going to| can(?: and will)?| might| may| could(?: easily)?| would(?: have to)?| have to| must)(?: (?:simply|just|also|have to|be forced to|then|gladly|publicly|immediately|happily))*";
const THINGS =
  '(?:web-?site|web site|site|shop|store|pages?|data|database|domains?|hosting|servers?|files?|accounts?|backups?|e-?mails?|mailbox(?:es)?|access|passwords?|logins?|code|repository|app|DNS)';

const EN_THREAT = [
  // Publicity
  `${I_WILL} (?:post|publish|share|tell|write|leave|warn|expose|report|go|make|name|let|put)(?: [^.!?\\n]{0,60})? (?:reviews?|social media|twitter|facebook|linkedin|reddit|google|online|the press|newspapers?|public|publicly|(?:everyone|everybody)(?! (?:on|in|of|at|who|from) )|the world|your (?:customers|clients|partners|competitors|investors|employer|boss))`,
  `${I_WILL} (?:go public|expose you|name and shame|blacklist you|ruin|destroy your)`,
  '(?:everyone|everybody|your (?:customers|clients|partners|investors)|the (?:press|public|whole industry)) (?:will|should|is going to|are going to) (?:know|hear|learn|read|find out)',
  'name and shame|bad publicity|one-star review|1-star review|negative reviews?',
  // Without a name
  "you(?:['’]ll| will)(?: (?:deeply|soon|come to|live to))* (?:regret|be sorry)|consider this (?:a|your) (?:final )?warning|you have been warned|or else|I know where you|watch your back|there will be consequences|you(?:['’]ll| will) pay for this",
];
const VI_THREAT = [
  `(?:tôi|chúng tôi|bên tôi|em|mình) (?:sẽ|buộc phải|đành phải)(?: (?:đành|phải|lập tức))* (?:đăng|công khai|bóc phốt|phơi bày|tung|đưa|chia sẻ|viết|kể|báo|cho)(?: [^.!?\\n]{0,60})? (?:mạng xã hội|facebook|zalo|báo chí|lên mạng|công khai|mọi người(?: biết)?|khách hàng của ${VI_YOU}|đối tác của ${VI_YOU}|đánh giá (?:xấu|1 sao|một sao))`,
  'bóc phốt|đánh giá (?:1|một) sao|bêu (?:tên|riếu)|cho mọi người biết bộ mặt',
  `${VI_YOU}(?: rồi)? sẽ (?:phải )?(?:hối hận|hối tiếc|trả giá)|đừng trách (?:tôi|chúng tôi|em)|liệu hồn|coi chừng (?:đấy|đó)|biết tay`,
];
/** What is done to what is theirs: a threat where it hangs on something, or where it is called theirs. */
const EN_HARM = words(
  `${I_WILL} (?:delete|wipe|erase|take down|take (?:the|your) ${THINGS} (?:down|offline)|shut(?: down)?|disable|remove|lock|block|suspend|deface|withhold|keep|hold|cut off|turn off|switch off|pull|revoke|deactivate|redirect)(?: [^.!?\\n]{0,40}?)? ${THINGS}(?: (?:down|offline|off))?`,
);
const EN_HOSTAGE = words(
  `(?:your|the) ${THINGS} (?:stays?|remains?|will (?:stay|remain|be|go)|goes|is|are) (?:offline|down|locked|blocked|with me|mine|in my hands|suspended|disabled|deleted|closed|inaccessible|gone)`,
);
const EN_WITHHELD = words(
  `you (?:will not|won['’]t|will never|do not|don['’]t|only|will only|cannot|can['’]t)(?: (?:get|receive|see|have|access|use|log into|get back|gain))+ (?:back |access to |to )?(?:your |the |any )?${THINGS}`,
);
const VI_THINGS =
  '(?:trang web|website|web|dữ liệu|tên miền|hosting|máy chủ|tài khoản|tập tin|file|mã nguồn|hộp thư|email|quyền truy cập|mật khẩu|bản sao lưu|trang)';
const VI_HARM = words(
  `(?:tôi|chúng tôi|bên tôi|em|mình) (?:sẽ|buộc phải|đành|có thể|đành phải) (?:xóa|xoá|gỡ|gỡ bỏ|khóa|khoá|chặn|tắt|giữ(?: lại)?|đóng|ngắt|thu hồi|hủy|huỷ|đánh sập|cắt|chuyển hướng)(?: [^.!?\\n]{0,25}?)? ${VI_THINGS}`,
);
const VI_HOSTAGE = words(
  `${VI_THINGS}(?: của ${VI_YOU})? sẽ (?:bị|ngừng|không)(?: \\p{L}+){0,2} ?(?:xóa|xoá|khóa|khoá|gỡ|tắt|chặn|giữ|hoạt động|ngắt|đóng)`,
);

const HANGS_ON = words(
  `unless|until|if|otherwise|or|as long as|while you|because you (?:have|did)|since you (?:have|did)|once you (?:have )?pa(?:y|id)|when you (?:have )?pa(?:y|id)|nếu|cho đến khi|đến khi|trừ khi|chừng nào|bằng không|khi nào|vì ${VI_YOU} (?:không|chưa)`,
);
/** Their own wish, our own copies, the care for data after the end: no threat. */
const HARMLESS = words(
  `my (?:own )?(?:copy|copies|accounts?|access|side|machine|test|staging)|our (?:own )?(?:copy|copies|accounts?|access|side)|test (?:site|server|account)s?|staging|at your (?:request|wish)|as you (?:asked|wished)|if you (?:ask|wish|want|prefer|like|agree|confirm|need)|once you (?:confirm|have confirmed)|after (?:you confirm|the hand-?over|your confirmation)|safe|ready|available|bản sao của (?:tôi|chúng tôi)|nếu ${VI_YOU}(?: \\p{L}+)? (?:muốn|yêu cầu|đồng ý|cần|xác nhận)|theo yêu cầu|sau khi (?:${VI_YOU}|bàn giao|xác nhận)`,
);

export const threat: LetterCheck = (letter, facts) => {
  const own = ownWords(letter, facts);
  const plain = [...EN_THREAT, ...VI_THREAT].flatMap((form) => places(own, words(form)));
  const harm = [EN_HARM, EN_HOSTAGE, EN_WITHHELD, VI_HARM, VI_HOSTAGE]
    .flatMap((form) => places(own, form))
    .filter(({ start, end }) => {
      const sentence = stretchAt(letter.sentences, start) ?? { start, end };
      const text = own.slice(sentence.start, sentence.end);
      return !has(text, HARMLESS) && has(text, HANGS_ON);
    });
  const all = [...plain, ...harm].sort((a, b) => a.start - b.start);
  return all
    .filter((one, index) => !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end))
    .map((one) => ({
      code: 'letter/threat',
      severity: 'error',
      message: t('This is a threat, and can put you in the wrong. Say which formal step follows, or nothing.'),
      span: letter.spanOf(one),
      suggestion: null,
    }));
};
