import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFolders, FaultyFolder } from '../../support/faultyFolder';
import { Progress } from '../../support/overhearing';
import { closeEditors, product, topRows, until } from '../../support/product';
import { acceptUntilEnded, runs } from '../../support/running';

const { FileSystemError } = vscode;
const disk = new FaultyFolder('leaky');
const sealed = new FaultyFolder('sealed');
let registered: vscode.Disposable;

const BEFORE = 'client: Logged Co\nstatus: active\nrequests:\n  - id: CR-1\n    date: 2026-11-02\n    asks: A shop\n';
const isHidden = (name: string): boolean => name.startsWith('.');
const APPROVED = `${BEFORE}    status: approved\n    decided: 2026-11-23\n`;
/** Each test has a file of its own, so that none meets what VS Code still knows of another. */
let count = 0;
const path = (): string => `/work/.clients/c${count}.yaml`;

async function approve(folder: FaultyFolder): Promise<vscode.TextDocument> {
  const ref = { folder: folder.uri('/work').toString(), client: `c${count}` };
  await vscode.commands.executeCommand('clientele.mark', ref, ['requests', 0], 'approve');
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path === path());
  assert.ok(document !== undefined, 'the record is open in no editor');
  return document;
}

describe('on a disk that fails', () => {
  before(async () => {
    registered = vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider('leaky', disk, { isCaseSensitive: true }),
      vscode.workspace.registerFileSystemProvider('sealed', sealed, { isCaseSensitive: true, isReadonly: true }),
    );
    for (const folder of [disk, sealed]) folder.put('/work/.clients/first.yaml', 'client: First\nstatus: prospect\n');
    await product();
    await changeFolders(0, disk, sealed);
    await product();
  });
  after(async () => {
    await changeFolders(2);
    registered.dispose();
  });

  describe('a change that can not be saved', () => {
    beforeEach(async () => {
      count += 1;
      for (const folder of [disk, sealed]) folder.put(path(), BEFORE);
      await vscode.commands.executeCommand('clientele.refresh');
      assert.equal(topRows(await product()).filter((row) => row.startsWith('Logged Co')).length, 2);
    });
    afterEach(async () => {
      disk.fault = () => undefined;
      await closeEditors();
      for (const folder of [disk, sealed]) folder.drop(path());
    });

    it('is there and saved where nothing is wrong', async () => {
      const document = await approve(disk);
      assert.deepEqual([document.getText(), document.isDirty, disk.text(path())], [APPROVED, false, APPROVED]);
    });

    it('is told of while it is written', async () => {
      const progress = new Progress();
      let release = (): void => undefined;
      const gate = new Promise<void>((resume) => (release = resume));
      disk.fault = (call, at) => (call === 'writeFile' && at === path() ? gate : undefined);
      const writing = approve(disk);
      try {
        await until('it is told', () => progress.now.has(`Writing c${count}.yaml`));
      } finally {
        release();
      }
      assert.equal((await writing).isDirty, false);
      await until('it is told no more', () => progress.now.size === 0);
      progress.dispose();
    });

    const reasons: Readonly<Record<string, () => Error>> = {
      'the disk is full': () => new Error('ENOSPC: no space left on device'),
      'it may not be written': () => FileSystemError.NoPermissions('no'),
      'it is held by another program': () => FileSystemError.Unavailable('EBUSY: resource busy or locked'),
    };
    for (const [why, error] of Object.entries(reasons)) {
      it(`stays in the editor where ${why}, and is saved once it can be`, async () => {
        disk.fault = (call, at) => (call === 'writeFile' && at === path() ? error() : undefined);
        const document = await approve(disk);
        assert.deepEqual([document.getText(), document.isDirty, disk.text(path())], [APPROVED, true, BEFORE]);
        disk.fault = () => undefined;
        assert.equal(await document.save(), true);
        assert.equal(disk.text(path()), APPROVED);
      });
    }

    it('leaves nothing else in the folder where the disk has room for a name and not for a text', async () => {
      disk.fault = (call, at) => {
        if (call !== 'writeFile') return undefined;
        if (isHidden(at.slice(at.lastIndexOf('/') + 1))) disk.put(at, '');
        return new Error('ENOSPC: no space left on device');
      };
      const document = await approve(disk);
      assert.deepEqual([document.getText(), document.isDirty, disk.text(path())], [APPROVED, true, BEFORE]);
      assert.deepEqual(disk.names('/work/.clients').filter(isHidden), []);
    });

    it('stays in the editor where another window wrote the same file at that moment, also one of the same size', async () => {
      const theirs = BEFORE.replace('A shop', 'A blog');
      // Once the change is in the editor, however often that has read the file before.
      const isMade = (): boolean =>
        vscode.workspace.textDocuments.some((one) => one.uri.path === path() && one.getText() === APPROVED);
      disk.fault = (call, at) => {
        if (call === 'readFile' && at === path() && isMade() && disk.text(path()) !== theirs) disk.put(path(), theirs);
        return undefined;
      };
      const document = await approve(disk);
      assert.equal(disk.text(path()), theirs);
      assert.deepEqual([document.getText(), document.isDirty], [APPROVED, true]);
    });

    it('is not made where the file system is read-only', async () => {
      const document = await approve(sealed);
      assert.deepEqual([document.getText(), document.isDirty, sealed.text(path())], [BEFORE, false, BEFORE]);
    });

    it('is half written by a program that ended: the whole of it lies beside, and is put back', async () => {
      disk.fault = (call, at) => {
        if (call !== 'writeFile' || at !== path()) return undefined;
        disk.put(path(), APPROVED.slice(0, 20));
        return FileSystemError.Unavailable('the program was ended');
      };
      // What is in the editor is lost with it.
      await approve(disk);
      await closeEditors();
      disk.fault = () => undefined;
      assert.equal(disk.text(path()), APPROVED.slice(0, 20));
      assert.equal(disk.names('/work/.clients').filter(isHidden).length, 1);
      await vscode.commands.executeCommand('clientele.refresh');
      const open = (): vscode.TextDocument | undefined =>
        vscode.workspace.textDocuments.find((one) => one.uri.path === path() && !one.isClosed);
      await until('the whole text is in the editor', () => open()?.getText() === APPROVED);
      assert.equal(await open()?.save(), true);
      assert.equal(disk.text(path()), APPROVED);
      await vscode.commands.executeCommand('clientele.refresh');
      await until('the copy is gone', () => !disk.names('/work/.clients').some(isHidden));
    });
  });

  describe('a goodwill that is logged in a folder that is read-only', () => {
    it('is not written', async () => {
      const ref = { folder: sealed.uri('/work').toString(), client: 'first' };
      await acceptUntilEnded(runs('clientele.log', { ...ref, kind: 'goodwill', line: 'Sent us flowers' }));
      assert.equal(sealed.text('/work/.clients/first.yaml'), 'client: First\nstatus: prospect\n');
      assert.equal(
        vscode.workspace.textDocuments.some(({ isDirty }) => isDirty),
        false,
      );
    });
  });
});
