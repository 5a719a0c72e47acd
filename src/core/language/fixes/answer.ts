/** From the one text that a person gives for a fix to the edits that put it into the file. */
import { isDate, type IsoDate } from '../../dates';
import { t } from '../../l10n';
import { applyChanges, type Edited } from '../../record/edit/applyChanges';
import type { Change, PlainValue } from '../../record/edit/change';
import { isSame } from '../../record/edit/change';
import { scalar } from '../../record/edit/write';
import { dateReadings } from './dateReadings';
import { moneyReadings, quantityReadings } from './moneyReadings';
import type { Ask } from './quickFix';
import { plainValues, spliced } from './tryOut';

/**
 * The value that an answer gives, or what to write in its place.
 * @example answerValue({ …, kind: 'money', currency: 'USD' }, '$1,200.50', '2026-11-24') // { value: 1200.5 }
 */
export function answerValue(
  { kind, currency }: Ask,
  typed: string,
  today: IsoDate,
): { readonly value: PlainValue } | { readonly why: string } {
  const text = typed.trim();
  if (text === '') return { why: t('Write something, or press Escape to leave the file as it is.') };
  if (kind === 'text') return { value: text };
  if (kind === 'date') {
    if (isDate(text)) return { value: text };
    const readings = dateReadings(text, today);
    const [only] = readings;
    return only !== undefined && readings.length === 1 && only.note === undefined
      ? { value: only.date }
      : { why: t('Write a day of the calendar as YYYY-MM-DD, like 2026-07-02.') };
  }
  const readings = kind === 'money' ? moneyReadings(text, currency) : quantityReadings(text);
  const [only] = readings;
  return only !== undefined && readings.length === 1
    ? { value: only.value }
    : { why: t('Write a plain number like {0}.', kind === 'money' ? '1200.50' : '1.5') };
}

/** The edits that put an answer into a text. */
export function answerEdits(text: string, ask: Ask, typed: string, today: IsoDate): Edited {
  const read = answerValue(ask, typed, today);
  if ('why' in read) return { done: false, why: read.why };
  if (ask.path.length === 1 && ask.path[0] === 'client') return withClient(text, read.value);
  return applyChanges(text, [changeFor(ask, read.value)]);
}

function changeFor({ path, after }: Ask, value: PlainValue): Change {
  if (path.at(-1) !== 'deliverables') return { type: 'set', path, value, after };
  const title = String(value);
  return { type: 'append', list: path, entry: { id: idFrom(title), title } };
}

/** @example idFrom('Homepage design') // 'homepage-design' */
function idFrom(title: string): string {
  const id = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'deliverable' : id;
}

/** The name of the client goes in front of the first key, below the comments at the top. */
function withClient(text: string, name: PlainValue): Edited {
  const top = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n|---[ \t]*\r?\n)*/.exec(text)?.[0].length ?? 0;
  const values = plainValues(text);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const known = typeof values === 'object' && values !== null ? values : {};
  const isEmptyKey = 'client' in known;
  if (isEmptyKey) return applyChanges(text, [{ type: 'set', path: ['client'], value: name }]);
  const at = top;
  const behind = at > 0 && !/[\n\uFEFF]$/.test(text.slice(0, at)) ? eol : '';
  const edit = { start: at, end: at, text: `${behind}client: ${scalar(name, false)}${eol}` };
  const after = spliced(text, [edit]);
  if (!isSame({ ...known, client: String(name) }, plainValues(after)))
    return { done: false, why: t('The name can not be added safely here; write `client:` and the name at the top.') };
  return { done: true, edits: [edit], text: after };
}
