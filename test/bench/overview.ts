/**
 * Measures the overview of `overview.ts CLIENTS` clients in a process of its own and prints the figures as one line of JSON: milliseconds
 * from the assessed clients to the page, and to what changed.
 */
import { assessFolder, readFolder } from '../../src/core/folder';
import type { Assessment } from '../../src/core/assessment';
import type { ClientChange } from '../../src/core/views/overview/changes';
import { changeIn } from '../../src/core/views/overview/changeList';
import { CHANGE_DAYS } from '../../src/core/views/overview/changes';
import { overviewModel } from '../../src/core/views/overview/model';
import { overviewBody } from '../../src/core/views/overview/overviewBody';
import { overviewCsv } from '../../src/core/views/overview/overviewCsv';
import { FIRST_VIEW } from '../../src/core/views/overview/view';
import { allClients } from '../../src/core/views/portfolio';
import { AS_OF, record } from './records';

export interface OverviewFigure {
  readonly what: string;
  readonly ms: number;
}

function measured(what: string, run: () => unknown): OverviewFigure {
  const start = performance.now();
  run();
  return { what, ms: performance.now() - start };
}

function measure(clients: number): readonly OverviewFigure[] {
  const folder = readFolder(
    Array.from({ length: clients }, (_, n) => ({ name: `client-${n}.yaml`, text: record(n, 6000) })),
  );
  const portfolio = {
    asOf: AS_OF,
    folders: [{ key: 'file:///w', name: 'w', folder, clients: assessFolder(folder, AS_OF), problems: folder.problems }],
  };
  const found = new Map<Assessment, ClientChange | null>();
  const look = (text: string) =>
    overviewModel({ portfolio, hasFolder: true, view: { ...FIRST_VIEW, sort: 'overdue' }, text, found });
  const figures = [
    measured('first page', () => overviewBody(look(''))),
    measured('another page, order or filter', () => overviewBody(look('client 1'))),
  ];
  for (const days of CHANGE_DAYS) {
    let longest = 0;
    const all = measured(`changes in ${days} days, in slices`, () => {
      for (const placed of allClients(portfolio)) {
        const { ms } = measured('', () => found.set(placed.client.assessment, changeIn(placed, days)));
        longest = Math.max(longest, ms);
      }
    });
    figures.push(all, { what: `the longest client of it`, ms: longest });
  }
  return [
    ...figures,
    measured('page with changes', () => overviewBody(look(''))),
    measured('CSV', () => overviewCsv(look('').shown)),
  ];
}

process.stdout.write(`${JSON.stringify(measure(Number(process.argv[2])))}\n`);
