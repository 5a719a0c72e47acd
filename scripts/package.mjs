// @ts-check
// Makes out/clientele-<version>.vsix, the package that VS Code installs, and beside it what it is made of: npm run package
import { readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { lastAudit, lastAuditLine, lockDigest } from './package/audit.mjs';
import { pack } from './package/pack.mjs';

const root = resolve(import.meta.dirname, '..');
const { vsix, bill } = await pack(join(root, 'out'));
for (const file of [vsix, bill])
  console.log(`${relative(process.cwd(), file)} (${Math.ceil((await stat(file)).size / 1000)} kB)`);
const lock = lockDigest(await readFile(join(root, 'package-lock.json')));
console.log(lastAuditLine(await lastAudit(join(root, 'out', 'audit.json')), lock));
