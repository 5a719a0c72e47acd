// @ts-check
// Loads a bundle of the extension with a stand-in for VS Code that does nothing, and prints how long that takes and how large it is.
import { statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';

const [, , file = ''] = process.argv;

/** Whatever is asked of it: itself. @type {unknown} */
const anything = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : name === Symbol.iterator ? [][Symbol.iterator] : anything),
  apply: () => anything,
  construct: () => /** @type {object} */ (anything),
  getPrototypeOf: () => /** @type {object} */ (anything),
});

const loader = /** @type {{ _load: (request: string, ...rest: readonly unknown[]) => unknown }} */ (
  /** @type {unknown} */ (Module)
);
const load = loader._load.bind(Module);
/** @type {(request: string, ...rest: readonly unknown[]) => unknown} */
loader._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));

const require = createRequire(import.meta.url);
const began = performance.now();
require(file);
const time = performance.now() - began;
process.stdout.write(`${JSON.stringify({ time, bytes: statSync(file).size })}\n`);
