/** Questions, disagreements, incidents, letters, legal steps and our own side, as items of the timeline. */
import { earliest, latest, type IsoDate } from '../../dates';
import { t } from '../../l10n';
import type { ClientRecord } from '../../record/schema';
import type { LetterState, ProposalState, Snapshot, Topic } from '../../snapshot';
import { bar, itemOf, point, type Mark, type TimelineItem } from './item';
import { ANSWER_WORDS, CONDUCT_WORDS, LEGAL_WORDS, LETTER_WORDS, SIGN_WORDS, SLIP_WORDS } from './kindWords';
import { joined, withoutStop } from './sentences';

export function questionItems({ questions, asOf }: Snapshot): readonly TimelineItem[] {
  return questions.flatMap(({ asked, answered, question, by, path }) =>
    itemOf({
      lane: 'talks',
      points: [point('question', asked), point('approved', answered)],
      bars: [bar('waiting', asked, answered ?? asOf)],
      label: question ?? t('Question'),
      sentence: joined(
        by === 'us' ? t('We asked on {0}.', asked) : t('The client asked on {0}.', asked),
        question !== undefined && t('The question: {0}', question),
        answered === undefined ? t('There is no answer yet.') : t('Answered on {0}.', answered),
      ),
      path,
    }),
  );
}

/** Disagreements, and each proposal on them. */
export function topicItems({ topics, asOf }: Snapshot): readonly TimelineItem[] {
  return topics.flatMap((topic) => [
    ...topicItem(topic, asOf),
    ...topic.proposals.flatMap((one) => proposalItem(one, topic, asOf)),
  ]);
}

function topicItem(topic: Topic, asOf: IsoDate): readonly TimelineItem[] {
  const { opened, settled, reopened, isOpen, blocks, path } = topic;
  const again = latest(...reopened.map(({ date }) => date));
  return itemOf({
    lane: 'talks',
    points: [
      point('disagreement', opened),
      point('approved', settled),
      ...reopened.map(({ date }) => point('disagreement', date)),
    ],
    bars: [
      bar('waiting', opened, settled ?? asOf),
      isOpen && settled !== undefined && again !== undefined ? bar('waiting', again, asOf) : undefined,
    ],
    label: topic.name,
    sentence: joined(
      t('Disagreement since {0}: {1}.', opened, withoutStop(topic.name)),
      blocks !== undefined && t('It blocks {0}.', withoutStop(blocks)),
      settled !== undefined && t('Settled on {0}.', settled),
      again !== undefined && t('Taken up again on {0}.', again),
      isOpen && t('It is open.'),
    ),
    path,
  });
}

function proposalItem(
  { date, by, offer, answer, answered, path }: ProposalState,
  topic: Topic,
  asOf: IsoDate,
): readonly TimelineItem[] {
  const outcome: Mark = answer === 'refused' ? 'refused' : answer === 'accepted' ? 'approved' : 'stopped';
  return itemOf({
    lane: 'talks',
    points: [point('proposal', date), answer === undefined ? undefined : point(outcome, answered)],
    bars: [bar('waiting', date, answered ?? (answer === undefined ? (earliest(topic.settled, asOf) ?? asOf) : date))],
    label: by === 'us' ? t('Our proposal') : t('Their proposal'),
    sentence: joined(
      by === 'us'
        ? t('Our proposal of {0} on {1}.', date, withoutStop(topic.name))
        : t('Their proposal of {0} on {1}.', date, withoutStop(topic.name)),
      offer !== undefined && t('The offer: {0}.', withoutStop(offer)),
      answer === undefined ? t('There is no answer yet.') : t(ANSWER_WORDS[answer], answered ?? date),
    ),
    path,
  });
}

