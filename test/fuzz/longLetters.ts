/** Letters that are hostile by their length: what is repeated in each, by name. Each once took as long as the square or the cube of its length. */
export const REPEATED: Readonly<Record<string, string>> = {
  blanks: ' ',
  tabs: '\t',
  'blank lines': '\n',
  'blank lines of Windows': '\r\n',
  'lines of one blank': ' \n',
  'brackets that stay open': '[',
  footnotes: '[^',
  'quotations that stay open': '“',
  'quotations in quotations': '«',
  apostrophes: '‘',
  lines: '_ ',
  digits: '1',
  'groups of digits': '’0',
  sums: '$1 ',
  days: '1 January ',
  'days in sentences': 'Please pay by 1 January. ',
  pictures: '![',
};

/** A letter of nearly so many characters. */
export function longLetter(repeated: string, length: number): string {
  const top = '# Hello\n\nTo: Jane Doe, jane@acme.example\n\nDear Jane,\n\n';
  return top + repeated.repeat(Math.floor((length - top.length) / repeated.length));
}
