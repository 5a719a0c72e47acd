/**
 * The boundary letter: one or two dated facts, what is welcome, what is not, one channel, and what happens next time. 7 days: the answer is
 * one word, and the subject does not get better by waiting.
 */
import { addDays, type IsoDate } from '../dates';
import { later, t } from '../l10n';
import { CHANNELS, type Incident } from '../record/schema';
import { daysIn, type IncidentState, type Snapshot } from '../snapshot';
import { EARLIER, earlierLetter, earlierValues, type EarlierLetter } from './earlierLetter';
import { conductBoundary as en } from './en/conductBoundary';
import type { Facts } from './facts';
import { templatedLetter } from './letter';
import { countValue, flagValue, listValue, textValue } from './template/values';
import { conductBoundary as vi } from './vi/conductBoundary';

const CONDUCT_DAYS = 7;
const MOST_FACTS = 2;

type Kind = Incident['kind'];

interface ConductBoundary {
  readonly earlier: EarlierLetter | null;
  /** The facts came after the earlier letter. */
  readonly isRepeated: boolean;
  readonly facts: readonly {
    readonly date: IsoDate;
    readonly says: string | null;
    readonly channel: string | null;
    /** `null`: the person written to, or not on file. */
    readonly by: string | null;
  }[];
  readonly kinds: readonly Kind[];
  readonly noticeDays: number | null;
}

const shapes = {
  earlier: EARLIER,
  repeated: flagValue(later('the facts came after the earlier letter')),
  facts: listValue(later('one or two dated facts, older first'), {
    date: textValue(later('its day')),
    by: textValue(later('who it was, where it was not the person written to')),
    says: textValue(later('the words, as they were')),
    in_mail: flagValue(later('it came by mail')),
    in_letter: flagValue(later('it came by letter')),
    in_call: flagValue(later('it was in a call')),
    in_meeting: flagValue(later('it was in a meeting')),
    in_chat: flagValue(later('it was in a chat')),
    elsewhere: textValue(later('another place, in the words on file')),
  }),
  kinds: listValue(later('what these facts were, one or two kinds, each with one of these flags'), {
    second: flagValue(later('it is the second of two')),
    harsh: flagValue(later('a harsh tone')),
    overreaction: flagValue(later('an outburst')),
    shouting: flagValue(later('shouting')),
    pressure: flagValue(later('calls at night, messages by the hour and the like')),
    insult: flagValue(later('an insult')),
    character_attack: flagValue(later('a remark about the person')),
    threat: flagValue(later('a threat')),
    harassment: flagValue(later('harassment')),
    slur: flagValue(later('a slur')),
  }),
  notice: countValue(later('the agreed notice in days')),
};

export const conductBoundary = templatedLetter<ConductBoundary, typeof shapes>({
  kind: 'conduct_boundary',
  title: later('Conduct boundary'),
  action: later('Draft conduct boundary'),
  fits: (facts) =>
    unrepaired(facts.snapshot).length > 0
      ? { fits: true }
      : { fits: false, why: t('No incident is on file that was not made good.') },
  gather(facts) {
    const { snapshot, recipient, asOf } = facts;
    const { notice } = snapshot.agreedTerms;
    const earlier = earlierLetter(
      snapshot.letters.filter((one) => one.kind === 'conduct_boundary'),
      asOf,
      (since) => snapshot.conduct.some(({ repaired }) => repaired !== undefined && repaired >= since),
    );
    const chosen = chosenFacts(snapshot, earlier);
    const deadline = addDays(asOf, CONDUCT_DAYS);
    return {
      content: {
        earlier,
        isRepeated: earlier !== null && chosen.some((incident) => incident.date > earlier.date),
        facts: chosen.map((incident) => ({
          date: incident.date,
          says: incident.says ?? null,
          channel: incident.channel ?? null,
          by: incident.by === undefined || incident.by === recipient?.name ? null : incident.by,
        })),
        kinds: [...new Set(chosen.map((incident) => incident.kind))],
        noticeDays: notice === undefined ? null : daysIn(notice),
      },
      deadline,
      notes: conductNotes(facts, chosen),
    };
  },
  shapes,
  values: ({ earlier, isRepeated, facts, kinds, noticeDays }, speech) => ({
    earlier: earlierValues(earlier, speech),
    repeated: isRepeated,
    facts: facts.map(({ date, says, channel, by }) => ({
      date: speech.date(date),
      by,
      says,
      in_mail: channel === 'email',
      in_letter: channel === 'letter',
      in_call: channel === 'call',
      in_meeting: channel === 'meeting',
      in_chat: channel === 'chat',
      elsewhere: CHANNELS.some((known) => known === channel) ? null : channel,
    })),
    kinds: kinds.map((kind, index) => ({
      second: index > 0,
      harsh: kind === 'harsh',
      overreaction: kind === 'overreaction',
      shouting: kind === 'shouting',
      pressure: kind === 'pressure',
      insult: kind === 'insult',
      character_attack: kind === 'character_attack',
      threat: kind === 'threat',
      harassment: kind === 'harassment',
      slur: kind === 'slur',
    })),
    notice: noticeDays === null ? null : speech.count(noticeDays),
  }),
  templates: { en, vi },
});

function unrepaired(snapshot: Snapshot): readonly IncidentState[] {
  return snapshot.conduct.filter((incident) => incident.repaired === undefined);
}

/**
 * The latest two of those since the last letter, where there are any; first considered are those whose words are on file: a letter quotes, it
 * does not describe.
 */
function chosenFacts(snapshot: Snapshot, earlier: EarlierLetter | null): readonly IncidentState[] {
  const open = unrepaired(snapshot);
  const since = earlier === null ? open : open.filter((incident) => incident.date > earlier.date);
  const pool = since.length > 0 ? since : open;
  const quoted = pool.filter((incident) => incident.says !== undefined);
  return (quoted.length > 0 ? quoted : pool).slice(-MOST_FACTS);
}

function conductNotes({ snapshot, ourEmail }: Facts, chosen: readonly IncidentState[]): readonly string[] {
  const open = unrepaired(snapshot).length;
  return [
    ...(chosen.length === 0
      ? [t('No incident is on file that was not made good: fill in the day and the words.')]
      : []),
    ...(open > chosen.length && chosen.length > 0
      ? [
          t(
            '{0} incidents are on file that were not made good. The letter quotes {1} of them, the latest with words on file.',
            open,
            chosen.length,
          ),
        ]
      : []),
    ...(chosen.some((incident) => incident.says === undefined)
      ? [t('An incident has no words on file: write what was said or done, as it was.')]
      : []),
    ...(ourEmail === null
      ? [t('No address of yours is on file (contact.email in studio.yaml): fill in the one channel.')]
      : []),
  ];
}
