/**
 * What was agreed beside what was asked since, with one question. 7 days: work may be waiting for the answer, and the client has to look at
 * nothing but this list.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import type { DeliverableState, Snapshot } from '../snapshot';
import { EARLIER, earlierLetter, earlierValues, type EarlierLetter } from './earlierLetter';
import { scopeClarification as en } from './en/scopeClarification';
import { nameOf } from './facts';
import { templatedLetter } from './letter';
import { prose } from './markdown';
import { dayOf, type Speech } from './speech';
import { countValue, flagValue, listValue, textValue, type ValuesOf } from './template/values';
import { isAnythingUnclear, unclearPoints, type UnclearPoints } from './unclearPoints';
import { scopeClarification as vi } from './vi/scopeClarification';

const CLARIFICATION_DAYS = 7;

interface AgreedPart {
  readonly name: string;
  readonly due: IsoDate | null;
  readonly delivered: IsoDate | null;
  readonly approved: IsoDate | null;
  readonly cancelled: IsoDate | null;
  readonly roundsUsed: number;
  readonly roundsIncluded: number | null;
}

interface ScopeClarification extends UnclearPoints {
  readonly earlier: EarlierLetter | null;
  readonly agreed: IsoDate | null;
  readonly goal: string | null;
  readonly parts: readonly AgreedPart[];
  readonly excludes: readonly string[];
  /** Who approves, where the record says so. */
  readonly deciders: readonly string[];
  readonly changeRate: number | null;
}

const partShapes = {
  name: textValue(later('its title')),
  stopped: textValue(later('the day it was stopped; of this and the next three, one at most is there')),
  approved: textValue(later('the day it was approved')),
  delivered: textValue(later('the day it was delivered')),
  due: textValue(later('the day it is due')),
  used: countValue(later('the rounds of feedback so far')),
  included: textValue(later('the rounds that are included, where a limit is agreed')),
};

const wishShapes = {
  date: textValue(later('its day')),
  asks: textValue(later('what was asked')),
  about: textValue(later('what it belongs to')),
  feedback: flagValue(later('it is feedback that takes back a choice or an approval, and no request')),
  approved: textValue(later('the day of the approval it takes back')),
  free: flagValue(later('it was asked for without pay')),
  outside: flagValue(later('the agreed brief does not cover it')),
  unclear: flagValue(later('it is not clear whether the agreed brief covers it')),
};

const shapes = {
  earlier: EARLIER,
  agreed: textValue(later('the day of the agreed brief')),
  has_brief: flagValue(later('a goal, deliverables or exclusions are on file')),
  goal: textValue(later('what the work is to achieve')),
  parts: listValue(later('the deliverables'), partShapes),
  excludes: textValue(later('what is not included, as a list in one text')),
  deciders: textValue(later('who may approve work and changes, as a list in one text')),
  has_wishes: flagValue(later('something was asked for')),
  since: flagValue(later('all of it came after the brief was agreed')),
  wishes: listValue(later('what was asked for and what was taken back, older first'), wishShapes),
  has_questions: flagValue(later('a question of ours is open')),
  one_question: flagValue(later('it is one question alone')),
  questions: listValue(later('our open questions'), {
    asked: textValue(later('its day')),
    question: textValue(later('the question')),
  }),
  has_gaps: flagValue(later('the brief lacks something')),
  no_goal: flagValue(later('it has no goal')),
  no_deliverables: flagValue(later('it has no deliverables')),
  no_day: flagValue(later('it has no day on which it was agreed')),
  nothing: flagValue(later('nothing unclear is on file')),
  asks_for_both: flagValue(later('the letter asks for a choice and for answers; one of these four is there')),
  asks_for_answers: flagValue(later('the letter asks for answers alone')),
  asks_about_rounds: flagValue(later('the letter asks about further rounds alone')),
  asks_for_choice: flagValue(later('the letter asks for a choice alone')),
  change_rate: textValue(later('the agreed price of an hour outside the brief')),
  work_waits: flagValue(later('work waits for the answer; one of these three is there')),
  work_goes_on: flagValue(later('the agreed work goes on meanwhile')),
  points_rest: flagValue(later('nothing is left to go on with')),
};

