/** The program on a real disk, in a process of its own. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the program. @param into a file that takes what it prints, or `closed`: nobody reads it */
async function program(args: readonly string[], into?: string): Promise<Ended> {
  const file = into === undefined || into === 'closed' ? undefined : await open(into, 'w');
  const ended = await started(args, file?.fd, into === 'closed');
  await file?.close();
  return ended;
}

function started(args: readonly string[], output: number | undefined, closed: boolean): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join('src', 'cli.ts'), ...args], {
      stdio: ['ignore', output ?? 'pipe', 'pipe'],
      env: { ...process.env, NODE_V8_COVERAGE: undefined }, // its code is made otherwise, so its counts do not fit in with the tests' own
    });
    let stdout = '';
    let stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    if (closed) child.stdout?.destroy();
    else child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe('the program', function () {
  this.timeout(30_000);
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clientele-cli-'));
    const clients = join(folder, '.clients');
    await mkdir(join(clients, 'blue'), { recursive: true });
    await writeFile(join(clients, 'blue.yaml'), 'client: Blue Dot\n');
    await mkdir(join(clients, 'folder.yaml'));
    if (process.platform !== 'win32') await symlink(join(folder, 'nowhere'), join(clients, 'lost.yaml'));
  });

  after(() => rm(folder, { recursive: true }));

  it('reads files and reports links that lead nowhere', async () => {
    const { status, stdout, stderr } = await program(['check', folder]);
    if (process.platform === 'win32') return;
    assert.deepEqual([status, stderr], [2, '']);
    assert.equal(
      stdout.split('\n').find((line) => line.includes('lost')),
      '.clients/lost.yaml:1:1 error file/unreadable This file could not be read (ENOENT). Check that it is still there.',
    );
    assert.doesNotMatch(stdout, /folder\.yaml/);
  });

  it('ends with its status where nobody reads what it prints', async () => {
    const { status, stderr } = await program(['assess', folder, '--client', 'blue'], 'closed');
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('says that a full disk did not take what it printed', async () => {
    if (process.platform !== 'linux') return;
    const { status, stderr } = await program(['assess', folder, '--client', 'blue'], '/dev/full');
    assert.deepEqual([status, stderr], [2, 'What there was to say could not be printed in full (ENOSPC).\n']);
  });

  it('knows its version', async () => {
    const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
    assert.equal((await program(['--version'])).stdout, `${manifest.version}\n`);
  });
});
