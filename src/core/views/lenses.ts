/** The lenses of a client's file: the verdict on its first line, and on each entry what it is part of and the letters that fit it. */
import { atLeast, type DeliverableScope, type Finding, type Level, type RuleCode } from '../assessment';
import { later, t } from '../l10n';
import { oneLine } from '../letters/markdown';
import { LETTERS } from '../letters/letters';
import type { MarkRef } from '../log/marks';
import { entryAt } from '../record/entryAt';
import type { Path } from '../record/problem';
import type { LetterKind } from '../record/schema';
import type { ViewAction } from './actions';
import { entryLine, entryPath } from './entries';
import { LEVEL_LOOKS } from './levelLooks';
import { RULE_NAMES } from './names';
import { refOf, type PlacedClient } from './portfolio';
import { plainLabel, verdictWords } from './verdictWords';
import { capitalised, findingLevelWords, nextTitle, signsUp, verdictReason } from './words';

/** A space that stays: lenses swallow a plain one behind an icon. */
const GAP = '\u00a0';

export interface Lens {
  /** Counted from 1. */
  readonly line: number;
  /** With icons as `$(name)`. */
  readonly title: string;
  /** Plain text. */
  readonly tooltip: string;
  readonly action: ViewAction;
}

/**
 * The lenses of a client's file, by line.
 * @param fitting the letters that have something to say about the record
 * @param marks what its open entries can be marked as
 */
export function lensesOf(
  placed: PlacedClient,
  fitting: readonly LetterKind[],
  marks: readonly MarkRef[],
): readonly Lens[] {
  const entries = entryMarks(placed);
  return [
    ...clientLenses(placed, fitting),
    ...placed.client.assessment.scope.deliverables.flatMap((one) => deliverableLenses(placed, one, fitting)),
    ...entries.flatMap((mark) => markLenses(placed, mark)),
    ...letterLenses(placed, entries, fitting),
    ...stateLenses(placed, marks),
  ].sort((a, b) => a.line - b.line);
}

/** An entry of the record that a finding counts. */
interface Mark {
  readonly line: number;
  /** The list it stands in. @example 'invoices' */
  readonly list: string;
  readonly finding: Finding;
  /** Its place among the entries of that list that the finding counts, counted from 1. */
  readonly nth: number;
  readonly of: number;
}

/** Letters about what a rule found, to be offered on each of its entries. Rounds have theirs on the deliverable. */
const REMEDIES = {
  'payment/overdue': ['payment_reminder', 'pause_notice', 'final_demand'],
  'payment/pattern': [],
  'payment/broken_promise': ['payment_reminder'],
  'payment/refused': ['final_demand', 'payment_reminder'],
  'price/haggle': ['price_explanation'],
  'price/clawback': ['price_explanation'],
  'price/condition': ['price_explanation'],
  'price/free_work': ['price_explanation'],
  'compromise/stalled': ['compromise_proposal'],
  'compromise/refused': ['compromise_proposal'],
  'compromise/topics': ['compromise_proposal'],
  'compromise/legal': [],
  'compromise/reopened': ['compromise_proposal'],
  'conduct/rude': ['conduct_boundary'],
  'conduct/abuse': ['conduct_boundary'],
  'conduct/severe': ['conduct_boundary'],
  'clarity/brief': ['scope_clarification'],
  'clarity/rounds': [],
  'clarity/reversal': ['scope_clarification'],
  'clarity/creep': ['change_order', 'scope_clarification'],
  'clarity/unanswered': ['scope_clarification'],
  'clarity/deciders': [],
  'clarity/spec_work': ['decline', 'scope_clarification'],
} as const satisfies Record<RuleCode, readonly LetterKind[]>;

