/** What is shown where the mouse rests in `studio.yaml`: its keys, its terms, and each threshold with its rule and its default. */
import { Markdown, join, prose, said } from '../letters/markdown';
import { RULE_CODES, type RuleCode } from '../assessment';
import type { IsoDate } from '../dates';
import type { StudioFile } from '../folder';
import { later, t } from '../l10n';
import { studioSchema } from '../record/schema';
import { shapeAt, shapeOf } from '../record/shape';
import { DEFAULT_CURRENCY } from '../snapshot';
import { DEFAULT_THRESHOLDS, thresholdsOf, type ThresholdName, type Thresholds } from '../thresholds';
import { RULE_NAMES } from '../views/names';
import { ruleTexts } from '../views/ruleTexts';
import { capitalised } from '../views/words';
import { clauseWords } from './clauseWords';
import { fieldWords, gloss } from './hoverField';
import { meaningOf } from './optionMeanings';
import type { HoverText } from './hover';
import { nameOfPath } from './paths';
import { targetAt } from './target';

const STUDIO = shapeOf(studioSchema);

/**
 * The hover at an offset of `studio.yaml`; `undefined` where there is nothing to say.
 * @example studioHoverAt(file, '2026-11-23', text.indexOf('act'))?.markdown // '**act** of overdue…'
 */
export function studioHoverAt(
  { text, parsed }: Pick<StudioFile, 'text' | 'parsed'>,
  asOf: IsoDate,
  offset: number,
): HoverText | undefined {
  const { studio, places } = parsed;
  const target = targetAt({ text, places, record: studio }, offset);
  if (target === undefined) return undefined;
  const { path, span, isKey, value } = target;
  const [top, rule, key] = path;
  if (top === 'thresholds' && rule !== undefined) {
    const words = thresholdWords(thresholdsOf(studio), String(rule), key === undefined ? undefined : String(key));
    return words.length === 0 ? undefined : { markdown: join(words, '\n\n').source, span };
  }
  const shape = shapeAt(STUDIO, path);
  if (shape === undefined) return undefined;
  const name = nameOfPath(path);
  const field = isKey ? fieldWords(shape, name, false) : [...option(name, value), ...gloss(t(shape.description), name)];
  const clause = top === 'terms' ? clauseLines(String(rule), value, studio.currency ?? DEFAULT_CURRENCY, asOf) : [];
  const blocks = isKey ? [...field, ...clause] : [...clause, ...field];
  return { markdown: join(blocks, '\n\n').source, span };
}

function option(name: string, value: string): readonly Markdown[] {
  const meaning = meaningOf(name, value);
  return meaning === undefined ? [] : [new Markdown(`**${value}**: ${meaning}`)];
}

function clauseLines(key: string, value: string, currency: string, asOf: IsoDate): readonly Markdown[] {
  if (value === '') return [];
  const words = clauseWords(key, value, { currency, price: undefined, asOf });
  const standing = said(
    later('A client’s own key goes before it, and it counts as agreed only where the client’s `terms.agreed` is set.'),
  );
  return [...(words === null ? [] : [prose`${words}`]), standing];
}

function thresholdWords(now: Thresholds, rule: string, key: string | undefined): readonly Markdown[] {
  if (!isThresholdName(rule)) return [];
  const defaults: Readonly<Record<string, number>> = DEFAULT_THRESHOLDS[rule];
  if (key === undefined) return ruleWords(now, rule);
  if (!isKeyWord(key) || !Object.hasOwn(defaults, key)) return [];
  const own: Readonly<Record<string, number>> = now[rule];
  const usual = defaults[key] ?? '';
  const parts = [key, nameOfRule(rule), t(KEY_WORDS[key]), usual] as const;
  return [
    own[key] === usual
      ? said(later('**{0}** of {1}: {2}. Default {3}.'), ...parts)
      : said(later('**{0}** of {1}: {2}. Default {3}, here {4}.'), ...parts, own[key] ?? ''),
    ...ruleWords(now, rule).slice(1, -1),
  ];
}

/** A rule with the studio's numbers, and the defaults where they differ. */
function ruleWords(now: Thresholds, name: ThresholdName): readonly Markdown[] {
  const defaults = Object.entries(DEFAULT_THRESHOLDS[name]).map(([key, value]) => `${key} ${value}`);
  const all = said(later('Defaults: {0}.'), defaults.join(', '));
  if (!isRuleCode(name)) {
    const { act, with_conduct } = now[name];
    return [
      said(later('**Several signs** at act at once, with a letter sent for one of them, make the verdict let go.')),
      said(later('From {0} signs, or {1} of which one is conduct.'), act, with_conduct),
      all,
    ];
  }
  const { counts, watch, act, letGo } = ruleTexts(now)[name];
  const levels = [
    ...(watch === '' ? [] : [t('*Watch:* {0}', watch)]),
    ...(act === '' ? [] : [t('*Act:* {0}', act)]),
    ...(letGo === '' ? [] : [t('*Let go:* {0}', letGo)]),
  ];
  return [prose`**${capitalised(RULE_NAMES[name])}**: ${counts}.`, new Markdown(levels.join('  \n')), all];
}

function nameOfRule(name: ThresholdName): string {
  return isRuleCode(name) ? RULE_NAMES[name] : t('several signs');
}

type KeyOf<T> = T extends unknown ? keyof T : never;
type ThresholdKey = KeyOf<(typeof DEFAULT_THRESHOLDS)[ThresholdName]>;

const KEY_WORDS = {
  watch: later('where the level watch begins'),
  act: later('where the level act begins'),
  let_go: later('where the level let go begins, once a remedy was tried'),
  window: later('how many days back it looks'),
  late: later('an instalment counts as late above so many days'),
  count: later('so many late instalments make it act'),
  of: later('so many of the last instalments are looked at'),
  min: later('it needs at least so many instalments'),
  days: later('so many days: how long a topic is open, or how recent a request is'),
  many: later('so many requests in the window make it act'),
  share_watch: later('the share of the price, as a fraction, where watch begins'),
  share: later('the share of the price, as a fraction, where act begins'),
  unclear: later('so many requests of unclear scope make it watch'),
  with_conduct: later('so many signs are enough where one of them is conduct'),
} as const satisfies Record<ThresholdKey, string>;

function isKeyWord(key: string): key is ThresholdKey {
  return Object.hasOwn(KEY_WORDS, key);
}

function isThresholdName(name: string): name is ThresholdName {
  return Object.hasOwn(DEFAULT_THRESHOLDS, name);
}

function isRuleCode(name: ThresholdName): name is RuleCode {
  return RULE_CODES.some((code) => code === name);
}
