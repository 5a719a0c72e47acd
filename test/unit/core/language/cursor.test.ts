import assert from 'node:assert/strict';
import { cursorsAt } from '../../../../src/core/language/cursor';
import { atMark } from './completing';

/** Each reading as `role path "word"`, with what goes before and how it stands. */
function read(marked: string): readonly string[] {
  const { text, offset } = atMark(marked);
  return cursorsAt(text, offset).map(({ role, path, layout, lead, word, isAside }) => {
    const where = path.length === 0 ? '(top)' : path.join('.');
    const before = lead === '' ? '' : ` after "${lead}"`;
    const what = `"${text.slice(word.start, word.end)}"${word.isKey ? ' :' : ''}`;
    return `${isAside ? 'aside ' : ''}${role} ${where} ${what} ${layout}${before}`;
  });
}

describe('the cursor in a file', () => {
  const cases: readonly (readonly [what: string, marked: string, ...readings: string[]])[] = [
    ['an empty file', '│', 'key (top) "" line'],
    ['the first word', 'cli│', 'key (top) "cli" line'],
    ['a word behind a byte order mark', '\uFEFFcli│', 'key (top) "cli" line'],
    ['a new line at the top', 'client: A\n│', 'key (top) "" line'],
    ['a value', 'client: A\nstatus: │', 'value status "" behind'],
    ['a value right behind the colon', 'status:│', 'value status "" behind after " "'],
    ['the middle of a value', 'status: pro│spect # as yet', 'value status "prospect" behind'],
    ['a value of several words', 'terms:\n  payment: due on │', 'value terms.payment "due on " behind'],
    ['a value in an open quote', 'requests:\n  - by: "Ja│', 'value requests.0.by "Ja" behind'],
    ['a value in two quotes', "requests:\n  - by: 'Ja│ne' # who", 'value requests.0.by "Jane" behind'],
    ['a key that has its colon', 'da│te: x', 'key (top) "date" : line'],
    ['below a key', 'requests:\n  │', 'value requests "" line'],
    ['below a key and a comment', 'requests: # all of them\n  # the first\n  │', 'value requests "" line'],
    ['below a key, a word', 'terms:\n  pay│', 'value terms "pay" line'],
    ['behind a dash', 'requests:\n  - │', 'value requests.0 "" line'],
    ['right behind a dash', 'requests:\n  -│', 'value requests.0 "" line after " "'],
    ['a word behind a dash', 'requests:\n  - da│', 'value requests.0 "da" line'],
    ['the second dash', 'requests:\n  - id: 1\n  - │', 'value requests.1 "" line'],
    ['below a lone dash', 'requests:\n  -\n    │', 'value requests.0 "" line'],
    [
      'a dash in a list of days',
      'disagreements:\n  - reopened:\n      - │',
      'value disagreements.0.reopened.0 "" line',
    ],
    [
      'below the keys of an entry',
      'requests:\n  - id: 1\n    │',
      'key requests.0 "" line',
      'aside value requests.1 "" line after "- "',
    ],
    [
      'between the keys of the second entry',
      'requests:\n  - id: 1\n  - id: 2\n    da│\n    asks: x\n',
      'key requests.1 "da" line',
      'aside value requests.2 "da" line after "- "',
    ],
    [
      'below the dash of an entry',
      'requests:\n  - id: 1\n  │',
      'key requests.0 "" line after "  "',
      'value requests.1 "" line after "- "',
    ],
    [
      'below a list without an indent',
      'requests:\n- id: 1\n│',
      'value requests.1 "" line after "- "',
      'key (top) "" line',
    ],
    [
      'at the top below a list',
      'requests:\n  - id: 1\n\n│',
      'aside value requests.1 "" line after "  - "',
      'key (top) "" line',
    ],
    [
      'in a list of an entry',
      'invoices:\n  - number: 1\n  - number: 2\n    payments:\n      - date: x\n        │',
      'key invoices.1.payments.0 "" line',
      'aside value invoices.1.payments.1 "" line after "- "',
    ],
    [
      'a list of a section of its own',
      'brief:\n  deliverables:\n    - id: a\n    - id: b\n      ti│',
      'key brief.deliverables.1 "ti" line',
      'aside value brief.deliverables.2 "ti" line after "- "',
    ],
    ['a key in braces', 'legal:\n  - { date: x, │ }', 'key legal.0 "" flow'],
    ['a key in braces that nobody closed', 'legal:\n  - { date: x, st│\n', 'key legal.0 "st" flow'],
    ['a value in braces', 'legal:\n  - { date: │ }', 'value legal.0.date "" flow'],
    ['a value in braces that nobody closed', 'brief: {goal: x, agreed: 20│', 'value brief.agreed "20" flow'],
    ['the first value in brackets', 'invoices:\n  - for: [│]', 'value invoices.0.for.0 "" flow'],
    ['the next value in brackets', 'invoices:\n  - for: [a, b│, c]', 'value invoices.0.for.1 "b" flow'],
    ['brackets over several lines', 'exit:\n  done: [\n    a,\n    │', 'value exit.done.1 "" flow'],
    ['a file in braces', '{client: A, │}', 'key (top) "" flow'],
    ['a file that is indented as a whole', '  client: A\n  st│', 'key (top) "st" line'],
    ['CRLF', 'terms:\r\n  agreed: x\r\n  pay│\r\nbrief:\r\n', 'key terms "pay" line'],
    ['CRLF behind a value', 'status: op│en\r\nlanguage: en\r\n', 'value status "open" behind'],
    ['below a text of several lines', 'notes: |\n  private\n│', 'key (top) "" line'],
    ['below a broken line', 'terms:\n  agreed: "x\nbrief:\n  go│', 'value brief "go" line'],
    ['below a broken entry', 'legal:\n  - { date: x\n  - st│', 'value legal.1 "st" line'],
    ['in a comment'.concat(' nothing'), 'status: x # pro│'],
    ['in a comment of its own nothing', '# cli│'],
    ['in a text of several lines nothing', 'notes: |\n  pri│vate\n'],
    ['on a new line of such a text nothing', 'notes: |\n  private\n  │'],
    ['on the first line of such a text nothing', 'notes: |\n  │'],
    ['behind the head of such a text nothing', 'notes: |│'],
    ['on the second line of a plain text nothing', 'requests:\n  - asks: An\n      online│'],
    ['on the second line of a quoted text nothing', 'requests:\n  - asks: "An\n      online│"'],
    ['at an alias nothing', 'terms: *st│'],
    ['behind an anchor nothing', 'terms: &st│'],
    ['behind a quoted value nothing', 'status: "open"│'],
    ['at an indent that nothing has nothing', 'terms:\n  agreed: x\n   │'],
  ];
  for (const [what, marked, ...readings] of cases) {
    it(what, () => assert.deepEqual(read(marked), readings));
  }
});
