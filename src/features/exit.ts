/** The exit, three steps in one view: what the record says of each, the ticks, the letter and the hand-over list. Nothing is written without a click. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { beginExit, changeLastDay, closeRecord, takeBackExit, tickStep, untickStep } from '../core/exit/exitEdits';
import { exitPlan } from '../core/exit/exitPlan';
import { handOverList } from '../core/exit/handOverList';
import type { Edited } from '../core/record/edit/applyChanges';
import { recordOn } from '../core/recordOn';
import { exitBody } from '../core/views/exit';
import { isExitMessage, type ExitMessage } from '../core/views/exitContract';
import { findClient, letterInputFor, type ClientRef } from '../core/views/portfolio';
import { unreadableBody } from '../core/views/report';
import { clientFor } from '../editor/chooseClient';
import { clientPanels, fileOf, type Written } from '../editor/clientPanels';
import { loggedRecord, tellNoRecord } from '../editor/loggedRecord';
import { showUntitledPaper } from '../editor/untitledPaper';
import { writePlan } from '../editor/writePlan';
import type { ClientStore } from '../workspace/store';

const VIEW_TYPE = 'clientele.exit';

/** The open views of exits, for those who want to ask from outside what their pages would ask. */
export interface ShownExit {
  /** Does what the client's view does with the message; resolves when it is done. */
  ask(client: ClientRef, message: unknown): Promise<void>;
}

/** Registers the view of the exit. */
export function registerExit(store: ClientStore, context: vscode.ExtensionContext): vscode.Disposable & ShownExit {
  // One change after the other: each is worked out on what the one before it wrote.
  let last: Promise<void> = Promise.resolve();
  const panels = clientPanels<ExitMessage>(store, context, {
    viewType: VIEW_TYPE,
    assets: ['page', 'exit'],
    viewFrom: () => null,
    write: (client) => written(store, client),
    isMessage: isExitMessage,
    take: (message, client) => (last = last.catch(() => undefined).then(() => take(store, client, message))),
  });
  const registered = vscode.Disposable.from(
    panels,
    registerCommand('clientele.endWork', async (argument) => {
      const client = await clientFor(store, argument, vscode.l10n.t('End the Work With…'));
      if (client !== undefined) panels.open(client);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, panels.serializer),
  );
  return { ask: (client, message) => panels.receive(client, message), dispose: () => registered.dispose() };
}

/** `undefined` where the file is gone. */
function written(store: ClientStore, client: ClientRef): Written | undefined {
  const { snapshot } = store;
  const file = fileOf(store, client);
  const folder = snapshot.folders.find(({ key }) => key === client.folder);
  if (file === undefined || folder === undefined) return undefined;
  const onDay = file.ambiguous ? undefined : recordOn(file.parsed, folder.folder.studio, snapshot.asOf);
  if (onDay === undefined) return { title: '', body: unreadableBody(file) };
  const plan = exitPlan(onDay, (entry) => file.parsed.places.pathOf(entry));
  return {
    title: vscode.l10n.t('End: {0}', onDay.assessment.client),
    body: exitBody({ plan, assessment: onDay.assessment, source: file }),
  };
}

type Asked = Exclude<ExitMessage, { readonly type: 'ready' | 'open' | 'openFile' | 'draft' }>;

async function take(store: ClientStore, client: ClientRef, message: Asked): Promise<void> {
  await store.settled();
  if (message.type === 'handOver') {
    await openHandOver(store, client);
    return;
  }
  const record = loggedRecord(store, client);
  if (record === undefined) {
    tellNoRecord(client);
    return;
  }
  const { uri, input } = record;
  await writePlan(uri, (text) => edited(message, { text, currency: input.currency }, input.today));
}

function edited(
  message: Exclude<Asked, { readonly type: 'handOver' }>,
  target: { readonly text: string; readonly currency: string },
  today: string,
): Edited {
  switch (message.type) {
    case 'begin':
      return beginExit(target, today, message.ends);
    case 'lastDay':
      return changeLastDay(target, message.ends, today);
    case 'tick':
      return message.done ? tickStep(target, message.step) : untickStep(target, message.step);
    case 'takeBack':
      return takeBackExit(target);
    case 'close':
      return closeRecord(target, message);
  }
}

/** A list for the client as an unsaved document among the client's papers. */
async function openHandOver(store: ClientStore, client: ClientRef): Promise<void> {
  const placed = findClient(store.snapshot, client);
  const input = placed === undefined ? undefined : letterInputFor(placed);
  if (placed === undefined || input === undefined) {
    tellNoRecord(client);
    return;
  }
  await showUntitledPaper(placed, '', handOverName, handOverList(input));
}

function handOverName(taken: ReadonlySet<string>): string {
  let name = 'hand-over.md';
  for (let n = 2; taken.has(name); n += 1) name = `hand-over-${n}.md`;
  return name;
}
