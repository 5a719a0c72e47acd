/** Sign 3, no successful compromise. A topic that waits for our answer is ours; one that blocks no deliverable is no ground for the end. */
import { capped, worse, type Level } from '../assessment';
import { daysBetween, latest, type IsoDate } from '../dates';
import { t, tn } from '../l10n';
import type { LetterKind } from '../record/schema';
import { wasOpenOn, type Dated, type LetterState, type Snapshot, type Topic } from '../snapshot';
import type { Thresholds } from '../thresholds';
import { LEGAL_WORDS } from '../valueWords';
import {
  againAfter,
  againWords,
  dayOfNth,
  finding,
  inWindow,
  lettersOf,
  levelFor,
  limitsFrom,
  oldestFirst,
  sentence,
  type Counted,
  type Rule,
  type Sign,
} from './rule';

const COMPROMISE_LETTERS = ['compromise_proposal'] as const satisfies readonly LetterKind[];

/** The compromise letters that were about a topic: those that name it, and those without a topic while it was open. */
export function lettersAbout(snapshot: Snapshot, topic: Topic): readonly LetterState[] {
  return lettersOf(snapshot, COMPROMISE_LETTERS).filter((letter) =>
    letter.topic === undefined
      ? wasOpenOn(topic, letter.date)
      : letter.topic === topic.id && letter.date >= topic.opened,
  );
}

/**
 * The last proposal of both sides is theirs and unanswered, or ours and countered. A compromise letter after it (or on the day of theirs) is
 * the last word, and ours.
 */
export function waitsForUs(snapshot: Snapshot, topic: Topic): boolean {
  const last = topic.proposals.at(-1);
  if (last === undefined) return false;
  const theirs = last.by === 'client';
  const written = lettersAbout(snapshot, topic).some(
    (one) => one.date > last.date || (theirs && one.date === last.date),
  );
  return !written && (theirs ? last.answer === undefined : last.answer === 'countered');
}

/** Everything that moved a topic: opened, taken up again, a proposal, an answer (to a letter too). */
function movements(snapshot: Snapshot, topic: Topic): readonly IsoDate[] {
  return [
    topic.opened,
    ...topic.reopened.map((reopening) => reopening.date),
    ...topic.proposals.flatMap((proposal) => [
      proposal.date,
      ...(proposal.answered === undefined ? [] : [proposal.answered]),
    ]),
    ...lettersAbout(snapshot, topic).flatMap((letter) => (isAnswered(letter) ? [answerDay(letter)] : [])),
  ];
}

function isAnswered(letter: LetterState): boolean {
  return letter.answer === 'accepted' || letter.answer === 'refused';
}

function answerDay(letter: LetterState): IsoDate {
  return letter.answered ?? letter.date;
}

/** The day from which its being open counts: opened, or taken up again for the last time. */
function openSince(topic: Topic): IsoDate {
  return latest(topic.opened, ...topic.reopened.map((reopening) => reopening.date)) ?? topic.opened;
}

/** The name of a topic for people; one without words of its own goes by its day. */
function topicName({ topic, id, opened }: Pick<Topic, 'topic' | 'id' | 'opened'>): string {
  return topic ?? id ?? t('opened on {0}', opened);
}

function endCap(topic: Topic): Level {
  return topic.blocks === undefined ? 'act' : 'let_go';
}

function openTopics(snapshot: Snapshot): readonly Topic[] {
  return snapshot.topics.filter((topic) => topic.isOpen);
}

/** After how many days without movement a topic is stalled: half as many, rounded down, where it blocks a deliverable. */
export function stalledSteps(
  thresholds: Thresholds,
  isBlocking: boolean,
): { readonly watch: number; readonly act: number } {
  const { watch, act } = thresholds['compromise/stalled'];
  return isBlocking ? { watch: Math.floor(watch / 2), act: Math.floor(act / 2) } : { watch, act };
}

