import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, place, product, seenRows, until } from '../../support/product';
import { runs } from '../../support/running';

const LABEL = 'Git would commit these files';
const onDisk = (path: string): string => place(path).fsPath;
const git = (...args: readonly string[]): void => {
  execFileSync('git', [...args], { cwd: place('').fsPath, stdio: 'ignore' });
};
const isShown = async (): Promise<boolean> => seenRows(await product()).some(({ label }) => label === LABEL);
const ignoreFile = (): Promise<string> => readFile(onDisk('.gitignore'), 'utf8').catch(() => '');
const pressFirstButton = (): Thenable<unknown> => vscode.commands.executeCommand('notification.acceptPrimaryAction');

/** Opens the choice by its command, and takes what it offers first or second. */
async function chooseInPick(nth: 1 | 2): Promise<void> {
  const choosing = runs('clientele.keepOutOfGit');
  const keys = [
    ...(nth === 2 ? ['workbench.action.quickOpenSelectNext'] : []),
    'workbench.action.acceptSelectedQuickOpenItem',
  ];
  await until('the choice is taken', async () => {
    // Both at once, so that the choice does not open between them and has its first taken.
    await Promise.all(keys.map((key) => vscode.commands.executeCommand(key)));
    return choosing.hasEnded;
  });
  await choosing.done;
}

describe('a repository that would commit the clients', () => {
  before(async () => {
    // As Git makes it on a busy machine: the folder, and a while later what makes a repository of it.
    await mkdir(onDisk('.git'));
    await vscode.commands.executeCommand('clientele.keepOutOfGit');
    await vscode.commands.executeCommand('notifications.clearAll');
    git('init', '-q');
  });
  after(async () => {
    await closeEditors();
    await rm(onDisk('../.git'), { recursive: true });
    await rm(onDisk('.gitignore'), { force: true });
  });

  it('is shown as the last row, with the way to the choice', async () => {
    await until('the row is there', isShown);
    const rows = seenRows(await product());
    const row = rows.at(-1);
    assert.equal(row?.label, LABEL);
    assert.equal(row.description, '');
    assert.equal(row.command?.command, 'clientele.keepOutOfGit');
    assert.match(row.tooltip, /Nothing ignores the folder/);
  });

  it('is ignored at the press of a button, and the row goes', async () => {
    await until('the line is written', async () => {
      await pressFirstButton();
      return (await ignoreFile()) === '/.clients/\n';
    });
    await until('the row is gone', async () => !(await isShown()));
  });

  it('is shown again when the line goes, but never asked about again', async () => {
    await writeFile(onDisk('.gitignore'), 'dist\r\nout');
    await until('the row is there', isShown);
    await pressFirstButton();
    assert.equal(await ignoreFile(), 'dist\r\nout');
  });

  it('is ignored by the command, which leaves every other byte as it was and can be undone', async () => {
    await chooseInPick(1);
    assert.equal(await ignoreFile(), 'dist\r\nout\r\n/.clients/');
    await until('the row is gone', async () => !(await isShown()));
    await vscode.window.showTextDocument(place('.gitignore'));
    await vscode.commands.executeCommand('undo');
    await vscode.workspace.save(place('.gitignore'));
    assert.equal(await ignoreFile(), 'dist\r\nout');
    await until('the row is there', isShown);
  });

  it('is no leak once the files are tracked', async () => {
    git('add', '.clients');
    await until('the row is gone', async () => !(await isShown()));
    git('rm', '-r', '-q', '--cached', '.clients');
    await until('the row is there', isShown);
  });

  it('is not looked for in more patterns than can be held against the files at once', async () => {
    const before = await ignoreFile();
    await writeFile(onDisk('.gitignore'), 'node_modules/\n'.repeat(30_000));
    await until('the row is gone', async () => !(await isShown()));
    await writeFile(onDisk('.gitignore'), before);
    await until('the row is there', isShown);
  });

  it('is not shown while the setting is off', async () => {
    const settings = vscode.workspace.getConfiguration('clientele');
    await settings.update('leakGuard', false, vscode.ConfigurationTarget.Global);
    await until('the row is gone', async () => !(await isShown()));
    await settings.update('leakGuard', undefined, vscode.ConfigurationTarget.Global);
    await until('the row is there', isShown);
  });

  it('may have its data elsewhere, as a worktree has', async () => {
    await rm(onDisk('.git'), { recursive: true });
    await until('nothing is said where there is no repository', async () => !(await isShown()));
    const identity = ['-c', 'user.name=A', '-c', 'user.email=a@b.example'];
    git('init', '-q', '../repo');
    git(...identity, '-C', '../repo', 'commit', '-q', '--allow-empty', '-m', 'First');
    git('-C', '../repo', 'worktree', 'add', '-q', '../tree');
    await rename(onDisk('../tree/.git'), onDisk('.git'));
    await until('the row is there', isShown);
    await writeFile(onDisk('../repo/.git/info/exclude'), '.clients\n');
    await until('the row is gone, as all worktrees share what is excluded', async () => !(await isShown()));
    await writeFile(onDisk('../repo/.git/info/exclude'), '');
    await until('the row is there', isShown);
    git('add', '.clients');
    await until('the row is gone, as the index is its own', async () => !(await isShown()));
    git('rm', '-r', '-q', '--cached', '.clients');
    await until('the row is there', isShown);
  });

  it('may begin above the folder', async () => {
    git('init', '-q', '..');
    await rm(onDisk('.git'));
    await writeFile(onDisk('../.gitignore'), '/live/.clients/\n');
    await until('the row is gone', async () => !(await isShown()));
    await writeFile(onDisk('../.gitignore'), '/.clients/\n');
    await until('the row is there', isShown);
    await writeFile(onDisk('.clients/.gitignore'), '*\n');
    await until('the row is gone', async () => !(await isShown()));
    await rm(onDisk('.clients/.gitignore'));
    await until('the row is there', isShown);
  });

  it('is not shown after the answer that it is meant so', async () => {
    await chooseInPick(2);
    await until('the row is gone', async () => !(await isShown()));
    assert.equal(await ignoreFile(), 'dist\r\nout');
  });
});
