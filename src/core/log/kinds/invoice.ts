/** An invoice of ours. */
import { later, t } from '../../l10n';
import { formatMoney, roundMoney } from '../../money';
import { nextId } from '../../record/nextId';
import { entryOption, type LogInput, type LogKind } from '../option';
import { sumsIn } from '../sums';

export const invoice: LogKind = {
  title: later('Invoice'),
  when: later('we sent an invoice'),
  icon: 'file-text',
  prompt: later('The amount, like 1200; add a date in front'),
  takes: { ids: ['deliverable', 'request'] },
  needsWords: false,
  nothing: later('Write the amount, like 1200.'),
  options: (input, typed) => {
    const number = nextId('invoice', [...input.parsed.ids.invoice], undefined);
    const { currency } = input.snapshot;
    const typedSums = sumsIn(typed.words, currency);
    return subjects(input, typed.id, typedSums ?? []).flatMap(({ about, covers, price }) =>
      (typedSums ?? (price === undefined ? [] : [price]))
        .filter((sum) => sum >= 0)
        .map((sum) =>
          entryOption(
            input,
            'invoice',
            t('{0} for {1}', formatMoney(sum, currency), about),
            { number, issued: typed.date, amount: sum, for: covers },
            [number, typed.date],
          ),
        ),
    );
  },
};

interface Subject {
  readonly about: string;
  readonly covers: string | undefined;
  readonly price: number | undefined;
}

/** What is not invoiced yet, the likeliest first. */
function subjects(input: LogInput, named: string | undefined, sums: readonly number[]): readonly Subject[] {
  const { deliverables, requests, issued, brief } = input.snapshot;
  const covered = new Set(issued.filter(({ withdrawn }) => !withdrawn).flatMap(({ covers }) => covers));
  const work: readonly Subject[] = [
    ...deliverables
      .filter(({ cancelled }) => cancelled === undefined)
      .sort((a, b) => Number(b.delivered !== undefined) - Number(a.delivered !== undefined))
      .map(({ id, title, price }) => ({ about: title ?? id, covers: id, price })),
    ...requests
      .filter(({ status, isBilled, isGift }) => status === 'approved' && !isBilled && !isGift)
      .map(({ id, asks, value }) => ({ about: asks ?? id ?? t('a request'), covers: id, price: value })),
  ];
  const deposit = depositOf(input);
  const open = [
    ...(covered.has('deposit') || deposit === undefined
      ? []
      : [{ about: t('the deposit'), covers: 'deposit', price: deposit }]),
    ...work.filter(({ covers = '' }) => !covered.has(covers)),
  ];
  const isMeant = ({ covers, price }: Subject): boolean =>
    named === undefined ? price !== undefined && sums.includes(price) : covers === named;
  const first = open.filter(isMeant);
  return [
    ...first,
    ...open.filter((one) => !first.includes(one)),
    { about: t('the work'), covers: undefined, price: covered.size === 0 ? brief?.price : undefined },
  ];
}

/** @example a deposit of 30% of 4800 is 1440 */
function depositOf({ snapshot }: LogInput): number | undefined {
  const { deposit = '' } = snapshot.agreedTerms;
  const number = Number.parseFloat(deposit);
  if (Number.isNaN(number)) return undefined;
  if (!deposit.endsWith('%')) return number;
  const price = snapshot.brief?.price;
  return price === undefined ? undefined : roundMoney((price * number) / 100, snapshot.currency);
}
