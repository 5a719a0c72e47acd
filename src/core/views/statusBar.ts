/** What the status bar says: the worst level and how many clients need something. */
import { atLeast, LEVELS, type Level } from '../assessment';
import { t, tn } from '../l10n';
import { LEVEL_LOOKS } from './levelLooks';
import { countAtLeast, countClients, worstClients, type Portfolio } from './portfolio';
import { clientListTooltip, plainTooltip } from './tooltips';

export interface StatusBarText {
  /** With an icon as `$(name)`. @example '$(warning) Clients: 3 need action' */
  readonly text: string;
  readonly background: 'warning' | 'error' | null;
  /** Markdown. */
  readonly tooltip: string;
  readonly accessibleLabel: string;
}

/** So many clients are named where the mouse rests. */
const MOST_NAMED = 10;

/** `null` where there are no clients. */
export function statusBarText(portfolio: Portfolio): StatusBarText | null {
  const all = countClients(portfolio, 'no_data');
  const worst = [...LEVELS].reverse().find((level) => countClients(portfolio, level) > 0);
  if (worst === undefined) return null;
  const words = wordsFor(worst, waitingCount(portfolio), (level) => countClients(portfolio, level));
  const { isRead = true } = portfolio;
  const said = isRead ? t('Clients: {0}', words) : soFar(worst, words);
  const more = isRead ? [] : [t('They are still being read, so there can be more.')];
  const asOf = plainTooltip(t('Clients as of {0}. Press to choose one.', portfolio.asOf));
  return {
    text: `$(${isRead ? LEVEL_LOOKS[worst].icon : 'sync~spin'}) ${said}`,
    background: BACKGROUNDS[worst],
    tooltip: [clientListTooltip(worstClients(portfolio, MOST_NAMED), all), ...more, asOf].join('\n\n'),
    accessibleLabel: said,
  };
}

/** Nothing is clear before all are read. */
function soFar(worst: Level, words: string): string {
  return atLeast(worst, 'watch') ? t('Clients: {0} so far', words) : t('Clients: being read');
}

/** How many clients have a letter that waits. Only at `act` one is waited for: below it none is due, above it none is left. */
function waitingCount({ folders }: Portfolio): number {
  let count = 0;
  for (const { clients, remembered = [] } of folders) {
    const end = countAtLeast(clients, 'act');
    for (let at = countAtLeast(clients, 'let_go'); at < end; at += 1)
      if (clients[at]?.assessment.next.waitsFor !== undefined) count += 1;
    for (const { verdict, isWaiting } of remembered) if (verdict === 'act' && isWaiting) count += 1;
  }
  return count;
}

const BACKGROUNDS = {
  no_data: null,
  clear: null,
  watch: null,
  act: 'warning',
  let_go: 'error',
} as const satisfies Record<Level, StatusBarText['background']>;

function wordsFor(worst: Level, waiting: number, count: (level: Level) => number): string {
  switch (worst) {
    case 'no_data':
      return t('no data yet');
    case 'clear':
      return t('all clear');
    case 'watch':
      return t('{0} to watch', count('watch'));
    case 'act':
      return need(count('act'), waiting);
    case 'let_go': {
      const ending = count('let_go');
      const others = count('act') - ending;
      return [t('{0} to let go', ending), ...(others === 0 ? [] : [need(others, waiting)])].join(', ');
    }
  }
}

/** Those whose letter waits for an answer keep their level, but there is nothing to do for them before its deadline. */
function need(count: number, waiting: number): string {
  const open = count - waiting;
  return [
    ...(open === 0 && waiting > 0 ? [] : [tn(open, '{0} needs action', '{0} need action')]),
    ...(waiting === 0 ? [] : [tn(waiting, '{0} waits', '{0} wait')]),
  ].join(', ');
}
