/** What Git would do with the clients of a folder, from the files of the repository that the folder lies in. Nothing is run. */
import * as vscode from 'vscode';
import { absolutePath, gitDirIn, ignoresCase } from '../core/git/gitDir';
import { trackedBelow } from '../core/git/gitIndex';
import { ignoreRules, type IgnoreRules, type PatternFile } from '../core/git/ignoreRules';
import { anotherTurn, LONGEST_TURN } from './turns';

export interface GitLook {
  /** Whether Git would take the clients in at the next `git add`, though nobody has said that it should. */
  readonly wouldCommit: boolean;
  /** The files that the answer rests on, those that are not there among them. */
  readonly restsOn: readonly vscode.Uri[];
}

interface Repository {
  /** The root of its files. */
  readonly root: vscode.Uri;
  /** Its own data, and the data that it shares with its other worktrees. */
  readonly own: vscode.Uri;
  readonly common: vscode.Uri;
  /** The folders from the root to the workspace folder, both among them. */
  readonly way: readonly vscode.Uri[];
}

/** So many bytes of patterns, some ten thousand lines, are read of a file. */
const MOST_PATTERNS = 300_000;

const decoder = new TextDecoder();

/**
 * Looks whether Git would commit some of the files, whose paths are from the `.clients` folder. A repository that cannot be read gives
 * no warning.
 */
export async function lookAtGit(workspaceFolder: vscode.Uri, files: Iterable<string>): Promise<GitLook> {
  const restsOn = [vscode.Uri.joinPath(workspaceFolder, '.git')];
  const wouldCommit = await findsLeak(workspaceFolder, files, restsOn).catch(() => false);
  return { wouldCommit, restsOn };
}

async function findsLeak(
  workspaceFolder: vscode.Uri,
  files: Iterable<string>,
  restsOn: vscode.Uri[],
): Promise<boolean> {
  const repository = await findRepository(workspaceFolder);
  // Git makes the folder first and `HEAD` last, and a watcher of the folder hears of the folder alone.
  if (repository === undefined) restsOn.push(vscode.Uri.joinPath(workspaceFolder, '.git', 'HEAD'));
  if (repository === undefined || (await isApart(vscode.Uri.joinPath(workspaceFolder, '.clients')))) return false;
  const clients = pathBelow(repository.root, vscode.Uri.joinPath(workspaceFolder, '.clients'));
  const patterns = await patternFiles(repository, workspaceFolder, restsOn);
  const config = await readText(vscode.Uri.joinPath(repository.common, 'config'));
  const rules = ignoreRules(patterns, ignoresCase(config ?? ''));
  if (await ignoresAll(rules, clients, files)) return false;
  const index = vscode.Uri.joinPath(repository.own, 'index');
  restsOn.push(index);
  return (await isTracked(index, repository, clients)) === false;
}

async function ignoresAll(rules: IgnoreRules, clients: string, files: Iterable<string>): Promise<boolean> {
  let began = performance.now();
  for (const file of files) {
    if (!rules.ignores(`${clients}/${file}`)) return false;
    if (performance.now() - began < LONGEST_TURN) continue;
    await anotherTurn();
    began = performance.now();
  }
  return true;
}

/** Whether Git does not look into the folder: it is a link, or a repository of its own. */
async function isApart(clients: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(clients);
  return (type & vscode.FileType.SymbolicLink) !== 0 || (await exists(vscode.Uri.joinPath(clients, '.git')));
}

/** The repository that a folder lies in; `undefined` where it lies in none. */
async function findRepository(folder: vscode.Uri): Promise<Repository | undefined> {
  const way: vscode.Uri[] = [];
  for (let root = folder; ; root = vscode.Uri.joinPath(root, '..')) {
    way.unshift(root);
    const own = await dataOf(root);
    if (own !== undefined) return { root, own, common: await commonOf(own), way };
    if (vscode.Uri.joinPath(root, '..').path === root.path) return undefined;
  }
}

/** Where the repository with this root keeps its data: in `.git`, or where the file `.git` of a worktree or a submodule leads. */
async function dataOf(root: vscode.Uri): Promise<vscode.Uri | undefined> {
  const git = vscode.Uri.joinPath(root, '.git');
  const type = await typeOf(git);
  if (type === vscode.FileType.Unknown) return undefined;
  if ((type & vscode.FileType.Directory) !== 0) {
    return (await exists(vscode.Uri.joinPath(git, 'HEAD'))) ? git : undefined;
  }
  const named = gitDirIn((await readText(git)) ?? '');
  if (named === undefined) throw new Error('This .git file leads nowhere.');
  return resolved(root, named);
}

/** A worktree shares what is not its own; the file `commondir` says where that lies. */
async function commonOf(own: vscode.Uri): Promise<vscode.Uri> {
  const named = (await readText(vscode.Uri.joinPath(own, 'commondir')))?.trim();
  return named === undefined ? own : resolved(own, named);
}

function resolved(from: vscode.Uri, path: string): vscode.Uri {
  const absolute = absolutePath(path);
  return absolute === undefined ? vscode.Uri.joinPath(from, path) : from.with({ path: absolute });
}

/** The files that name what is left out, from the one that counts least to the one that counts most. */
async function patternFiles(
  { root, common, way }: Repository,
  workspaceFolder: vscode.Uri,
  restsOn: vscode.Uri[],
): Promise<readonly PatternFile[]> {
  const folders = [...way, vscode.Uri.joinPath(workspaceFolder, '.clients')];
  const places = [
    { folder: '', uri: vscode.Uri.joinPath(common, 'info', 'exclude') },
    ...folders.map((uri) => ({ folder: pathBelow(root, uri), uri: vscode.Uri.joinPath(uri, '.gitignore') })),
  ];
  restsOn.push(...places.map(({ uri }) => uri));
  return Promise.all(places.map(async ({ folder, uri }) => ({ folder, text: await patternsIn(uri) })));
}

async function patternsIn(uri: vscode.Uri): Promise<string> {
  const bytes = (await readBytes(uri)) ?? new Uint8Array();
  if (bytes.length > MOST_PATTERNS) throw new Error('This file has too many patterns.');
  return decoder.decode(bytes);
}

/** `undefined` where the index is none that we can read. */
async function isTracked(
  index: vscode.Uri,
  { own, common }: Repository,
  clients: string,
): Promise<boolean | undefined> {
  const bytes = await readBytes(index);
  if (bytes === undefined) return false;
  const reading = trackedBelow(bytes, clients);
  if (reading?.shared === undefined || reading.isTracked) return reading?.isTracked;
  const shared =
    (await readBytes(vscode.Uri.joinPath(own, reading.shared))) ??
    (await readBytes(vscode.Uri.joinPath(common, reading.shared)));
  return shared === undefined ? undefined : trackedBelow(shared, clients)?.isTracked;
}

/** @example pathBelow(Uri.file('/repo'), Uri.file('/repo/work/.clients')) // 'work/.clients' */
function pathBelow(root: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(root.path.length).replace(/^\//, '');
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes === undefined ? undefined : decoder.decode(bytes);
}

/** `undefined` where there is no such file. */
async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return (await typeOf(uri)) !== vscode.FileType.Unknown;
}

/** What stands at a place; unknown where nothing does. */
async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isNotFound(error)) return vscode.FileType.Unknown;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
