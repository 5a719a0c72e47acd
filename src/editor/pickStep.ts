/** One step of several that are each a pick: with a way back, and gone without a trace when it is cancelled. */
import * as vscode from 'vscode';

/** What stands above a pick. */
export interface StepFrame {
  readonly title: string;
  readonly placeholder: string;
}

/** The person wants to go to the step before. */
export const BACK = Symbol('back');

/** Shows the items and resolves to the chosen one; `undefined` where the step was cancelled. */
export function pickStep<T extends vscode.QuickPickItem>(
  frame: StepFrame,
  items: readonly T[],
): Promise<T | typeof BACK | undefined> {
  return withPick<T, T>(frame, (pick, done) => {
    pick.items = items;
    pick.matchOnDescription = true;
    return pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen !== undefined) done(chosen);
    });
  });
}

/**
 * A pick that `fill` makes what it likes of, until it calls `done`. What `fill` returns is disposed of with the pick.
 * @example withPick(frame, (pick, done) => { pick.items = items; return pick.onDidAccept(() => done(pick.value)); })
 */
export async function withPick<T extends vscode.QuickPickItem, R>(
  { title, placeholder }: StepFrame,
  fill: (pick: vscode.QuickPick<T>, done: (result: R) => void) => vscode.Disposable,
): Promise<R | typeof BACK | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  pick.title = title;
  pick.placeholder = placeholder;
  pick.buttons = [vscode.QuickInputButtons.Back];
  const held: vscode.Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      held.push(
        pick.onDidHide(() => resolve(undefined)),
        pick.onDidTriggerButton((button) => {
          if (button === vscode.QuickInputButtons.Back) resolve(BACK);
        }),
        fill(pick, resolve),
      );
      pick.show();
    });
  } finally {
    for (const one of held) one.dispose();
    pick.dispose();
  }
}
