/**
 * Times a real window: the start without clients, and ten thousand of them, the first time, when they are known, and when each file got another
 * time but not another content. It asserts nothing.
 */
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventsVariable, type HostEvent } from '../../../host/harness/events.mjs';
import type { ClienteleApi } from '../../../../src/extension';
import { product, started } from '../../../host/support/product';
import { record } from '../../records';

const CLIENTS = 10_000;
const BYTES = 6000;

/** What one look at a folder takes, in milliseconds. */
interface LookFigures {
  /** From the folder being opened to the first rows. */
  readonly firstRows: number;
  /** To when it is known of each client how it stands, assessed or remembered. */
  readonly allKnown: number;
  readonly all: number;
  /** The longest times for which the extension host worked and nothing else had its turn, worst first. */
  readonly blocks: readonly number[];
}

function tell(figures: object): void {
  const file = process.env[eventsVariable];
  const event: HostEvent = { kind: 'note', text: `window ${JSON.stringify(figures)}` };
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(event)}\n`);
}

/**
 * The processor's time that this thread had so far, in milliseconds: what others on the machine take from it does not count. Older releases of
 * Node.js tell the time of the clock alone.
 */
function ownTime(): number {
  const { threadCpuUsage } = process as { readonly threadCpuUsage?: () => NodeJS.CpuUsage };
  if (threadCpuUsage === undefined) return performance.now();
  const { user, system } = threadCpuUsage.call(process);
  return (user + system) / 1000;
}

/** Does something and notes how long the extension host worked at a stretch meanwhile. */
async function withBlocks(work: () => Promise<void>): Promise<readonly number[]> {
  const blocks: number[] = [];
  let last = ownTime();
  const tick = (): void => {
    const now = ownTime();
    blocks.push(now - last);
    last = now;
  };
  const ticking = setInterval(tick, 1);
  await work();
  clearInterval(ticking);
  return blocks.sort((a, b) => b - a).slice(0, 10);
}

const pause = (time: number): Promise<void> => new Promise((resume) => setTimeout(resume, time));

/** How many clients the tree has, those that it counts in a row among them. */
function clientsIn(rows: ReturnType<ClienteleApi['tree']['children']>): number {
  let count = 0;
  for (const row of rows) {
    if (row.kind === 'client' || row.kind === 'remembered') count += 1;
    else if (row.kind === 'more') count += row.count;
    else if (row.kind === 'ended') count += row.clients.length;
  }
  return count;
}

async function look(folder: string): Promise<LookFigures> {
  const api = await product();
  const began = performance.now();
  const since = (): number => performance.now() - began;
  const figures = { firstRows: 0, allKnown: 0, all: 0 };
  const blocks = await withBlocks(async () => {
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.file(folder), name: 'large' });
    while (api.tree.children().length === 0) await pause(1);
    figures.firstRows = since();
    let last = 0;
    const counting = setInterval(() => {
      const count = clientsIn(api.tree.children());
      if (count > last) figures.allKnown = since();
      last = Math.max(last, count);
    }, 50);
    await api.settled();
    clearInterval(counting);
    figures.all = since();
  });
  return { ...figures, blocks };
}

/** What VS Code itself says of how long a start took: loading the code, calling it, and waiting for it. */
async function startFigure(): Promise<number> {
  await vscode.commands.executeCommand('perfview.show');
  for (;;) {
    const row = /^\| clientele\.clientele .*$/m.exec(vscode.window.activeTextEditor?.document.getText() ?? '')?.[0];
    const [, , , load, call, finish] = row?.split('|') ?? [];
    if (row !== undefined) return Number(load) + Number(call) + Number(finish);
    await pause(50);
  }
}

async function leave(): Promise<void> {
  const api = await product();
  vscode.workspace.updateWorkspaceFolders(1, 1);
  while (api.tree.children().length > 0) await pause(5);
  await api.settled();
}

describe('a window', () => {
  it('is timed', async function () {
    this.timeout(600_000);
    const isActive = vscode.extensions.getExtension('clientele.clientele')?.isActive;
    await started();
    const activation = await startFigure();
    const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
    try {
      await mkdir(join(folder, '.clients'));
      for (let n = 0; n < CLIENTS; n += 1)
        await writeFile(join(folder, '.clients', `client-${n}.yaml`), record(n, BYTES));
      const cold = await look(folder);
      await leave();
      const warm = await look(folder);
      await leave();
      for (let n = 0; n < CLIENTS; n += 1) await utimes(join(folder, '.clients', `client-${n}.yaml`), n, n);
      const touched = await look(folder);
      await leave();
      tell({ wasActive: isActive, activation, cold, warm, touched });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
