import { worse, type Level } from '../../assessment';
import type { IsoDate } from '../../dates';
import { t, tn } from '../../l10n';
import { formatMoney, roundMoney, sumMoney } from '../../money';
import type { RequestState, Snapshot } from '../../snapshot';
import type { Thresholds } from '../../thresholds';
import { LETTER_WORDS } from '../../valueWords';
import { dayOfNth, finding, inWindow, lettersOf, oldestFirst, type Rule, type RuleInput } from '../rule';
import { CLARITY_LETTERS } from './letters';

/** Requests beyond the brief that are open or quoted, done or not, and not our own; oldest first, in their window. */
export function creepingRequests(input: RuleInput, scope: 'out' | 'unclear' = 'out'): readonly RequestState[] {
  const { snapshot, thresholds } = input;
  return oldestFirst(snapshot.requests).filter(
    (request) =>
      request.scope === scope &&
      !request.ours &&
      (request.status === 'open' || request.status === 'quoted') &&
      inWindow(request.date, snapshot.asOf, thresholds['clarity/creep'].window),
  );
}

interface Reached {
  readonly level: Level;
  readonly day: IsoDate | null;
  readonly why: string;
}

/** `clarity/creep`: how often, in the last days and in the year, and how much of the agreed price. */
export const creep: Rule = (input) => {
  const { snapshot } = input;
  const limits = input.thresholds['clarity/creep'];
  const asked = creepingRequests(input);
  const isRecent = (request: RequestState) => inWindow(request.date, snapshot.asOf, limits.days);
  const recent = asked.filter(isRecent);
  const unclear = creepingRequests(input, 'unclear').filter(isRecent);
  const reached = [
    ...byRecent(recent, limits),
    ...byYear(asked, limits),
    ...byShare(snapshot, asked, limits),
    ...byUnclear(unclear, limits),
  ];
  const letter = lettersOf(snapshot, CLARITY_LETTERS).find(
    (l) =>
      asked.some((request) => request.date <= l.date) &&
      asked.filter((request) => request.date > l.date).length >= limits.let_go,
  );
  const byCount = reached.reduce<Level>((worst, one) => worse(worst, one.level), 'clear');
  if (byCount === 'clear' && letter === undefined) return [];
  const level: Level = letter === undefined ? byCount : 'let_go';
  const after = letter === undefined ? [] : asked.filter((request) => request.date > letter.date);
  const days = reached.filter((one) => one.level === byCount).flatMap((one) => one.day ?? []);
  return [
    finding(input, 'clarity/creep', level, {
      message: `${[
        t(
          'Asked beyond the brief: {0}',
          reached.map((one) => one.why).join('; ') || tn(asked.length, '{0} request', '{0} requests'),
        ),
        ...(letter === undefined
          ? []
          : [
              t(
                '{0} of them after the {1} of {2} (let go from {3})',
                after.length,
                LETTER_WORDS[letter.kind],
                letter.date,
                limits.let_go,
              ),
            ]),
      ].join('; ')}.`,
      since: letter === undefined ? (days.sort()[0] ?? null) : dayOfNth(after, limits.let_go),
      clears: t('Each request approved with a price, declined or withdrawn, or its scope agreed.'),
      counted: [
        ...asked,
        ...(unclear.length >= limits.unclear ? unclear : []),
        ...(letter === undefined ? [] : [letter]),
      ],
      counter: [approvedChanges(snapshot)],
    }),
  ];
};

type Limits = Thresholds['clarity/creep'];

function byRecent(recent: readonly RequestState[], limits: Limits): readonly Reached[] {
  if (recent.length < Math.min(limits.watch, limits.act)) return [];
  const level: Level = recent.length >= limits.act ? 'act' : 'watch';
  const why = tn(
    recent.length,
    '{0} request in the last {1} days (watch from {2}, act from {3})',
    '{0} requests in the last {1} days (watch from {2}, act from {3})',
    limits.days,
    limits.watch,
    limits.act,
  );
  return [{ level, day: dayOfNth(recent, level === 'act' ? limits.act : limits.watch), why }];
}

function byYear(asked: readonly RequestState[], limits: Limits): readonly Reached[] {
  if (asked.length < limits.many) return [];
  const why = tn(
    asked.length,
    '{0} request in the last {1} days (act from {2})',
    '{0} requests in the last {1} days (act from {2})',
    limits.window,
    limits.many,
  );
  return [{ level: 'act', day: dayOfNth(asked, limits.many), why }];
}

function byShare(snapshot: Snapshot, asked: readonly RequestState[], limits: Limits): readonly Reached[] {
  const price = snapshot.brief?.price;
  if (price === undefined || price === 0) return [];
  const { currency } = snapshot;
  const valueUpTo = (n: number) =>
    sumMoney(
      asked.slice(0, n).map((request) => roundMoney(request.value ?? 0, currency)),
      currency,
    );
  const total = valueUpTo(asked.length);
  const reaches = (sum: number, share: number) => sum >= roundMoney(price * share, currency);
  if (total === 0 || !reaches(total, Math.min(limits.share_watch, limits.share))) return [];
  const level: Level = reaches(total, limits.share) ? 'act' : 'watch';
  const share = level === 'act' ? limits.share : limits.share_watch;
  const crossing = asked.findIndex((_, index) => reaches(valueUpTo(index + 1), share));
  const why = t(
    '{0} of {1} agreed, {2} (watch from {3}, act from {4})',
    formatMoney(total, currency),
    formatMoney(price, currency),
    percent(total / price),
    percent(limits.share_watch),
    percent(limits.share),
  );
  return [{ level, day: asked[crossing]?.date ?? null, why }];
}

function byUnclear(unclear: readonly RequestState[], limits: Limits): readonly Reached[] {
  if (unclear.length < limits.unclear) return [];
  const why = tn(
    unclear.length,
    '{0} request of unclear scope in the last {1} days (watch from {2})',
    '{0} requests of unclear scope in the last {1} days (watch from {2})',
    limits.days,
    limits.unclear,
  );
  return [{ level: 'watch', day: dayOfNth(unclear, limits.unclear), why }];
}

function percent(share: number): string {
  return `${Math.floor(share * 1000 + 1e-9) / 10} %`;
}

function approvedChanges(snapshot: Snapshot): string | undefined {
  const beyond = snapshot.requests.filter((request) => request.scope === 'out' && !request.ours);
  const approved = beyond.filter((request) => request.status === 'approved').length;
  if (approved === 0) return undefined;
  return tn(beyond.length, 'Approved {1} of {0} change asked for.', 'Approved {1} of {0} changes asked for.', approved);
}
