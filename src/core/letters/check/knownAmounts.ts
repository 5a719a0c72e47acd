/** Every sum that a record holds, or that follows from it: balances, totals, late fees, shares, hours at the agreed rate. */
import { balanceOn, isOpen, type Instalment } from '../../instalments';
import { interestOf, type InvoiceInterest } from '../../interest';
import { ledgerOf } from '../../ledger';
import { roundMoney, sumMoney } from '../../money';
import type { ClientRecord, Studio } from '../../record/schema';
import type { Snapshot } from '../../snapshot';
import { readAmounts } from './amounts';

const MONEY_KEYS: ReadonlySet<string> = new Set(['amount', 'price', 'change_rate']);
/** Sums over every choice of so many invoices or changes are few enough to be listed. */
const MOST_CHOSEN = 8;

/** @param texts the record's own words, which may name sums too */
export function knownAmounts(
  record: ClientRecord,
  studio: Studio,
  snapshot: Snapshot,
  texts: readonly string[],
): ReadonlySet<number> {
  const { currency } = snapshot;
  const written = moneyIn(record);
  const terms = [record.terms, studio.terms].flatMap((one) => [one?.deposit, one?.kill_fee, one?.late_fee]);
  const ledger = ledgerOf(snapshot);
  const changes = snapshot.requests.flatMap((request) => request.value ?? []);
  const agreed = snapshot.brief?.price;
  return new Set(
    [
      ...written,
      ...terms.flatMap((term) => amountIn(term) ?? []),
      ...terms.flatMap((term) => shareIn(term).flatMap((share) => written.map((sum) => sum * share))),
      ...[ledger.agreed, ledger.approved, ledger.absorbed, ledger.open, ledger.quoted, ledger.invoiced, ledger.paid],
      ...[ledger.balance, ledger.overdue, ledger.interest],
      ...changes,
      ...sums(changes),
      ...sums(changes).map((sum) => sum + (agreed ?? 0)),
      ...snapshot.revisions.flatMap((round) => round.value ?? []),
      ...ofInvoices(snapshot),
      ...(agreed === undefined ? [] : [agreed - ledger.paid, agreed - ledger.invoiced]),
      ...texts.flatMap((text) => readAmounts(text).map(({ value }) => value)),
    ].map((sum) => roundMoney(sum, currency)),
  );
}

function moneyIn(value: unknown, key = ''): readonly number[] {
  if (typeof value === 'number') return MONEY_KEYS.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => moneyIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => moneyIn(inside, name));
}

/** The sum in a term such as `500` or `40 flat`. */
function amountIn(term: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(?: flat)?$/i.exec(term ?? '');
  return match === null ? undefined : Number(match[1]);
}

/** The share in a term such as `30%`. */
function shareIn(term: string | undefined): readonly number[] {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(term ?? '');
  return match === null ? [] : [Number(match[1]) / 100];
}

function ofInvoices(snapshot: Snapshot): readonly number[] {
  const { instalments, currency, asOf } = snapshot;
  const interest = interestOf(snapshot);
  const feeOn = ({ number, due }: Instalment) =>
    interest.invoices.find((one) => one.number === number && one.due === due);
  const totalFee = (fee: InvoiceInterest | undefined) => sumMoney([fee?.interest ?? 0, fee?.fixed ?? 0], currency);
  const open = instalments.filter(isOpen);
  return [
    ...[interest.interest, interest.fixed, interest.total],
    ...interest.invoices.flatMap((one) => [
      ...[one.interest ?? 0, one.fixed, totalFee(one)],
      ...one.lines.flatMap((line) => [line.amount, line.principal, (line.principal * line.rate) / 36_500]),
    ]),
    ...instalments.flatMap((instalment) => [
      ...[instalment.amount, instalment.balance, totalOf(instalment.payments), totalOf(instalment.credits)],
      ...[...instalment.payments, ...instalment.credits].map(({ date }) => balanceOn(instalment, date)),
      sumMoney([instalment.balance, totalFee(feeOn(instalment))], currency),
      ...(instalment.balance < 0 ? [-instalment.balance] : []),
    ]),
    ...sums(open.map(({ balance }) => balance)),
    ...sums(open.map((instalment) => totalFee(feeOn(instalment)))),
    ...sums(open.map((instalment) => sumMoney([instalment.balance, totalFee(feeOn(instalment))], currency))),
    ...sums(open.filter(({ due }) => due < asOf).map(({ balance }) => balance)).map((sum) => sum + interest.total),
    ...sums(instalments.map(({ amount }) => amount)),
  ];
}

function totalOf(events: readonly { readonly amount: number }[]): number {
  return events.reduce((sum, { amount }) => sum + amount, 0);
}

/** The sum of every choice among the values; where there are too many values, of them all. */
function sums(values: readonly number[]): readonly number[] {
  const all = values.reduce((sum, value) => sum + value, 0);
  if (values.length > MOST_CHOSEN) return [all];
  return values.reduce<readonly number[]>((chosen, value) => [...chosen, ...chosen.map((sum) => sum + value)], [0]);
}
