// @ts-check
// The command line in processes of its own, on a record that a fault must not harm.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { atTheEnd } from '../../scripts/ending.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const program = join(root, 'dist', 'cli.js');
const faulty = pathToFileURL(join(import.meta.dirname, 'faulty.mjs')).href;

/** Long enough for more than one block of a disk. */
export const RECORD = `client: Acme Bakery   # the name\nbrief: {agreed: 2026-01-05, goal: A site}\nnotes: |\n${'  A line that nobody may lose.\n'.repeat(300)}`;

/** @typedef {{ readonly status: number | null, readonly stdout: string, readonly stderr: string }} Ended */

/** A folder with one client, `acme`, in a temporary folder. */
export class Workspace {
  /** @param {string} folder */
  constructor(folder) {
    this.folder = folder;
    this.clients = join(folder, '.clients');
    this.record = join(this.clients, 'acme.yaml');
  }

  static async make() {
    const folder = await mkdtemp(join(tmpdir(), 'clientele-faults-'));
    const forget = atTheEnd(() => rm(folder, { recursive: true, force: true }));
    const made = new Workspace(folder);
    await mkdir(made.clients);
    await writeFile(made.record, RECORD);
    return Object.assign(made, {
      remove: async () => {
        forget();
        await rm(folder, { recursive: true, force: true });
      },
    });
  }

  /** @returns {Promise<string>} */
  text() {
    return readFile(this.record, 'utf8');
  }

  /** The names of what else lies beside the record. */
  async others() {
    return (await readdir(this.clients)).filter((name) => name !== 'acme.yaml');
  }

  /**
   * Logs a goodwill, with faults by the environment.
   *
   * @param {string} note
   * @param {Readonly<Record<string, string>>} [env]
   * @param {(child: import('node:child_process').ChildProcess) => void} [started]
   */
  log(note, env = {}, started = () => undefined) {
    return run(['log', this.folder, 'acme', 'goodwill', 'date=2026-11-01', `note=${note}`], env, started);
  }
}

/** What `log` makes of a text. @param {string} text @param {string} note */
export function withGoodwill(text, note) {
  const entry = `  - date: 2026-11-01\n    note: ${note}\n`;
  return text.replace('notes: |', `${text.includes('\ngoodwill:\n') ? '' : 'goodwill:\n'}${entry}notes: |`);
}

/**
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @param {(child: import('node:child_process').ChildProcess) => void} started
 * @returns {Promise<Ended>}
 */
function run(args, env, started) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', faulty, program, ...args], { env: { ...process.env, ...env } });
    const forget = atTheEnd(() => child.kill('SIGKILL'));
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.once('error', fail);
    child.once('close', (status) => {
      forget();
      done({ status, stdout, stderr });
    });
    started(child);
  });
}
