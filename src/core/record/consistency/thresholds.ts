/** The thresholds of `studio.yaml`: rules and keys that don't exist, and levels in the wrong order. */
import { t } from '../../l10n';
import { DEFAULT_THRESHOLDS, thresholdsOf } from '../../thresholds';
import { clip } from '../clip';
import { nearest } from '../nearest';
import type { Path, Problem } from '../problem';
import type { Reading } from '../read';
import type { Studio } from '../schema';

/** Warns of every threshold that changes nothing, and of a `watch` above its `act`. */
export function checkThresholds(studio: Studio, { places, problems }: Reading): void {
  const warn = (code: string, message: string, path: Path): void => {
    const problem: Problem = { code, severity: 'warning', message, place: places.key(path), path };
    problems.push(problem);
  };
  for (const [rule, chosen] of Object.entries(studio.thresholds ?? {})) {
    if (!isRule(rule)) {
      const meant = nearest(rule, Object.keys(DEFAULT_THRESHOLDS));
      const message =
        meant === undefined
          ? t('`{0}` is no rule; it changes nothing, take it out.', clip(rule))
          : t('`{0}` is no rule; did you mean `{1}`?', clip(rule), meant);
      warn('studio/unknown-rule', message, ['thresholds', rule]);
      continue;
    }
    const keys = Object.keys(DEFAULT_THRESHOLDS[rule]);
    for (const key of Object.keys(chosen).filter((own) => !keys.includes(own))) {
      const meant = nearest(key, keys);
      const there = keys.map((one) => `\`${one}\``).join(', ');
      const message =
        meant === undefined
          ? t('`{0}` is no threshold of `{1}`; it has {2}.', clip(key), rule, there)
          : t('`{0}` is no threshold of `{1}`; did you mean `{2}`?', clip(key), rule, meant);
      warn('studio/unknown-threshold', message, ['thresholds', rule, key]);
    }
    const levels: Readonly<Record<string, number>> = thresholdsOf(studio)[rule];
    for (const [low, high] of RISING) {
      const [from, to] = [levels[low], levels[high]];
      if (from === undefined || to === undefined || from <= to) continue;
      const key = Object.hasOwn(chosen, low) ? low : high;
      const message = t(
        '`{0}` ({1}) of `{2}` is above `{3}` ({4}), so it is never reached; lower it or raise `{3}`.',
        low,
        from,
        rule,
        high,
        to,
      );
      warn('studio/threshold-order', message, ['thresholds', rule, key]);
    }
  }
}

const RISING = [
  ['watch', 'act'],
  ['share_watch', 'share'],
] as const;

function isRule(name: string): name is keyof typeof DEFAULT_THRESHOLDS {
  return Object.hasOwn(DEFAULT_THRESHOLDS, name);
}
