/**
 * No drafted letter states a sum, a day, a name or a clause that the record does not hold or its working does not give. What may be stated is
 * worked out here from the record itself, by plain means; the drafting code has no part in it.
 */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { assessClient } from '../../../../src/core/assess';
import { addDays, daysBetween } from '../../../../src/core/dates';
import { readAmounts } from '../../../../src/core/letters/check/amounts';
import { readDates } from '../../../../src/core/letters/check/dates';
import { draftLetter } from '../../../../src/core/letters/draft';
import { wordsFor } from '../../../../src/core/letters/speech';
import { LETTER_KINDS, type ClientRecord, type LetterKind } from '../../../../src/core/record/schema';

const DAY = '2026-08-15';
const LANGUAGES = ['en', 'vi'].filter((language) => wordsFor(language) === language);

const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-05-01', days));
const money = fc.integer({ min: 200, max: 900_000 }).map((cents) => cents / 100);
/** Few words, none of them in any of our wordings, so that a name in a letter can only be the record's. */
const word = fc.constantFrom('Quarzit', 'Zephir', 'Wombat', 'Jalapa', 'Kiribo', 'Xylem', 'Fjordal', 'Obsidia');
const name = fc.tuple(word, word).map((words) => words.join(' '));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
/** An entry as the reader gives it: without the keys that are absent. */
const entry = <T extends object>(keys: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(keys).map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T);
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 2 });

const invoice = (index: number) =>
  entry({
    number: fc.constant(`NR-${index + 1}`),
    issued: day,
    due: maybe(day),
    amount: money,
    payments: maybe(few(entry({ date: day, amount: money }))),
    credited: maybe(few(entry({ date: day, amount: fc.constant(0.5) }))),
    disputed: maybe(entry({ from: day, until: maybe(day) })),
    promises: maybe(few(entry({ made: day, by: day }))),
    fee_waived: maybe(fc.boolean()),
    cancelled: maybe(day),
  });

const record = entry({
  client: name,
  status: maybe(fc.constantFrom('active' as const, 'prospect' as const, 'paused' as const)),
  currency: fc.constant('USD'),
  contacts: maybe(few(entry({ name, email: fc.constant('someone@record.example'), decides: maybe(fc.boolean()) }))),
  terms: maybe(
    entry({
      agreed: maybe(day),
      payment: maybe(fc.constantFrom('net 13', '20 eom', 'prepaid')),
      deposit: maybe(fc.constantFrom('37%', '411')),
      late_fee: maybe(fc.constantFrom('1.5% per month', '9% per year', '23 flat', 'none')),
      pause_clause: maybe(fc.boolean()),
      notice: maybe(fc.constantFrom('17 days', '29 days')),
      ip_transfer: maybe(fc.constantFrom('on full payment' as const, 'on delivery' as const, 'licence' as const)),
    }),
  ),
  brief: maybe(
    entry({
      agreed: maybe(day),
      goal: maybe(name),
      price: maybe(money),
      change_rate: maybe(fc.constant(83)),
      rounds: maybe(fc.constant(2)),
      deliverables: maybe(
        fc.tuple(
          entry({
            id: fc.constant('one'),
            title: maybe(name),
            price: maybe(money),
            due: maybe(day),
            delivered: maybe(day),
            approved: maybe(day),
          }),
          entry({ id: fc.constant('two'), title: maybe(name), due: maybe(day), cancelled: maybe(day) }),
        ),
      ),
      excludes: maybe(few(name)),
    }),
  ),
  requests: maybe(
    few(
      entry({
        date: day,
        asks: maybe(name),
        scope: maybe(fc.constantFrom('in' as const, 'out' as const)),
        free: maybe(fc.boolean()),
        hours: maybe(fc.constantFrom(3, 7.5)),
        price: maybe(money),
        done: maybe(day),
        deliverable: maybe(fc.constant('one')),
      }),
    ),
  ),
  revisions: maybe(few(entry({ date: day, deliverable: fc.constant('one'), reverses: maybe(fc.boolean()) }))),
  questions: maybe(few(entry({ asked: day, question: maybe(name) }))),
  disagreements: maybe(
    few(
      entry({
        topic: maybe(name),
        opened: day,
        blocks: maybe(fc.constant('one')),
        proposals: maybe(
          few(entry({ date: day, by: fc.constantFrom('us' as const, 'client' as const), offer: maybe(name) })),
        ),
      }),
    ),
  ),
  invoices: maybe(fc.tuple(invoice(0), invoice(1))),
  compensation: maybe(
    few(
      entry({
        date: day,
        kind: fc.constantFrom('discount' as const, 'refund' as const),
        amount: maybe(money),
        says: maybe(name),
      }),
    ),
  ),
  conduct: maybe(
    few(
      entry({
        date: day,
        kind: fc.constantFrom('insult' as const, 'harsh' as const),
        says: maybe(name),
        by: maybe(name),
      }),
    ),
  ),
  letters: maybe(
    few(
      entry({
        date: day,
        kind: fc.constantFrom('payment_reminder' as const, 'pause_notice' as const),
        deadline: maybe(day),
      }),
    ),
  ),
  exit: maybe(entry({ decided: maybe(day), ends: maybe(day) })),
}) as fc.Arbitrary<ClientRecord>;

