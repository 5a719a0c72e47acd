import assert from 'node:assert/strict';
import { rename, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import {
  closeEditors,
  edit,
  lensesOf,
  place,
  problemsOf,
  product,
  rowAt,
  seenRows,
  topRows,
  until,
} from '../../support/product';

const acme = (): vscode.Uri => place('.clients/acme.yaml');
const onDisk = (name: string): string => place(`.clients/${name}`).fsPath;

const AT_FIRST = ['Acme Bakery (act: payment)', 'Birch & Sons (clear · prospect)', 'broken.yaml (…)'];

async function top(): Promise<readonly string[]> {
  return topRows(await product()).map((row) => row.replace(/^(broken\.yaml) \(.*\)$/, '$1 (…)'));
}

describe('a broken file beside good ones', () => {
  it('costs that file alone, is a row that leads to the fault, and a problem', async () => {
    const api = await product();
    assert.deepEqual(await top(), AT_FIRST);
    const broken = rowAt(seenRows(api), 'broken.yaml');
    assert.equal(broken.icon, 'error');
    assert.equal(broken.command?.command, 'clientele.openLine');
    assert.match(broken.spoken, /^broken\.yaml gives no client: /);
    assert.match(problemsOf(place('.clients/broken.yaml'))[0] ?? '', /^\d+ Error /);
  });
});

describe('changes', () => {
  afterEach(async () => {
    await closeEditors();
    await until('the folder is as it was at first', async () => String(await top()) === String(AT_FIRST));
  });

  it('show while they are unsaved, and go when they are given up', async () => {
    const api = await product();
    await edit(acme(), 'amount: 2400', 'amount: 2400\n    paid: 2026-10-14');
    await api.settled();
    assert.deepEqual((await top())[0], 'Acme Bakery (watch: clarity)');
    assert.equal(api.statusBar.text, '$(eye) Clients: 1 to watch');
    assert.equal(api.statusBar.background, undefined);
    assert.equal(api.tree.badge, undefined);
    assert.deepEqual(
      problemsOf(acme()).map((line) => line.split(' ')[2]),
      ['clarity/creep'],
    );
    assert.match((await lensesOf(acme()))[0] ?? '', /Watch: clarity/);
  });

  it('keep the lenses of a file that gives no client while it is written', async () => {
    const api = await product();
    const before = await lensesOf(acme());
    await edit(acme(), 'client: Acme Bakery', 'client: [Acme Bakery');
    await api.settled();
    assert.deepEqual(await lensesOf(acme()), before);
    assert.match(problemsOf(acme())[0] ?? '', /^\d+ Error /);
  });

  it('made outside the editor show', async () => {
    await writeFile(onDisk('birch.yaml'), 'client: Birch and Daughters\nstatus: prospect\n');
    await until(
      'the new name is in the tree',
      async () => (await top())[1]?.startsWith('Birch and Daughters') ?? false,
    );
    await writeFile(
      onDisk('birch.yaml'),
      'client: Birch & Sons\nstatus: prospect\nbrief:\n  goal: A site for the workshop\n',
    );
  });

  it('of the files themselves show: made, renamed and deleted outside the editor', async () => {
    await writeFile(onDisk('cedar.yml'), 'client: Cedar\nstatus: prospect\n');
    await until('Cedar is in the tree', async () => (await top()).some((row) => row.startsWith('Cedar')));
    await rename(onDisk('cedar.yml'), onDisk('cypress.yaml'));
    await until('its file is renamed', async () => {
      const { tree } = await product();
      return (
        tree.children().some(({ id }) => id.endsWith('/cypress')) &&
        !tree.children().some(({ id }) => id.endsWith('/cedar'))
      );
    });
    await rm(onDisk('cypress.yaml'));
    await until('Cedar is gone', async () => !(await top()).some((row) => row.startsWith('Cedar')));
  });

  it('of the files themselves show: made, renamed and deleted in the editor', async () => {
    await product();
    const dogwood = place('.clients/dogwood.yaml');
    const dune = place('.clients/dune.yaml');
    const make = new vscode.WorkspaceEdit();
    make.createFile(dogwood, { contents: new TextEncoder().encode('client: Dogwood\nstatus: unknown\n') });
    const isThere = async (): Promise<boolean> => (await top()).some((row) => row.startsWith('Dogwood'));
    await vscode.workspace.applyEdit(make);
    await until('Dogwood is in the tree', isThere);
    const move = new vscode.WorkspaceEdit();
    move.renameFile(dogwood, dune);
    await vscode.workspace.applyEdit(move);
    await until(
      'its problems are told at its new name alone',
      () => problemsOf(dogwood).length === 0 && problemsOf(dune).length > 0,
    );
    assert.equal(await isThere(), true);
    const drop = new vscode.WorkspaceEdit();
    drop.deleteFile(dune);
    await vscode.workspace.applyEdit(drop);
    await until('Dogwood is gone', async () => !(await isThere()));
  });

  it('of the whole folder show: renamed away and back', async () => {
    const folder = place('.clients').fsPath;
    await rename(folder, `${folder}-away`);
    await until('the tree is empty', async () => (await top()).length === 0);
    assert.equal((await product()).statusBar.text, undefined);
    await rename(`${folder}-away`, folder);
    await until('the clients are back', async () => (await top()).length === 3);
    await writeFile(onDisk('elder.yaml'), 'client: Elder\n');
    await until('Elder is in the tree', async () => (await top()).some((row) => row.startsWith('Elder')));
    await rm(onDisk('elder.yaml'));
  });

  it('of two files with one id show: neither counts', async () => {
    await writeFile(onDisk('birch.yml'), 'client: Another Birch\n');
    await until(
      'both are rows with an error',
      async () => String((await top()).slice(1).map((row) => row.split(' ')[0])) === 'birch.yaml,birch.yml,broken.yaml',
    );
    await rm(onDisk('birch.yml'));
  });
});
