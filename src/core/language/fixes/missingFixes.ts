/** Fixes of what is missing: a key that an entry needs, the name of the client, what a brief should say. */
import { isDate, type IsoDate } from '../../dates';
import { t } from '../../l10n';
import { nearest } from '../../record/nearest';
import type { Path } from '../../record/problem';
import { shapeAt, type ScalarShape } from '../../record/shape';
import { renames } from './keyFixes';
import {
  keysBefore,
  listAt,
  mappingAt,
  preferOnly,
  textAt,
  type Ask,
  type Draft,
  type FixFacts,
  type Maker,
} from './quickFix';

export const missingFixes: Maker = (facts) => {
  const { path, key, shape, top, source } = facts;
  if (shape?.type !== 'scalar') return [];
  const after = keysBefore(shapeAt(top, path.slice(0, -1)), key);
  if (shape.options !== undefined) return shape.options.map((option) => adds(path, option, after));
  if (shape.kind === 'date')
    return daysFor(facts, source.today).map((day, index) => ({
      ...adds(path, day, after, source.today),
      isPreferred: index === 0,
    }));
  return preferOnly([{ title: t('Add `{0}`…', key), ask: askFor({ ...facts, shape }, path, after) }]);
};

/** Today, and the days of the entries above and below. */
function daysFor({ path, key, at }: FixFacts, today: IsoDate): readonly IsoDate[] {
  const index = path.at(-2);
  const list = listAt(at(path.slice(0, -2)));
  const beside = typeof index === 'number' ? [list[index - 1], list[index + 1]] : [];
  const days = beside.map((entry) => textAt(mappingAt(entry)[key])).filter((day) => day !== undefined && isDate(day));
  return [...new Set([today, ...days.filter((day) => day !== undefined)])];
}

/** A fix that adds a key. */
export function adds(path: Path, value: string, after: readonly string[], today?: IsoDate): Draft {
  const key = String(path.at(-1));
  const title = value === today ? t('Add `{0}: {1}` (today)', key, value) : t('Add `{0}: {1}`', key, value);
  return { title, changes: [{ type: 'set', path, value, after }] };
}

function askFor({ shape, currency }: FixFacts & { shape: ScalarShape }, path: Path, after: readonly string[]): Ask {
  const kind = shape.kind === 'flag' ? 'text' : shape.kind;
  const example = { text: '', date: '2026-07-02', money: '1200.50', number: '2' }[kind];
  return { prompt: t(shape.description).replace(/\.$/, ''), example, kind, path, after, currency };
}

/** The file gives no client: its name is misspelt, or is to be asked for. */
export const noClientFixes: Maker = (facts) => {
  const { values, key, top } = facts;
  if (key !== 'client') return [];
  const known = mappingAt(values);
  if (Object.hasOwn(known, 'client') && textAt(known['client']) === undefined && known['client'] !== '') return [];
  const misspelt = Object.keys(known).find((own) => own !== 'client' && nearest(own, ['client']) !== undefined);
  if (misspelt !== undefined) return renames({ ...facts, path: [misspelt], key: misspelt }, 'client');
  const shape = shapeAt(top, ['client']);
  if (shape?.type !== 'scalar') return [];
  const ask = { ...askFor({ ...facts, shape }, ['client'], []), example: 'Acme Bakery' };
  return [{ title: t('Add the name of the client…'), isPreferred: true, ask }];
};

/** What the brief of an active client lacks. */
export const briefFixes: Maker = ({ at, source, top, currency }) => {
  const brief = mappingAt(at(['brief']));
  const before = (key: string): readonly string[] => keysBefore(shapeAt(top, ['brief']), key);
  const drafts: Draft[] = [];
  if (textAt(brief['goal']) === undefined) {
    const prompt = t('What the work is for, in one sentence');
    const example = 'More wholesale orders through the site';
    const ask: Ask = { prompt, example, kind: 'text', path: ['brief', 'goal'], after: before('goal'), currency };
    drafts.push({ title: t('Add the goal of the brief…'), ask, isPreferred: true });
  }
  if (textAt(brief['agreed']) === undefined) {
    const path = ['brief', 'agreed'];
    const terms = textAt(at(['terms', 'agreed']));
    const days = [...new Set([source.today, ...(terms !== undefined && isDate(terms) ? [terms] : [])])];
    drafts.push(
      ...days.map((day): Draft => {
        const title =
          day === source.today
            ? t('Say that the brief was agreed on {0} (today)', day)
            : t('Say that the brief was agreed on {0} (the day the terms were agreed)', day);
        return { title, changes: [{ type: 'set', path, value: day, after: before('agreed') }] };
      }),
    );
    const prompt = t('The day the brief was agreed');
    drafts.push({
      title: t('Add the day the brief was agreed…'),
      ask: { prompt, example: source.today, kind: 'date', path, after: before('agreed'), currency },
    });
  }
  if (listAt(brief['deliverables']).length === 0) {
    const ask: Ask = {
      prompt: t('What is to be delivered, in a few words'),
      example: 'Homepage design',
      kind: 'text',
      path: ['brief', 'deliverables'],
      after: [],
      currency,
    };
    drafts.push({ title: t('Add a deliverable…'), ask });
  }
  return drafts;
};
