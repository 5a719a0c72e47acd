// @ts-check
// Runs the tests of test/host/suites inside real VS Code: on the oldest release that is supported and on the newest.
// Each suite gets a window of its own with a copy of its workspace, and two of them run side by side. Options, for work on one thing:
//   --suite NAME      only this suite           --release VERSION   only this release, such as 1.139.1
//   --grep TEXT       only tests whose title contains TEXT             --verbose   a line for each test that passes, too
//   --suites FOLDER   other suites              --extension FOLDER  another extension
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { undoAll } from '../../../scripts/ending.mjs';
import { countsLine, reportCounts } from '../../../scripts/tier-counts.mjs';
import { serverRunsHere } from '../../../scripts/vscode-server.mjs';
import { bundleSuite } from './bundle.mjs';
import { eventsVariable, followEvents, grepVariable } from './events.mjs';
import { desktopHosts, serverHosts } from './hosts.mjs';
import { sourceFrames } from './source-frames.mjs';
import { findSuites } from './suites.mjs';
import { makeWorker } from './worker.mjs';

const root = resolve(import.meta.dirname, '..', '..', '..');
const out = join(root, 'out', 'host');

/** Milliseconds for one suite, and for all of them together; more where the tests try more. */
const factor = process.env['FAULTS_LONG'] === undefined ? 1 : 6;
const suiteLimit = factor * 300_000;
const tierLimit = factor * 1_500_000;

const { values: wanted } = parseArgs({
  options: {
    suite: { type: 'string' },
    release: { type: 'string' },
    grep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    suites: { type: 'string', default: join(root, 'test', 'host', 'suites') },
    extension: { type: 'string', default: root },
  },
});

const deadline = Date.now() + tierLimit;
const total = { passed: 0, failed: 0 };

/**
 * @param {string} title
 * @param {string} message
 * @param {string} [stack]
 */
function fail(title, message, stack = '') {
  total.failed += 1;
  const details = [...message.trimEnd().split('\n'), ...sourceFrames(stack, out, root)];
  console.log(`  failed: ${title}\n${details.map((line) => `    ${line}`).join('\n')}`);
}

/**
 * @param {import('./hosts.mjs').Host} host
 * @param {import('./suites.mjs').Suite} suite
 * @param {string} tests absolute path of the bundled suite
 * @param {import('./worker.mjs').Way} way
 */
async function runSuite(host, suite, tests, { extension }) {
  const name = `${suite.name} on VS Code ${host.version}`;
  const log = join(out, 'logs', `${host.version}-${suite.name}`);
  const events = `${log}.events.jsonl`;
  const counts = { passed: 0, failed: 0 };
  /** @param {Parameters<typeof fail>} what */
  const note = (...what) => {
    counts.failed += 1;
    fail(...what);
  };
  const startedAt = Date.now();
  const progress = { hasEnded: false };
  const stopFollowing = followEvents(events, (event) => {
    if (event.kind === 'end') {
      progress.hasEnded = true;
    } else if (event.kind === 'failed') {
      note(`${name}: ${event.title}`, event.message, event.stack);
    } else if (event.kind === 'note') {
      console.log(`  ${event.text}`);
    } else {
      counts.passed += 1;
      total.passed += 1;
      if (wanted.verbose) console.log(`  passed: ${event.title} (${event.milliseconds} ms)`);
    }
  });
  /** @type {string | undefined} */
  let problem;
  try {
    const grep = wanted.grep === undefined ? {} : { [grepVariable]: wanted.grep };
    const env = { [eventsVariable]: events, ...grep };
    const limit = Math.max(1_000, Math.min(suiteLimit, deadline - Date.now()));
    await host.run({ suite, tests, extension, log, events, env, limit });
  } catch (error) {
    problem = reasonOf(error);
  }
  await stopFollowing();
  if (problem !== undefined) note(name, problem);
  else if (!progress.hasEnded) note(name, `The extension host broke off. See ${log}.*`);
  else if (counts.passed + counts.failed === 0 && wanted.grep === undefined) note(name, 'The suite has no test.');
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${name}: ${countsLine(counts)} (${seconds} s)`);
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : inspect(error);
}

async function runAll() {
  await rm(out, { recursive: true, force: true });
  const all = await findSuites(resolve(wanted.suites), root);
  const suites = all.filter((suite) => wanted.suite === undefined || suite.name === wanted.suite);
  if (suites.length === 0) throw new Error(`There is no suite to run in ${wanted.suites}.`);
  const node = { extension: resolve(wanted.extension), tests: out };
  const hasWorker = suites.some(({ host }) => host === 'worker');
  const ways = { node, worker: hasWorker ? await makeWorker(node.extension, join(out, 'worker')) : node };
  const bundles = await Promise.all(suites.map((suite) => bundleSuite(suite, ways[suite.host].tests, wanted.grep)));
  const hosts = await (serverRunsHere ? serverHosts(wanted.release) : desktopHosts(wanted.release));
  const waiting = hosts.list
    .flatMap((host) =>
      suites
        .map((suite, index) => ({ host, suite, tests: bundles[index] ?? '' }))
        .filter(({ suite }) => suite.language === undefined || host.hasLanguages)
        .filter(({ suite }) => suite.host !== 'worker' || host.hasWorker)
        .filter(({ suite }) => !suite.newestOnly || host === hosts.list.at(-1)),
    )
    // The sooner a long one is begun, the less is waited for it at the end.
    .sort((one, other) => other.suite.length - one.suite.length);
  const runNext = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { host, suite, tests } = next;
      if (Date.now() > deadline) fail(`${suite.name} on VS Code ${host.version}`, 'No time was left to run it.');
      else await runSuite(host, suite, tests, ways[suite.host]);
    }
  };
  await Promise.all(Array.from({ length: hosts.atOnce }, runNext));
}

try {
  await runAll();
} catch (error) {
  fail('the host tests', reasonOf(error));
}
if (total.passed + total.failed === 0) fail('the host tests', 'No test ran.');
await reportCounts(total);
console.log(`host tests: ${countsLine(total)}`);
await undoAll();
process.exit(total.failed === 0 ? 0 : 1);