/** Open and nothing moved; half as long where it blocks a deliverable. */
const stalled: Rule = (input) => {
  const { snapshot } = input;
  return openTopics(snapshot).flatMap((topic) => {
    if (waitsForUs(snapshot, topic)) return [];
    const moved = movements(snapshot, topic);
    const last = latest(...moved) ?? topic.opened;
    const days = daysBetween(last, snapshot.asOf);
    const steps = stalledSteps(input.thresholds, topic.blocks !== undefined);
    const unmet = lettersAbout(snapshot, topic).find(
      (letter) => letter.deadline < snapshot.asOf && !isAnswered(letter) && !moved.some((day) => day > letter.date),
    );
    const byDays = levelFor(days, steps);
    const reached = unmet !== undefined && byDays !== 'clear' ? capped(worse('let_go', byDays), endCap(topic)) : byDays;
    return [
      finding(input, 'compromise/stalled', reached, {
        message: sentence(
          tn(days, 'Nothing moved on "{1}" for {0} day', 'Nothing moved on "{1}" for {0} days', topicName(topic)),
          topic.blocks === undefined
            ? limitsFrom(steps)
            : t('watch from {0}, act from {1}, halved because it blocks {2}', steps.watch, steps.act, topic.blocks),
          unmet === undefined
            ? ''
            : t('the deadline {0} of the proposal letter of {1} passed unmet', unmet.deadline, unmet.date),
          blocksNote(topic, unmet !== undefined),
        ),
        since: last,
        clears: t('A proposal, an answer, or a settlement.'),
        counted: [{ path: topic.path, date: last }, ...(unmet === undefined ? [] : [unmet])],
        counter: [accepted(topic)],
      }),
    ];
  });
};

interface Refusal extends Counted {
  /** The letter that was refused, or went out together with the refused proposal. */
  readonly letter: LetterState | undefined;
}

/** Our proposals that were refused; a letter and a proposal of one day are one. */
function refusals(snapshot: Snapshot, topic: Topic): readonly Refusal[] {
  const letters = lettersAbout(snapshot, topic);
  const refusedLetters = letters.filter((letter) => letter.answer === 'refused');
  const byLetter = refusedLetters.map((letter): Refusal => ({ path: letter.path, date: answerDay(letter), letter }));
  const byProposal = topic.proposals
    .filter((proposal) => proposal.by === 'us' && proposal.answer === 'refused')
    .filter((proposal) => !refusedLetters.some((letter) => letter.date === proposal.date))
    .map((proposal): Refusal => ({
      path: proposal.path,
      date: proposal.answered ?? proposal.date,
      letter: letters.find((letter) => letter.date === proposal.date),
    }));
  return oldestFirst([...byLetter, ...byProposal]);
}

/** Our proposals refused on one open topic. */
const refused: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['compromise/refused'];
  return openTopics(snapshot).flatMap((topic) => {
    const facts = refusals(snapshot, topic);
    if (facts.length === 0) return [];
    const days = daysBetween(openSince(topic), snapshot.asOf);
    const byCount: Level =
      facts.length >= steps.act && days >= steps.days ? 'act' : facts.length >= steps.watch ? 'watch' : 'clear';
    if (byCount === 'clear') return [];
    const after = firstAfterLetter(lettersAbout(snapshot, topic), facts);
    const reached = after === undefined ? byCount : worse(byCount, endCap(topic));
    const ours = waitsForUs(snapshot, topic);
    return [
      finding(input, 'compromise/refused', ours ? capped(reached, 'watch') : reached, {
        message: sentence(
          tn(
            facts.length,
            '{0} proposal of ours refused on "{1}", open for {2}: {3}',
            '{0} proposals of ours refused on "{1}", open for {2}: {3}',
            topicName(topic),
            tn(days, '{0} day', '{0} days'),
            facts.map((f) => f.date).join(', '),
          ),
          t('watch from {0}, act from {1} once open {2} days', steps.watch, steps.act, steps.days),
          after === undefined
            ? ''
            : t('refused on {0} after the proposal letter of {1}', after.fact.date, after.letter.date),
          ours ? t('the last word is ours to give, so it stays at watch') : blocksNote(topic, after !== undefined),
        ),
        since: after?.fact.date ?? dayOfNth(facts, byCount === 'act' ? steps.act : steps.watch),
        clears: t('A proposal that is accepted, or a settlement.'),
        counted: [...facts, ...(after === undefined || after.fact.path === after.letter.path ? [] : [after.letter])],
        counter: [accepted(topic)],
      }),
    ];
  });
};

/** The first refusal after a letter; the answer to a letter, or to the proposal that went out with it, comes after it. */
function firstAfterLetter(
  letters: readonly LetterState[],
  facts: readonly Refusal[],
): { readonly letter: LetterState; readonly fact: Refusal } | undefined {
  for (const fact of facts) {
    const letter = fact.letter ?? letters.find((l) => l.date < fact.date);
    if (letter !== undefined) return { letter, fact };
  }
  return undefined;
}

