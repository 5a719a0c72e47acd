/** An answer to what waits in a record, from keys and values as they are typed. */
import { isDate, type IsoDate } from '../dates';
import { t } from '../l10n';
import type { Edited } from '../record/edit/applyChanges';
import { entryAt } from '../record/entryAt';
import { parseClient } from '../record/parse';
import type { Studio } from '../record/schema';
import { entryTitle } from '../views/entries';
import { logInputOf } from './input';
import { openMarks, type Mark } from './marks';

/** The states that an answer gives. */
const ANSWERS: readonly string[] = ['answered', 'accepted', 'refused', 'countered', 'none'];
const KEYS = ['to', 'answer', 'date'];

/**
 * The record's text with an answer written where it belongs: to a question, a letter, a proposal, or something said about our price.
 * @param fields `to`: words or the id of what was answered, where more than one thing waits; `answer`: accepted, refused, countered
 *   or none, for letters and proposals; `date`: its day, else today
 * @example logAnswer(text, new Map([['to', 'final design']]), {}, '2026-07-01', 'USD')
 */
export function logAnswer(
  text: string,
  fields: ReadonlyMap<string, string>,
  studio: Studio,
  today: IsoDate,
  currency: string,
): Edited {
  const unknown = [...fields.keys()].find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    return refused(t('"{0}" can\'t be given with answer. There are: {1}.', unknown, KEYS.join(', ')));
  const day = fields.get('date') ?? 'today';
  const date = day === 'today' ? today : day;
  if (!isDate(date)) return refused(t('"{0}" is no date; write date=YYYY-MM-DD.', date));
  const parsed = parseClient(text, currency);
  const input = logInputOf(parsed, studio, date, currency);
  if (input === undefined)
    return refused(t('This file gives no client, so nothing can be added to it; mend it first.'));
  const named = (mark: Mark): string =>
    `${entryTitle(input, mark.path)} ${JSON.stringify(entryAt(parsed, mark.path) ?? {})}`.toLowerCase();
  const wanted = fields.get('to')?.toLowerCase() ?? '';
  const waiting = openMarks(input).filter(({ id }) => ANSWERS.includes(id));
  const meant = waiting.filter((mark) => named(mark).includes(wanted));
  const entries = [...new Map(meant.map((mark) => [mark.path.join('/'), entryTitle(input, mark.path)])).values()];
  if (entries.length !== 1) {
    if (waiting.length === 0) return refused(t('Nothing in this record waits for an answer.'));
    const list = (entries.length === 0 ? waiting.map((mark) => entryTitle(input, mark.path)) : entries).join('; ');
    return refused(t('Say which with to=…; these wait: {0}.', list));
  }
  const answer = fields.get('answer') ?? 'answered';
  const mark = meant.find(({ id }) => id === answer);
  if (mark !== undefined) return mark.plan()(text);
  return refused(t('Say what the answer was with answer=…; one of {0}.', meant.map(({ id }) => id).join(', ')));
}

function refused(why: string): Edited {
  return { done: false, why };
}
