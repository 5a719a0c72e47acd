import assert from 'node:assert/strict';
import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { place, product, topRows, until } from '../../support/product';

const prospect = (name: string): string => `client: ${name}\nstatus: prospect\n`;

/** The names of the rows at the top, in the order of letters. */
async function rows(): Promise<readonly string[]> {
  return topRows(await product())
    .map((row) => row.replace(/ \(.*$/, ''))
    .sort();
}

async function lookAgain(): Promise<void> {
  await vscode.commands.executeCommand('clientele.refresh');
}

describe('links on the disk', () => {
  const clients = (): string => place('.clients').fsPath;
  const outside = (): string => join(clients(), '..', '..', 'outside');

  beforeEach(async () => {
    await mkdir(outside());
    await writeFile(join(outside(), 'far.yaml'), prospect('Far Away'));
  });
  afterEach(async () => {
    for (const name of ['far.yaml', 'round.yaml', 'lost.yaml']) await rm(join(clients(), name), { force: true });
    await rm(outside(), { recursive: true, force: true });
    await lookAgain();
    assert.deepEqual(await rows(), ['Home Bakery']);
  });

  it('are followed out of the workspace, and said where they lead nowhere; VS Code lists none that leads round', async () => {
    await symlink(join(outside(), 'far.yaml'), join(clients(), 'far.yaml'));
    await symlink('round.yaml', join(clients(), 'round.yaml'));
    await symlink('nowhere.yaml', join(clients(), 'lost.yaml'));
    await lookAgain();
    assert.deepEqual(await rows(), ['Far Away', 'Home Bakery', 'lost.yaml']);
  });

  it('that lead nowhere are said as soon as they come, and go with what they were', async () => {
    // VS Code does not tell of a file that comes and goes within a moment, so it goes once VS Code has told that it came.
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(place('.clients'), '*.yaml'));
    try {
      const isTold = new Promise((resolve) => {
        watcher.onDidCreate(resolve);
        watcher.onDidChange(resolve);
      });
      await symlink('nowhere.yaml', join(clients(), 'lost.yaml'));
      await until('it is said', async () => (await rows()).includes('lost.yaml'));
      await isTold;
      await rm(join(clients(), 'lost.yaml'));
      await until('it is gone', async () => !(await rows()).includes('lost.yaml'));
    } finally {
      watcher.dispose();
    }
  });

  it('can be the whole folder', async () => {
    await rename(clients(), join(outside(), 'all'));
    await symlink(join(outside(), 'all'), clients());
    await lookAgain();
    assert.deepEqual(await rows(), ['Home Bakery']);
    await writeFile(join(outside(), 'all', 'home.yaml'), prospect('Moved Bakery'));
    await lookAgain();
    assert.deepEqual(await rows(), ['Moved Bakery']);
    await rm(clients());
    await rename(join(outside(), 'all'), clients());
    await writeFile(join(clients(), 'home.yaml'), prospect('Home Bakery'));
  });
});
