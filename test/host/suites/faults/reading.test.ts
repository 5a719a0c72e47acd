import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { windowMark } from '../../harness/window-mark.mjs';
import { changeFolders, FaultyFolder } from '../../support/faultyFolder';
import { Progress } from '../../support/overhearing';
import { closeEditors, edit, problemsOf, product, topRows, until } from '../../support/product';

const { FileSystemError } = vscode;
const disk = new FaultyFolder('faulty');
const anyCase = new FaultyFolder('anycase', false);
let registered: vscode.Disposable;
/** The rows of the folder that is open all along. */
let always: readonly string[] = [];

const prospect = (name: string): string => `client: ${name}\nstatus: prospect\n`;

/** The names of the rows at the top, in the order of letters, without those that are there all along. */
function namesOf(api: Awaited<ReturnType<typeof product>>): readonly string[] {
  return topRows(api)
    .map((row) => row.replace(/ \(.*$/, ''))
    .filter((name) => !always.includes(name))
    .sort();
}

async function rows(): Promise<readonly string[]> {
  return namesOf(await product());
}

async function lookAgain(): Promise<void> {
  await vscode.commands.executeCommand('clientele.refresh');
}

/** Opens the folder `/work` of a file system. */
async function open(folder: FaultyFolder): Promise<void> {
  const api = await product();
  if (always.length === 0) always = namesOf(api);
  await changeFolders(0, folder);
  await product();
}

async function close(): Promise<void> {
  await closeEditors();
  disk.fault = () => undefined;
  const more = (vscode.workspace.workspaceFolders?.length ?? 1) - 1;
  if (more > 0) await changeFolders(more);
  await (await product()).settled();
  disk.drop('/work');
  anyCase.drop('/work');
}

before(() => {
  registered = vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider('faulty', disk, { isCaseSensitive: true }),
    vscode.workspace.registerFileSystemProvider('anycase', anyCase, { isCaseSensitive: false }),
  );
});
after(() => {
  registered.dispose();
});

describe('a folder that fails', () => {
  beforeEach(() => {
    for (const name of ['Alder', 'Birch', 'Cedar'])
      disk.put(`/work/.clients/${name.toLowerCase()}.yaml`, prospect(name));
  });
  afterEach(close);

  for (const call of ['stat', 'readFile'] as const) {
    it(`goes on without a file that vanishes before its ${call}`, async () => {
      disk.fault = (now, path) =>
        now === call && path.endsWith('/birch.yaml') ? FileSystemError.FileNotFound(path) : undefined;
      await open(disk);
      assert.deepEqual(await rows(), ['Alder', 'Cedar']);
    });

    it(`goes on without a file that may not be read (${call}), and says so`, async () => {
      disk.fault = (now, path) =>
        now === call && path.endsWith('/birch.yaml') ? FileSystemError.NoPermissions(path) : undefined;
      await open(disk);
      assert.deepEqual(await rows(), ['Alder', 'Cedar', 'birch.yaml']);
      assert.match(problemsOf(disk.uri('/work/.clients/birch.yaml'))[0] ?? '', /^1 Error folder\/unreadable /);
    });
  }

  it('passes over a folder with the name of a file', async () => {
    disk.put('/work/.clients/dune.yaml/note.txt', '');
    await open(disk);
    assert.deepEqual(await rows(), ['Alder', 'Birch', 'Cedar']);
  });

  it('says that a link leads nowhere', async () => {
    disk.put('/work/.clients/lost.yaml', '', vscode.FileType.SymbolicLink);
    disk.fault = (now, path) =>
      now === 'stat' && path.endsWith('/lost.yaml') ? FileSystemError.FileNotFound(path) : undefined;
    await open(disk);
    assert.deepEqual(await rows(), ['Alder', 'Birch', 'Cedar', 'lost.yaml']);
  });

  it('says that a file lies where the folder should be', async () => {
    disk.drop('/work/.clients');
    disk.put('/work/.clients', 'no folder');
    await open(disk);
    assert.deepEqual(await rows(), ['.clients']);
  });

  it('keeps what was known where the whole folder can not be read any more, says so, and recovers', async () => {
    await open(disk);
    disk.fault = (now, path) =>
      path.includes('/.clients') ? FileSystemError.Unavailable(`${now} ${path}`) : undefined;
    await lookAgain();
    assert.deepEqual(await rows(), ['.clients', 'Alder', 'Birch', 'Cedar']);
    disk.fault = () => undefined;
    await lookAgain();
    assert.deepEqual(await rows(), ['Alder', 'Birch', 'Cedar']);
  });

  it('is looked at again by command where no watcher tells, also at the same time and size', async () => {
    await open(disk);
    disk.sneak('/work/.clients/birch.yaml', prospect('Bircj'));
    assert.deepEqual(await rows(), ['Alder', 'Birch', 'Cedar']);
    await lookAgain();
    assert.deepEqual(await rows(), ['Alder', 'Bircj', 'Cedar']);
  });

  // A window of the desktop takes its focus from the desktop alone, and a worker's words don't reach the page that could give it.
  if (vscode.env.uiKind === vscode.UIKind.Web && !('WorkerGlobalScope' in globalThis)) {
    it('is looked at again where the window gets the focus and no watcher tells', async () => {
      await open(disk);
      console.log(windowMark, 'blur');
      await until('the window has lost the focus', () => !vscode.window.state.focused);
      disk.put('/work/.clients/birch.yaml', prospect('Beech'));
      await (await product()).settled();
      assert.deepEqual(await rows(), ['Alder', 'Birch', 'Cedar']);
      console.log(windowMark, 'focus');
      await until('the change is shown', async () => (await rows()).includes('Beech'));
      assert.deepEqual(await rows(), ['Alder', 'Beech', 'Cedar']);
    });
  }

  it('is looked at again where one of its records is saved and no watcher tells', async () => {
    await open(disk);
    disk.put('/work/.clients/cedar.yaml', prospect('Chestnut'));
    const document = await edit(disk.uri('/work/.clients/birch.yaml'), 'Birch', 'Beech');
    await (await product()).settled();
    assert.deepEqual(await rows(), ['Alder', 'Beech', 'Cedar']);
    assert.equal(await document.save(), true);
    await (await product()).settled();
    assert.deepEqual(await rows(), ['Alder', 'Beech', 'Chestnut']);
  });
});

