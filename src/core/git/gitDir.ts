/** What the small files of a Git repository say. */

/**
 * Where a repository keeps its data, as a `.git` file says it in a worktree or a submodule; from the folder of that file where it is not
 * absolute. `undefined` where the file says something else.
 * @example gitDirIn('gitdir: ../.git/modules/site\n') // '../.git/modules/site'
 */
export function gitDirIn(text: string): string | undefined {
  return /^gitdir: ([^\n]*\S)\s*$/.exec(text)?.[1];
}

/** Whether the repository's configuration says that its file system makes no difference between capitals and small letters. */
export function ignoresCase(config: string): boolean {
  let section = '';
  let said = false;
  for (const line of config.split('\n')) {
    section = /^\s*\[([^\]]*)\]/.exec(line)?.[1]?.trim().toLowerCase() ?? section;
    const entry = line.replace(/^\s*\[[^\]]*\]/, '').trim();
    const value = /^ignorecase(?:\s*=\s*"?(\w+)"?)?(?:\s*[#;].*)?$/i.exec(entry);
    if (section === 'core' && value !== null) said = /^(true|yes|on|1)$/i.test(value[1] ?? 'true');
  }
  return said;
}

/** A path of the machine, as a uri has it; `undefined` where it is not absolute. @example absolutePath('C:\\repo') // '/C:/repo' */
export function absolutePath(path: string): string | undefined {
  if (path.startsWith('/')) return path;
  return /^[A-Za-z]:[\\/]/.test(path) ? `/${path.replaceAll('\\', '/')}` : undefined;
}
