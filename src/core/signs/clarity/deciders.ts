import type { Level } from '../../assessment';
import { t, tn } from '../../l10n';
import { isUs, type Snapshot } from '../../snapshot';
import { dayOfNth, finding, inWindow, oldestFirst, sentence, type Counted, type Rule } from '../rule';
import { reversalsOf } from './reversal';

interface Voice extends Counted {
  readonly by: string;
}

/** `clarity/deciders`: rounds and requests by people who do not decide, where anybody is marked as deciding. */
export const deciders: Rule = (input) => {
  const { snapshot } = input;
  const steps = input.thresholds['clarity/deciders'];
  const voices = othersThanDeciders(snapshot).filter((voice) => inWindow(voice.date, snapshot.asOf, steps.window));
  if (voices.length < Math.min(steps.watch, steps.act)) return [];
  const reversals = reversalsOf(input);
  const level: Level =
    voices.length >= steps.act && reversals.length > 0 ? 'act' : voices.length >= steps.watch ? 'watch' : 'clear';
  if (level === 'clear') return [];
  const nth = dayOfNth(voices, level === 'act' ? steps.act : steps.watch);
  const reversed = level === 'act' ? dayOfNth(reversals, 1) : null;
  return [
    finding(input, 'clarity/deciders', level, {
      message: sentence(
        tn(
          voices.length,
          '{0} round or request by people who do not decide: {1}',
          '{0} rounds or requests by people who do not decide: {1}',
          [...new Set(voices.map((v) => v.by))].join(', '),
        ),
        reversals.length === 0
          ? t('watch from {0}, act from {1} with a reversal', steps.watch, steps.act)
          : tn(
              reversals.length,
              'watch from {1}, act from {2} with a reversal, of which there is {0}',
              'watch from {1}, act from {2} with a reversal, of which there are {0}',
              steps.watch,
              steps.act,
            ),
      ),
      since: nth !== null && reversed !== null && reversed > nth ? reversed : nth,
      clears: t('Feedback through the person who decides, or mark this person as deciding.'),
      counted: [...voices, ...(level === 'act' ? reversals : [])].filter(
        (fact, index, all) => all.findIndex((other) => other.path === fact.path) === index,
      ),
    }),
  ];
};

function othersThanDeciders(snapshot: Snapshot): readonly Voice[] {
  const deciding = snapshot.contacts.filter((contact) => contact.decides === true).map((contact) => key(contact.name));
  if (deciding.length === 0) return [];
  const spoken = [
    ...snapshot.revisions.filter((revision) => revision.kind === 'revision' && !isUs(revision.by)),
    ...snapshot.requests.filter((request) => request.status !== 'withdrawn' && !request.ours && !request.isGift),
  ];
  return oldestFirst(
    spoken.flatMap((entry) =>
      entry.by === undefined || deciding.includes(key(entry.by))
        ? []
        : [{ path: entry.path, date: entry.date, by: entry.by }],
    ),
  );
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
