// @ts-check
// Makes out/clientele-<version>.vsix, the package that VS Code installs, and beside it what it is made of: npm run package
import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pack } from './package/pack.mjs';

const { vsix, bill } = await pack(resolve(import.meta.dirname, '..', 'out'));
for (const file of [vsix, bill])
  console.log(`${relative(process.cwd(), file)} (${Math.ceil((await stat(file)).size / 1000)} kB)`);
