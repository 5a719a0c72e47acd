import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { changeFolders, FaultyFolder, type Call } from '../../support/faultyFolder';
import { overhear } from '../../support/overhearing';
import { closeEditors, product, until } from '../../support/product';
import { isLong, tell, type Trial } from '../../support/trials';
import { BEGIN_EXIT, CLOSE_EXIT, LOG, MARK_AS_SENT, TICK_EXIT, type Change, type Writer } from '../../support/writers';

const { FileSystemError } = vscode;
const disk = new FaultyFolder('brittle');
const CLIENTS = '/work/.clients/';
/** Those that are tried in the short form write what the others do in the same way. */
const WRITERS = isLong ? [LOG, MARK_AS_SENT, BEGIN_EXIT, TICK_EXIT, CLOSE_EXIT] : [LOG, MARK_AS_SENT, TICK_EXIT];

const REFUSALS: Readonly<Record<string, () => Error>> = {
  'the disk is full': () => new Error('ENOSPC: no space left on device'),
  'it may not be written': () => FileSystemError.NoPermissions('no'),
  'it is held by another program': () => FileSystemError.Unavailable('EBUSY: resource busy or locked'),
};

/** Milliseconds for one of these tests. */
const limit = isLong ? 900_000 : 120_000;

/** A call of the file system for a client: the n-th of its kind for that path, in which `ID` stands for the client. */
interface Step {
  readonly call: Call;
  readonly path: string;
  readonly nth: number;
}

/** What the person was told, as errors and warnings. */
let told: string[] = [];
let listening: vscode.Disposable;

/** Each trial has a client of its own, so that none meets what VS Code still knows of another; all ids have one length. */
let count = 100;
const anotherId = (): string => `c${(count += 1)}`;
const nameOf = ({ call, path, nth }: Step): string => `${call} ${path.replace(CLIENTS, '')} #${nth}`;
const isWriting = ({ call }: Step): boolean => !['stat', 'readFile', 'readDirectory'].includes(call);

function put(writer: Writer, id: string): void {
  for (const [path, { before }] of Object.entries(writer.files(id))) disk.put(CLIENTS + path, before);
}

async function lookAgain(): Promise<void> {
  await vscode.commands.executeCommand('clientele.refresh');
}

