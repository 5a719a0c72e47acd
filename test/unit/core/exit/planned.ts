/** Exits of records given as text, on the day on which the tests look at them. */
import { strict as assert } from 'node:assert';
import type { ExitItem } from '../../../../src/core/exit/exitItem';
import { exitPlan, type ExitPlan } from '../../../../src/core/exit/exitPlan';
import type { ExitStep } from '../../../../src/core/exitSteps';
import { parseClient } from '../../../../src/core/record/parse';
import { recordOn } from '../../../../src/core/recordOn';
import type { Studio } from '../../../../src/core/record/schema';

export const AS_OF = '2026-11-23';

export function planOf(text: string, asOf = AS_OF, studio: Studio = {}): ExitPlan {
  const parsed = parseClient(text);
  assert.deepEqual(
    parsed.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  const onDay = recordOn(parsed, studio, asOf);
  assert.ok(onDay !== undefined);
  return exitPlan(onDay, (entry) => parsed.places.pathOf(entry));
}

export function itemOf(plan: ExitPlan, step: ExitStep): ExitItem {
  const item = plan.items.find((one) => one.step === step);
  assert.ok(item !== undefined);
  return item;
}

/** What a step's facts say, with the place that each is from. */
export function saidBy(facts: ExitItem['facts']): readonly string[] {
  return facts.map(({ text, path }) => (path === null ? text : `${path.join('.')}: ${text}`));
}
