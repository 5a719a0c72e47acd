/** Words of our own notes. A run of several words that carry meaning is no accident; single words and common turns are. */
import { t } from '../../l10n';
import type { TextSpan } from '../readLetter';
import type { LetterCheck } from './letterProblem';
import { privateTexts } from './recordTexts';
import { places, wordsOf } from './wordForms';

/** Words in a row, and how many of them must not be the small change of the language; one less in a longer run. */
const RUN = 5;
const RUN_OF_SYLLABLES = 7;
const CONTENT = 3;
const SMALL = new Set(
  (
    'about above after again also always amount been before being best both business call client contact could date days deadline does done dear each email ' +
    'every first from further have hear here invoice into just kind know last late letter more month most need next open other over paid past payment please ' +
    'price project regards same send should since some still sums than thank that their them then there these they this those time today until upon very want ' +
    'week well were what when where which while will with within without word work works would year your yours end the and for not out due you our are has can may ' +
    'công việc thanh toán hóa hoá đơn ngày tháng năm vui lòng cảm trước sau khách hàng phản hồi thời gian gửi được không cho của các những này với trong một và là có đã sẽ đến từ về theo khi nếu để anh chị ông bà tôi em xin'
  ).split(' '),
);

export const privateText: LetterCheck = (letter, facts) => {
  const tokens = places(letter.plain, /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu).map((one) => ({
    ...one,
    word: wordsOf(one.text)[0] ?? '',
  }));
  const open = facts.texts.map((text) => ` ${wordsOf(text).join(' ')} `);
  const found = privateTexts(facts.record, facts.kind).flatMap(({ text, where }) =>
    runs(tokens, wordsOf(text), open).map((span) => ({ where, span })),
  );
  return found
    .filter(
      ({ span }, index) => !found.slice(0, index).some((one) => one.span.start < span.end && span.start < one.span.end),
    )
    .map(({ where, span }) => ({
      code: 'letter/private',
      severity: 'error',
      message: t(
        'These words stand under {0} in the record, which is for you alone. Say it another way, or not at all.',
        where,
      ),
      span: letter.spanOf(span),
      suggestion: null,
    }));
};

interface Token extends TextSpan {
  readonly word: string;
}

/** The longest runs of the private words in the letter that no open part of the record has too. */
function runs(tokens: readonly Token[], secret: readonly string[], open: readonly string[]): readonly TextSpan[] {
  const needed = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u.test(secret.join(' '))
    ? RUN_OF_SYLLABLES
    : RUN;
  const shortest = Math.min(needed, Math.max(3, secret.length));
  const found: TextSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let best = 0;
    for (let from = 0; from < secret.length; from += 1) {
      let length = 0;
      while (secret[from + length] !== undefined && tokens[at + length]?.word === secret[from + length]) length += 1;
      best = Math.max(best, length);
    }
    const run = tokens.slice(at, at + best);
    const last = run.at(-1);
    if (last === undefined || best < shortest || !isTelling(run, open)) continue;
    found.push({ start: run[0]?.start ?? 0, end: last.end });
    at += best - 1;
  }
  return found;
}

function isTelling(run: readonly Token[], open: readonly string[]): boolean {
  const text = run.map(({ word }) => word).join(' ');
  const content = run.filter(({ word }) => word.length >= 3 && !SMALL.has(word) && !/^\d+$/.test(word)).length;
  return (
    text.length >= 15 &&
    content >= Math.min(run.length > RUN + 1 ? CONTENT - 1 : CONTENT, run.length) &&
    !open.some((one) => one.includes(` ${text} `))
  );
}
