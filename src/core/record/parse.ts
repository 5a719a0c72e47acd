/** From the text of a client's file to a typed record with the place of every value, and the problems found on the way. */
import { t } from '../l10n';
import { checkOf, knownIds } from './consistency/check';
import type { KnownIds } from './consistency/check';
import { checkIdentity } from './consistency/identity';
import { checkLateFee } from './consistency/lateFee';
import { checkLookAlikes } from './consistency/lookAlikes';
import { checkOrder } from './consistency/order';
import { checkPapers } from './consistency/papers';
import { checkReferences } from './consistency/references';
import { checkStates } from './consistency/states';
import { checkSums } from './consistency/sums';
import { checkThresholds } from './consistency/thresholds';
import { MOST_CHARACTERS } from './length';
import { Lines } from './lines';
import { TreePlaces } from './places';
import type { Places } from './places';
import { readPlainYaml } from './plainYaml';
import type { Problem, Severity } from './problem';
import { readValues } from './read';
import type { Reading } from './read';
import { clientSchema, studioSchema } from './schema';
import type { ClientRecord, Studio } from './schema';
import { shapeOf } from './shape';
import type { Shape } from './shape';
import { treeOf } from './tree';
import { keepValid } from './validate';
import { readYaml } from './yamlText';

export type { Places } from './places';

export interface ParsedClient {
  /** `undefined` where the file gives no client at all. */
  readonly record: ClientRecord | undefined;
  readonly problems: readonly Problem[];
  readonly places: Places;
  /** The names that entries have, those of entries that are left out for a fault among them. */
  readonly ids: KnownIds;
}

export interface ParsedStudio {
  readonly studio: Studio;
  readonly problems: readonly Problem[];
  readonly places: Places;
}

const CLIENT = shapeOf(clientSchema);
const STUDIO = shapeOf(studioSchema);

/**
 * Reads a client's record. Never throws: what is wrong is a problem, and the rest is read.
 * @param currency of the sums where the record names none: the studio's
 */
export function parseClient(text: string, currency = 'USD'): ParsedClient {
  const reading = readText(text, CLIENT);
  const { places, problems, value } = reading;
  const ids = knownIds(value);
  if (!isMapping(value)) {
    if (!problems.some(({ severity }) => severity === 'error')) problems.push(noClient(reading));
    return { record: undefined, problems, places, ids };
  }
  if (!keepValid(clientSchema, CLIENT, reading)) return { record: undefined, problems: inOrder(problems), places, ids };
  // The schema has no transformations, so what it accepts is the record, and the places know its very objects.
  const record = value as ClientRecord;
  const check = checkOf(record, ids, reading, record.currency ?? currency);
  checkIdentity(check);
  checkLookAlikes(check);
  checkOrder(check);
  checkReferences(check);
  checkPapers(check);
  checkStates(check);
  checkSums(check);
  checkLateFee(record, check.currency, reading);
  return { record, problems: inOrder(problems), places, ids };
}

/** Reads `studio.yaml`; an absent key means the default. Never throws. */
export function parseStudio(text: string): ParsedStudio {
  const reading = readText(text, STUDIO);
  const { places, problems, value } = reading;
  if (!isMapping(value)) {
    if (value !== undefined) {
      const message = t(
        'This file is not a mapping, so the defaults hold; write it as `key: value`, like `currency: EUR`.',
      );
      problems.push({ code: 'studio/no-mapping', severity: 'error', message, place: places.at([]) });
    }
    return { studio: {}, problems, places };
  }
  keepValid(studioSchema, STUDIO, reading);
  const studio = value as Studio;
  checkThresholds(studio, reading);
  checkLateFee(studio, studio.currency ?? '', reading);
  return { studio, problems: inOrder(problems), places };
}

function readText(text: string, shape: Shape): Reading {
  // Of a text that is not read no line is asked for but the first.
  const lines = new Lines(text.length > MOST_CHARACTERS ? '' : text);
  const plain = readPlainYaml(text);
  if (plain !== undefined) return readValues(plain, shape, lines);
  const yaml = readYaml(text);
  if (!('fault' in yaml)) {
    const reading = readValues(treeOf(yaml, text), shape, lines);
    for (const { code, message, ...span } of yaml.warnings) {
      reading.problems.push({ code, severity: 'warning', message, place: lines.place(span) });
    }
    return reading;
  }
  const { code, message, ...span } = yaml.fault;
  return {
    value: undefined,
    places: new TreePlaces(lines, null, shape, { start: 0, end: text.length }),
    problems: [{ code, severity: 'error', message, place: lines.place(lines.firstLineOf(span)) }],
    elementPath: () => [],
    removeElement: () => undefined,
  };
}

function noClient({ value, places }: Reading): Problem {
  const message =
    value === undefined
      ? t('This file is empty; begin it with a line `client:` and the name people know the client by.')
      : t(
          'This file is not a mapping; begin it with a line `client:` and the name people know the client by, and put lists below their keys.',
        );
  return { code: 'record/no-client', severity: 'error', message, place: places.firstLine([]), path: ['client'] };
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => a.place.start - b.place.start || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}
