/** Times a real window: the start without clients, and ten thousand of them, the first time and when they are known. It asserts nothing. */
import { appendFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventsVariable, type HostEvent } from '../../../host/harness/events.mjs';
import { product, started } from '../../../host/support/product';
import { record } from '../../records';

const CLIENTS = 10_000;
const BYTES = 6000;

/** What one look at a folder takes, in milliseconds. */
interface LookFigures {
  /** From the folder being opened to the first rows. */
  readonly firstRows: number;
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

async function look(folder: string): Promise<LookFigures> {
  const api = await product();
  const began = performance.now();
  let firstRows = 0;
  let all = 0;
  const blocks = await withBlocks(async () => {
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.file(folder), name: 'large' });
    while (api.tree.children().length === 0) await new Promise((resume) => setTimeout(resume, 1));
    firstRows = performance.now() - began;
    await api.settled();
    all = performance.now() - began;
  });
  return { firstRows, all, blocks };
}

async function leave(): Promise<void> {
  const api = await product();
  vscode.workspace.updateWorkspaceFolders(1, 1);
  while (api.tree.children().length > 0) await new Promise((resume) => setTimeout(resume, 5));
  await api.settled();
}

describe('a window', () => {
  it('is timed', async function () {
    this.timeout(600_000);
    const isActive = vscode.extensions.getExtension('clientele.clientele')?.isActive;
    const before = performance.now();
    await started();
    const activation = performance.now() - before;
    const folder = await mkdtemp(join(tmpdir(), 'clientele-bench-'));
    try {
      await mkdir(join(folder, '.clients'));
      for (let n = 0; n < CLIENTS; n += 1)
        await writeFile(join(folder, '.clients', `client-${n}.yaml`), record(n, BYTES));
      const cold = await look(folder);
      await leave();
      const warm = await look(folder);
      await leave();
      tell({ wasActive: isActive, activation, cold, warm });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
