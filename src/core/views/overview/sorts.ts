/** What the table can be sorted by, in words: the title of each column, and its two directions. */
import { t } from '../../l10n';
import type { SortKey } from './view';

export interface Sort {
  readonly key: SortKey;
  readonly title: () => string;
  /** The direction that is meant first, then the other one: whether it descends, and what it is called. */
  readonly ways: () => readonly (readonly [descending: boolean, words: string])[];
}

const fromA = (): ReturnType<Sort['ways']> => [
  [false, t('from A to Z')],
  [true, t('from Z to A')],
];
const worstFirst = (): ReturnType<Sort['ways']> => [
  [true, t('worst first')],
  [false, t('best first')],
];
const highestFirst = (): ReturnType<Sort['ways']> => [
  [true, t('highest first')],
  [false, t('lowest first')],
];
const earliestFirst = (): ReturnType<Sort['ways']> => [
  [false, t('earliest first')],
  [true, t('latest first')],
];

/** In the order of the columns. */
export const SORTS: readonly Sort[] = [
  { key: 'name', title: () => t('Client'), ways: fromA },
  { key: 'status', title: () => t('Status'), ways: earliestStatus },
  { key: 'level', title: () => t('Level'), ways: worstFirst },
  { key: 'signs', title: () => t('Signs'), ways: worstFirst },
  { key: 'owed', title: () => t('Owed'), ways: highestFirst },
  { key: 'overdue', title: () => t('Overdue'), ways: highestFirst },
  { key: 'absorbed', title: () => t('Absorbed work'), ways: highestFirst },
  { key: 'contact', title: () => t('Last contact'), ways: earliestFirst },
  { key: 'deadline', title: () => t('Next deadline'), ways: earliestFirst },
];

function earliestStatus(): ReturnType<Sort['ways']> {
  return [
    [false, t('prospects first')],
    [true, t('ended first')],
  ];
}
