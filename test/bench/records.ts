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
const STATUSES = ['open', 'quoted', 'approved', 'declined', 'withdrawn'];
const INCIDENTS = ['harsh', 'shouting', 'insult', 'pressure'];

/**
 * The record of one client.
 * @param index which one; each has its own health
 * @param bytes how long it is, within a few per cent
 */
export function record(index: number, bytes: number): string {
  const next = numbers(index + 1);
  const health = next();
  const whole = (below: number): number => Math.floor(next() * below);
  const date = (): string => `2026-${twoDigits(1 + whole(11))}-${twoDigits(1 + whole(22))}`;
  const one = (list: readonly string[]): string => list[whole(list.length)] ?? '';
  const lists: Readonly<Record<string, string[]>> = {
    requests: [],
    revisions: [],
    questions: [],
    invoices: [],
    conduct: [],
  };
  let text = head(index);
  const rest = { conduct: health < 0.3, long: health < 0.6 };
  let length = text.length;
  for (let n = 1; length < bytes; n += 1) {
    const start = date();
    const entries: Readonly<Record<string, string>> = {
      requests: `  - id: CR-${n}\n    date: ${start}\n    asks: ${one(REQUESTS)}\n    by: Jane Doe\n    scope: ${next() < health ? 'in' : 'out'}\n    hours: ${1 + whole(20)}\n    status: ${one(STATUSES)}\n`,
      revisions: `  - date: ${start}\n    deliverable: d${1 + whole(4)}\n    by: Jane Doe\n    items: [Warmer colours, Bigger logo]\n    hours: ${1 + whole(4)}\n`,
      questions: `  - asked: ${start}\n    question: Who approves the final design of page ${n}?\n${next() < health ? `    answered: ${start}\n` : ''}`,
      invoices: `  - number: INV-${n}\n    issued: ${start}\n    amount: ${100 + whole(4000)}\n${next() < health + 0.3 ? `    paid: ${start.slice(0, 8)}27\n` : ''}`,
      ...(rest.conduct && n % 6 === 0
        ? {
            conduct: `  - date: ${start}\n    kind: ${one(INCIDENTS)}\n    says: You people are useless\n    by: Jane Doe\n`,
          }
        : {}),
    };
    for (const [list, entry] of Object.entries(entries)) {
      lists[list]?.push(entry);
      length += entry.length;
    }
  }
  for (const [list, entries] of Object.entries(lists)) {
    if (entries.length > 0) text += `${list}:\n${entries.join('')}`;
  }
  return text;
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
