/**
 * All that is remembered from one session to the next. This is the only file that reads or writes it, and its types leave no room for
 * anything that a client's file says.
 */
import * as vscode from 'vscode';
import {
  linesFor,
  packRemembered,
  unpackRemembered,
  type FileStanding,
  type HoldsFor,
  type RememberedFolder,
  type RememberedUnder,
} from '../core/remembered';
import { fileMarks } from '../core/fileMark';

/** What was answered when Clientele said that Git would commit the clients' files; `asked`: nothing, so far. */
export type LeakAnswer = 'asked' | 'meant';

const LEAK_ANSWERS = 'clientele.leakGuard';
const decoder = new TextDecoder();

/** The memory of a workspace. */
export class Memory {
  readonly #state: vscode.Memento;
  readonly #storage: vscode.Uri | undefined;
  readonly #version: string;

  constructor({ workspaceState, storageUri, extension }: vscode.ExtensionContext) {
    const { version } = extension.packageJSON as { readonly version: string };
    this.#state = workspaceState;
    this.#storage = storageUri;
    this.#version = version;
  }

  /** The answer for a workspace folder, by its uri; `undefined` where nobody was asked. */
  leakAnswer(folder: string): LeakAnswer | undefined {
    const answer = this.#leakAnswers()[folder];
    return answer === 'asked' || answer === 'meant' ? answer : undefined;
  }

  async rememberLeakAnswer(folder: string, answer: LeakAnswer): Promise<void> {
    await this.#state.update(LEAK_ANSWERS, { ...this.#leakAnswers(), [folder]: answer });
  }

  /** What was kept of a folder by its uri; `undefined` where nothing was, or where it is of another version or was damaged. */
  async rememberedFolder(folder: string): Promise<RememberedFolder | undefined> {
    const file = this.#fileOf(folder);
    if (file === undefined) return undefined;
    try {
      return unpackRemembered(this.#under(folder), decoder.decode(await vscode.workspace.fs.readFile(file)));
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps of a folder how its clients stood. Where that can't be written, the next session reads the files as if it were the first.
   * @param files given as slowly as others need
   */
  async rememberFolder(folder: string, holdsFor: HoldsFor, files: AsyncIterable<FileStanding>): Promise<void> {
    const file = this.#fileOf(folder);
    if (file === undefined) return;
    const lineOf = linesFor(folder);
    const lines: string[] = [];
    for await (const one of files) lines.push(lineOf(one));
    const bytes = new TextEncoder().encode(packRemembered(this.#under(folder), holdsFor, lines));
    await vscode.workspace.fs.writeFile(file, bytes).then(undefined, () => undefined);
  }

  #under(folder: string): RememberedUnder {
    return { folder, version: this.#version };
  }

  #fileOf(folder: string): vscode.Uri | undefined {
    const name = `${fileMarks('')(folder).toString(36)}.txt`;
    return this.#storage && vscode.Uri.joinPath(this.#storage, name);
  }

  #leakAnswers(): Readonly<Record<string, unknown>> {
    const known: unknown = this.#state.get(LEAK_ANSWERS);
    return typeof known === 'object' && known !== null ? { ...known } : {};
  }
}