const open = (path: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(
    (one) => one.uri.path === path && one.uri.scheme === disk.scheme && !one.isClosed,
  );

/** Calls `strike` at each call for that client. */
function atEachCall(id: string, strike: (step: Step, written?: Uint8Array) => Error | undefined): void {
  const seen = new Map<string, number>();
  disk.fault = (call, path, written) => {
    if (!path.includes(id)) return undefined;
    const nth = (seen.get(`${call} ${path}`) ?? 0) + 1;
    seen.set(`${call} ${path}`, nth);
    return strike({ call, path: path.replaceAll(id, 'ID'), nth }, written);
  };
}

/** Calls `strike` at that call alone. */
function atCall(id: string, step: Step, strike: () => Error | undefined): { readonly times: number } {
  const struck = { times: 0 };
  atEachCall(id, (now) => {
    if (struck.times > 0 || nameOf(now) !== nameOf(step)) return undefined;
    struck.times += 1;
    return strike();
  });
  return struck;
}

/** Runs each trial with a client of its own, and tells what was tried and lost. */
async function tryAll(title: string, writer: Writer, trials: readonly Trial[]): Promise<void> {
  const ids = trials.map(anotherId);
  for (const id of ids) put(writer, id);
  await lookAgain();
  const lost: string[] = [];
  for (const [index, trial] of trials.entries()) {
    told = [];
    const found = await trial.run(ids[index] ?? '');
    disk.fault = () => undefined;
    lost.push(...found.map((one) => `${trial.title}: ${one}`));
  }
  tell(title, trials.length, lost.length);
  assert.deepEqual(lost, []);
}

function refused(writer: Writer, step: Step, why: string): Trial {
  return {
    title: `${nameOf(step)}, ${why}`,
    run: async (id) => {
      await writer.open?.(disk, id);
      const struck = atCall(id, step, () => REFUSALS[why]?.());
      await writer.run(disk, id);
      disk.fault = () => undefined;
      const lost = isWriting(step) && struck.times === 0 ? ['the call was not made'] : [];
      for (const [path, change] of Object.entries(writer.files(id)))
        lost.push(...(await lostOf(CLIENTS + path, change)));
      return lost;
    },
  };
}

/** The file is the old or the new one. Where it is the old one, that was said, and the new text is in the editor or nothing was begun. */
async function lostOf(path: string, { before, after }: Change): Promise<string[]> {
  const text = disk.text(path);
  if (text !== before && text !== after) return [`${path} is neither the old nor the new one`];
  const document = open(path);
  if (text === after)
    return document?.isDirty === true && document.getText() !== after ? [`${path} lies in the editor`] : [];
  const lost = told.length === 0 ? [`nobody was told that ${path} was not saved`] : [];
  if (document?.isDirty !== true)
    return document === undefined || document.getText() === before ? lost : [...lost, `${path} looks saved`];
  if (document.getText() !== after) return [...lost, `${path} is another text in the editor`];
  const isSaved = await document.save();
  return isSaved && disk.text(path) === after ? lost : [...lost, `${path} can not be saved afterwards`];
}

/** Of the same size, which VS Code does not find out by itself. */
const alike = (text: string): string => text.replace('Private', 'Pr1vate').replace('Jane,', 'Joan,');
const longer = (text: string): string => `${text}# Theirs.\n`;
/** Once we have looked for the last time VS Code has the only look. */
const theirsAt = ({ call }: Step): typeof alike => (call === 'stat' ? longer : alike);

/** Another program writes the file before that call. */
function changed(writer: Writer, step: Step): Trial {
  return {
    title: `${nameOf(step)}, changed before it`,
    run: async (id) => {
      const target = targetOf(step, writer, id);
      const theirs = theirsAt(step);
      await writer.open?.(disk, id);
      const struck = atCall(id, step, () => {
        disk.put(target, theirs(disk.text(target) ?? ''));
        return undefined;
      });
      await writer.run(disk, id);
      if (struck.times === 0) return [];
      const lost: string[] = [];
      for (const [path, change] of Object.entries(writer.files(id))) {
        if (CLIENTS + path === target) lost.push(...lostOfChanged(target, change, theirs));
        else if (![change.before, change.after].includes(disk.text(CLIENTS + path) ?? ''))
          lost.push(`${path} is neither the old nor the new one`);
      }
      return lost;
    },
  };
}

/** The file that a call is for: that of a copy is the one that it was made of. */
function targetOf({ path }: Step, writer: Writer, id: string): string {
  const name = path.replace('ID', id).slice(CLIENTS.length);
  const names = Object.keys(writer.files(id));
  const found = names.find((one) => name === one || name.startsWith(`.${one.replaceAll('/', '%2F')}.`));
  return CLIENTS + (found ?? names.at(-1) ?? '');
}

/** What the other program wrote is there, and where ours is not there with it, that was said and ours is in the editor or was not begun. */
function lostOfChanged(path: string, { before, after }: Change, theirs: typeof alike): string[] {
  const text = disk.text(path);
  if (text === theirs(after)) return [];
  if (text !== theirs(before)) return [`${path} has lost what the other program wrote`];
  const lost = told.length === 0 ? [`nobody was told that ${path} was not saved`] : [];
  const document = open(path);
  const shown = document?.getText();
  const isKept = document?.isDirty === true ? [after, theirs(after)] : [undefined, before, theirs(before)];
  return isKept.includes(shown) ? lost : [...lost, `${path} is another text in the editor`];
}

/** What the disk holds of a client at one moment: of each file the bytes up to an end. */
interface State {
  readonly title: string;
  /** The client's id in paths and bytes. */
  readonly id: string;
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly end: number }>;
}

/** What it does with the file system for a client where nothing is wrong. */
interface Recording {
  readonly steps: readonly Step[];
  /** Each state in which a program that is ended can leave the disk: before each write, in the middle of it, and at the end. */
  readonly states: readonly State[];
}

const recordings = new Map<Writer, Promise<Recording>>();

function recordingOf(writer: Writer): Promise<Recording> {
  const made = recordings.get(writer) ?? record(writer);
  recordings.set(writer, made);
  return made;
}

async function record(writer: Writer): Promise<Recording> {
  const id = anotherId();
  put(writer, id);
  await lookAgain();
  await writer.open?.(disk, id);
  const steps: Step[] = [];
  const states: State[] = [];
  const note = (title: string, path?: string, bytes = new Uint8Array(), end = 0): void => {
    const files = new Map<string, { bytes: Uint8Array; end: number }>();
    for (const name of disk.names('/work/.clients')) {
      const whole = name.includes(id) ? disk.bytes(CLIENTS + name) : undefined;
      if (whole !== undefined) files.set(CLIENTS + name, { bytes: whole, end: whole.length });
    }
    if (path !== undefined) files.set(path, { bytes, end });
    states.push({ title: `${writer.title}, ${title}`, id, files });
  };
  atEachCall(id, (step, written) => {
    steps.push(step);
    if (isWriting(step)) note(`before ${nameOf(step)}`);
    for (const [part, end] of written === undefined ? [] : cutsOf(written))
      note(`${part} of ${nameOf(step)}`, step.path.replaceAll('ID', id), written?.slice(), end);
    return undefined;
  });
  await writer.run(disk, id);
  disk.fault = () => undefined;
  note('at the end');
  for (const [path, { after }] of Object.entries(writer.files(id))) assert.equal(disk.text(CLIENTS + path), after);
  assert.ok(steps.filter(isWriting).length >= 3);
  return { steps, states };
}

