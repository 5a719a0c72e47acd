/** The Problems panel: what is wrong in the files, and the findings on the lines of their facts. */
import * as vscode from 'vscode';
import { onSettingChange, setting } from '../contributions/settings';
import { onYamlExtensionChange, yamlExtensionChecks } from '../contributions/yamlExtension';
import type { AssessedClient, FileProblem } from '../core/folder';
import { isReportedBySchema } from '../core/language/yamlExtension';
import { nameIn, problemsOfFiles, shownProblems, type ShownProblem, type TextRange } from '../core/views/problems';
import { SEVERITIES } from '../editor/severities';
import type { ChangedFiles, ClientStore, StoreFolder, StoreSnapshot } from '../workspace/store';
import { anotherTurn, LONGEST_TURN } from '../workspace/turns';

/** The problems of so many files are shown at once, of more in turns, some at a time. */
const FEW = 20;
const AT_ONCE = 5;

/** Registers the diagnostics. */
export function registerProblems(store: ClientStore): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('clientele');
  /** What each file shows, to hand over only what changed. */
  let shown = new Map<string, readonly ShownProblem[]>();
  const showAllAtOnce = (): void => {
    const problems = setting('clientele.problems') ? store.snapshot.folders.flatMap(problemsByFile) : [];
    const next = new Map(problems.map(([uri, list]) => [uri.toString(), list]));
    const gone = [...shown.keys()].filter((uri) => !next.has(uri)).map((uri) => vscode.Uri.parse(uri));
    const fresh = problems.filter(([uri, list]) => !isSame(shown.get(uri.toString()), list));
    collection.set([
      ...gone.map((uri): [vscode.Uri, undefined] => [uri, undefined]),
      ...fresh.map(([uri, list]): [vscode.Uri, vscode.Diagnostic[]] => [uri, list.map((one) => diagnostic(uri, one))]),
    ]);
    shown = next;
  };
  const showFiles = (folder: StoreFolder, files: ChangedFiles): void => {
    const lists = problemsOfFiles(folder, files, (one) => isToldByYamlExtension(folder, one));
    const fresh = [...lists].flatMap(([name, list]): readonly [vscode.Uri, vscode.Diagnostic[] | undefined][] => {
      const uri = vscode.Uri.joinPath(folder.uri, name);
      const key = uri.toString();
      if (isSame(shown.get(key), list)) return [];
      if (list.length === 0) shown.delete(key);
      else shown.set(key, list);
      return [[uri, list.length === 0 ? undefined : list.map((one) => diagnostic(uri, one))]];
    });
    if (fresh.length > 0) collection.set(fresh);
  };
  /** Those of a large folder that wait for their turn. */
  const waiting = new Map<string, Set<string>>();
  let isShowing = false;
  let isOver = false;
  const showSome = (): void => {
    const began = performance.now();
    const { folders } = store.snapshot;
    for (const [key, names] of waiting) {
      const folder = folders.find((one) => one.key === key);
      while (folder !== undefined && names.size > 0 && performance.now() - began < LONGEST_TURN) {
        const clients = clientsOf(folder);
        const some = [...take(names, AT_ONCE)];
        showFiles(folder, new Map(some.map((name) => [name, clients.get(name)])));
      }
      if (folder === undefined || names.size === 0) waiting.delete(key);
    }
  };
  const showWaiting = async (): Promise<void> => {
    if (isShowing) return;
    isShowing = true;
    try {
      for (;;) {
        await anotherTurn();
        if (waiting.size === 0 || isOver) return;
        showSome();
      }
    } finally {
      isShowing = false;
    }
  };
  const showSoon = (folder: StoreFolder, names: Iterable<string>): void => {
    waiting.set(folder.key, new Set([...(waiting.get(folder.key) ?? []), ...names]));
    void showWaiting();
  };
  const showAll = (): void => {
    const { folders } = store.snapshot;
    waiting.clear();
    if (!setting('clientele.problems') || folders.every(({ folder }) => folder.files.length <= FEW)) {
      showAllAtOnce();
      return;
    }
    const before = [...shown.keys()].map((key) => vscode.Uri.parse(key));
    const isOpen = (uri: vscode.Uri): boolean => folders.some((folder) => nameOf(folder, uri) !== undefined);
    for (const uri of before.filter((uri) => !isOpen(uri))) {
      collection.delete(uri);
      shown.delete(uri.toString());
    }
    for (const folder of folders) {
      const files = folder.folder.files.map(({ name }) => name);
      const others = folder.problems.map(({ file }) => nameIn(file));
      showSoon(folder, [...before.flatMap((uri) => nameOf(folder, uri) ?? []), ...files, ...others]);
    }
  };
  const show = ({ folders, changed }: StoreSnapshot): void => {
    if (changed === undefined || !setting('clientele.problems')) {
      showAll();
      return;
    }
    for (const folder of folders) {
      const files: ChangedFiles = changed.get(folder.key) ?? new Map();
      if (files.size <= FEW) showFiles(folder, files);
      else showSoon(folder, files.keys());
    }
  };
  showAll();
  return vscode.Disposable.from(
    collection,
    {
      dispose: () => {
        isOver = true;
      },
    },
    store.onDidChange(show),
    onSettingChange('clientele.problems', showAll),
    onYamlExtensionChange(showAll),
  );
}

