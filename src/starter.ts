/**
 * Where the extension starts on the desktop and on a remote machine: small, so that a workspace without clients pays next to nothing. The
 * extension itself is loaded when there are clients, or when a command asks for it. In the web-worker host there is no second file to load,
 * so it starts with the extension itself.
 */
import * as vscode from 'vscode';
import { COMMANDS, registerCommand, runCommand } from './contributions/commands';
import { setContext } from './contributions/contextKeys';
import type { ClienteleApi } from './extension';

/** What other extensions and tests can see of this one. */
export interface StarterApi {
  /** Loads the extension where it is not loaded yet. */
  whole(): Promise<ClienteleApi>;
  /** Whether it was needed yet. */
  readonly isLoaded: boolean;
}

export async function activate(context: vscode.ExtensionContext): Promise<StarterApi> {
  const standIn = new StandIn();
  let loading: Promise<ClienteleApi> | undefined;
  const whole = (): Promise<ClienteleApi> => (loading ??= load(context, standIn));
  standIn.start(whole);
  context.subscriptions.push(standIn);
  // A page of ours that was open is handed over as soon as this returns.
  if (hasOpenPage()) await whole();
  else void lookForClients(standIn);
  return {
    whole,
    get isLoaded() {
      return standIn.isOver;
    },
  };
}

async function load(context: vscode.ExtensionContext, standIn: StandIn): Promise<ClienteleApi> {
  const { activate: activateWhole } = await import('./extension');
  await standIn.end();
  return activateWhole(context);
}

/** Answers for the extension until it is there: runs commands once it is, and waits for clients to appear. */
class StandIn implements vscode.Disposable {
  #registered: vscode.Disposable | undefined;
  #tree: vscode.Disposable | undefined;
  #whole: () => Promise<unknown> = () => Promise.resolve();

  /** @param whole loads the extension */
  start(whole: () => Promise<unknown>): void {
    this.#whole = whole;
    const { workspace, window } = vscode;
    const look = (): void => void lookForClients(this);
    const commands = COMMANDS.map((id) =>
      registerCommand(id, async (...args) => {
        await whole();
        return runCommand(id, ...args);
      }),
    );
    this.#registered = vscode.Disposable.from(
      ...commands,
      ...(workspace.workspaceFolders ?? []).map((folder) => watch(folder, look)),
      workspace.onDidChangeWorkspaceFolders(() => void whole()),
      workspace.onDidCreateFiles(look),
      workspace.onDidRenameFiles(look),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) look();
      }),
    );
  }

  /** There are no clients so far, so the view says how to begin. */
  showNone(): void {
    this.#tree ??= vscode.window.registerTreeDataProvider('clientele.clients', {
      getChildren: () => [],
      getTreeItem: nothing,
    });
    setContext('clientele.state', 'none');
  }

  /**
   * Makes room for the extension. VS Code takes back a view's provider in a later turn, and in the oldest release that we run on by the view's name alone: were the
   * extension's own registered by then, that one would go.
   */
  async end(): Promise<void> {
    const hadTree = this.#tree !== undefined;
    this.dispose();
    if (hadTree) await new Promise((resume) => setTimeout(resume, 0));
  }

  get isOver(): boolean {
    return this.#registered === undefined;
  }

  /** There are clients. */
  async handOver(): Promise<void> {
    await this.#whole();
  }

  dispose(): void {
    this.#registered?.dispose();
    this.#registered = undefined;
    this.#tree?.dispose();
    this.#tree = undefined;
  }
}

function nothing(): vscode.TreeItem {
  return new vscode.TreeItem('');
}

async function lookForClients(standIn: StandIn): Promise<void> {
  const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(hasClients));
  if (standIn.isOver) return;
  if (found.includes(true)) await standIn.handOver();
  else standIn.showNone();
}

async function hasClients({ uri }: vscode.WorkspaceFolder): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, '.clients'));
    return true;
  } catch {
    return false;
  }
}

function watch(folder: vscode.WorkspaceFolder, onChange: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '.clients'), false, true);
  return vscode.Disposable.from(watcher, watcher.onDidCreate(onChange));
}

/** Whether a page of the extension is open from the last time. */
function hasOpenPage(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('clientele.'));
}
