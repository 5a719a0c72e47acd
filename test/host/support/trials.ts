/** Many trials in one test: what was tried and what was lost is told to whoever runs the tests. */
import { appendFileSync } from 'node:fs';
import { eventsVariable, type HostEvent } from '../harness/events.mjs';

/** Something that is tried on a client of its own. It gives a sentence for everything that was lost; none is the aim. */
export interface Trial {
  readonly title: string;
  readonly run: (id: string) => Promise<readonly string[]>;
}

/** Whether more is to be tried: `npm run test:faults -- --long`. */
export const isLong = process.env['FAULTS_LONG'] !== undefined;

/** Tells what was tried and lost. */
export function tell(title: string, tried: number, lost: number): void {
  const file = process.env[eventsVariable];
  const event: HostEvent = { kind: 'note', text: `${title}: ${tried} tried, ${lost} lost` };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(event)}\n`);
}
