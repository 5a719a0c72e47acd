/** A password, a key or a token. A letter lies in mailboxes for years: access goes by a safe channel. */
import { t } from '../../l10n';
import type { TextSpan } from '../readLetter';
import type { LetterCheck } from './letterProblem';
import { secretsByRule } from './secretRules';

const VALUE = '[`"“\'*]{0,3}[^\\s`"”,;]{4,}';
/** What a secret that somebody typed looks like: it is no plain word. */
const IS_TYPED = /\d|[!@#$%^&*_]|\p{Ll}\p{Lu}/u;
const FORMS: readonly RegExp[] = [
  // "password: hunter2", "the password is hunter2", "mật khẩu: …", "mật khẩu là …"
  new RegExp(
    `(?<![\\p{L}])(?:password|passphrase|passwd|pwd|passcode|pin(?: code)?|mật khẩu|mã pin|api[ _-]?key|secret(?:[ _-]?key)?|access[ _-]?token|token)(?:(?:\\s+[\\p{L}]+){0,2}\\s*[:=]\\s*|(?:\\s+[\\p{L}]+){0,2}\\s+(?:is|are|was|là)(?:\\s*:)?\\s*)(${VALUE})`,
    'giu',
  ),
  // What no rule of the library knows.
  /(?<![\w-])((?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,})/g,
  /(?<![\w-])(AIza[0-9A-Za-z_-]{35})(?![\w-])/g,
  /(?<![\w.-])(eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/g,
];
/** A place to look is no secret: "password: see the manager", an address, a blank. */
const NO_SECRET = /^[`"“'*]*(?:https?:|www\.|\[|\{\{|<)|^[`"“”'*•.…_-]+$/i;

export const secret: LetterCheck = ({ plain, spanOf }) => {
  const typed = FORMS.flatMap((form) => [...plain.matchAll(form)]).flatMap((match): readonly TextSpan[] => {
    const value = match[1] ?? '';
    if (NO_SECRET.test(value) || !IS_TYPED.test(value)) return [];
    const start = match.index + match[0].length - value.length;
    return [{ start, end: start + value.replace(/(?<![.`*])[.`*]+$/, '').length }];
  });
  const all = [...secretsByRule(plain), ...typed];
  return all
    .filter((one, index) => !all.slice(0, index).some((other) => other.start < one.end && one.start < other.end))
    .map((one) => ({
      code: 'letter/secret',
      severity: 'error',
      message: t(
        'This looks like a password, a key or a token. Take it out and send it by a safe channel; if it went out before, change it.',
      ),
      span: spanOf(one),
      suggestion: null,
    }));
};
