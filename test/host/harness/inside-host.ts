/** Tests in the extension host of the desktop or of a remote machine, which is a Node.js. */
import { appendFileSync } from 'node:fs';
import { type HostEvent, eventsVariable, grepVariable } from './events.mjs';
import { runTestFiles, type TestFiles } from './run-tests';

/** Runs test files and writes what happens to the file that the runner named. */
export async function runTests(files: TestFiles): Promise<void> {
  const { default: Mocha } = await import('mocha');
  await runTestFiles(files, { Mocha, grep: process.env[grepVariable], tell });
}

function tell(event: HostEvent): void {
  const file = process.env[eventsVariable];
  if (file === undefined) throw new Error(`${eventsVariable} is not set. Start these tests with "npm run test:host".`);
  appendFileSync(file, `${JSON.stringify(event)}\n`);
}
