/** A file system in memory whose calls fail, wait, and are counted as a test says. Nobody is told when something in it changes, unless it is asked to. */
import * as vscode from 'vscode';

const { FileChangeType, FileSystemError, FileType, Uri } = vscode;

interface Node {
  readonly type: vscode.FileType;
  bytes: Uint8Array;
  mtime: number;
}

export type Call = 'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'delete' | 'rename' | 'createDirectory';

/** What happens in place of a call: an error, or something to wait for before it goes on. `undefined`: nothing. A write says what it writes. */
export type Fault = (call: Call, path: string, written?: Uint8Array) => Error | Promise<void> | undefined;

const encoder = new TextEncoder();

export class FaultyFolder implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #nodes = new Map<string, Node>([['/', { type: FileType.Directory, bytes: new Uint8Array(), mtime: 1 }]]);
  #clock = 1;
  /** Every call since the list was emptied, as `call path`. */
  calls: string[] = [];
  fault: Fault = () => undefined;
  /** Whether VS Code is told what it changes here. */
  tellsChanges = false;

  constructor(
    readonly scheme: string,
    private readonly isCaseSensitive = true,
  ) {}

  uri(path: string): vscode.Uri {
    return Uri.from({ scheme: this.scheme, path });
  }

  /** Puts a file there, with the folders around it, as something other than VS Code. */
  put(path: string, content: string | Uint8Array, type: vscode.FileType = FileType.File): void {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (!this.#nodes.has(folder))
        this.#nodes.set(folder, { type: FileType.Directory, bytes: new Uint8Array(), mtime: 1 });
    }
    const bytes = typeof content === 'string' ? encoder.encode(content) : content.slice();
    this.#nodes.set(path, { type, bytes, mtime: (this.#clock += 1000) });
  }

  /** Puts another text of the same length there, at the same time. */
  sneak(path: string, text: string): void {
    const node = this.#nodes.get(path);
    if (node?.bytes.byteLength !== encoder.encode(text).byteLength) throw new Error(`${path} is of another size.`);
    node.bytes = encoder.encode(text);
  }

  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && new TextDecoder().decode(bytes);
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#nodes.get(path)?.bytes;
  }

  /** The names in a folder. */
  names(folder: string): readonly string[] {
    return [...this.#nodes.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1));
  }

  drop(path: string): void {
    for (const one of [...this.#nodes.keys()]) if (one === path || one.startsWith(`${path}/`)) this.#nodes.delete(one);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return this.#call('stat', uri, () => {
      const { type, mtime, bytes } = this.#node(uri);
      return { type, ctime: 1, mtime, size: bytes.byteLength };
    });
  }

  readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return this.#call('readDirectory', uri, () => {
      if ((this.#node(uri).type & FileType.Directory) === 0) throw FileSystemError.FileNotADirectory(uri);
      const above = `${uri.path.replace(/\/$/, '')}/`;
      return [...this.#nodes]
        .filter(([path]) => path.startsWith(above) && path !== above && !path.slice(above.length).includes('/'))
        .map(([path, { type }]): [string, vscode.FileType] => [path.slice(above.length), type]);
    });
  }

  readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return this.#call('readFile', uri, () => this.#node(uri).bytes);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array, options: { create: boolean; overwrite: boolean }): Promise<void> {
    const write = (): void => {
      const path = this.#path(uri);
      const isThere = this.#nodes.has(path);
      if (isThere && !options.overwrite) throw FileSystemError.FileExists(uri);
      this.put(path, content);
      this.#tell(isThere ? FileChangeType.Changed : FileChangeType.Created, uri);
    };
    return this.#call('writeFile', uri, write, content);
  }

  delete(uri: vscode.Uri): Promise<void> {
    return this.#call('delete', uri, () => {
      this.drop(this.#path(uri));
      this.#tell(FileChangeType.Deleted, uri);
    });
  }

  rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.#call('rename', from, () => {
      const node = this.#node(from);
      this.drop(this.#path(from));
      this.#nodes.set(to.path, node);
      this.#tell(FileChangeType.Deleted, from);
      this.#tell(FileChangeType.Created, to);
    });
  }

  createDirectory(uri: vscode.Uri): Promise<void> {
    return this.#call('createDirectory', uri, () => {
      this.#nodes.set(uri.path, { type: FileType.Directory, bytes: new Uint8Array(), mtime: 1 });
      this.#tell(FileChangeType.Created, uri);
    });
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    if (this.tellsChanges) this.#changed.fire([{ type, uri }]);
  }

  #path({ path }: vscode.Uri): string {
    if (this.isCaseSensitive || this.#nodes.has(path)) return path;
    return [...this.#nodes.keys()].find((one) => one.toLowerCase() === path.toLowerCase()) ?? path;
  }

  #node(uri: vscode.Uri): Node {
    const node = this.#nodes.get(this.#path(uri));
    if (node === undefined) throw FileSystemError.FileNotFound(uri);
    return node;
  }

  async #call<T>(call: Call, uri: vscode.Uri, run: () => T, written?: Uint8Array): Promise<T> {
    this.calls.push(`${call} ${uri.path}`);
    const fault = this.fault(call, uri.path, written);
    if (fault instanceof Error) throw fault;
    await fault;
    return run();
  }
}

/** Changes the folders of the workspace after the first one, and waits until VS Code has told so. */
export async function changeFolders(remove: number, ...add: readonly FaultyFolder[]): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listening.dispose();
      resolve();
    });
  });
  const folders = add.map((folder) => ({ uri: folder.uri('/work'), name: folder.scheme }));
  if (!vscode.workspace.updateWorkspaceFolders(1, remove, ...folders)) throw new Error('The folders stay as they are.');
  await told;
}