const LETTER = (read: ClientRecord, kind: LetterKind, language: string) => {
  const assessment = assessClient(read, {}, DAY, { pathOf: () => [], lineOf: () => 1 });
  return draftLetter(kind, { record: read, studio: {}, asOf: DAY, assessment, language });
};

/** Everything of one type in the record, by key. */
function valuesIn(value: unknown, key = ''): readonly { readonly key: string; readonly value: string | number }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ key, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => valuesIn(inside, Array.isArray(value) ? key : name));
}

const cents = (amount: number) => Math.round(amount * 100);

/** Sums in cents: what is written, what is left of each invoice, its interest, and what they come to together. */
function sumsOf(read: ClientRecord): ReadonlySet<number> {
  const written = valuesIn(read).flatMap(({ key, value }) =>
    typeof value === 'number' && ['amount', 'price', 'change_rate'].includes(key) ? [cents(value)] : [],
  );
  const flats = ['23', '411'].map((sum) => cents(Number(sum)));
  const rate = read.brief?.change_rate;
  const hourly = (read.requests ?? []).flatMap(({ hours }) =>
    hours === undefined || rate === undefined ? [] : [cents(hours * rate)],
  );
  const invoices = (read.invoices ?? []).map((one) => {
    const paid = (one.payments ?? [])
      .filter(({ date }) => date <= DAY)
      .reduce((sum, { amount }) => sum + cents(amount), 0);
    const credited = (one.credited ?? [])
      .filter(({ date }) => date <= DAY)
      .reduce((sum, { amount }) => sum + cents(amount), 0);
    const events = [...(one.payments ?? []), ...(one.credited ?? [])].filter(({ date }) => date <= DAY);
    const between = [...new Set(events.map(({ date }) => date))].map((until) =>
      events.reduce((left, { date, amount }) => (date <= until ? left - cents(amount) : left), cents(one.amount)),
    );
    return { amount: cents(one.amount), paid, credited, open: cents(one.amount) - paid - credited, between };
  });
  const changes = (read.requests ?? []).map(({ price, hours }) => cents(price ?? (hours ?? 0) * (rate ?? 0)));
  const choices = (values: readonly number[]) =>
    values.reduce<readonly number[]>((all, value) => [...all, ...all.map((sum) => sum + value)], [0]);
  return new Set([
    ...[...written, ...flats, ...flats.map((flat) => 2 * flat), ...hourly],
    ...invoices.flatMap(({ amount, paid, credited, open, between }) => [
      ...[amount, paid, credited, open, amount - credited],
      ...between,
    ]),
    // What is paid beyond all that was asked for is owed the other way round.
    ...choices(invoices.map(({ open }) => open)).flatMap((open) => [open, -open]),
    ...choices(invoices.map(({ amount, credited }) => amount - credited)),
    ...choices(invoices.map(({ paid }) => paid)),
    ...choices(changes),
  ]);
}

/** Whether a sum in cents can be interest that ran on some principal of the record, to a cent for each of its spans. */
function isInterest(sum: number, text: string): boolean {
  // The working stands in the letter: each line is principal × days × rate / 36500, and what is asked for is their sum.
  const lines = [...text.matchAll(/^- .*$/gmu)].flatMap(([line]) => {
    const amounts = readAmounts(line).map(({ value }) => value);
    const days = /(?<!\d)(\d+) (?:days?|ngày)/u.exec(line)?.[1];
    const rate = /(\d+(?:[.,]\d+)?) ?%/.exec(line)?.[1];
    const [principal] = amounts;
    const result = amounts.at(-1);
    if (
      principal === undefined ||
      result === undefined ||
      amounts.length < 2 ||
      days === undefined ||
      rate === undefined
    )
      return [];
    const exact = (principal * Number(days) * Number(rate.replace(',', '.'))) / 36_500;
    assert.ok(Math.abs(exact - result) <= 0.0051, `${line}: ${exact}`);
    return [cents(result)];
  });
  const total = lines.reduce((all, line) => all + line, 0);
  return lines.includes(sum) || (lines.length > 0 && Math.abs(total - sum) <= lines.length);
}

