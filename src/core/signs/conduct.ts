/** Sign 4, abuse in place of criticism. Blunt criticism of the work is no incident. */
import type { Level } from '../assessment';
import type { LetterKind } from '../record/schema';
import type { IncidentState, LetterState, Snapshot } from '../snapshot';
import {
  againAfter,
  dayOfNth,
  finding,
  inWindow,
  lettersOf,
  levelFor,
  plural,
  type Counted,
  type Rule,
  type RuleInput,
  type Sign,
} from './rule';

const CONDUCT_LETTERS = ['conduct_boundary'] as const satisfies readonly LetterKind[];

type Severity = 'rude' | 'abuse' | 'severe';

const SEVERITY = {
  harsh: 'rude',
  overreaction: 'rude',
  shouting: 'rude',
  pressure: 'rude',
  insult: 'abuse',
  character_attack: 'abuse',
  threat: 'severe',
  harassment: 'severe',
  slur: 'severe',
} as const satisfies Record<IncidentState['kind'], Severity>;

interface ConductFact extends Counted {
  readonly severity: Severity;
  readonly repaired: boolean;
  readonly kind: IncidentState['kind'];
}

/** Every incident that counts: repaired rudeness never does, rudeness and abuse leave their window, severe ones stay. */
function conductFacts(input: RuleInput): readonly ConductFact[] {
  const { snapshot, thresholds } = input;
  return snapshot.conduct
    .map((incident): ConductFact => {
      const repaired = incident.repaired !== undefined;
      return {
        path: incident.path,
        date: incident.date,
        kind: incident.kind,
        severity: SEVERITY[incident.kind],
        repaired,
        earlierOnly: repaired,
      };
    })
    .filter((fact) => {
      if (fact.severity === 'severe') return true;
      if (fact.severity === 'rude' && fact.repaired) return false;
      return inWindow(fact.date, snapshot.asOf, thresholds[`conduct/${fact.severity}`].window);
    });
}

const rude: Rule = (input) => {
  const all = conductFacts(input);
  const mine = all.filter((fact) => fact.severity === 'rude');
  const steps = input.thresholds['conduct/rude'];
  const again = againAfter(lettersOf(input.snapshot, CONDUCT_LETTERS), mine, all);
  const counted = levelFor(mine.length, steps);
  if (counted === 'clear') return [];
  return [
    finding(input, 'conduct/rude', again === undefined ? counted : 'let_go', {
      message:
        `${plural(mine.length, 'rude incident')} without repair in the last ${steps.window} days: ${list(mine)}` +
        ` (watch from ${steps.watch}, act from ${steps.act})${afterLetter(again)}.`,
      since: again?.fact.date ?? dayOfNth(mine, counted === 'act' ? steps.act : steps.watch),
      clears: 'An apology or making good, noted under repaired, or older than the window.',
      counted: [...mine, ...(again === undefined ? [] : [again.letter])],
      counter: kindness(input.snapshot),
    }),
  ];
};

const abuse: Rule = (input) => {
  const all = conductFacts(input);
  const mine = all.filter((fact) => fact.severity === 'abuse');
  if (mine.length === 0) return [];
  const steps = input.thresholds['conduct/abuse'];
  const unrepaired = mine.filter((fact) => !fact.repaired);
  const again = againAfter(lettersOf(input.snapshot, CONDUCT_LETTERS), mine, all);
  const reached: Level = again !== undefined ? 'let_go' : unrepaired.length >= steps.act ? 'act' : 'watch';
  return [
    finding(input, 'conduct/abuse', reached, {
      message:
        `${plural(mine.length, 'insult or attack on character', 'insults or attacks on character')} in the last ${steps.window} days: ${list(mine)}` +
        ` (watch once repaired, act from ${steps.act} without repair)${afterLetter(again)}.`,
      since: again?.fact.date ?? dayOfNth(reached === 'act' ? unrepaired : mine, reached === 'act' ? steps.act : 1),
      clears:
        reached === 'watch'
          ? 'It leaves when it is older than the window.'
          : 'An apology or making good, noted under repaired, lowers it to watch.',
      counted: [...mine, ...(again === undefined ? [] : [again.letter])],
      counter: [...repairs(mine), ...kindness(input.snapshot)],
    }),
  ];
};

const severe: Rule = (input) => {
  const mine = conductFacts(input).filter((fact) => fact.severity === 'severe');
  if (mine.length === 0) return [];
  const steps = input.thresholds['conduct/severe'];
  const unrepaired = mine.filter((fact) => !fact.repaired);
  const reached: Level = unrepaired.length >= steps.let_go ? 'let_go' : 'act';
  return [
    finding(input, 'conduct/severe', reached, {
      message: `${plural(mine.length, 'severe incident')}: ${list(mine)} (act once repaired, let go from ${steps.let_go} without repair; it does not fade with time).`,
      since: reached === 'let_go' ? dayOfNth(unrepaired, steps.let_go) : dayOfNth(mine, 1),
      clears: 'Only repair lowers it, and no further than to act.',
      counted: mine,
      counter: [...repairs(mine), ...kindness(input.snapshot)],
    }),
  ];
};

function list(facts: readonly ConductFact[]): string {
  return facts
    .map((fact) => `${fact.kind.replaceAll('_', ' ')} on ${fact.date}${fact.repaired ? ' (repaired)' : ''}`)
    .join(', ');
}

function afterLetter(again: { readonly letter: LetterState; readonly fact: ConductFact } | undefined): string {
  return again === undefined ? '' : `; again on ${again.fact.date} after the boundary letter of ${again.letter.date}`;
}

function repairs(facts: readonly ConductFact[]): readonly string[] {
  const repaired = facts.filter((fact) => fact.repaired).length;
  return repaired === 0 ? [] : [`Repaired: ${repaired} of ${facts.length}.`];
}

function kindness(snapshot: Snapshot): readonly string[] {
  const last = snapshot.goodwill.at(-1);
  return last === undefined ? [] : [`Goodwill on ${last.date}${last.note === undefined ? '' : `: ${last.note}`}.`];
}

export const conduct: Sign = {
  name: 'conduct',
  letters: CONDUCT_LETTERS,
  hasData: (snapshot) => snapshot.conduct.length > 0,
  rules: [rude, abuse, severe],
};
