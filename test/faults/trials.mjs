// @ts-check
// What is tried on the command line. Each trial gives a sentence for everything that was lost; none is the aim.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RECORD, withGoodwill, Workspace } from './commandLine.mjs';

/** @typedef {{ readonly title: string, readonly run: () => Promise<readonly string[]> }} Trial */

const NOTE = 'Sent us flowers';
const NEW = withGoodwill(RECORD, NOTE);
/** What a call of the file system can answer. */
const CODES = ['ENOSPC', 'EACCES', 'EBUSY'];
const MORE_CODES = ['EDQUOT', 'EIO', 'EMFILE', 'EPERM', 'EROFS', 'ESTALE'];

/** The calls that one `log` makes, in their order. */
async function callsOfLog() {
  return inWorkspace(async (workspace) => {
    const list = join(workspace.folder, 'calls.txt');
    await workspace.log(NOTE, { FAULT_LOG: list });
    return (await readFile(list, 'utf8')).trimEnd().split('\n');
  });
}

/** The process is killed before, after and in the middle of each call; the next one finds all in order. @returns {Promise<Trial[]>} */
export async function kills() {
  const calls = await callsOfLog();
  const at = (/** @type {string} */ fault, /** @type {number} */ index) => ({
    title: `killed ${fault} call ${index + 1} (${calls[index]})`,
    run: () =>
      inWorkspace(async (workspace) => {
        const { status } = await workspace.log(NOTE, { FAULT: fault, FAULT_AT: String(index + 1) });
        if (status !== null) return [`the process was not killed but ended with ${status}`];
        return [...oldOrNew(await workspace.text()), ...(await goesOn(workspace))];
      }),
  });
  return calls.flatMap((name, index) => [
    at('before', index),
    ...(name === 'writeFile' ? [at('half', index)] : []),
    ...(index === calls.length - 1 || name === 'rename' ? [at('after', index)] : []),
  ]);
}

/** Each call fails with each code: the file is whole, and where it is the old one, that is said with status 2. @param {boolean} long */
export async function refusals(long) {
  const calls = await callsOfLog();
  return calls.flatMap((name, index) =>
    [...CODES, ...(long ? MORE_CODES : [])].map((code) => ({
      title: `call ${index + 1} (${name}) answers ${code}`,
      run: () =>
        inWorkspace(async (workspace) => {
          const { status, stderr } = await workspace.log(NOTE, { FAULT: code, FAULT_AT: String(index + 1) });
          const text = await workspace.text();
          const said =
            text === RECORD && (status !== 2 || !stderr.includes('.clients') || stderr.includes('fault of clientele'))
              ? [`it ended with ${status} and said: ${stderr}`]
              : [];
          const lied = text === NEW && status !== 0 ? [`it added the entry and ended with ${status}: ${stderr}`] : [];
          return [...oldOrNew(text), ...said, ...lied, ...(long ? await goesOn(workspace) : [])];
        }),
    })),
  );
}

/**
 * Processes that log at the same moment: each entry is there, or its process said that it is not.
 *
 * @param {number} rounds
 * @param {number} processes
 * @returns {Trial[]}
 */
export function races(rounds, processes) {
  return Array.from({ length: rounds }, (_, round) => ({
    title: `${processes} log at once, round ${round + 1}`,
    run: () =>
      inWorkspace(async (workspace) => {
        const start = String(Date.now() + 400 + 150 * processes);
        const notes = Array.from({ length: processes }, (_, n) => `Note ${n} of round ${round}`);
        const ended = await Promise.all(notes.map((note) => workspace.log(note, { START_AT: start })));
        const text = await workspace.text();
        const lost = notes.flatMap((note, n) => {
          const { status, stderr } = ended[n] ?? { status: null, stderr: '' };
          const isThere = text.includes(`    note: ${note}\n`);
          if (isThere === (status === 0) && (isThere || stderr.includes('Nothing was added'))) return [];
          return [`"${note}" is ${isThere ? '' : 'not '}there, and its process ended with ${status}: ${stderr}`];
        });
        const isWhole =
          text.replace(/goodwill:\n(?: {2}- date: 2026-11-01\n {4}note: Note \d+ of round \d+\n)+/, '') === RECORD;
        return [...lost, ...(isWhole ? [] : ['the record is not whole']), ...(await leftovers(workspace))];
      }),
  }));
}

/** The process is killed from outside, whenever that is. @param {number} count @returns {Trial[]} */
export function blindKills(count) {
  return Array.from({ length: count }, (_, n) => {
    const wait = 40 + ((n * 37) % 400);
    return {
      title: `killed after ${wait} ms`,
      run: () =>
        inWorkspace(async (workspace) => {
          await workspace.log(NOTE, {}, (child) => setTimeout(() => child.kill('SIGKILL'), wait));
          return [...oldOrNew(await workspace.text()), ...(await goesOn(workspace))];
        }),
    };
  });
}

/** @param {string} text */
function oldOrNew(text) {
  return text === RECORD || text === NEW
    ? []
    : [`the file is neither the old nor the new one: ${text.length} characters`];
}

/** The next call works and takes away what was left behind. @param {Workspace} workspace */
async function goesOn(workspace) {
  const before = await workspace.text();
  const { status, stderr } = await workspace.log('The next one');
  const isAdded = status === 0 && (await workspace.text()) === withGoodwill(before, 'The next one');
  return [...(isAdded ? [] : [`the next call ended with ${status}: ${stderr}`]), ...(await leftovers(workspace))];
}

/** @param {Workspace} workspace */
async function leftovers(workspace) {
  return (await workspace.others()).map((name) => `${name} was left behind`);
}

/**
 * @template T
 * @param {(workspace: Workspace) => Promise<T>} run
 * @returns {Promise<T>}
 */
async function inWorkspace(run) {
  const workspace = await Workspace.make();
  try {
    return await run(workspace);
  } finally {
    await workspace.remove();
  }
}
