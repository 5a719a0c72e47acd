import assert from 'node:assert/strict';
import { SNIPPETS, type Snippet } from '../../../../src/core/language/snippets';
import { newRecord } from '../../../../src/core/newRecord';
import { parseClient } from '../../../../src/core/record/parse';
import { clientSchema } from '../../../../src/core/record/schema';
import { shapeAt, shapeOf } from '../../../../src/core/record/shape';
import { labels, taken, unmarked } from './completing';

const CLIENT = shapeOf(clientSchema);

/** A record that offers people and ids for everything. */
const BASE = `client: Acme
contacts:
  - name: Jane Doe
    decides: true
brief:
  agreed: 2026-06-01
  deliverables:
    - id: homepage
      title: Homepage
    - id: shop
invoices:
  - number: INV-1
    issued: 2026-07-01
    amount: 400
disagreements:
  - id: carousel
    topic: A carousel
    opened: 2026-07-01
`;

function isList(at: readonly string[]): boolean {
  return shapeAt(CLIENT, inside(at))?.type === 'list';
}

/** @example inside(['invoices', 'moved']) // ['invoices', 0, 'moved'] */
function inside(at: readonly string[]): readonly (string | number)[] {
  return at.reduce<readonly (string | number)[]>((path, key) => {
    const isInList = path.length > 0 && shapeAt(CLIENT, path)?.type === 'list';
    return [...path, ...(isInList ? [0] : []), key];
  }, []);
}

/** The file without the section of a key. */
function without(key: string): string {
  return BASE.replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), '');
}

/** Where a snippet of a list or section can be taken: at the top, behind a dash, below the key, between brackets. */
function places(snippet: Snippet, at: readonly string[]): readonly (readonly [where: string, marked: string])[] {
  const [top = '', ...rest] = at;
  const key = at.at(-1) ?? '';
  if (at.length === 0) return [['in an empty file', '│']];
  if (rest.length === 0) {
    const own = without(top);
    const dash = isList(at) ? '- ' : '';
    return [
      ['at the top', `${own}│`],
      ['by its name', `${own}${snippet.name.slice(0, 2)}│`],
      ['below its key', `${own}${top}:\n  ${dash}│`],
      ['behind its key', `${own}${top}: │`],
      ['in brackets', isList(at) ? `${own}${top}: [│]` : `${own}${top}: │`],
    ];
  }
  const owner =
    top === 'brief' ? (at.length === 2 ? 'brief:\n  ' : 'brief:\n  deliverables:\n    - id: x\n      ') : '';
  const entry = {
    invoices: 'invoices:\n  - number: X-1\n    issued: 2026-07-01\n    amount: 4\n    ',
    disagreements: 'disagreements:\n  - topic: x\n    opened: 2026-07-01\n    ',
    brief: owner,
  }[top];
  const head = `${without(top)}${entry ?? ''}`;
  const indent = ' '.repeat(/ *$/.exec(head)?.[0].length ?? 0);
  const dash = isList(at) ? '- ' : '';
  return [
    ['among the keys of its owner', `${head}│`],
    ['below its key', `${head}${key}:\n${indent}  ${dash}│`],
    ['between brackets', isList(at) ? `${head}${key}: [│]` : `${head}${key}: │`],
  ];
}

