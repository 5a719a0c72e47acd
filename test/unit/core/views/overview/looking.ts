/** What the tests of the overview look at. */
import type { Assessment } from '../../../../../src/core/assessment';
import type { ClientChange } from '../../../../../src/core/views/overview/changes';
import { changeIn } from '../../../../../src/core/views/overview/changeList';
import { overviewModel, type OverviewModel } from '../../../../../src/core/views/overview/model';
import { FIRST_VIEW, type OverviewView } from '../../../../../src/core/views/overview/view';
import { allClients, type Portfolio } from '../../../../../src/core/views/portfolio';

/** What the page shows with these choices, once all clients are compared. */
export function looking(portfolio: Portfolio, choices: Partial<OverviewView> = {}, text = ''): OverviewModel {
  const view: OverviewView = { ...FIRST_VIEW, ...choices };
  const found = new Map<Assessment, ClientChange | null>(
    allClients(portfolio).map((placed) => [placed.client.assessment, changeIn(placed, view.days)]),
  );
  return overviewModel({ portfolio, hasFolder: true, view, text, found });
}
