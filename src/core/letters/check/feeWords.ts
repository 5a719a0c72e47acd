/** Where a letter speaks of a late fee or of interest, and asks for it. */
import { has, words } from './wordForms';
import type { LetterText, Stretch } from './letterText';

const FEE = words(
  [
    'late(?:-| )(?:payment )?(?:fees?|charges?|interest)',
    'late(?:-| )payment (?:fees?|charges?|interest|penalt(?:y|ies))',
    'overdue (?:fees?|charges?|interest)',
    'default interest',
    'statutory interest',
    'penalty (?:fee|charge|interest)s?',
    'interest (?:(?:of|at)(?= \\S*\\d)|on (?:the |this |your |any )*(?:overdue|late|open|unpaid|invoice|amount|sum|balance|debt|payment)|accru\\w+|runs|is (?:charged|added|due)|will be (?:charged|added|due))',
    '(?:charge|add|adding|charging|plus) interest',
    '(?:phí|tiền phạt|phạt|lãi|tiền lãi|lãi suất)(?: do| vì)? (?:chậm|trễ|quá hạn)(?: (?:trả|thanh toán|hạn))?',
    'lãi chậm trả',
    'tiền lãi',
    'phí phạt',
    'tiền phạt',
  ].join('|'),
);
/** Nothing is asked for, or the sentence only says so. */
const NOT_ASKED = words(
  "no|not|never|without|waived?|waiving|won['’]t|don['’]t|neither|nor|drop|free of|instead of|không|chưa|miễn|bỏ qua|chẳng|thay vì|chưa tính",
);
const BY_LAW = words(
  'statut(?:e|ory)|by law|Late Payment of Commercial Debts|Act 1998|Directive 2011/7(?:/EU)?|theo luật|theo quy định của pháp luật|Luật Thương mại|Bộ luật Dân sự|Điều 306',
);

/** The sentences that ask for a late fee; words that are quoted are somebody else's. */
export function feeSentences(letter: LetterText): readonly Stretch[] {
  return letter.sentences.filter(({ start, end }) => {
    const text = letter.unquoted.slice(start, end);
    return has(text, FEE) && !has(text, NOT_ASKED);
  });
}

/** Whether a sentence rests the fee on a law. */
export function isByLaw({ text }: Stretch): boolean {
  return has(text, BY_LAW);
}

/** The place of the words in the sentence. */
export function feePlace({ start, text }: Stretch): { readonly start: number; readonly end: number } {
  const match = new RegExp(FEE.source, 'iu').exec(text);
  return match === null
    ? { start, end: start + text.length }
    : { start: start + match.index, end: start + match.index + match[0].length };
}