export const scopeClarification = templatedLetter<ScopeClarification, typeof shapes>({
  kind: 'scope_clarification',
  title: later('Scope clarification'),
  action: later('Draft scope clarification'),
  fits({ snapshot }) {
    return isAnythingUnclear(unclearPoints(snapshot))
      ? { fits: true }
      : {
          fits: false,
          why: t(
            'No open request outside the brief, round over the limit, open question or gap in the brief is on file.',
          ),
        };
  },
  gather({ snapshot, asOf }) {
    const { brief } = snapshot;
    const points = unclearPoints(snapshot);
    const deadline = addDays(asOf, CLARIFICATION_DAYS);
    return {
      content: {
        ...points,
        earlier: earlierClarification(snapshot, asOf),
        agreed: brief?.agreed ?? null,
        goal: brief?.goal ?? null,
        parts: snapshot.deliverables.map(agreedPart),
        excludes: brief?.excludes ?? [],
        deciders: snapshot.contacts.filter((contact) => contact.decides === true).map((contact) => contact.name),
        changeRate: brief?.change_rate ?? null,
      },
      deadline,
      notes: [
        ...(!isAnythingUnclear(points)
          ? [t('Nothing unclear is on file: fill in what was asked beyond the brief, with its day.')]
          : []),
        ...(brief?.agreed === undefined
          ? [
              t(
                'No agreed brief is on file (brief.agreed), so the letter asks what it is to be. It cannot point to an agreement.',
              ),
            ]
          : []),
        ...(brief?.agreed !== undefined && snapshot.deliverables.length === 0
          ? [t('The brief on file has no deliverables: name what was agreed before you say what is beyond it.')]
          : []),
        ...(points.asked.some((request) => request.scope === 'unclear')
          ? [
              t(
                'Some requests stand as unclear on file. Decide which are part of the brief (scope: in or out) before you send this.',
              ),
            ]
          : []),
      ],
    };
  },
  shapes,
  values: (content, speech) => {
    const { agreed, goal, parts, excludes, deciders, questions, gaps, changeRate } = content;
    const names = (all: readonly string[]) => (all.length === 0 ? null : speech.list(all.map((one) => prose`${one}`)));
    return {
      earlier: earlierValues(content.earlier, speech),
      agreed: dayOf(speech, agreed),
      has_brief: goal !== null || parts.length + excludes.length > 0,
      goal,
      parts: parts.map((part) => partValues(part, speech)),
      excludes: names(excludes),
      deciders: goal === null && parts.length + excludes.length === 0 ? null : names(deciders),
      has_wishes: hasWishes(content),
      since: agreed !== null && [...content.asked, ...content.reversed].every((wish) => wish.date >= agreed),
      wishes: wishValues(content, speech),
      has_questions: questions.length > 0,
      one_question: questions.length === 1,
      questions: questions.map(({ asked, question }) => ({ asked: speech.date(asked), question })),
      has_gaps: gaps.length > 0,
      no_goal: gaps.includes('goal'),
      no_deliverables: gaps.includes('deliverables'),
      no_day: gaps.includes('agreed'),
      nothing: !isAnythingUnclear(content),
      ...requestOf(content),
      change_rate: changeRate === null ? null : speech.money(changeRate),
      ...afterwards(content),
    };
  },
  templates: { en, vi },
});

/** Whether an answer came shows in decisions and in answered questions too. */
function earlierClarification({ letters, requests, questions }: Snapshot, asOf: IsoDate): EarlierLetter | null {
  return earlierLetter(
    letters.filter((one) => one.kind === 'scope_clarification'),
    asOf,
    (since) =>
      [...requests.map(({ decided }) => decided), ...questions.map(({ answered }) => answered)].some(
        (day) => day !== undefined && day >= since,
      ),
  );
}

function agreedPart(deliverable: DeliverableState): AgreedPart {
  return {
    name: nameOf(deliverable),
    due: deliverable.due ?? null,
    delivered: deliverable.delivered ?? null,
    approved: deliverable.approved ?? null,
    cancelled: deliverable.cancelled ?? null,
    roundsUsed: deliverable.rounds.length,
    roundsIncluded: deliverable.roundsIncluded ?? null,
  };
}

function partValues(part: AgreedPart, speech: Speech): ValuesOf<typeof partShapes> {
  const { name, cancelled, approved, delivered, due, roundsUsed, roundsIncluded } = part;
  return {
    name,
    stopped: dayOf(speech, cancelled),
    approved: cancelled === null ? dayOf(speech, approved) : null,
    delivered: (cancelled ?? approved) === null ? dayOf(speech, delivered) : null,
    due: (cancelled ?? approved ?? delivered) === null ? dayOf(speech, due) : null,
    used: speech.count(roundsUsed),
    included: roundsIncluded === null ? null : speech.number(roundsIncluded),
  };
}

function wishValues(
  { agreed, asked, reversed }: ScopeClarification,
  speech: Speech,
): ValuesOf<typeof shapes>['wishes'] {
  const none = {
    asks: null,
    about: null,
    feedback: false,
    approved: null,
    free: false,
    outside: false,
    unclear: false,
  };
  return [
    ...asked.map(({ date, asks, about, free, scope }) => ({
      day: date,
      ...none,
      asks,
      about,
      free,
      outside: agreed !== null && scope === 'out',
      unclear: agreed !== null && scope === 'unclear',
    })),
    ...reversed.map(({ date, name, approved }) => ({
      day: date,
      ...none,
      feedback: true,
      about: name,
      approved: dayOf(speech, approved),
    })),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, ...wish }) => ({ ...wish, date: speech.date(day) }));
}

/** One request, whatever the letter lists. */
function requestOf(content: ScopeClarification) {
  const wishes = hasWishes(content);
  const points = hasOpenPoints(content);
  const rounds = content.overLimit && !wishes && !points;
  return {
    asks_for_both: wishes && points,
    asks_for_answers: !wishes && points,
    asks_about_rounds: rounds,
    asks_for_choice: !points && !rounds,
  };
}

function afterwards(content: ScopeClarification) {
  const { agreed, parts } = content;
  const waits = hasOpenPoints(content);
  const isLeft = parts.some((part) => (part.delivered ?? part.approved ?? part.cancelled) === null);
  const goesOn = !waits && agreed !== null && isLeft;
  return { work_waits: waits, work_goes_on: goesOn, points_rest: !waits && !goesOn };
}

function hasWishes({ asked, reversed }: UnclearPoints): boolean {
  return asked.length + reversed.length > 0;
}

function hasOpenPoints({ questions, gaps }: UnclearPoints): boolean {
  return questions.length + gaps.length > 0;
}
