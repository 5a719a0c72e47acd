/** Fixes of entries that say half of something, or two things that can't both be. */
import { EXIT_STEPS } from '../../exitSteps';
import { isDate } from '../../dates';
import { t } from '../../l10n';
import { TOLERANCE, sumMoney } from '../../money';
import { nearest } from '../../record/nearest';
import { shapeAt } from '../../record/shape';
import { adds } from './missingFixes';
import {
  keysBefore,
  listAt,
  mappingAt,
  preferOnly,
  textAt,
  writes,
  type Draft,
  type FixFacts,
  type Maker,
} from './quickFix';

export const endedFixes: Maker = ({ at, source, top }) => {
  const before = (key: string): readonly string[] => keysBefore(top, key);
  if (at(['ended']) !== undefined)
    return preferOnly([{ ...adds(['status'], 'ended', before('status')), title: t('Set `status: ended`') }]);
  const last = textAt(at(['exit', 'ends']));
  const days = [...new Set([...(last !== undefined && isDate(last) ? [last] : []), source.today])];
  return days.map((date, index) => {
    const title =
      date === source.today
        ? t('Add `ended: {date: {0}}` (today)', date)
        : t('Add `ended: {date: {0}}` (the last day of work)', date);
    return {
      title,
      isPreferred: index === 0,
      changes: [{ type: 'set', path: ['ended'], value: { date }, after: before('ended') }],
    };
  });
};

export const disputeFixes: Maker = ({ path, at, source }) => {
  const invoice = mappingAt(at(path.slice(0, -1)));
  const due = [textAt(invoice['due']), textAt(invoice['issued'])].filter((day) => day !== undefined && isDate(day));
  const from = [...path, 'from'];
  return [...new Set([source.today, ...due])].flatMap((day, index) =>
    day === undefined ? [] : [{ ...adds(from, day, [], source.today), isPreferred: index === 0 }],
  );
};

export const answerFixes: Maker = (facts) => {
  const { path, key, at, top, source } = facts;
  const parent = path.slice(0, -1);
  const shape = shapeAt(top, parent);
  if (key === 'answered') {
    const answer = shapeAt(top, [...parent, 'answer']);
    const options = answer?.type === 'scalar' ? (answer.options ?? []) : [];
    const said = options.filter((option) => option !== 'none');
    return said.map((option) => adds([...parent, 'answer'], option, keysBefore(shape, 'answer')));
  }
  const asked = textAt(mappingAt(at(parent))['date']);
  const days = [...new Set([source.today, ...(asked !== undefined && isDate(asked) ? [asked] : [])])];
  return days.map((day, index) => ({
    ...adds([...parent, 'answered'], day, keysBefore(shape, 'answered'), source.today),
    isPreferred: index === 0,
  }));
};

/** The keys that an end can follow, by the end. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  ends: ['agreed', 'decided'],
  approved: ['delivered'],
  decided: ['date'],
  done: ['date'],
  answered: ['asked', 'date'],
  settled: ['opened', 'date'],
  due: ['issued'],
  cancelled: ['issued'],
  by: ['made'],
  until: ['from'],
  repaired: ['date'],
  deadline: ['date'],
};

/** Two dates in the wrong order: taken for each other, or in the wrong year. */
export const orderFixes: Maker = ({ path, key, value, at }) => {
  const parent = path.slice(0, -1);
  const entry = mappingAt(at(parent));
  const start = STARTS[key]?.find((name) => textAt(entry[name]) !== undefined);
  const from = textAt(entry[start ?? '']);
  if (start === undefined || from === undefined || value === undefined) return [];
  const nextYear = `${Number(value.slice(0, 4)) + 1}${value.slice(4)}`;
  const swap: Draft = {
    title: t('Swap `{0}` and `{1}`', start, key),
    changes: [
      { type: 'set', path, value: from },
      { type: 'set', path: [...parent, start], value },
    ],
  };
  const later: Draft = {
    ...writes(path, nextYear),
    title: t('Write `{0}: {1}` (the year after)', key, nextYear),
  };
  return [...(isDate(nextYear) && nextYear > from ? [later] : []), ...(from === value ? [] : [swap])];
};

export const refundFixes: Maker = ({ path, value, at }) => {
  const amount = -Number(value);
  const invoice = path.slice(0, -3);
  const date = textAt(mappingAt(at(path.slice(0, -1)))['date']);
  if (!Number.isFinite(amount) || date === undefined) return [];
  const title = t('Credit {0} on {1}', amount, date);
  return preferOnly([
    { title, changes: [{ type: 'append', list: [...invoice, 'credited'], entry: { date, amount } }] },
  ]);
};

/** `paid` goes where the payments say it all; else it becomes a payment of what they leave open. */
export const paidTwiceFixes: Maker = ({ path, value, at, currency }) => {
  const invoicePath = path.slice(0, -1);
  const invoice = mappingAt(at(invoicePath));
  const sums = (key: string): readonly number[] => listAt(invoice[key]).map((one) => Number(mappingAt(one)['amount']));
  const [paid, credited, amount] = [sums('payments'), sums('credited'), Number(invoice['amount'])];
  if (value === undefined || ![...paid, ...credited, amount].every(Number.isFinite)) return [];
  const open = sumMoney([amount, ...[...paid, ...credited].map((sum) => -sum)], currency);
  const remove = { type: 'remove', path } as const;
  if (open <= TOLERANCE)
    return [{ title: t('Take out `paid`, the payments say it already'), isPreferred: true, changes: [remove] }];
  const append = { type: 'append', list: [...invoicePath, 'payments'], entry: { date: value, amount: open } } as const;
  return [
    { title: t('Write `paid` as a payment of {0} on {1}', open, value), isPreferred: true, changes: [append, remove] },
  ];
};

const MOST_STEPS = 5;

export const exitStepFixes: Maker = ({ value, path }) => {
  if (value === undefined) return [];
  const meant = nearest(value, EXIT_STEPS);
  const words = value
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  const alike = EXIT_STEPS.filter((step) => step !== meant && words.some((word) => step.includes(word)));
  const near = meant === undefined ? [] : [meant];
  return [...near, ...alike]
    .slice(0, MOST_STEPS)
    .map((step) => ({ ...writes(path, step), isPreferred: step === meant }));
};

/** A path that leads through the folder of the clients is meant from there. */
export const paperPathFixes: Maker = ({ value, path }) => {
  const [, ...parts] = `/${value ?? ''}`.split(/(?<=[/\\]\.clients)[/\\]/);
  const inside = parts.join('/').replaceAll('\\', '/');
  return inside === '' ? [] : [{ ...writes(path, inside), isPreferred: true }];
};

/** A threshold above the one that it leads to. */
export const thresholdOrderFixes: Maker = ({ path, key, value, at }: FixFacts) => {
  const parent = path.slice(0, -1);
  const other = { watch: 'act', act: 'watch', share_watch: 'share', share: 'share_watch' }[key];
  const beside = textAt(mappingAt(at(parent))[other ?? '']);
  if (other === undefined || value === undefined || beside === undefined) return [];
  const title = t('Swap `{0}` and `{1}`', key, other);
  return [
    {
      title,
      changes: [
        { type: 'set', path, value: Number(beside) },
        { type: 'set', path: [...parent, other], value: Number(value) },
      ],
    },
  ];
};
