// @ts-check
// Makes out/clientele-<version>.vsix, the package that VS Code installs: npm run package
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pack } from './package/pack.mjs';

const file = await pack(resolve(import.meta.dirname, '..', 'out'));
console.log(`${relative(process.cwd(), file)} (${Math.ceil((await stat(file)).size / 1000)} kB)`);
