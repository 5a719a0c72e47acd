/** Hears what VS Code is asked to tell the person, which then goes on to VS Code itself. */
import * as vscode from 'vscode';

type Asked = (...given: unknown[]) => unknown;

/**
 * Calls `hear` with what a function of the window is called with and what that gives, until it is disposed.
 * @example overhear('showErrorMessage', ([message]) => told.push(String(message)))
 */
export function overhear(
  name: 'showErrorMessage' | 'showWarningMessage' | 'withProgress',
  hear: (given: readonly unknown[], result: unknown) => void,
): vscode.Disposable {
  const holder = vscode.window as unknown as Record<string, Asked | undefined>;
  const real = holder[name];
  if (real === undefined) throw new Error(`The window has no ${name}.`);
  holder[name] = (...given) => {
    const result = real.apply(vscode.window, given);
    hear(given, result);
    return result;
  };
  return new vscode.Disposable(() => (holder[name] = real));
}

/** What is being told as going on, as the title in the status bar or the view that it stands above. */
export class Progress implements vscode.Disposable {
  readonly now = new Set<string>();
  readonly #listening: vscode.Disposable;

  constructor() {
    this.#listening = overhear('withProgress', ([options], result) => {
      const { title, location } = options as vscode.ProgressOptions;
      const what = title ?? (location as { viewId: string }).viewId;
      this.now.add(what);
      const end = (): void => void this.now.delete(what);
      (result as Thenable<unknown>).then(end, end);
    });
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
