/** The thresholds of `studio.yaml`: rules and keys that don't exist, and levels in the wrong order. */
import { DEFAULT_THRESHOLDS, thresholdsOf } from '../../thresholds';
import { clip } from '../clip';
import type { Path, Problem } from '../problem';
import type { Reading } from '../read';
import type { Studio } from '../schema';
import { orNearest } from './check';

/** Warns of every threshold that changes nothing, and of a `watch` above its `act`. */
export function checkThresholds(studio: Studio, { places, problems }: Reading): void {
  const warn = (code: string, message: string, path: Path): void => {
    const problem: Problem = { code, severity: 'warning', message, place: places.key(path), path };
    problems.push(problem);
  };
  for (const [rule, chosen] of Object.entries(studio.thresholds ?? {})) {
    if (!isRule(rule)) {
      const advice = orNearest(rule, Object.keys(DEFAULT_THRESHOLDS), 'it changes nothing, take it out');
      warn('studio/unknown-rule', `\`${clip(rule)}\` is no rule; ${advice}`, ['thresholds', rule]);
      continue;
    }
    const keys = Object.keys(DEFAULT_THRESHOLDS[rule]);
    for (const key of Object.keys(chosen).filter((own) => !keys.includes(own))) {
      const advice = orNearest(key, keys, `it has ${keys.map((one) => `\`${one}\``).join(', ')}`);
      warn('studio/unknown-threshold', `\`${clip(key)}\` is no threshold of \`${rule}\`; ${advice}`, [
        'thresholds',
        rule,
        key,
      ]);
    }
    const levels: Readonly<Record<string, number>> = thresholdsOf(studio)[rule];
    for (const [low, high] of RISING) {
      const [from, to] = [levels[low], levels[high]];
      if (from === undefined || to === undefined || from <= to) continue;
      const key = Object.hasOwn(chosen, low) ? low : high;
      const message = `\`${low}\` (${from}) of \`${rule}\` is above \`${high}\` (${to}), so it is never reached; lower it or raise \`${high}\`.`;
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
