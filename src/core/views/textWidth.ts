/** Text in the columns of a terminal: how wide it is, where it breaks, how it is padded. */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const SHOWN_AS_PICTURE = /\ufe0f/u;
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Columns that a text takes. An accented letter is one, however many code points it is made of; East Asian characters and pictures are two.
 * @example widthOf('Nguyễn 株') // 9
 */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += WIDE.test(segment) || SHOWN_AS_PICTURE.test(segment) ? 2 : 1;
  return width;
}

/** The text with blanks up to a width; as it is where it is wider. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** The text cut to a width, with an ellipsis where something is left out. @example shortened('Acme Bakery', 6) // 'Acme …' */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 0;
  for (const { segment } of segmenter.segment(text)) {
    taken += widthOf(segment);
    if (taken > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/**
 * The text as lines of at most that width, broken between words; a word that is too long stays whole, so that a path can still be clicked.
 * @example wrapped('one two three', 8) // ['one two', 'three']
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter((w) => w !== '')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A paragraph behind a label: its first line follows the label, the others stand below that line's start. */
export function hanging(label: string, text: string, width: number): readonly string[] {
  const start = widthOf(label);
  return wrapped(text, Math.max(20, width - start)).map(
    (line, index) => (index === 0 ? label : ' '.repeat(start)) + line,
  );
}
