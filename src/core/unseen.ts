/** Characters that are not seen and change what is: they are kept in files and left out of whatever is shown. */

/** Control characters but for line breaks and tabs, those that turn the reading direction, and those that take no room. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\p{Bidi_Control}]/gu;

/** @example withoutUnseen('\u202egpj.exe') // 'gpj.exe' */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
