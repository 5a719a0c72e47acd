/** Fixes of the thresholds in `studio.yaml` that name no rule, or no threshold of it. */
import { nearest } from '../../record/nearest';
import { DEFAULT_THRESHOLDS } from '../../thresholds';
import { renames } from './keyFixes';
import type { Maker } from './quickFix';

export const unknownRuleFixes: Maker = (facts) => {
  const meant = nearest(facts.key, Object.keys(DEFAULT_THRESHOLDS));
  return meant === undefined ? [] : renames(facts, meant);
};

export const unknownThresholdFixes: Maker = (facts) => {
  const rule = String(facts.path.at(-2));
  const known: Readonly<Record<string, object>> = DEFAULT_THRESHOLDS;
  const keys = Object.hasOwn(known, rule) ? Object.keys(known[rule] ?? {}) : [];
  const meant = nearest(facts.key, keys);
  if (meant !== undefined) return renames(facts, meant);
  return keys.flatMap((key) => renames(facts, key)).map((draft) => ({ ...draft, isPreferred: false, isSafe: false }));
};
