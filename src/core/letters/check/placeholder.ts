/** A blank that was left: `[invoice number]`, `{{name}}`, `TODO`, `XXX`, `___`. A link is none. */
import { t } from '../../l10n';
import type { LetterCheck } from './letterProblem';

const FORMS: readonly RegExp[] = [
  // In brackets, with a letter in it; not a link, a reference, its definition, a footnote, a box to tick, or what an editor puts into a quotation.
  /(?<![\\!\]])\[(?!(?:x|X|sic|\^[^\]]{0,60}|…|\.{3})\])(?=[^\]\n[]{0,60}\p{L})[^\]\n[]{1,60}(?<!\\)\](?![[(:])/gu,
  /\{\{[^{}\n]{0,60}\}\}/g,
  /<(?:your|insert|enter|name|date|amount|number|tên|ngày|số tiền)(?: [\p{L} ]{1,40})?>/giu,
  /(?<![\p{L}\p{N}_])(?:TODO|FIXME|XXX+|TBD)(?![\p{L}\p{N}_])/gu,
  /(?<![\p{L}\p{N}])[xX]{2}\/[xX]{2}\/(?:[xX]{2,4}|\d{4})/gu,
  /_{3,}/g,
  /\?{3,}/g,
];
const SIGNING = /sign|chữ ký|ký tên/iu;

export const placeholder: LetterCheck = ({ source }) =>
  FORMS.flatMap((form) => [...source.text.matchAll(form)])
    .filter((match) => !isReference(source.text, match[0]) && !isRule(source.text, match))
    .map((match) => ({
      code: 'letter/placeholder',
      severity: 'warning',
      message: t('A blank is left: {0}. Fill it in, or take the sentence out.', match[0]),
      span: { start: source.start + match.index, end: source.start + match.index + match[0].length },
      suggestion: null,
    }));

/** Whether brackets refer to a link that is defined elsewhere in the document. */
function isReference(text: string, brackets: string): boolean {
  return brackets.startsWith('[') && text.toLowerCase().includes(`\n${brackets.toLowerCase()}:`);
}

/** Whether it is a rule across the page, which stands alone in its line, or a line to sign on. */
function isRule(text: string, match: RegExpExecArray): boolean {
  if (!match[0].startsWith('_')) return false;
  const line = text.slice(text.lastIndexOf('\n', match.index) + 1).split('\n', 1)[0] ?? '';
  return line.trim() === match[0] || SIGNING.test(line);
}
