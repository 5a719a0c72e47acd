/** The cases of `test/fixtures/rules`: a record as text, a day, and what must come out. One file for each rule or theme. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { LEVELS, OURS_CODES, RULE_CODES } from '../../../src/core/assessment';
import { LETTER_KINDS, SIGN_NAMES } from '../../../src/core/record/schema';

const FOLDER = join('test', 'fixtures', 'rules');

/** The day of a case that names none. */
const AS_OF = '2026-11-23';

const level = v.picklist(LEVELS);
const ruleCode = v.picklist(RULE_CODES);
const oursCode = v.picklist(OURS_CODES);
const numberOrNull = v.nullable(v.number());

const finding = v.strictObject({
  code: ruleCode,
  level,
  since: v.optional(v.string()),
  /** Paths that must be among the finding's facts. */
  facts: v.optional(v.array(v.array(v.union([v.string(), v.number()])))),
  /** How many facts it has. */
  count: v.optional(v.number()),
});

const deliverable = v.strictObject({
  id: v.string(),
  roundsUsed: v.optional(v.number()),
  roundsIncluded: v.optional(numberOrNull),
  daysLeft: v.optional(numberOrNull),
  state: v.optional(v.string()),
  requests: v.optional(v.record(v.string(), v.number())),
});

const sums = [
  'agreed',
  'approved',
  'absorbed',
  'absorbedHours',
  'open',
  'quoted',
  'invoiced',
  'paid',
  'balance',
] as const;
const sumEntries = v.entriesFromList([...sums, 'overdue', 'interest'] as const, v.optional(v.number()));

const expectation = v.strictObject({
  verdict: v.optional(level),
  combination: v.optional(v.nullable(v.literal('several_signs'))),
  signs: v.optional(v.record(v.picklist(SIGN_NAMES), level)),
  /** By sign, the day it comes back; null where it does not rest. */
  snoozed: v.optional(v.record(v.picklist(SIGN_NAMES), v.nullable(v.string()))),
  /** For each code named here, all the findings of that code at `watch` and above, and those at `clear` that are named. */
  findings: v.optional(v.array(finding)),
  /** Codes without a finding at `watch` or above. */
  none: v.optional(v.array(ruleCode)),
  ours: v.optional(v.array(oursCode)),
  ours_none: v.optional(v.array(oursCode)),
  next: v.optional(
    v.strictObject({
      letter: v.optional(v.nullable(v.picklist(LETTER_KINDS))),
      /** A part of the gate's sentence; null where there is none. */
      gate: v.optional(v.nullable(v.string())),
      exit_step: v.optional(v.nullable(v.string())),
    }),
  ),
  scope: v.optional(
    v.strictObject({
      ...sumEntries,
      absorbedShare: v.optional(numberOrNull),
      deliverables: v.optional(v.array(deliverable)),
    }),
  ),
  /** How many problems of severity error the files have; none where it is left out. */
  errors: v.optional(v.number(), 0),
});

const ruleCase = v.strictObject({
  name: v.string(),
  /** What a case shows of its file's rule beside the levels it expects: the day before a threshold, or what clears it. */
  shows: v.optional(v.picklist(['under', 'clears'])),
  /** Why the record format can be read in two ways here. */
  ambiguous: v.optional(v.string()),
  as_of: v.optional(v.string(), AS_OF),
  studio: v.optional(v.string()),
  record: v.string(),
  expect: expectation,
});

export type Expectation = v.InferOutput<typeof expectation>;
export type RuleCase = v.InferOutput<typeof ruleCase>;

export interface CaseFile {
  /** @example 'payment-overdue' */
  readonly name: string;
  readonly cases: readonly RuleCase[];
}

/** All case files, by name. A misspelt key of a case is an error that names it. */
export function readCaseFiles(): readonly CaseFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const parsed = v.safeParse(v.array(ruleCase), parse(readFileSync(join(FOLDER, name), 'utf8')));
      if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new Error(`${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
      }
      return { name: name.replace('.yaml', ''), cases: parsed.output };
    });
}