/** Several topics open at once, each for a while, none of them waiting for us. */
const topics: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['compromise/topics'];
  const open = openTopics(snapshot)
    .filter((topic) => !waitsForUs(snapshot, topic) && daysBetween(openSince(topic), snapshot.asOf) >= steps.days)
    .map((topic) => ({ path: topic.path, date: openSince(topic), name: topicName(topic) }));
  if (open.length < steps.act) return [];
  const counted = oldestFirst(open);
  return [
    finding(input, 'compromise/topics', 'act', {
      message: sentence(
        t(
          '{0} disagreements open at once for {1} days or more: {2}',
          open.length,
          steps.days,
          counted.map(({ name }) => t('"{0}"', name)).join(', '),
        ),
        t('act from {0}', steps.act),
      ),
      since: dayOfNth(counted, steps.act),
      clears: t('Fewer than {0} open disagreements.', steps.act),
      counted,
    }),
  ];
};

/** Legal steps of the client, announced or taken. */
const legal: Rule = (input) => {
  const { snapshot } = input;
  const { window } = input.thresholds['compromise/legal'];
  const steps = snapshot.legal
    .filter((step) => step.by === 'client' && inWindow(step.date, snapshot.asOf, window))
    .map((step) => ({ ...step, level: legalLevel(step.step, step.announced === true) }));
  const level = steps.reduce<Level>((worst, step) => worse(worst, step.level), 'clear');
  if (level === 'clear') return [];
  return [
    finding(input, 'compromise/legal', level, {
      message: sentence(
        t('Legal steps of the client: {0}', steps.map(stepWords).join(', ')),
        t(
          'watch: a lawyer announced; act: a lawyer or platform taken, any other announced; let go: court, collection or police taken',
        ),
      ),
      since: steps.find((step) => step.level === level)?.date ?? null,
      clears: t('No further step, and these older than {0} days.', window),
      counted: steps,
    }),
  ];
};

function stepWords({ step, announced, date }: Snapshot['legal'][number]): string {
  const what = LEGAL_WORDS[step];
  return announced === true ? t('{0} announced on {1}', what, date) : t('{0} taken on {1}', what, date);
}

function legalLevel(step: Snapshot['legal'][number]['step'], announced: boolean): Level {
  if (step === 'lawyer') return announced ? 'watch' : 'act';
  return announced || step === 'platform' ? 'act' : 'let_go';
}

/** Settled, then taken up again. */
const reopened: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['compromise/reopened'];
  const facts = oldestFirst(
    snapshot.topics.flatMap((topic) => topic.reopened.map((reopening) => ({ ...reopening, topic }))),
  ).filter((fact) => inWindow(fact.date, snapshot.asOf, steps.window));
  const byCount = levelFor(facts.length, steps);
  if (byCount === 'clear') return [];
  const again = facts
    .filter((fact) => fact.topic.blocks !== undefined)
    .map((fact) => againAfter(lettersAbout(snapshot, fact.topic), [fact], facts))
    .find((found) => found !== undefined);
  return [
    finding(input, 'compromise/reopened', again === undefined ? byCount : 'let_go', {
      message: sentence(
        tn(
          facts.length,
          '{0} settled disagreement taken up again in the last {1} days: {2}',
          '{0} settled disagreements taken up again in the last {1} days: {2}',
          steps.window,
          facts.map((f) => t('"{0}" on {1}', topicName(f.topic), f.date)).join(', '),
        ),
        limitsFrom(steps),
        againWords(again, t('proposal letter')),
      ),
      since: again?.fact.date ?? dayOfNth(facts, byCount === 'act' ? steps.act : steps.watch),
      clears: t('A settlement that holds for {0} days.', steps.window),
      counted: [...facts, ...(again === undefined ? [] : [again.letter])].map(({ path, date }): Dated => ({
        path,
        date,
      })),
    }),
  ];
};

function blocksNote(topic: Topic, wouldEnd: boolean): string {
  return wouldEnd && topic.blocks === undefined ? t('it blocks no deliverable, so it stays at act') : '';
}

function accepted(topic: Topic): string | undefined {
  const theirs = topic.proposals.filter((proposal) => proposal.by === 'us' && proposal.answer === 'accepted').length;
  const offered = topic.proposals.filter((proposal) => proposal.by === 'client').length;
  if (theirs > 0)
    return tn(theirs, 'Accepted {0} proposal of ours on this topic.', 'Accepted {0} proposals of ours on this topic.');
  return offered > 0
    ? tn(offered, 'Made {0} proposal of their own on this topic.', 'Made {0} proposals of their own on this topic.')
    : undefined;
}

export const compromise: Sign = {
  name: 'compromise',
  letters: COMPROMISE_LETTERS,
  hasData: (snapshot) => snapshot.topics.length > 0 || snapshot.legal.some((step) => step.by === 'client'),
  rules: [stalled, refused, topics, legal, reopened],
};
