/** The errors of the YAML library, in words that say what to do. */
import { later, t } from '../l10n';
import { clip } from './clip';

/**
 * One sentence for a syntax error.
 * @param code the library's code
 * @param detail the library's message, which tells apart what shares a code
 * @param text what stands at the error
 */
export function describeSyntax(code: string, detail: string, text: string): string {
  switch (code) {
    case 'BAD_SCALAR_START':
      return t('A value can not begin with `{0}` in YAML; put the whole value in quotes.', clip(text));
    case 'TAB_AS_INDENT':
      return t('A tab can not indent a line in YAML; use spaces.');
    case 'MULTIPLE_DOCS':
      return t('A second document begins here; keep one client in one file and take out the line `---` above.');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return t(
        'A second `key: value` stands where one value is expected; put a text with `: ` in it in quotes, or correct the indentation.',
      );
    case 'BAD_INDENT':
      return detail.startsWith('Flow')
        ? t(OPEN_BRACKET)
        : t(
            'The keys of one mapping, and the dashes of one list, begin in the same column; correct the indentation of this line.',
          );
    case 'MISSING_CHAR':
      if (detail.includes('quote')) return t('A quoted text is not closed; add the quote at its end.');
      if (detail.includes('map keys'))
        return t('This line has no `key:` in front; add one, or indent the line to belong to the text above.');
      return t(OPEN_BRACKET);
    case 'BAD_DQ_ESCAPE':
      return t(
        'A backslash in double quotes begins an escape that does not exist; write two backslashes, or use single quotes.',
      );
    default:
      return t('This is not YAML ({0}); correct it, or put a text with special characters in quotes.', clip(detail));
  }
}

const OPEN_BRACKET = later('A bracket that is opened here or above is not closed; add its `]` or `}`.');