/** Whether two lists show the same. */
function isSame(before: readonly ShownProblem[] = [], now: readonly ShownProblem[]): boolean {
  return (
    before.length === now.length &&
    (now.every((one, index) => one === before[index]) || JSON.stringify(before) === JSON.stringify(now))
  );
}

const named = new WeakMap<readonly AssessedClient[], ReadonlyMap<string, AssessedClient>>();

/** The clients of a folder by the names of their files. */
function clientsOf({ clients }: StoreFolder): ReadonlyMap<string, AssessedClient> {
  const known = named.get(clients) ?? new Map(clients.map((client) => [client.source.name, client]));
  named.set(clients, known);
  return known;
}

/** Takes the first few out of a set. */
function* take(names: Set<string>, most: number): Generator<string> {
  let count = 0;
  for (const name of names) {
    if (count === most) return;
    names.delete(name);
    count += 1;
    yield name;
  }
}

/** The name in its folder of a file that problems are shown of; `undefined` where it is of another folder. */
function nameOf({ uri: folder }: StoreFolder, uri: vscode.Uri): string | undefined {
  const start = `${folder.path}/`;
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(start)
    ? uri.path.slice(start.length)
    : undefined;
}

function problemsByFile(folder: StoreFolder): readonly (readonly [vscode.Uri, readonly ShownProblem[]])[] {
  const byFile = new Map<string, ShownProblem[]>();
  for (const problem of shownProblems(folder, (one) => isToldByYamlExtension(folder, one))) {
    const list = byFile.get(problem.file) ?? [];
    byFile.set(problem.file, list);
    list.push(problem);
  }
  return [...byFile].map(([file, list]) => [vscode.Uri.joinPath(folder.uri, file), list]);
}

function isToldByYamlExtension({ uri, folder }: StoreFolder, problem: FileProblem): boolean {
  const name = nameIn(problem.file);
  if (!yamlExtensionChecks(vscode.Uri.joinPath(uri, name))) return false;
  const read = [...folder.files, folder.studioFile].find((file) => file?.name === name);
  return read !== undefined && isReportedBySchema(problem, read.text);
}

function diagnostic(uri: vscode.Uri, { range, severity, code, message, related }: ShownProblem): vscode.Diagnostic {
  const shown = new vscode.Diagnostic(rangeOf(range), message, SEVERITIES[severity]);
  shown.source = 'Clientele';
  shown.code = code;
  shown.relatedInformation = related.map(
    (one) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, rangeOf(one.range)), one.message),
  );
  return shown;
}

function rangeOf({ line, column, endLine, endColumn }: TextRange): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
