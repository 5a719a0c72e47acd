// @ts-check
import { spawn } from 'node:child_process';
import { atTheEnd } from './ending.mjs';

/**
 * Runs a command without a terminal and keeps its output for the message if it ends badly.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ readonly cwd: string, readonly env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export function runQuietly(command, args, { cwd, env = process.env }) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const forget = atTheEnd(() => child.kill());
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => {
      forget();
      fail(new Error(`The command "${command}" does not start: ${error.message}. Install it or put it on the PATH.`));
    });
    child.on('close', (code) => {
      forget();
      if (code === 0) done();
      else fail(new Error(`"${command} ${args.join(' ')}" ended with code ${code} in ${cwd}:\n${output.slice(-4000)}`));
    });
  });
}