/** Incidents by kind and day, never what was said; and what speaks for the client. */
export function conductItems({ conduct, goodwill, asOf }: Snapshot): readonly TimelineItem[] {
  const incidents = conduct.flatMap(({ date, kind, repaired, path }) =>
    itemOf({
      lane: 'conduct',
      points: [
        point('incident', date),
        point('goodwill', repaired !== undefined && repaired <= asOf ? repaired : undefined),
      ],
      bars: [repaired === undefined ? undefined : bar('waiting', date, repaired)],
      label: t(CONDUCT_WORDS[kind]),
      sentence: joined(
        t('Incident of {0}: {1}.', date, t(CONDUCT_WORDS[kind])),
        repaired === undefined ? t('It was not made good.') : t('Made good on {0}.', repaired),
      ),
      path,
    }),
  );
  const kindness = goodwill.flatMap(({ date, note, path }) =>
    itemOf({
      lane: 'conduct',
      points: [point('goodwill', date)],
      label: note ?? t('Goodwill'),
      sentence: note === undefined ? t('Goodwill on {0}.', date) : t('Goodwill on {0}: {1}.', date, withoutStop(note)),
      path,
    }),
  );
  return [...incidents, ...kindness];
}

/** Letters up to their answer or their deadline, and legal steps of either side. */
export function letterItems({ letters, legal, asOf }: Snapshot): readonly TimelineItem[] {
  const sent = letters.flatMap((letter) => letterItem(letter, asOf));
  const steps = legal.flatMap(({ date, by, step, announced, path }) =>
    itemOf({
      lane: 'letters',
      points: [point('legal', date)],
      label: t(LEGAL_WORDS[step]),
      sentence: joined(
        announced === true
          ? t('Legal step announced on {0}: {1}.', date, t(LEGAL_WORDS[step]))
          : t('Legal step taken on {0}: {1}.', date, t(LEGAL_WORDS[step])),
        by === 'us' && t('It was ours.'),
        by === 'client' && t('It was the client’s.'),
      ),
      path,
    }),
  );
  return [...sent, ...steps];
}

function letterItem(
  { date, kind, deadline, deadlineOnFile, answer, answered, path }: LetterState,
  asOf: IsoDate,
): readonly TimelineItem[] {
  const isAnswered = answer === 'accepted' || answer === 'refused';
  const answerDay = isAnswered ? (answered ?? date) : undefined;
  const unmet = !isAnswered && deadline < asOf;
  return itemOf({
    lane: 'letters',
    points: [
      point('letter', date),
      point(answer === 'refused' ? 'refused' : 'approved', answerDay),
      isAnswered ? undefined : point(unmet ? 'refused' : 'planned', deadlineOnFile),
    ],
    bars: [bar('agreed', date, answerDay ?? deadlineOnFile ?? date)],
    label: t(LETTER_WORDS[kind]),
    sentence: joined(
      t('Letter of {0}: {1}.', date, t(LETTER_WORDS[kind])),
      deadlineOnFile !== undefined && t('Its deadline: {0}.', deadlineOnFile),
      answerDay !== undefined && answer !== undefined && answer !== 'none' && t(ANSWER_WORDS[answer], answerDay),
      unmet && deadlineOnFile !== undefined && t('The deadline passed without an answer.'),
      !isAnswered && !unmet && t('There is no answer yet.'),
    ),
    path,
  });
}

/** Our own slips, and the signs that we let rest. */
export function ourItems(
  { ours, snooze, asOf }: Snapshot,
  { snooze: entries = [] }: ClientRecord,
  pathOf: (entry: object) => TimelineItem['path'],
): readonly TimelineItem[] {
  const slips = ours.flatMap(({ date, kind, note, path }) =>
    itemOf({
      lane: 'ours',
      points: [point('slip', date)],
      label: t(SLIP_WORDS[kind]),
      sentence: joined(
        t('Our own side, {0}: {1}.', date, t(SLIP_WORDS[kind])),
        note !== undefined && t('On file: {0}.', withoutStop(note)),
      ),
      path,
    }),
  );
  const rests = (snooze.length === 0 ? [] : entries).flatMap((entry) => {
    const { sign, from, until, reason } = entry;
    if (from !== undefined && from > asOf) return [];
    return itemOf({
      lane: 'ours',
      points: [point('planned', until)],
      bars: [bar('resting', from ?? until, until)],
      label: t('{0} rests', t(SIGN_WORDS[sign])),
      sentence: joined(
        from === undefined
          ? t('The sign {0} rests until {1}.', t(SIGN_WORDS[sign]), until)
          : t('The sign {0} rests from {1} until {2}.', t(SIGN_WORDS[sign]), from, until),
        reason !== undefined && t('The reason on file: {0}.', withoutStop(reason)),
      ),
      path: pathOf(entry),
    });
  });
  return [...slips, ...rests];
}
