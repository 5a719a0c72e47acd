import assert from 'node:assert/strict';
import { access, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { place, until } from '../../support/product';

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Makes a file as old as one that a window has left which was ended. */
async function age(path: string): Promise<void> {
  await utimes(path, new Date('2026-01-01'), new Date('2026-01-01'));
}

describe('the copy of a save', () => {
  const record = 'client: Home Bakery\nstatus: prospect\n';
  const copyOf = (window: string): string =>
    place(`.clients/.home.yaml.${String(record.length)}.${window}.saving`).fsPath;
  let before = '';

  beforeEach(async () => {
    before = await readFile(place('.clients/home.yaml').fsPath, 'utf8');
    await writeFile(place('.clients/home.yaml').fsPath, record);
  });
  afterEach(async () => {
    for (const window of ['wother', 'wgone', 'wgonetoo']) await rm(copyOf(window), { force: true });
    await writeFile(place('.clients/home.yaml').fsPath, before);
    await vscode.commands.executeCommand('clientele.refresh');
  });

  it('that another window may be at work with stays, and goes when none can be any more', async () => {
    await writeFile(copyOf('wother'), `${record}notes: more\n`);
    // All are looked at one after the other, so when the second of these is gone, the new one was looked at.
    for (const window of ['wgone', 'wgonetoo']) {
      await writeFile(copyOf(window), `${record}notes: more\n`);
      await age(copyOf(window));
      await utimes(copyOf('wother'), new Date(), new Date());
      await vscode.commands.executeCommand('clientele.refresh');
      await until(`${window} is gone`, async () => !(await isThere(copyOf(window))));
    }
    assert.equal(await isThere(copyOf('wother')), true);
    await age(copyOf('wother'));
    await until('the other is gone', async () => !(await isThere(copyOf('wother'))));
  });
});
