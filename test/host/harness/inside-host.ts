import { appendFileSync } from 'node:fs';
import { version } from 'vscode';
import { type HostEvent, eventsVariable, grepVariable } from './events.mjs';

/** Milliseconds for a test that sets no limit of its own. */
const testLimit = 40_000;

/**
 * Runs test files in this extension host and writes what happens to the file that the runner named.
 *
 * @param files the path of each test file, and what loads it
 * @returns rejected where a test failed, none ran, or a file does not load
 */
export async function runTests(files: readonly (readonly [string, () => Promise<unknown>])[]): Promise<void> {
  const { default: MochaRunner } = await import('mocha');
  const grep = process.env[grepVariable];
  const mocha = new MochaRunner({
    ui: 'bdd',
    timeout: testLimit,
    forbidOnly: true,
    forbidPending: true,
    fullTrace: true,
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.reporter(MochaRunner.reporters.Base); // prints nothing: the runner outside does
  for (const [path, load] of files) {
    mocha.suite.emit('pre-require', globalThis, path, mocha);
    try {
      await load();
    } catch (error) {
      tell(failure(`${path} does not load`, error));
    }
    mocha.suite.emit('require', undefined, path, mocha);
    mocha.suite.emit('post-require', globalThis, path, mocha);
  }
  const failed = await new Promise<number>((done) => {
    const runner = mocha.run(done);
    runner.on('pass', (test) => {
      tell({ kind: 'passed', title: test.fullTitle(), milliseconds: test.duration ?? 0 });
    });
    runner.on('fail', (test, error) => {
      tell(failure(test.fullTitle(), error));
    });
  });
  tell({ kind: 'end', vscode: version });
  if (failed > 0) throw new Error(`${String(failed)} tests failed.`);
}

function failure(title: string, error: unknown): HostEvent {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', title, message, stack };
}

function tell(event: HostEvent): void {
  const file = process.env[eventsVariable];
  if (file === undefined) throw new Error(`${eventsVariable} is not set. Start these tests with "npm run test:host".`);
  appendFileSync(file, `${JSON.stringify(event)}\n`);
}
