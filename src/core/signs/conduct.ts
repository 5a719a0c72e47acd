/** Sign 4, abuse in place of criticism. Blunt criticism of the work is no incident. */
import type { Level } from '../assessment';
import { t, tn } from '../l10n';
import type { LetterKind } from '../record/schema';
import type { IncidentState, Snapshot } from '../snapshot';
import { INCIDENT_WORDS } from '../valueWords';
import {
  againAfter,
  againWords,
  dayOfNth,
  finding,
  inWindow,
  lettersOf,
  levelFor,
  limitsFrom,
  sentence,
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
      message: sentence(
        tn(
          mine.length,
          '{0} rude incident without repair in the last {1} days: {2}',
          '{0} rude incidents without repair in the last {1} days: {2}',
          steps.window,
          list(mine),
        ),
        limitsFrom(steps),
        againWords(again, t('boundary letter')),
      ),
      since: again?.fact.date ?? dayOfNth(mine, counted === 'act' ? steps.act : steps.watch),
      clears: t('An apology or making good, noted under repaired, or older than the window.'),
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
      message: sentence(
        tn(
          mine.length,
          '{0} insult or attack on character in the last {1} days: {2}',
          '{0} insults or attacks on character in the last {1} days: {2}',
          steps.window,
          list(mine),
        ),
        t('watch once repaired, act from {0} without repair', steps.act),
        againWords(again, t('boundary letter')),
      ),
      since: again?.fact.date ?? dayOfNth(reached === 'act' ? unrepaired : mine, reached === 'act' ? steps.act : 1),
      clears:
        reached === 'watch'
          ? t('It leaves when it is older than the window.')
          : t('An apology or making good, noted under repaired, lowers it to watch.'),
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
      message: sentence(
        tn(mine.length, '{0} severe incident: {1}', '{0} severe incidents: {1}', list(mine)),
        t('act once repaired, let go from {0} without repair; it does not fade with time', steps.let_go),
      ),
      since: reached === 'let_go' ? dayOfNth(unrepaired, steps.let_go) : dayOfNth(mine, 1),
      clears: t('Only repair lowers it, and no further than to act.'),
      counted: mine,
      counter: [...repairs(mine), ...kindness(input.snapshot)],
    }),
  ];
};

function list(facts: readonly ConductFact[]): string {
  return facts
    .map(({ kind, date, repaired }) =>
      repaired ? t('{0} on {1} (repaired)', INCIDENT_WORDS[kind], date) : t('{0} on {1}', INCIDENT_WORDS[kind], date),
    )
    .join(', ');
}

function repairs(facts: readonly ConductFact[]): readonly string[] {
  const repaired = facts.filter((fact) => fact.repaired).length;
  return repaired === 0 ? [] : [t('Repaired: {0} of {1}.', repaired, facts.length)];
}

function kindness(snapshot: Snapshot): readonly string[] {
  const last = snapshot.goodwill.at(-1);
  if (last === undefined) return [];
  return [
    last.note === undefined ? t('Goodwill on {0}.', last.date) : t('Goodwill on {0}: {1}.', last.date, last.note),
  ];
}

export const conduct: Sign = {
  name: 'conduct',
  letters: CONDUCT_LETTERS,
  hasData: (snapshot) => snapshot.conduct.length > 0,
  rules: [rude, abuse, severe],
};
