/** A choice among clients: worst first, each with its level in words and the reason that weighs most. */
import { oneLine } from '../letters/markdown';
import { STATUS_WORDS } from '../valueWords';
import { LEVEL_LOOKS, type Look } from './levelLooks';
import { allClients, refOf, type ClientRef, type Portfolio } from './portfolio';
import { firstReason, plainLabel, verdictWords } from './verdictWords';

export interface ClientChoice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly look: Look;
  readonly client: ClientRef;
}

/** Every client as a choice. */
export function clientChoices(portfolio: Portfolio): readonly ClientChoice[] {
  const several = portfolio.folders.length > 1;
  return allClients(portfolio).map((placed) => {
    const { assessment } = placed.client;
    return {
      label: plainLabel(assessment.client),
      description: [
        verdictWords(assessment),
        ...(assessment.status === 'active' ? [] : [STATUS_WORDS[assessment.status]]),
        ...(several ? [plainLabel(placed.folder.name)] : []),
      ].join(' · '),
      detail: plainLabel(oneLine(firstReason(assessment))),
      look: LEVEL_LOOKS[assessment.verdict],
      client: refOf(placed),
    };
  });
}
