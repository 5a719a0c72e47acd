/** What an extension host does with test files, whichever host it is. */
import { version } from 'vscode';
import type { HostEvent } from './events.mjs';

/** Milliseconds for a test that sets no limit of its own. */
const testLimit = 40_000;

/** What differs from host to host. */
export interface TestHost {
  readonly Mocha: typeof import('mocha');
  /** A text that the titles of the tests to run contain; all run where it is `undefined`. */
  readonly grep: string | undefined;
  /** Tells the runner outside. */
  readonly tell: (event: HostEvent) => void;
}

/** The path of each test file, and what loads it. */
export type TestFiles = readonly (readonly [string, () => Promise<unknown>])[];

/**
 * Runs test files in this extension host and tells what happens.
 *
 * @returns rejected where a test failed, none ran, or a file does not load
 */
export async function runTestFiles(files: TestFiles, { Mocha, grep, tell }: TestHost): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: testLimit,
    forbidOnly: true,
    forbidPending: true,
    fullTrace: true,
    ...(grep === undefined ? {} : { grep }),
  });
  mocha.reporter(Mocha.reporters.Base); // prints nothing: the runner outside does
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
