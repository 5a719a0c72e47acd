/** Tests in the web worker's extension host. It knows neither files nor an environment, so it prints what happens, and the page passes it on. */
import 'mocha/mocha.js';
import type { HostEvent } from './events.mjs';
import { printedEvent } from './worker-events.mjs';
import { runTestFiles, type TestFiles } from './run-tests';

/** Runs test files and prints what happens. @param grep a text that the titles of the tests to run contain */
export async function runTests(files: TestFiles, grep?: string): Promise<void> {
  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof import('mocha') };
  await runTestFiles(files, { Mocha, grep, tell: (event: HostEvent) => console.log(printedEvent(event)) });
}
