/** The deadline that a letter itself states: read from its text, since a person may have changed it after it was drafted. */
import { addDays, type IsoDate } from '../dates';
import { datesInText } from './datesInText';
import { LONGEST_LETTER } from './readLetter';

/** A date as it stands in a sentence. */
interface SentenceDate {
  readonly date: IsoDate;
  /** How it is bound to what is asked for: `by` a day, `until` a day, or not at all. */
  readonly bond: 'by' | 'until' | null;
}

interface Sentence {
  readonly text: string;
  /** Those on or after the letter's day. */
  readonly dates: readonly SentenceDate[];
}

/** Words may end in letters that `\b` does not know. */
const words = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

const REQUEST = words(
  'please|kindly|let (?:me|us) know|(?:could|can|would|will) you|(?:i|we) (?:would |do )?(?:ask|request|need|expect)',
  '(?:i|we) (?:look forward to|await)|grateful|appreciate',
  'vui lòng|xin|mong|đề nghị|nhờ|hãy|phiền|yêu cầu|cho (?:tôi|em|mình|chúng tôi|bên em|bên tôi) biết|phản hồi|trả lời|xác nhận',
);
const OWN_PROMISE = words("(?:i|we) will|(?:i|we)[’']ll|(?:tôi|em|mình|chúng tôi|bên em|bên tôi) sẽ");
const CONDITION = words('if|unless|without|nếu');
const FILLER =
  '(?:[\\s:]*(?:the|end|of|close|business|day|on|at|noon|midnight|latest|be|is|date|hết|cuối|ngày|là|vào|lúc|(?<!\\d)(?:\\d{4}|\\d{1,2}(?:(?:[:h]\\d\\d){1,2}|h)?)(?!:?\\d)(?:\\s*(?:a\\.?m\\.?|p\\.?m\\.?|giờ))?),?)*[\\s:]*$';
const BY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:by|before|no later than|not later than|deadline|trước|chậm nhất|muộn nhất|không muộn hơn|không quá|thời hạn|hạn chót|hạn cuối)${FILLER}`,
  'iu',
);
const UNTIL = new RegExp(`(?<![\\p{L}\\p{N}])(?:until|till|up to|đến|tới)${FILLER}`, 'iu');
const AT_THE_LATEST =
  /^,?\s+(?:at the latest|or (?:earlier|sooner|before)|là (?:hạn chót|hạn cuối|muộn nhất|chậm nhất))/iu;
const WITHIN =
  /(?<![\p{L}\p{N}])(?:within|in|trong(?:\s+vòng)?)\s+(\d{1,3})\s+(?:(?:calendar\s+)?days?|ngày)(?![\p{L}\p{N}])/iu;

const SENTENCE_END = /[.!?…]["'”’)]*(?=\s+[\p{Lu}"'“‘(])/gu;

/**
 * The day by which the letter asks for something; `null` where it states none. In the sentence with the request: the day that follows
 * "by", else "until", else the last day it names, else "within N days". Without any of them: the day by which something is due in a
 * sentence that is no promise of our own. A day "before" which is asked counts as that day.
 * @param body the letter, Markdown, without notes and subject
 * @param day the letter's day; what is earlier is no deadline
 * @example statedDeadline('Please pay **$2,400.00** by **27 July 2026**.', '2026-07-20') // '2026-07-27'
 */
export function statedDeadline(body: string, day: IsoDate): IsoDate | null {
  const all = sentencesOf(body.slice(0, LONGEST_LETTER), day);
  const asking = all.filter(({ text }) => REQUEST.test(text));
  const bound = (sentences: readonly Sentence[], bond: SentenceDate['bond']): IsoDate | undefined =>
    sentences
      .flatMap(({ dates }) => dates)
      .filter((one) => one.bond === bond)
      .at(-1)?.date;
  const within = asking.flatMap(({ text }) => WITHIN.exec(text)?.[1] ?? []).at(-1);
  const theirs = all.filter(({ text }) => !OWN_PROMISE.test(text) || CONDITION.test(text));
  return (
    bound(asking, 'by') ??
    bound(asking, 'until') ??
    bound(asking, null) ??
    (within === undefined ? undefined : addDays(day, Number(within))) ??
    bound(theirs, 'by') ??
    null
  );
}

function sentencesOf(body: string, day: IsoDate): readonly Sentence[] {
  return blocksOf(body).flatMap((block) => {
    const dates = datesInText(block, day);
    // A date may hold a full stop; no sentence ends in it.
    const masked = dates.reduce(
      (text, { start, end }) => text.slice(0, start) + 'D'.repeat(end - start) + text.slice(end),
      block,
    );
    const ends = [...masked.matchAll(SENTENCE_END)].map(({ 0: mark, index }) => index + mark.length);
    return [...ends, masked.length].map((end, at) => {
      const from = ends[at - 1] ?? 0;
      const index = end - masked.slice(from, end).trimStart().length;
      const inside = dates.filter((one) => one.start >= index && one.end <= end && one.date >= day);
      return {
        text: block.slice(index, end),
        dates: inside.flatMap((one): SentenceDate[] => {
          const bond = bondOf(
            block.slice(index, one.start),
            block.slice(one.end, end),
            block.slice(one.start, one.end),
          );
          // The letter's own day is a deadline only where it says so.
          return bond === null && one.date === day ? [] : [{ date: one.date, bond }];
        }),
      };
    });
  });
}

function bondOf(before: string, after: string, date: string): SentenceDate['bond'] {
  // "ngày" may have been taken for the date's own word, and so may stand on either side.
  const lead = `${before}${/^ngày/iu.test(date) ? 'ngày ' : ''}`;
  if (BY.test(lead) || AT_THE_LATEST.test(after)) return 'by';
  return UNTIL.test(lead) ? 'until' : null;
}

/** Paragraphs and entries of lists, each on one line and without marks; what is quoted is somebody else's. */
function blocksOf(body: string): readonly string[] {
  return body
    .normalize('NFC')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replace(/[*_`]+/g, '')
    .split(/\r?\n[^\S\r\n]*\r?\n|\r?\n(?=[^\S\n]*(?:[-+•]|\d{1,2}[.)])\s)/u)
    .filter((block) => !/^\s*>/.test(block))
    .map((block) => block.replace(/[\s\u00a0\u202f]+/gu, ' ').trim());
}