/** Puts the state there as that of another client, whose id is as long. */
function putState({ id, files }: State, other: string): void {
  for (const [path, { bytes, end }] of files) {
    const text = Buffer.from(bytes).toString('latin1').replaceAll(id, other);
    disk.put(path.replaceAll(id, other), Buffer.from(text, 'latin1').subarray(0, end));
  }
}

/** Where a write is cut off: also within a character. */
function cutsOf(written: Uint8Array): readonly (readonly [string, number])[] {
  const within = written.findIndex((byte) => byte > 0x7f) + 1;
  return [
    ['nothing', 0],
    ['half', Math.floor(written.length / 2)],
    ...(within > 0 ? [['a part up to within a character', within] as const] : []),
  ];
}

describe('at every call of the file system', () => {
  let registered: vscode.Disposable;

  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider('brittle', disk, { isCaseSensitive: true });
    disk.put(`${CLIENTS}first.yaml`, 'client: First\nstatus: prospect\n');
    await product();
    await changeFolders(0, disk);
    await product();
    const hear = ([message]: readonly unknown[]): void => void told.push(String(message));
    listening = vscode.Disposable.from(overhear('showErrorMessage', hear), overhear('showWarningMessage', hear));
  });
  after(async () => {
    listening.dispose();
    await changeFolders(1);
    registered.dispose();
  });
  afterEach(async () => {
    disk.fault = () => undefined;
    await closeEditors();
    await vscode.commands.executeCommand('notifications.clearAll');
    await lookAgain();
    await until(
      'no copy of a save is left',
      () => !disk.names('/work/.clients').some((name) => name.endsWith('.saving')),
    );
    for (const name of disk.names('/work/.clients')) if (/^c\d/.test(name)) disk.drop(CLIENTS + name);
    await lookAgain();
  });

  for (const writer of WRITERS) {
    it(`${writer.title}: what is refused is said, and the file is whole`, async function () {
      this.timeout(limit);
      const { steps } = await recordingOf(writer);
      const whys = Object.keys(REFUSALS);
      // In the short form each write is refused for one of the reasons.
      const trials = steps.flatMap((step, index) =>
        whys
          .filter((_, n) => isLong || (isWriting(step) && n === index % whys.length))
          .map((why) => refused(writer, step, why)),
      );
      await tryAll(`${writer.title} in VS Code, refused at every call of the file system`, writer, trials);
    });

    it(`${writer.title}: what another program writes meanwhile is not lost`, async function () {
      this.timeout(limit);
      const { steps } = await recordingOf(writer);
      const isOfCopy = ({ call, path }: Step): boolean => call === 'writeFile' && path.endsWith('.saving');
      // Between the editor's last look and its write lies a moment that no program can close.
      const trials = steps
        .filter((step) => isOfCopy(step) || (isLong && step.call !== 'writeFile'))
        .map((step) => changed(writer, step));
      await tryAll(`${writer.title} in VS Code, the file changed before calls of the file system`, writer, trials);
    });
  }

  it('an editor that is ended leaves the old or the new file, or half of one with the whole text beside, which is put back', async function () {
    this.timeout(limit);
    const found: { readonly title: string; readonly files: ReturnType<Writer['files']> }[] = [];
    for (const writer of WRITERS) {
      for (const state of (await recordingOf(writer)).states) {
        const id = anotherId();
        putState(state, id);
        found.push({ title: state.title, files: writer.files(id) });
      }
    }
    const isWhole = (text: string | undefined, { before, after }: Change): boolean => text === before || text === after;
    const all = found.flatMap(({ title, files }) =>
      Object.entries(files).map(([name, change]) => ({ title, path: CLIENTS + name, change })),
    );
    const cut = all.filter(({ path, change }) => !isWhole(disk.text(path), change)).map(({ path }) => path);
    assert.ok(cut.length >= 10, `only ${cut.length} files are cut off`);
    told = [];
    await lookAgain();
    const lost: string[] = [];
    for (const { title, path, change } of all) {
      const isThere = (): boolean => isWhole(open(path)?.getText() ?? disk.text(path), change);
      await until(`${path} is whole`, isThere).catch(() => lost.push(`${title}: ${path} is not whole`));
    }
    tell('log, mark as sent and exit in VS Code, ended before, in and after every write', found.length, lost.length);
    assert.deepEqual(lost, []);
    for (const path of cut) {
      await until(`${path} is named`, () => told.some((words) => words.includes(path.slice('/work/'.length))));
      assert.equal(await open(path)?.save(), true, path);
    }
  });
});
