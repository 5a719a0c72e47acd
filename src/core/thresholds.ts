/** The thresholds of every rule, each by the rule's code, and a studio's own in their place. */
import type { Studio } from './record/schema';

/**
 * The defaults. `watch`, `act` and `let_go` are what a level begins at; a `window` is in days; shares are fractions. Where a rule needs
 * another number it stands here too: `late` days that make an instalment count, `count` of the last `of`, `min` instalments at all,
 * `days` that a topic is open or a request is recent, `many` requests in the window, `unclear` ones.
 */
export const DEFAULT_THRESHOLDS = {
  'payment/overdue': { watch: 15, act: 31, let_go: 61 },
  'payment/pattern': { late: 14, count: 3, of: 5, min: 3, window: 365, let_go: 30 },
  'payment/broken_promise': { watch: 1, act: 2, window: 365 },
  'payment/refused': { act: 1, window: 365 },
  'price/haggle': { watch: 1, act: 2, window: 365 },
  'price/clawback': { act: 1, window: 365 },
  'price/condition': { act: 1, window: 365 },
  'price/free_work': { watch: 1, act: 2, window: 365 },
  'compromise/stalled': { watch: 14, act: 30 },
  'compromise/refused': { watch: 1, act: 2, days: 14 },
  'compromise/topics': { act: 2, days: 14 },
  'compromise/legal': { window: 365 },
  'compromise/reopened': { watch: 1, act: 2, window: 365 },
  'conduct/rude': { watch: 1, act: 2, window: 365 },
  'conduct/abuse': { act: 1, window: 365 },
  'conduct/severe': { let_go: 1 },
  'clarity/brief': { watch: 1 },
  'clarity/rounds': { watch: 1, act: 2, let_go: 2 },
  'clarity/reversal': { watch: 1, act: 2, window: 365 },
  'clarity/creep': {
    watch: 1,
    act: 3,
    days: 30,
    many: 5,
    share_watch: 0.1,
    share: 0.2,
    unclear: 3,
    let_go: 2,
    window: 365,
  },
  'clarity/unanswered': { watch: 8, act: 15, let_go: 30 },
  'clarity/deciders': { watch: 2, act: 2, window: 365 },
  'clarity/spec_work': { act: 1, window: 365 },
  several_signs: { act: 3, with_conduct: 2 },
} as const;

type Defaults = typeof DEFAULT_THRESHOLDS;
export type ThresholdName = keyof Defaults;
export type Thresholds = {
  readonly [Name in ThresholdName]: { readonly [Key in keyof Defaults[Name]]: number };
};

/** The defaults with the studio's own numbers in their place; what names no rule or no key of it is passed over. */
export function thresholdsOf(studio: Studio): Thresholds {
  const thresholds = remembered.get(studio) ?? mergedWith(studio);
  remembered.set(studio, thresholds);
  return thresholds;
}

/** The thresholds of each studio, which never changes: all of its clients are assessed by them. */
const remembered = new WeakMap<Studio, Thresholds>();

function mergedWith(studio: Studio): Thresholds {
  const own = studio.thresholds ?? {};
  const entries = Object.entries(DEFAULT_THRESHOLDS).map(([name, defaults]) => {
    const chosen: Readonly<Record<string, number>> = Object.hasOwn(own, name) ? (own[name] ?? {}) : {};
    const merged = Object.entries(defaults).map(([key, value]: [string, number]): [string, number] => [
      key,
      Object.hasOwn(chosen, key) ? (chosen[key] ?? value) : value,
    ]);
    return [name, Object.fromEntries(merged)] as const;
  });
  return Object.fromEntries(entries) as Thresholds;
}
