/**
 * All that is remembered from one session to the next. This is the only file that reads or writes it, and its types leave no room for
 * anything that a client's file says.
 */
import type * as vscode from 'vscode';

/** What was answered when Clientele said that Git would commit the clients' files; `asked`: nothing, so far. */
export type LeakAnswer = 'asked' | 'meant';

const LEAK_ANSWERS = 'clientele.leakGuard';

/** The memory of a workspace. */
export class Memory {
  readonly #state: vscode.Memento;

  constructor({ workspaceState }: vscode.ExtensionContext) {
    this.#state = workspaceState;
  }

  /** The answer for a workspace folder, by its uri; `undefined` where nobody was asked. */
  leakAnswer(folder: string): LeakAnswer | undefined {
    const answer = this.#leakAnswers()[folder];
    return answer === 'asked' || answer === 'meant' ? answer : undefined;
  }

  async rememberLeakAnswer(folder: string, answer: LeakAnswer): Promise<void> {
    await this.#state.update(LEAK_ANSWERS, { ...this.#leakAnswers(), [folder]: answer });
  }

  #leakAnswers(): Readonly<Record<string, unknown>> {
    const known: unknown = this.#state.get(LEAK_ANSWERS);
    return typeof known === 'object' && known !== null ? { ...known } : {};
  }
}