function clientLenses(placed: PlacedClient, fitting: readonly LetterKind[]): readonly Lens[] {
  const { assessment, source } = placed.client;
  const { verdict, next } = assessment;
  const line = source.parsed.places.key(['client']).line;
  const client = refOf(placed);
  const assess: ViewAction = { type: 'assess', client };
  const endings = (['exit', 'decline'] as const).filter((kind) => verdict === 'let_go' && fitting.includes(kind));
  const due = next.letter === null ? [] : [next.letter];
  return [
    {
      line,
      title: `$(${LEVEL_LOOKS[verdict].icon})${GAP}${capitalised(verdictWords(assessment))}`,
      tooltip: verdictReason(assessment),
      action: assess,
    },
    { line, title: t('Assess'), tooltip: t('Open the report with every finding and its evidence.'), action: assess },
    ...[...new Set<LetterKind>([...due, ...endings])].map((kind) =>
      draftLens(placed, line, kind, kind === next.letter ? (nextTitle(next) ?? '') : LETTERS[kind].action),
    ),
    ...exitLenses(placed, line, fitting),
    ...(signsUp(assessment).some(([, sign]) => sign.snoozed === null)
      ? [
          {
            line,
            title: t('Snooze…'),
            tooltip: t('Let a sign rest until a day, for a reason.'),
            action: { type: 'snooze', client },
          } as const,
        ]
      : []),
  ];
}

/** The way to the exit, where it is due or under way. */
function exitLenses(placed: PlacedClient, line: number, fitting: readonly LetterKind[]): readonly Lens[] {
  const { verdict, next } = placed.client.assessment;
  const isUnderWay = next.exitStep !== null;
  if (!isUnderWay && (verdict !== 'let_go' || !fitting.includes('exit'))) return [];
  return [
    {
      line,
      title: isUnderWay ? t('Carry on with the exit') : t('End the work…'),
      tooltip: t('Opens the three steps: settle, notify, hand over. Nothing is written before you say so.'),
      action: { type: 'endWork', client: refOf(placed) },
    },
  ];
}

/** Rounds over the limit, or without one; those within it are said by the hints, and need no line of their own. */
function deliverableLenses(
  placed: PlacedClient,
  deliverable: DeliverableScope,
  fitting: readonly LetterKind[],
): readonly Lens[] {
  const { roundsUsed, roundsIncluded } = deliverable;
  const over = roundsIncluded !== null && roundsUsed > roundsIncluded;
  if (roundsUsed === 0 || (roundsIncluded !== null && !over)) return [];
  const line = placed.client.source.parsed.places.key(deliverable.path).line;
  const words =
    roundsIncluded === null
      ? t('{0} rounds used, no limit agreed', roundsUsed)
      : t('{0} of {1} rounds used', roundsUsed, roundsIncluded);
  const used: Lens = {
    line,
    title: over ? `$(${LEVEL_LOOKS.act.icon})${GAP}${words}` : words,
    tooltip: t('Fixes of our own defects do not count.'),
    action: { type: 'assess', client: refOf(placed) },
  };
  const isRaised = placed.client.assessment.signs.clarity.findings.some(
    ({ code, level }) => code === 'clarity/rounds' && atLeast(level, 'watch'),
  );
  const letter = 'scope_clarification';
  if (!over || !isRaised || !fitting.includes(letter)) return [used];
  return [used, draftLens(placed, line, letter, LETTERS[letter].action)];
}

/** Each entry of each finding at `watch` or above, and each invoice that is late within the usual days. */
function entryMarks({ client }: PlacedClient): readonly Mark[] {
  const findings = Object.values(client.assessment.signs).flatMap((sign) => sign.findings);
  return findings.filter(isShown).flatMap((finding) => {
    const counted = [...new Map(finding.facts.map(({ path }) => [entryPath(path).join('/'), path])).values()];
    const entries = finding.code === 'clarity/rounds' ? beyondLimit(client, counted) : counted;
    return entries.map((path) => {
      const list = String(path[0]);
      const alike = entries.filter((other) => other[0] === list);
      return { line: entryLine(client, path), list, finding, nth: alike.indexOf(path) + 1, of: alike.length };
    });
  });
}

/** The rounds beyond what their deliverable includes: those within it are nobody's fault. */
function beyondLimit({ assessment, source }: PlacedClient['client'], rounds: readonly Path[]): readonly Path[] {
  const seen = new Map<unknown, number>();
  return rounds.filter((path) => {
    const id = entryAt(source.parsed, entryPath(path))?.['deliverable'];
    const nth = (seen.get(id) ?? 0) + 1;
    seen.set(id, nth);
    const deliverable = assessment.scope.deliverables.find((one) => one.id === id);
    return nth > (deliverable?.roundsIncluded ?? 0);
  });
}

