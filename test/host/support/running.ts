/** Commands that ask something before they end. */
import * as vscode from 'vscode';
import { until } from './product';

export interface Running {
  readonly done: Promise<unknown>;
  hasEnded: boolean;
}

/** Starts a command without waiting for its end. */
export function runs(command: string, ...args: readonly unknown[]): Running {
  const done = Promise.resolve(vscode.commands.executeCommand(command, ...args));
  const running: Running = { done, hasEnded: false };
  const end = (): void => {
    running.hasEnded = true;
  };
  void done.then(end, end);
  return running;
}

/** Takes what is offered first as soon as something is offered. */
export async function acceptUntilEnded(running: Running): Promise<void> {
  await until('the choice is taken', async () => {
    if (!running.hasEnded) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return running.hasEnded;
  });
  await running.done;
}
