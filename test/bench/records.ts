/** Client records for measuring: the same ones each time, about as long as asked for, from healthy to hopeless. */

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The day on which the records are assessed. */
export const AS_OF = '2026-11-23';

const REQUESTS = [
  'Add an online shop',
  'Move the menu to the left',
  'A second language',
  'Connect the booking calendar',
];
const INCIDENTS = ['harsh', 'shouting', 'insult', 'pressure'];

/** How much of a record goes wrong, by its index: from nothing to everything. */
const TROUBLE = [0, 0, 0.015, 0.3, 1];

const LETTERS = `letters:
  - {date: 2026-06-01, kind: pause_notice, deadline: 2026-06-15}
  - {date: 2026-07-01, kind: conduct_boundary, deadline: 2026-07-15}
`;

/**
 * The record of one client.
 * @param index which one; each has its own health
 * @param bytes how long it is, within a few per cent
 */
export function record(index: number, bytes: number): string {
  return written(index, ({ length }) => length < bytes);
}

/**
 * The record of one client with so many entries: requests, rounds, questions, invoices and incidents.
 * @param index which one; each has its own health
 */
export function recordOfEntries(index: number, count: number): string {
  return written(index, ({ entries }) => entries < count);
}

function written(
  index: number,
  goesOn: (size: { readonly length: number; readonly entries: number }) => boolean,
): string {
  const next = numbers(index + 1);
  const trouble = TROUBLE[index % TROUBLE.length] ?? 0;
  const lists = new Map<string, string[]>();
  const first = head(index) + (trouble === 1 ? LETTERS : '');
  const size = { length: first.length, entries: 0 };
  for (let n = 1; goesOn(size); n += 1) {
    for (const [list, entry] of entries(n, next, trouble)) {
      const before = lists.get(list) ?? [`${list}:\n`];
      lists.set(list, before);
      before.push(entry);
      size.length += entry.length;
      size.entries += 1;
    }
  }
  return first + [...lists.values()].flat().join('');
}

function entries(n: number, next: () => number, trouble: number): readonly (readonly [string, string])[] {
  const whole = (below: number): number => Math.floor(next() * below);
  const one = (list: readonly string[]): string => list[whole(list.length)] ?? '';
  const wrong = (): boolean => next() < trouble;
  const month = twoDigits(1 + whole(11));
  const day = 1 + whole(15);
  const start = `2026-${month}-${twoDigits(day)}`;
  const soon = `2026-${month}-${twoDigits(day + 6)}`;
  const scope = wrong()
    ? 'scope: out\n    status: open'
    : `scope: out\n    price: 300\n    status: approved\n    decided: ${soon}`;
  return [
    ['requests', `  - id: CR-${n}\n    date: ${start}\n    asks: ${one(REQUESTS)}\n    by: Jane Doe\n    ${scope}\n`],
    [
      'revisions',
      `  - date: ${start}\n    deliverable: d${1 + whole(4)}\n    by: Jane Doe\n    kind: ${wrong() ? 'revision' : 'fix'}\n    items: [Warmer colours, Bigger logo]\n    hours: ${1 + whole(4)}\n`,
    ],
    [
      'questions',
      `  - asked: ${start}\n    question: Who approves the final design of page ${n}?\n${wrong() ? '' : `    answered: ${soon}\n`}`,
    ],
    [
      'invoices',
      `  - number: INV-${n}\n    issued: ${start}\n    amount: ${100 + whole(4000)}\n${wrong() ? '' : `    paid: ${soon}\n`}`,
    ],
    ...(wrong()
      ? [
          [
            'conduct',
            `  - date: ${start}\n    kind: ${one(INCIDENTS)}\n    says: You people are useless\n    by: Jane Doe\n`,
          ] as const,
        ]
      : []),
  ];
}

function head(index: number): string {
  const deliverables = [1, 2, 3, 4].map(
    (n) => `    - id: d${n}\n      title: Page ${n}\n      price: 1200\n      due: 2026-0${n + 4}-20\n`,
  );
  return `client: Client ${index}
status: active
currency: USD
contacts:
  - name: Jane Doe
    email: jane@client-${index}.example
    decides: true
terms:
  agreed: 2026-01-05
  payment: net 14
  late_fee: 1.5% per month
  pause_clause: ${index % 2 === 0}
brief:
  agreed: 2026-01-10
  goal: More wholesale orders through the site
  price: 4800
  change_rate: 90
  rounds: 2
  deliverables:
${deliverables.join('')}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