function datesOf(read: ClientRecord): ReadonlySet<string> {
  const written = valuesIn(read).flatMap(({ value }) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [],
  );
  const days = [7, 8, 14, 15, Number.parseInt(read.terms?.notice ?? '14', 10)].map((count) => addDays(DAY, count));
  const invoices = (read.invoices ?? []).flatMap(({ issued, due, payments, credited, disputed }) => {
    const payment = read.terms?.payment;
    const monthEnd = addDays(`${issued.slice(0, 7)}-28`, 4);
    const last = addDays(monthEnd, -Number(monthEnd.slice(8)));
    const dues =
      due === undefined
        ? [
            payment === 'net 13'
              ? addDays(issued, 13)
              : payment === '20 eom'
                ? addDays(last, 20)
                : payment === 'prepaid'
                  ? issued
                  : addDays(issued, 30),
          ]
        : [due];
    // Terms that are agreed later give no due date.
    const without = due === undefined ? [addDays(issued, 30)] : [];
    const moves = [...(payments ?? []), ...(credited ?? [])].flatMap(({ date }) => [date, addDays(date, 1)]);
    const dispute = [disputed?.from, disputed?.until].flatMap((date) =>
      date === undefined ? [] : [date, addDays(date, -1)],
    );
    // No interest runs before the invoice is issued.
    return [...dues, ...without, issued].flatMap((one) => [one, addDays(one, 1)]).concat(moves, dispute);
  });
  return new Set([DAY, ...written, ...days, ...invoices, ...[...days].map((one) => addDays(one, 1))]);
}

/** What a clause of the terms looks like in a letter, and what of the record it needs. */
const CLAUSES: readonly (readonly [form: RegExp, needs: (read: ClientRecord) => boolean])[] = [
  [
    /late fee|phí chậm|lãi chậm|tiền lãi/iu,
    ({ terms }) => agreed(terms) && terms?.late_fee !== undefined && terms.late_fee !== 'none',
  ],
  [
    /allows? me to pause|work pauses from|cho phép tôi tạm (?:dừng|ngừng|ngưng)/iu,
    ({ terms }) => agreed(terms) && terms?.pause_clause === true,
  ],
  [/notice of \d+ days? that we agreed/iu, ({ terms }) => agreed(terms) && terms?.notice !== undefined],
  [/net 13|20 eom|prepaid/u, ({ terms }) => agreed(terms) && terms?.payment !== undefined],
  [/37\s?%|deposit|đặt cọc|tiền cọc/iu, ({ terms }) => agreed(terms) && terms?.deposit !== undefined],
  [
    /rights to the work pass|licence to use|quyền đối với|quyền sở hữu/iu,
    ({ terms }) => agreed(terms) && terms?.ip_transfer !== undefined,
  ],
  [/terms we agreed on/iu, ({ terms }) => agreed(terms)],
  [/brief we agreed on/iu, ({ brief }) => brief?.agreed !== undefined && brief.agreed <= DAY],
];

function agreed(terms: ClientRecord['terms']): boolean {
  return terms?.agreed !== undefined && terms.agreed <= DAY;
}

describe('a drafted letter', () => {
  for (const language of LANGUAGES) {
    for (const kind of LETTER_KINDS) {
      it(`states nothing that the record does not hold or give: ${kind} (${language})`, () => {
        fc.assert(
          fc.property(record, (read) => {
            const draft = LETTER(read, kind, language);
            const text = `${draft.subject}\n\n${draft.body}`;
            const where = `\n${text}\n${JSON.stringify(read)}`;
            const sums = sumsOf(read);
            const own = [...sums];
            for (const { start, end, value } of readAmounts(text)) {
              const sum = cents(value);
              const known =
                sums.has(sum) ||
                isInterest(sum, text) ||
                own.some((one) => isInterest(sum - one, text)) ||
                flatOn(read, own, sum);
              assert.ok(known, `the sum ${text.slice(start, end)}${where}`);
            }
            const dates = datesOf(read);
            for (const { start, end, readings } of readDates(text)) {
              assert.ok(
                readings.some((one) => dates.has(one)),
                `the day ${text.slice(start, end)}${where}`,
              );
            }
            const texts = valuesIn(read).map(({ value }) => String(value));
            const words = new Set(texts.flatMap((one) => one.split(' ')));
            for (const [name] of text.matchAll(/Quarzit|Zephir|Wombat|Jalapa|Kiribo|Xylem|Fjordal|Obsidia/g)) {
              assert.ok(words.has(name), `the name ${name}${where}`);
            }
            for (const [number] of text.matchAll(/NR-\d+/g))
              assert.ok(texts.includes(number), `the invoice ${number}${where}`);
            for (const [address] of text.matchAll(/\S+@\S+/g))
              assert.ok(
                texts.some((one) => address.includes(one)),
                `${address}${where}`,
              );
            for (const [form, needs] of CLAUSES) {
              if (form.test(text)) assert.ok(needs(read), `the clause ${String(form)}${where}`);
            }
            for (const [, late = ''] of text.matchAll(/(\d+) days? past due/g)) {
              const possible = [...dates].some((due) => daysBetween(due, DAY) >= Number(late));
              assert.ok(possible, `${late} days past due${where}`);
            }
          }),
          { numRuns: 60 },
        );
      });
    }
  }
});

/** Whether a sum is one of the record's with the agreed flat fee on one or on both invoices. */
function flatOn({ terms }: ClientRecord, sums: readonly number[], sum: number): boolean {
  return terms?.late_fee === '23 flat' && [2300, 4600].some((fee) => sums.includes(sum - fee));
}
