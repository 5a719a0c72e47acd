/** A revision of the kind `change`, moved to the requests, where it can be priced and approved. */
import { t } from '../../l10n';
import type { EntryValue, NewEntry } from '../../record/edit/change';
import { knownIds } from '../../record/consistency/check';
import { nextFree } from './idFixes';
import { listAt, mappingAt, textAt, type Maker } from './quickFix';

const CARRIED = new Set(['date', 'deliverable', 'by', 'kind', 'items', 'hours', 'price']);

/** Offered where a request can say all that the revision says. */
export const changeRoundFixes: Maker = ({ path, at, values }) => {
  const revisionPath = path.slice(0, -1);
  const revision = mappingAt(at(revisionPath));
  if (Object.keys(revision).some((key) => !CARRIED.has(key))) return [];
  const known = knownIds(values);
  const last = [...known.request].at(-1);
  const id = last === undefined ? 'CR-1' : nextFree(last, [...known.request, ...known.deliverable]);
  const asks = typeof revision['items'] === 'string' ? [revision['items']] : listAt(revision['items']);
  const entry: Record<string, EntryValue> = { id };
  const carry = (key: string, value: string | undefined, isNumber = false): void => {
    if (value !== undefined) entry[key] = isNumber ? Number(value) : value;
  };
  carry('date', textAt(revision['date']));
  carry('asks', textAt(asks.map(String).join('; ')));
  carry('by', textAt(revision['by']));
  carry('deliverable', textAt(revision['deliverable']));
  carry('scope', 'unclear');
  carry('hours', textAt(revision['hours']), true);
  carry('price', textAt(revision['price']), true);
  const title = t('Move this change to the requests as `{0}`', id);
  return [
    {
      title,
      isPreferred: true,
      changes: [
        { type: 'append', list: ['requests'], entry: entry satisfies NewEntry },
        { type: 'remove', path: revisionPath },
      ],
    },
  ];
};
