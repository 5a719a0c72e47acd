/** What the status bar says: the worst level and how many clients need something. */
import type { Level } from '../assessment';
import { LEVEL_LOOKS } from './levelLooks';
import { allClients, countAtLeast, type Portfolio } from './portfolio';
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
  const clients = allClients(portfolio);
  const [first] = clients;
  if (first === undefined) return null;
  const worst = first.client.assessment.verdict;
  const waiting = clients.filter(({ client }) => client.assessment.next.waitsFor !== undefined).length;
  const words = wordsFor(worst, waiting, (level) => countAtLeast(clients, level));
  const asOf = plainTooltip(`Clients as of ${portfolio.asOf}. Press to choose one.`);
  return {
    text: `$(${LEVEL_LOOKS[worst].icon}) Clients: ${words}`,
    background: BACKGROUNDS[worst],
    tooltip: `${clientListTooltip(clients, MOST_NAMED)}\n\n${asOf}`,
    accessibleLabel: `Clients: ${words}`,
  };
}

const BACKGROUNDS = {
  no_data: null,
  clear: null,
  watch: null,
  act: 'warning',
  let_go: 'error',
} as const satisfies Record<Level, StatusBarText['background']>;

function wordsFor(worst: Level, waiting: number, atLeast: (level: Level) => number): string {
  switch (worst) {
    case 'no_data':
      return 'no data yet';
    case 'clear':
      return 'all clear';
    case 'watch':
      return `${atLeast('watch')} to watch`;
    case 'act':
      return need(atLeast('act'), waiting);
    case 'let_go': {
      const ending = atLeast('let_go');
      const others = atLeast('act') - ending;
      return others === 0 ? `${ending} to let go` : `${ending} to let go, ${need(others, waiting)}`;
    }
  }
}

/** Those whose letter waits for an answer keep their level, but there is nothing to do for them before its deadline. */
function need(count: number, waiting: number): string {
  const open = count - waiting;
  return [
    ...(open === 0 && waiting > 0 ? [] : [`${open} ${open === 1 ? 'needs' : 'need'} action`]),
    ...(waiting === 0 ? [] : [`${waiting} ${waiting === 1 ? 'waits' : 'wait'}`]),
  ].join(', ');
}
