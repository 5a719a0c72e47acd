/** How a level looks: icon and colour by the names that VS Code's themes know. */
import type { Level } from '../assessment';

export interface Look {
  /** The id of a codicon. */
  readonly icon: string;
  /** The id of a theme colour; `null` for the colour of the text around it. */
  readonly color: string | null;
}

export const LEVEL_LOOKS = {
  no_data: { icon: 'circle-outline', color: 'disabledForeground' },
  clear: { icon: 'pass', color: 'testing.iconPassed' },
  watch: { icon: 'eye', color: 'charts.blue' },
  act: { icon: 'warning', color: 'list.warningForeground' },
  let_go: { icon: 'error', color: 'list.errorForeground' },
} as const satisfies Record<Level, Look>;