describe('the snippets', () => {
  const wanted = [
    ...['request', 'revision', 'question', 'disagreement', 'proposal', 'invoice', 'payment', 'promise', 'credit'],
    ...['moved', 'compensation', 'incident', 'letter', 'ours', 'legal', 'goodwill', 'snooze', 'contact'],
    ...['deliverable', 'terms', 'brief', 'ended', 'exit'],
  ];
  it('are there for every entry of every list and section', () => {
    const names = SNIPPETS.map(({ name }) => name);
    assert.deepEqual(
      wanted.filter((name) => !names.includes(name)),
      [],
    );
    const covered = new Set(SNIPPETS.flatMap(({ at }) => at.map((path) => path.join('.'))));
    const shape = shapeAt(CLIENT, []);
    const parts = shape?.type === 'map' ? [...shape.entries].filter(([, one]) => one.shape.type !== 'scalar') : [];
    assert.deepEqual(
      parts.map(([key]) => key).filter((key) => !covered.has(key)),
      [],
    );
  });

  it('write keys of the schema, those that are needed among them', () => {
    for (const { name, at, keys } of SNIPPETS) {
      for (const path of at) {
        const shape = shapeAt(CLIENT, isList(path) ? [...inside(path), 0] : inside(path));
        assert.ok(shape?.type === 'map', name);
        for (const key of Object.keys(keys)) assert.ok(shape.entries.has(key), `${name}: ${key}`);
        const needed = [...shape.entries].filter(([, { required }]) => required).map(([key]) => key);
        assert.deepEqual(
          needed.filter((key) => !(key in keys)),
          [],
          name,
        );
      }
    }
  });

  for (const snippet of SNIPPETS) {
    for (const at of snippet.at) {
      for (const [where, marked] of places(snippet, at)) {
        it(`gives ${snippet.name} without a problem ${where}${at.length > 1 ? ` of ${at.slice(0, -1).join('.')}` : ''}`, () => {
          const text = unmarked(taken(marked, `${snippet.name}…`));
          const ended = snippet.name === 'ended' ? text.replace('client: Acme', 'client: Acme\nstatus: ended') : text;
          const { record, problems } = parseClient(ended);
          assert.deepEqual(problems, [], text);
          assert.ok(record !== undefined);
          const written = at.reduce<unknown>((value, key) => {
            const entry: unknown = Array.isArray(value) ? value.at(-1) : value;
            return (entry as Readonly<Record<string, unknown>>)[key];
          }, record);
          const entry: unknown = Array.isArray(written) ? written.at(-1) : written;
          assert.deepEqual(
            Object.keys(snippet.keys).filter((key) => !Object.hasOwn(entry as object, key)),
            [],
            text,
          );
          assert.doesNotMatch(text, /[ \t]$/m);
        });
      }
    }
  }

  it('begin with today, and take ids and people from the file', () => {
    const text = taken(`${BASE}requests:\n  - │`, 'request…');
    assert.equal(
      text.slice(BASE.length),
      `requests:\n  - id: CR-1\n    date: 2026-11-23\n    asks: What was asked for\n    by: Jane Doe\n    deliverable: homepage\n    scope: out│`,
    );
  });

  it('take what is around them from the file', () => {
    const invoice = 'invoices:\n  - amount: 400\n    issued: 2026-07-01\n    ';
    const payment = 'payments:\n      - date: 2026-11-23\n        amount: 400│';
    assert.equal(taken(`${invoice}│`, 'payment…'), invoice + payment);
    assert.equal(taken(`${invoice}payments:\n      - │`, 'payment…'), invoice + payment);
  });

  it('leave out what the file has nothing for', () => {
    assert.equal(
      taken('client: A\nrequests:\n  - │', 'request…'),
      'client: A\nrequests:\n  - id: CR-1\n    date: 2026-11-23\n    asks: What was asked for\n    scope: out│',
    );
  });

  it('go on as the list is written', () => {
    const list = 'legal:\n  - { date: 2026-07-01, step: court }\n';
    assert.match(
      taken(`${list}  - │`, 'legal…'),
      /\n {2}- \{ date: 2026-11-23, by: client, step: lawyer, announced: true \}│$/,
    );
    const payments = 'invoices:\n  - payments:\n      - {date: 2026-07-01, amount: 2}\n      │';
    assert.match(taken(payments, 'payment…'), /\n {6}- \{ date: 2026-11-23, amount: 120 \}│$/);
  });

  it('stand where their list is: below it, beside an entry, at the top', () => {
    const list = 'goodwill:\n  - date: 2026-07-01\n    note: x\n';
    const after = `${list}  - date: 2026-11-23\n    note: Praise, a bonus, a recommendation│`;
    assert.equal(taken(`${list}  │`, 'goodwill…'), after);
    assert.equal(taken(`${list}    │`, 'goodwill…'), after);
    assert.equal(taken(`${list}│`, 'goodwill…'), after);
    assert.equal(taken(`${list}  go│`, 'goodwill…'), after);
    assert.ok(!labels(`${list}ours:\n  - │`).includes('goodwill…'));
  });

  it('stand between two entries as well', () => {
    const marked =
      'invoices:\n  - payments:\n      - date: 2026-07-01\n        amount: 1\n      │\n      - date: 2026-07-02\n        amount: 2\n';
    assert.match(
      taken(marked, 'payment…'),
      /amount: 1\n {6}- date: 2026-11-23\n {8}amount: 120│\n {6}- date: 2026-07-02\n/,
    );
    assert.match(taken(marked, 'date'), /amount: 1\n {6}- date: │\n {6}- date: 2026-07-02\n/);
  });

  it('of an entry are not offered before it says anything', () => {
    assert.ok(!labels('invoices:\n  - │').includes('payment…'));
    assert.ok(labels('invoices:\n  - number: 1\n    │').includes('payment…'));
    assert.ok(!labels('invoices:\n  - number: 1\n    payments: []\n    │').includes('payment…'));
  });
});

describe('a new record', () => {
  it('becomes a whole one by completion alone', () => {
    let text = newRecord('Acme Bakery', 'prospect').replace('prospect #', 'pro│spect #');
    text = unmarked(taken(text, 'active'));
    const steps = [
      ...['contact', 'terms', 'brief', 'request', 'revision', 'question', 'disagreement', 'invoice', 'compensation'],
      ...['incident', 'letter', 'ours', 'legal', 'goodwill', 'snooze', 'exit'],
    ];
    for (const step of steps) text = `${unmarked(taken(`${text}│`, `${step}…`))}\n`;
    for (const [key, value] of [
      ['currency', 'EUR'],
      ['language', 'de'],
    ] as const) {
      text = taken(`${text}│`, key);
      text = `${unmarked(taken(text, value))}\n`;
    }
    text = text.replace(/(amount: 120\n)/, '$1    │\n');
    text = unmarked(taken(text, 'payment…'));
    const { record, problems } = parseClient(text);
    assert.deepEqual(problems, [], text);
    assert.equal(record?.status, 'active');
    assert.equal(record.currency, 'EUR');
    assert.equal(record.invoices?.[0]?.payments?.length, 1);
    assert.equal(record.requests?.[0]?.deliverable, 'homepage');
    assert.equal(record.requests[0].by, 'Name');
    assert.ok(text.startsWith('client: Acme Bakery\nstatus: active # prospect | active | paused | ended\ncontacts:\n'));
  });
});
