/** Assessments as JSON, in the shape that scripts and CI read. Keys may be added after those there are; none is renamed. */
import type { DeliverableScope, Fact, Finding, OursFinding, Scope, SignAssessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { AssessedClient, FileProblem } from '../folder';
import { SIGN_NAMES } from '../record/schema';

/** What a whole-folder view draws. */
export interface FolderView {
  readonly asOf: IsoDate;
  /** Worst first. */
  readonly clients: readonly AssessedClient[];
  readonly problems: readonly FileProblem[];
}

/** The assessment of a folder as JSON, indented by two, with a line break at its end. */
export function assessmentJson({ asOf, clients, problems }: FolderView): string {
  const report = { asOf, clients: clients.map(clientJson), problems: problems.map(problemJson) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function clientJson({ id, file, assessment }: AssessedClient): object {
  const { client, status, verdict, combination, signs, ours, next, scope } = assessment;
  return {
    id,
    client,
    file,
    status,
    verdict,
    combination,
    signs: Object.fromEntries(SIGN_NAMES.map((name) => [name, signJson(signs[name])])),
    ours: ours.map(oursJson),
    next: { letter: next.letter, why: next.why, gate: next.gate, exitStep: next.exitStep },
    scope: scopeJson(scope),
  };
}

function signJson({ level, unsnoozed, snoozed, findings }: SignAssessment): object {
  return {
    level,
    snoozedUntil: snoozed?.until ?? null,
    findings: findings.map(findingJson),
    unsnoozed,
    snoozeReason: snoozed?.reason ?? null,
  };
}

function findingJson({ code, level, message, since, clears, facts, counter }: Finding): object {
  return { code, level, message, since, clears, facts: facts.map(factJson), counter };
}

function oursJson({ code, message, facts }: OursFinding): object {
  return { code, message, facts: facts.map(factJson) };
}

function factJson({ path, line }: Fact): object {
  return { path, line };
}

function scopeJson(scope: Scope): object {
  const { agreed, approved, absorbed, open, quoted, invoiced, paid, balance, overdue, interest } = scope;
  const { currency, absorbedShare, absorbedHours, interestRefused } = scope;
  return {
    deliverables: scope.deliverables.map(deliverableJson),
    ...{ agreed, approved, absorbed, open, quoted, invoiced, paid, balance, overdue, interest },
    ...{ currency, absorbedShare, absorbedHours, interestRefused },
  };
}

function deliverableJson(deliverable: DeliverableScope): object {
  const { id, roundsUsed, roundsIncluded, title, requests, due, daysLeft, state } = deliverable;
  return { id, roundsUsed, roundsIncluded, title, requests, due, daysLeft, state };
}

function problemJson({ file, place, severity, code, message }: FileProblem): object {
  return { file, line: place.line, column: place.column, severity, code, message };
}
