/** A repository made by Git itself, to hold our reading of its files against. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface RealGit {
  readonly folder: string;
  /** Runs Git in the repository, whatever the machine's own configuration says, and returns what it prints. */
  run(args: readonly string[], input?: string): string;
  write(path: string, text: string): void;
  remove(): void;
}

/** A new, empty repository in a temporary folder. */
export function realGit(...init: readonly string[]): RealGit {
  const folder = mkdtempSync(join(tmpdir(), 'real-git-'));
  const nowhere = join(folder, 'no-such-file');
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_GLOBAL: nowhere, GIT_CONFIG_NOSYSTEM: '1' };
  const run = (args: readonly string[], input = ''): string => {
    const { status, stdout, stderr } = spawnSync('git', [...args], { cwd: folder, env, input, encoding: 'utf8' });
    // It ends with 1 where it has nothing to tell.
    if (status !== 0 && status !== 1) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  run(['init', '-q', ...init]);
  return {
    folder,
    run,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
