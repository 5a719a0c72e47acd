/** Holds what was read against the schema and leaves out what does not fit: as little as possible, until the rest is valid. */
import { safeParse } from 'valibot';
import type { BaseIssue, GenericSchema } from 'valibot';
import { isDate } from '../dates';
import { describeFault } from './describe';
import type { Path } from './problem';
import type { Mapping, Reading } from './read';
import type { ScalarShape, Shape } from './shape';

/** One step from a value of the record to a value inside it, with the path of the latter in the file. */
type Step = { readonly shape: Shape; readonly path: Path; readonly required: boolean } & (
  { readonly list: unknown[]; readonly index: number } | { readonly mapping: Mapping; readonly key: string }
);

/**
 * Leaves out of the reading what the schema refuses, with a problem for each fault: the innermost list entry that holds it; outside of
 * lists the innermost key; where that key is required, what requires it.
 * @returns whether anything is left; `false` where the file lacks what its top requires
 */
export function keepValid(schema: GenericSchema, shape: Shape, reading: Reading): boolean {
  if (fits(reading.value, shape)) return true;
  for (;;) {
    const result = safeParse(schema, reading.value);
    if (result.success) return true;
    const losses = result.issues.map((issue) => lossFor(issue, shape, reading));
    if (losses.includes(undefined)) return false;
    leaveOut(losses, reading);
  }
}

/**
 * Whether a value is surely what the schema asks for, by what its shape says of it: most records are, and the schema itself takes several
 * times longer to say so.
 */
export function fits(value: unknown, shape: Shape): boolean {
  switch (shape.type) {
    case 'scalar':
      return fitsScalar(value, shape);
    case 'list':
      return Array.isArray(value) && value.every((item) => fits(item, shape.item));
    case 'table':
      return isMapping(value) && Object.values(value).every((item) => fits(item, shape.value));
    case 'map': {
      if (!isMapping(value)) return false;
      for (const [key, entry] of shape.entries) {
        const inside = value[key];
        if (inside === undefined ? entry.required : !fits(inside, entry.shape)) return false;
      }
      return true;
    }
  }
}

function fitsScalar(value: unknown, shape: ScalarShape): boolean {
  switch (shape.kind) {
    case 'text':
      if (typeof value !== 'string' || value === '') return false;
      return (shape.options?.includes(value) ?? true) && (shape.pattern?.test(value) ?? true);
    case 'date':
      return typeof value === 'string' && isDate(value);
    case 'money':
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return false;
      if (value < (shape.least ?? -Infinity) || value > (shape.most ?? Infinity)) return false;
      return shape.isWhole !== true || Number.isInteger(value);
    case 'flag':
      return typeof value === 'boolean';
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reports the fault. @returns what goes for it; `undefined`: everything */
function lossFor(issue: BaseIssue<unknown>, shape: Shape, reading: Reading): Step | undefined {
  const steps = stepsTo(issue, shape, reading);
  const loss = steps.filter((step) => 'list' in step).at(-1) ?? steps.filter((step) => !step.required).at(-1);
  const { path, shape: expected } = steps.at(-1) ?? { path: [], shape };
  const { code, message } = describeFault({ issue, path, shape: expected, lost: loss?.path });
  const place = issue.input === undefined ? reading.places.firstLine(path) : reading.places.at(path);
  const known = loss === undefined ? 'record/no-client' : code;
  reading.problems.push({ code: known, severity: 'error', message, place, path });
  return loss;
}

function stepsTo(issue: BaseIssue<unknown>, top: Shape, reading: Reading): readonly Step[] {
  const steps: Step[] = [];
  let container = reading.value;
  let shape = top;
  for (const { key } of issue.path ?? []) {
    const step = stepInto(container, key, shape, reading);
    if (step === undefined) break;
    steps.push(step);
    container = 'list' in step ? step.list[step.index] : step.mapping[step.key];
    shape = step.shape;
  }
  return steps;
}

function stepInto(container: unknown, key: unknown, shape: Shape, reading: Reading): Step | undefined {
  if (shape.type === 'list') {
    const list = container as unknown[];
    const index = Number(key);
    return { list, index, shape: shape.item, required: false, path: reading.elementPath(list, index) };
  }
  const mapping = container as Mapping;
  const name = String(key);
  const path = [...reading.places.pathOf(mapping), name];
  if (shape.type === 'table') return { mapping, key: name, shape: shape.value, required: false, path };
  const entry = shape.type === 'map' ? shape.entries.get(name) : undefined;
  return entry && { mapping, key: name, ...entry, path };
}

function leaveOut(losses: readonly (Step | undefined)[], reading: Reading): void {
  const elements = new Map<unknown[], Set<number>>();
  for (const loss of losses) {
    if (loss === undefined) continue;
    if ('list' in loss) elements.set(loss.list, (elements.get(loss.list) ?? new Set()).add(loss.index));
    else Reflect.deleteProperty(loss.mapping, loss.key);
  }
  for (const [list, indices] of elements) {
    for (const index of [...indices].sort((a, b) => b - a)) reading.removeElement(list, index);
  }
}
