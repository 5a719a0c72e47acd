// @ts-check
import { cp, mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { atTheEnd } from './ending.mjs';

/**
 * Copies a folder, or the folder around a `.code-workspace` file, into a temporary place, so that whatever happens to
 * it there leaves the original alone. Without a path the copy is an empty folder.
 *
 * @param {string | undefined} source absolute path
 * @returns {Promise<{ readonly opened: import('./workbench.mjs').Opened, readonly remove: () => Promise<void> }>}
 */
export async function copyWorkspace(source) {
  const place = await mkdtemp(join(tmpdir(), 'vscode-workspace-'));
  const remove = async () => {
    forget();
    await rm(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const forget = atTheEnd(remove);
  if (source === undefined) {
    const path = join(place, 'empty');
    await mkdir(path);
    return { opened: { kind: 'folder', path }, remove };
  }
  const isFolder = await stat(source).then(
    (found) => found.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) {
    await remove();
    throw new Error(`There is no workspace at ${source}. Create it, or name another one.`);
  }
  const original = isFolder ? source : dirname(source);
  const copy = join(place, basename(original));
  await cp(original, copy, { recursive: true });
  return {
    opened: isFolder ? { kind: 'folder', path: copy } : { kind: 'workspace', path: join(copy, basename(source)) },
    remove,
  };
}