describe('a folder that is slow', () => {
  afterEach(close);

  it('is read with two calls for each file, many side by side', async () => {
    for (let n = 10; n < 50; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    await open(disk);
    disk.calls = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    let waiting = 0;
    disk.fault = (_, path) => {
      if (!path.includes('/.clients/')) return undefined;
      waiting += 1;
      return gate;
    };
    const looked = lookAgain();
    try {
      await until('32 calls wait side by side', () => waiting >= 32);
    } finally {
      release();
    }
    await looked;
    // The editor's Explorer lists the folder by itself, now and then.
    const ours = disk.calls.filter((call) => call.includes('/.clients/'));
    const wanted = Array.from({ length: 40 }, (_, n) => n + 10).flatMap((n) =>
      ['stat', 'readFile'].map((call) => `${call} /work/.clients/c${n}.yaml`),
    );
    assert.deepEqual(ours.sort(), wanted.sort());
  });

  it('is told of in the status bar until it is read', async () => {
    disk.put('/work/.clients/alder.yaml', prospect('Alder'));
    await product();
    const progress = new Progress();
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    disk.fault = (now, path) => (now === 'readFile' && path.endsWith('/alder.yaml') ? gate : undefined);
    try {
      await changeFolders(0, disk);
      await until('it is told', () => progress.now.has('Reading clients'));
    } finally {
      release();
    }
    await until('it is told no more', () => progress.now.size === 0);
    progress.dispose();
  });

  it('shows what there is while a file is waited for, and takes up what is edited meanwhile', async () => {
    disk.put('/work/.clients/alder.yaml', prospect('Alder'));
    disk.put('/work/.clients/birch.yaml', prospect('Birch'));
    anyCase.put('/work/.clients/home.yaml', prospect('Elm Bakery'));
    await open(anyCase);
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    disk.fault = (now, path) => (now === 'readFile' && path.endsWith('/birch.yaml') ? gate : undefined);
    const api = await product();
    const names = (): readonly string[] => namesOf(api);
    await changeFolders(0, disk);
    await until('the first is shown', () => names().includes('Alder'));
    assert.deepEqual(names(), ['Alder', 'Elm Bakery']);
    await edit(anyCase.uri('/work/.clients/home.yaml'), 'Elm Bakery', 'Oak Bakery');
    await until('the edit is shown', () => names().includes('Oak Bakery'));
    assert.deepEqual(names(), ['Alder', 'Oak Bakery']);
    release();
    await until('the slow one is shown', () => names().includes('Birch'));
  });
});

describe('a large folder that was open before', () => {
  const RUDE = 'client: Rude\nconduct: [{ date: 2026-11-20, kind: threat }]\n';
  afterEach(close);

  it('shows at once how its clients stood, and what their files say as they are read', async () => {
    for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    disk.put('/work/.clients/rude.yaml', RUDE);
    await open(disk);
    const before = await rows();
    await changeFolders(1);
    disk.put('/work/.clients/c150.yaml', prospect('Changed'));
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    disk.fault = (now, path) => (now === 'readFile' && path.includes('/.clients/') ? gate : undefined);
    const api = await product();
    const badge = api.tree.badge?.value ?? 0;
    await changeFolders(0, disk);
    // Those that stood worst come first where asking for the files' times takes long.
    await until('the remembered are shown', () => {
      const names = topRows(api).map((row) => row.replace(/ \(.*$/, ''));
      return ['rude', 'c100', 'c149', 'c319'].every((name) => names.includes(name));
    });
    const shown = topRows(api);
    assert.ok(shown.includes('rude (let go · being read · faulty)'));
    assert.ok(shown.findIndex((row) => row.startsWith('rude (')) < shown.findIndex((row) => row.startsWith('c149 (')));
    assert.ok(shown.includes('c149 (no data · being read · faulty)'));
    assert.ok(!namesOf(api).includes('c150'), 'of a changed file nothing is known');
    assert.equal(api.tree.badge?.value, badge + 1);
    release();
    await api.settled();
    assert.deepEqual(await rows(), before.map((name) => (name === 'Client 150' ? 'Changed' : name)).sort());
  });

  it('shows who stood worst while other files are still asked for their time', async () => {
    for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    disk.put('/work/.clients/rude.yaml', RUDE);
    await open(disk);
    await changeFolders(1);
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    disk.fault = (now, path) => (now === 'stat' && path.endsWith('/c319.yaml') ? gate : undefined);
    const api = await product();
    await changeFolders(0, disk);
    await until('the worst is shown', () => topRows(api).some((row) => row.startsWith('rude (')));
    assert.ok(topRows(api).includes('rude (let go · being read · faulty)'));
    assert.ok(!namesOf(api).includes('c319'));
    release();
    await api.settled();
    assert.ok((await rows()).includes('Client 319'));
  });

  it('knows a file by what it holds where its time is another, and does not believe its time where that is another', async () => {
    for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    await open(disk);
    await changeFolders(1);
    disk.put('/work/.clients/c150.yaml', prospect('Client 150'));
    disk.sneak('/work/.clients/c319.yaml', prospect('Sneaked in'));
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    // One of the last files is held back, so that it is seen what is known before all are read.
    disk.fault = (now, path) => (now === 'readFile' && path.endsWith('/c318.yaml') ? gate : undefined);
    const api = await product();
    await changeFolders(0, disk);
    await until('the sneaked one is read', () => namesOf(api).includes('Sneaked in'));
    const known = topRows(api).filter((row) => /^(c150|c318|c319) /.test(row));
    assert.deepEqual(known, ['c150 (no data · being read · faulty)', 'c318 (no data · being read · faulty)']);
    release();
    await api.settled();
    assert.deepEqual(
      (await rows()).filter((name) => /150|319|Sneaked/.test(name)),
      ['Client 150', 'Sneaked in'],
    );
  });

  it('leaves out what goes while files are read, and all where the studio becomes another one', async () => {
    for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    await open(disk);
    await changeFolders(1);
    let release = (): void => undefined;
    const gate = new Promise<void>((resume) => (release = resume));
    disk.fault = (now, path) => (now === 'readFile' && path.endsWith('/c100.yaml') ? gate : undefined);
    const api = await product();
    const isShown = (name: string): boolean => topRows(api).includes(`${name} (no data · being read · faulty)`);
    await changeFolders(0, disk);
    await until('the remembered are shown', () => isShown('c150') && isShown('c310'));
    const gone = new vscode.WorkspaceEdit();
    gone.deleteFile(disk.uri('/work/.clients/c150.yaml'));
    gone.deleteFile(disk.uri('/work/.clients/c310.yaml'));
    await vscode.workspace.applyEdit(gone);
    await until('what is gone is not shown', () => !isShown('c150') && !isShown('c310'));
    assert.ok(isShown('c151'));
    const studio = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode('currency: EUR\n');
    studio.createFile(disk.uri('/work/.clients/studio.yaml'), { contents });
    await vscode.workspace.applyEdit(studio);
    await until('nothing is remembered', () => !isShown('c151'));
    release();
    await api.settled();
    const names = await rows();
    assert.equal(names.length, 218);
    assert.ok(!names.some((name) => /150|310/.test(name)));
  });

  it('has nothing to show before the studio was read, where that is another one', async () => {
    for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
    disk.put('/work/.clients/studio.yaml', 'currency: USD\n');
    await open(disk);
    for (const currency of ['USD', 'EUR']) {
      await changeFolders(1);
      // Its time and size are the same.
      disk.sneak('/work/.clients/studio.yaml', `currency: ${currency}\n`);
      let release = (): void => undefined;
      const gate = new Promise<void>((resume) => (release = resume));
      disk.fault = (now, path) => (now === 'readFile' && /\/c\d+\.yaml$/.test(path) ? gate : undefined);
      disk.calls = [];
      const api = await product();
      await changeFolders(0, disk);
      await until('clients are being read', () => disk.calls.includes('readFile /work/.clients/c100.yaml'));
      const isKnown = (): boolean => topRows(api).includes('c149 (no data · being read · faulty)');
      assert.equal(isKnown(), currency === 'USD');
      if (currency === 'USD') {
        // That it is opened makes no other studio of it; what comes after it shows that the opening was taken up.
        await vscode.window.showTextDocument(disk.uri('/work/.clients/studio.yaml'));
        const more = new vscode.WorkspaceEdit();
        const contents = new TextEncoder().encode(prospect('Dune'));
        more.createFile(disk.uri('/work/.clients/dune.yaml'), { contents });
        await vscode.workspace.applyEdit(more);
        await until('the new one is shown', () => namesOf(api).includes('Dune'));
        assert.ok(isKnown());
      }
      release();
      await api.settled();
    }
  });

  // For the web VS Code saves by itself, so no file is held unsaved for long.
  if (!('WorkerGlobalScope' in globalThis)) {
    it('knows nothing of a file that was held unsaved when the others were kept', async () => {
      for (let n = 100; n < 320; n += 1) disk.put(`/work/.clients/c${n}.yaml`, prospect(`Client ${n}`));
      await open(disk);
      const uri = disk.uri('/work/.clients/c150.yaml');
      await changeFolders(1);
      await edit(uri, prospect('Client 150'), RUDE);
      await changeFolders(0, disk);
      assert.ok((await rows()).includes('Rude'), 'the folder is kept while the file is unsaved');
      await closeEditors();
      await changeFolders(1);
      let release = (): void => undefined;
      const gate = new Promise<void>((resume) => (release = resume));
      // The editor may read the file that it had open, so that one is not held back.
      disk.fault = (now, path) => (now === 'readFile' && /\/c(?!150)\d+\.yaml$/.test(path) ? gate : undefined);
      const api = await product();
      await changeFolders(0, disk);
      await until('the remembered are shown', () => topRows(api).some((row) => row.startsWith('c149 (')));
      assert.ok(!topRows(api).some((row) => row.startsWith('c150 (')));
      release();
      await api.settled();
      assert.ok((await rows()).includes('Client 150'));
    });
  }
});

describe('a file system that does not tell names apart by case', () => {
  afterEach(close);

  it('has one client for a file that an editor has in another case', async () => {
    anyCase.put('/work/.clients/Acme.yaml', prospect('Acme'));
    await open(anyCase);
    const document = await edit(anyCase.uri('/work/.clients/ACME.yaml'), 'Acme', 'Acme Bakery');
    await (await product()).settled();
    assert.deepEqual(await rows(), ['Acme Bakery']);
    await document.save();
    await (await product()).settled();
    assert.deepEqual(await rows(), ['Acme Bakery']);
  });
});