/** Whether a finding is told on its entries: it says something against the client, or that an invoice is late within the usual days. */
export function isShown({ code, level }: Finding): boolean {
  return atLeast(level, 'watch') || code === 'payment/overdue';
}

function markLenses(placed: PlacedClient, { line, finding, nth, of }: Mark): readonly Lens[] {
  const { code, level, message } = finding;
  const name = capitalised(RULE_NAMES[code]);
  const words = findingLevelWords(level);
  const said = of === 1 ? t('{0}: {1}', name, words) : t('{0}, {1} of {2}: {3}', name, nth, of, words);
  return [
    {
      line,
      title: `${iconOf(level)}${said}`,
      tooltip: oneLine(message),
      action: { type: 'assess', client: refOf(placed) },
    },
  ];
}

/** What an open entry can be marked as; one lens for all where the choice is what somebody answered. */
function stateLenses(placed: PlacedClient, marks: readonly MarkRef[]): readonly Lens[] {
  const client = refOf(placed);
  const byEntry = new Map<string, MarkRef[]>();
  for (const mark of marks) byEntry.set(mark.path.join('/'), [...(byEntry.get(mark.path.join('/')) ?? []), mark]);
  return [...byEntry.values()].flatMap((ofEntry) => {
    const [first] = ofEntry;
    if (first === undefined) return [];
    const { path } = first;
    const line = placed.client.source.parsed.places.key(path).line;
    if (ofEntry.some(({ id }) => id === 'accepted')) {
      return [{ line, title: t('Answered…'), tooltip: t(WRITES), action: { type: 'mark', client, path, mark: null } }];
    }
    return ofEntry
      .filter(({ id }) => id !== 'done' || ofEntry.length === 1)
      .map(({ id, title }): Lens => ({
        line,
        title,
        tooltip: t(WRITES),
        action: { type: 'mark', client, path, mark: id },
      }));
  });
}

const WRITES = later('Writes it into this file with the day. Undo takes it back.');

function iconOf(level: Level): string {
  return atLeast(level, 'watch') ? `$(${LEVEL_LOOKS[level].icon})${GAP}` : '';
}

function letterLenses(placed: PlacedClient, marks: readonly Mark[], fitting: readonly LetterKind[]): readonly Lens[] {
  const seen = new Set<string>();
  const remediable = marks.filter(({ list }) => list !== 'letters');
  return remediable.flatMap(({ line, finding }) =>
    remediesOf(placed, finding, fitting)
      .filter((kind) => !seen.has(`${line}/${kind}`) && seen.add(`${line}/${kind}`))
      .map((kind) => draftLens(placed, line, kind, LETTERS[kind].action)),
  );
}

/** The letters to offer on the entries of a finding: for a debt each step that was not taken yet, else the first that fits. */
function remediesOf({ client }: PlacedClient, finding: Finding, fitting: readonly LetterKind[]): readonly LetterKind[] {
  const { code, level, since } = finding;
  const { asOf, status } = client.assessment;
  if (status === 'ended' && !code.startsWith('payment/')) return [];
  const remedies: readonly LetterKind[] = REMEDIES[code].filter((kind) => fitting.includes(kind));
  if (code !== 'payment/overdue' || !atLeast(level, 'act')) return remedies.slice(0, 1);
  const letters = client.source.parsed.record?.letters ?? [];
  const isSent = (kind: LetterKind): boolean =>
    letters.some((letter) => letter.kind === kind && letter.date <= asOf && (since === null || letter.date >= since));
  const open = remedies.filter((kind) => !isSent(kind));
  return open.length === 0 ? remedies.slice(-1) : open;
}

function draftLens(placed: PlacedClient, line: number, kind: LetterKind, title: string): Lens {
  return {
    line,
    title: `$(mail)${GAP}${plainLabel(title)}`,
    tooltip: t('Opens a draft with the facts of this record. Nothing is sent.'),
    action: { type: 'draft', client: refOf(placed), kind },
  };
}
