/** What a letter asks for, and by when. */
import { addDays, type IsoDate } from '../../dates';
import { likelyDay, type ReadDate } from './dates';
import { stretchAt, type LetterText, type Stretch } from './letterText';
import { VI_YOU } from './vietnameseYou';
import { has, words } from './wordForms';

const REQUEST = words(
  [
    "please(?! (?:find|note|accept|do not hesitate|don['’]t hesitate|see|excuse|forgive))",
    'kindly',
    '(?:could|can|would|will) you',
    'may I ask',
    'I (?:would )?ask (?:you|that|for)',
    '(?:let me|let us) know',
    '(?:tell|send|give|write) (?:me|us)',
    'I need (?:your|you|from you)',
    'vui lòng',
    `xin (?:mời )?(?:${VI_YOU}|hãy|vui lòng|được biết|phản hồi|xác nhận|cho (?:tôi|em|biết))`,
    `(?:rất )?mong (?:${VI_YOU}|được|nhận)`,
    `kính đề nghị|đề nghị ${VI_YOU}`,
    `nhờ ${VI_YOU}`,
    `yêu cầu ${VI_YOU}`,
    'cho (?:tôi|em|mình|chúng tôi|bên tôi) (?:biết|xin)',
  ].join('|'),
);

/** What stands right before the day by which something is asked for. */
const BY =
  /(?:(?<![\p{L}])(?:by|before|until|till|no later than|not later than|latest|on or before|deadline(?: is| of|:)?|trước|chậm nhất|muộn nhất|không muộn hơn|hạn chót|hạn cuối|hạn (?:trả lời|phản hồi)|đến hết|hết|trong))(?:\s+(?:là|vào|the|end of|close of business on|noon on|at the latest|ngày|hết|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|thứ [\p{L}]+,?|chủ nhật,?)|:)*\s*$/iu;
const WITHIN = words(
  '(?:within|in) (?:the next )?\\d+ (?:working |business )?(?:days|weeks)|trong(?: vòng)? \\d+ (?:ngày|tuần)(?: làm việc)?',
);

/** A meeting or a talk ahead is no day by which something is asked for, and on no file yet. */
const MEETING = words('call|calls|meet|meeting|talk|speak|video|appointment|gọi|họp|gặp|trao đổi|cuộc hẹn');

/** Whether a text asks for a talk. */
export function asksForTalk(text: string): boolean {
  return asks(text) && has(text, MEETING);
}

/** Whether a text asks the reader for something. */
function asks(text: string): boolean {
  return has(text, REQUEST) || /\?["”’)\]]*\s*$/u.test(text);
}

/**
 * The sentences that ask for something.
 * @param own the letter in our own words: what the client asked for asks for nothing
 */
export function requestsIn({ sentences }: LetterText, own: string): readonly Stretch[] {
  return sentences.filter(({ start, end }) => asks(own.slice(start, end)));
}

/** Whether a day stands where a letter says by when. */
export function isByDay(letter: LetterText, date: ReadDate): boolean {
  return BY.test(letter.plain.slice(Math.max(0, date.start - 60), date.start));
}

interface Deadline {
  readonly date: ReadDate;
  readonly day: IsoDate;
}

/** Every day of a letter asks for its deadlines, which stay. */
const deadlinesOf = new WeakMap<LetterText, { readonly day: IsoDate; readonly found: readonly Deadline[] }>();

/** The days by which the letter asks for something, whether they are ahead or not. */
export function deadlines(letter: LetterText, day: IsoDate): readonly Deadline[] {
  const known = deadlinesOf.get(letter);
  if (known?.day === day) return known.found;
  const found = foundDeadlines(letter, day);
  deadlinesOf.set(letter, { day, found });
  return found;
}

function foundDeadlines(letter: LetterText, day: IsoDate): readonly Deadline[] {
  const asking = new Map<Stretch, boolean>();
  const isAsking = (sentence: Stretch): boolean => {
    const known = asking.get(sentence) ?? asks(letter.unquoted.slice(sentence.start, sentence.end));
    asking.set(sentence, known);
    return known;
  };
  return letter.dates.flatMap((date) => {
    const sentence = stretchAt(letter.sentences, date.start);
    const means = likelyDay(date, day);
    if (means === null || sentence === undefined) return [];
    const asked = isAsking(sentence);
    const counts = isByDay(letter, date) ? asked || means >= day : asked && means > day && !asksForTalk(sentence.text);
    return counts ? [{ date, day: means }] : [];
  });
}

/** The days by which the letter asks for something although they lie before it. */
export function deadlinesBehind(letter: LetterText, day: IsoDate): readonly ReadDate[] {
  return deadlines(letter, day).flatMap((one) => (one.day < day && isByDay(letter, one.date) ? [one.date] : []));
}

/** Whether it names a number of days in which it asks for something. */
export function namesDays(letter: LetterText, own: string): boolean {
  return requestsIn(letter, own).some(({ text }) => has(text, WITHIN));
}

/** The days that follow from the deadlines of the letter itself: the day after each, on which a pause may begin. */
export function followingDays(letter: LetterText, day: IsoDate): readonly IsoDate[] {
  return deadlines(letter, day).map((one) => addDays(one.day, 1));
}
