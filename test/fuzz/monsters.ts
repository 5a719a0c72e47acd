/** Files that are hostile by their size: each a text of about so many characters, by name. */

const repeated = (unit: string, length: number): string => unit.repeat(Math.max(1, Math.floor(length / unit.length)));
const numbered = (length: number, line: (n: number) => string): string => {
  const lines: string[] = [];
  for (let n = 0, size = 0; size < length; n += 1) {
    const one = line(n);
    lines.push(one);
    size += one.length;
  }
  return lines.join('');
};

/** What stands behind `client: A` and a line break, or in its place. */
export const MONSTERS: Readonly<Record<string, (length: number) => string>> = {
  'one long line': (n) => `client: ${repeated('x', n)}`,
  'long notes': (n) => `client: A\nnotes: |\n${repeated('  so it goes <b>\n', n)}`,
  'brackets that stay open': (n) => repeated('[', n),
  'braces that stay open': (n) => `client: A\nx: ${repeated('{a: ', n)}`,
  'brackets in brackets': (n) => `client: A\nx: ${repeated('[', n / 2)}${repeated(']', n / 2)}`,
  'dashes in a line': (n) => `client: A\nx:\n  ${repeated('- ', n)}`,
  'question marks': (n) => repeated('? ', n),
  colons: (n) => repeated(':', n),
  'colons with blanks': (n) => `client: A\nx: ${repeated('a: ', n)}`,
  quotes: (n) => `client: ${repeated('"', n)}`,
  apostrophes: (n) => `client: ${repeated("'", n)}`,
  hashes: (n) => `client: A\n${repeated('#', n)}`,
  comments: (n) => `client: A\n${repeated('# x\n', n)}`,
  blanks: (n) => `client: A${repeated(' ', n)}`,
  'blank lines': (n) => `client: A\n${repeated('\n', n)}status: active\n`,
  'line ends of every kind': (n) => `client: A\n${repeated('\r\n\r\u2028', n)}`,
  tabs: (n) => `client: A\n${repeated('\t', n)}`,
  anchors: (n) => `client: A\nx: ${repeated('&a ', n)}`,
  'anchors of their own': (n) => `client: A\nx:\n${numbered(n, (k) => `  - &a${k} b\n`)}`,
  aliases: (n) => `client: A\ny: &a b\nx: [${repeated('*a, ', n)}]\n`,
  'aliases of what is not there': (n) => `client: A\nx: [${repeated('*a, ', n)}]\n`,
  tags: (n) => `client: A\nx:\n${repeated('  - !t b\n', n)}`,
  'one key again and again': (n) => `client: A\n${repeated('status: active\n', n)}`,
  'keys of their own': (n) => `client: A\n${numbered(n, (k) => `k${k}: v\n`)}`,
  'keys that nearly are ours': (n) => `client: A\n${numbered(n, (k) => `invoic${k}: v\n`)}`,
  'keys of their own in an entry': (n) =>
    `client: A\ngoodwill:\n  - date: 2026-01-01\n${numbered(n, (k) => `    k${k}: v\n`)}`,
  'entries without anything': (n) => `client: A\ninvoices:\n${repeated('  -\n', n)}`,
  'entries with a fault': (n) => `client: A\ninvoices:\n${repeated('  - {amount: x}\n', n)}`,
  'dates with a fault': (n) => `client: A\ngoodwill:\n${repeated('  - date: 2026-02-30\n', n)}`,
  'entries with one id': (n) => `client: A\nrequests:\n${repeated('  - {id: a, date: 2026-01-01}\n', n)}`,
  'references to nothing': (n) => `client: A\nquestions:\n${repeated('  - {asked: 2026-01-01, deliverable: b}\n', n)}`,
  requests: (n) =>
    `client: A\nrequests:\n${numbered(n, (k) => `  - {id: R${k}, date: 2026-11-01, scope: out, price: 5}\n`)}`,
  invoices: (n) =>
    `client: A\ninvoices:\n${numbered(n, (k) => `  - {number: I${k}, issued: 2026-07-01, amount: 5}\n`)}`,
  'payments of one invoice': (n) =>
    `client: A\nterms: {agreed: 2020-01-01, late_fee: 8% per year}\ninvoices:\n  - number: I\n    issued: 2020-07-01\n    amount: 500000\n    payments:\n${numbered(n, (k) => `      - {date: ${2020 + (k % 6)}-0${1 + (k % 9)}-0${1 + (k % 8)}, amount: 1}\n`)}`,
  disagreements: (n) => `client: A\ndisagreements:\n${numbered(n, (k) => `  - {id: d${k}, opened: 2026-07-01}\n`)}`,
  incidents: (n) => `client: A\nconduct:\n${repeated('  - {date: 2026-07-01, kind: harsh, says: x}\n', n)}`,
  letters: (n) => `client: A\nletters:\n${repeated('  - {date: 2026-07-01, kind: pause_notice}\n', n)}`,
  revisions: (n) =>
    `client: A\nbrief: {agreed: 2026-01-01, rounds: 1, deliverables: [{id: a}]}\nrevisions:\n${repeated('  - {date: 2026-07-01, deliverable: a}\n', n)}`,
  documents: (n) => `client: A\n${repeated('---\na: b\n', n)}`,
  'brackets of emphasis': (n) => `client: "${repeated('*_`[', n)}"`,
  paths: (n) => `client: A\nnotes: "${repeated('acme/a.', n)}"\n`,
  dots: (n) => `client: A\nnotes: "acme/${repeated('..!', n)}"\n`,
  'mail addresses': (n) => `client: A\ncontacts: [{name: A, email: "${repeated('a.', n)}@b.example"}]\n`,
};

/** Names of ten times ten times … values in a few lines. */
export function aliasBomb(levels: number): string {
  const lines = Array.from(
    { length: levels },
    (_, level) => `k${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
  );
  return `client: A\nk0: &a0 x\n${lines.join('\n')}\n`;
}
