/**
 * All that is remembered from one session to the next. This is the only file that reads or writes it, and its types leave no room for
 * anything that a client's file says.
 */
import type * as vscode from 'vscode';

/** What was answered when Clientele said that Git would commit the clients' files; `asked`: nothing, so far. */
export type LeakAnswer = 'asked' | 'meant';

const LEAK_ANSWERS = 'clientele.leakGuard';
const READ_FIRST = 'clientele.readFirst';

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

  /** Marks of the files that are to be read first in a large folder: numbers, which say nothing of a file to whoever does not have it. */
  filesToReadFirst(): ReadonlySet<number> {
    const known: unknown = this.#state.get(READ_FIRST);
    return new Set(Array.isArray(known) ? known.filter((mark) => typeof mark === 'number') : []);
  }

  async rememberFilesToReadFirst(marks: readonly number[]): Promise<void> {
    await this.#state.update(READ_FIRST, marks);
  }

  #leakAnswers(): Readonly<Record<string, unknown>> {
    const known: unknown = this.#state.get(LEAK_ANSWERS);
    return typeof known === 'object' && known !== null ? { ...known } : {};
  }
}
