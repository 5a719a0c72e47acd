import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { repositoryFiles, root } from '../../../scripts/guards/files.mjs';
import { readLintScript, unlintedFiles } from '../../../scripts/guards/linted.mjs';

const files = repositoryFiles(root);

const oneLine = (text: string): string => text.replaceAll('\n', ' ').slice(0, 90);

describe('the lint', function () {
  this.timeout(60_000);

  describe('as it is called', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const { options, patterns } = readLintScript(manifest.scripts['lint'] ?? '');

    it('fails on a warning', () => {
      assert.equal(options[options.indexOf('--max-warnings') + 1], '0');
    });

    it('reaches every file of code', async () => {
      assert.deepEqual(await unlintedFiles({ patterns, files, folder: root }), []);
    });

    it('leaves no file without the rules for its kind', async () => {
      const eslint = new ESLint({ cwd: root });
      for (const file of files.filter((each) => /\.(ts|mjs)$/.test(each) && !/^(test\/fixtures|demo)\//.test(each))) {
        const { rules } = (await eslint.calculateConfigForFile(join(root, file))) as { rules: Record<string, unknown> };
        for (const rule of [
          'max-lines',
          '@typescript-eslint/no-floating-promises',
          '@typescript-eslint/no-explicit-any',
        ])
          assert.deepEqual((rules[rule] as unknown[])[0], 2, `${rule} is off for ${file}`);
      }
    });
  });

  describe('called with patterns that leave something out', () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'lint-guard-'));
      await mkdir(join(folder, 'src', 'deep'), { recursive: true });
      for (const file of ['src/a.mjs', 'src/deep/b.mjs', 'c.mjs']) await writeFile(join(folder, file), '');
    });
    after(() => rm(folder, { recursive: true }));

    const unlinted = async (config: string, ...patterns: readonly string[]) => {
      await writeFile(join(folder, 'eslint.config.mjs'), `export default ${config};`);
      return unlintedFiles({ patterns, files: ['c.mjs', 'src/a.mjs', 'src/deep/b.mjs', 'README.md'], folder });
    };

    it('is seen with a glob that the shell has shortened', async () => {
      assert.deepEqual(await unlinted('[{}]', 'src/*.mjs', 'c.mjs'), ['src/deep/b.mjs']);
    });

    it('is seen with a folder that is ignored', async () => {
      await rm(join(folder, 'eslint.config.mjs'));
      assert.deepEqual(await unlinted(`[{ ignores: ['src/deep/'] }]`, '.'), ['src/deep/b.mjs']);
    });
  });

  describe('on planted breaches', () => {
    const eslint = new ESLint({
      cwd: root,
      overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
    });
    const aFileIn = (folder: string): string => {
      const found = files.find((file) => file.startsWith(folder) && file.endsWith('.ts'));
      assert.ok(found !== undefined, `no file in ${folder}`);
      return found;
    };
    const rulesBroken = async (file: string, text: string) => {
      const [result] = await eslint.lintText(text, { filePath: join(root, file) });
      return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
    };

    const layers = 'clientele/layers';
    const clock = 'clientele/no-clock';
    const reserved = 'clientele/contributions-only';
    const kept = 'clientele/keeps-nothing';
    const globals = 'no-restricted-globals';
    const syntax = 'no-restricted-syntax';
    const backtracking = 'regexp/no-super-linear-backtracking';
    const searching = 'regexp/no-super-linear-move';
    const breaches: readonly (readonly [folder: string, rule: string, text: string])[] = [
      ['src/core/', layers, `import * as vscode from 'vscode';`],
      ['src/core/', layers, `import type { Uri } from 'vscode';`],
      ['src/core/', layers, `export type Where = import('vscode').Uri;`],
      ['src/core/', layers, `import { readFile } from 'node:fs/promises';`],
      ['src/core/', layers, `import { join } from 'path';`],
      ['src/core/', layers, `export { promises } from 'fs';`],
      ['src/core/', layers, `export * from 'util';`],
      ['src/core/', layers, `import os = require('os');`],
      ['src/core/', layers, `const fs = require('fs');`],
      ['src/core/', layers, `export const later = () => import('./dates');`],
      ['src/core/', layers, `export const later = (name: string) => import(name);`],
      ['src/core/', layers, `import type { Store } from '../workspace/store';`],
      ['src/core/', layers, `import { tree } from '../features/tree';`],
      ['src/core/', layers, `import { COMMANDS } from '../contributions/commands';`],
      ['src/core/', layers, `import { run } from '../cli/run';`],
      ['src/core/', layers, `import ts from 'typescript';`],
      ['src/core/', clock, `export const a = Date.now();`],
      ['src/core/', clock, `export const a = new Date();`],
      ['src/core/', clock, `export const a = Date();`],
      ['src/core/', clock, `const Clock = Date; export const a = new Clock();`],
      ['src/core/', clock, `export const a = Date['now']();`],
      ['src/core/', clock, `const { now } = Date; export const a = now();`],
      ['src/core/', clock, `import { UTCDate } from '@date-fns/utc'; export const a = new UTCDate();`],
      ['src/core/', clock, `import { isPast as gone } from 'date-fns'; export const a = gone('2026-01-01');`],
      ['src/core/', clock, `import { startOfToday } from 'date-fns/startOfToday';`],
      ['src/core/', clock, `import * as dates from 'date-fns'; export const a = dates.startOfToday();`],
      ['src/core/', clock, `export const a = new Intl.DateTimeFormat('en').format();`],
      ['src/core/', globals, `export const a = process.env;`],
      ['src/core/', globals, `export const a = globalThis;`],
      ['src/core/', globals, `export const a = performance.now();`],
      ['src/core/', 'no-restricted-properties', `export const a = Math.random();`],
      ['src/core/', syntax, `export const a = import.meta;`],
      ['src/core/', syntax, `declare global { const process: unknown; }\nexport {};`],
      ['src/core/', syntax, `declare const host: unknown; export const a = host;`],
      ['src/core/', 'no-new-func', `export const a = new Function('return 1');`],
      ['src/core/', 'no-eval', `export const a = eval('1') as unknown;`],
      ['src/core/', 'no-console', `console.log(1);`],
      ['src/core/', 'max-lines', 'export {};\n'.repeat(401)],
      ['src/core/', '@typescript-eslint/no-explicit-any', `export const a = (b: any): unknown => b;`],
      ['src/core/', '@typescript-eslint/no-non-null-assertion', `export const a = (b?: string): string => b!;`],
      [
        'src/core/',
        '@typescript-eslint/consistent-type-imports',
        `import { IsoDate } from './dates'; export type A = IsoDate;`,
      ],
      ['src/core/', '@typescript-eslint/no-unused-vars', `const a = 1;`],
      [
        'src/core/',
        '@typescript-eslint/switch-exhaustiveness-check',
        `export function f(a: 'x' | 'y'): number { switch (a) { case 'x': return 1; } return 2; }`,
      ],
      ['src/workspace/', layers, `import { tree } from '../features/tree';`],
      ['src/workspace/', '@typescript-eslint/no-floating-promises', `Promise.resolve(1);`],
      ['src/features/', layers, `import { other } from './anotherFeature';`],
      ['src/features/', layers, `export const later = () => import('node:os');`],
      ['src/features/', reserved, `import { commands } from 'vscode'; commands.registerCommand('a', () => undefined);`],
      [
        'src/features/',
        reserved,
        `import { commands as c } from 'vscode'; c['registerTextEditorCommand']('a', () => undefined);`,
      ],
      ['src/features/', reserved, `import { commands } from 'vscode'; const { registerCommand } = commands;`],
      [
        'src/features/',
        reserved,
        `import { commands } from 'vscode'; void commands.executeCommand('setContext', 'a', 1);`,
      ],
      ['src/features/', reserved, `import { workspace } from 'vscode'; export const a = workspace.getConfiguration();`],
      ['src/features/', 'no-console', `console.log(1);`],
      ['src/features/', kept, `export const a = (c: { workspaceState: unknown }): unknown => c.workspaceState;`],
      ['src/features/', kept, `export const a = ({ globalState }: { globalState: unknown }): unknown => globalState;`],
      ['src/features/', kept, `export const a = (c: { secrets: unknown }): unknown => c['secrets'];`],
      ['src/features/', kept, `import { window } from 'vscode'; export const a = window.createOutputChannel('a');`],
      ['src/features/', kept, `import { env, Uri } from 'vscode'; void env.openExternal(Uri.parse('a:b'));`],
      ['src/editor/', kept, `import { env, Uri } from 'vscode'; void env.openExternal(Uri.parse('a:b'));`],
      [
        'src/workspace/',
        kept,
        `import type { Memento } from 'vscode'; export const a = (m: Memento) => m.update('a', 1);`,
      ],
      [
        'src/contributions/',
        kept,
        `import { workspace } from 'vscode'; void workspace.getConfiguration().update('clientele.asOf', '');`,
      ],
      ['src/core/', backtracking, `export const a = /^(a|b)+?[ab]*$/;`],
      ['src/features/', backtracking, `export const a = (text: string) => /\\s*#?\\s*$/.test(text);`],
      ['src/core/', searching, `export const a = (text: string) => text.replace(/-+$/, '');`],
      ['src/extension.ts', layers, `import { join } from 'node:path';`],
      ['src/contributions/', layers, `import { tree } from '../features/tree';`],
      ['src/cli/', layers, `import { window } from 'vscode';`],
      ['test/unit/', syntax, `describe.only('a', () => undefined);`],
      ['test/unit/', syntax, `it.skip('a', () => undefined);`],
      ['test/unit/', syntax, `xit('a', () => undefined);`],
      ['test/unit/', syntax, `it('a', function () { this.skip(); });`],
      ['test/unit/', syntax, `describe('a', function () { this.retries(2); });`],
    ];
    for (const [folder, rule, text] of breaches) {
      it(`refuses in ${folder}: ${oneLine(text)}`, async () => {
        const broken = await rulesBroken(aFileIn(folder), text);
        assert.ok(broken.includes(rule), `${rule} did not see it; seen: ${broken.join(', ') || 'nothing'}`);
      });
    }

    const fine: readonly (readonly [folder: string, text: string])[] = [
      [
        'src/core/',
        `export const a = (day: string): number => new Date(day).getTime() + Date.parse(day) + Date.UTC(2026, 1);`,
      ],
      ['src/core/', `export const a = (day: Date): boolean => day instanceof Date;`],
      [
        'src/contributions/',
        `import { workspace } from 'vscode';\nexport const a = workspace.getConfiguration('clientele');`,
      ],
      ['src/cli/', `import { cwd } from 'node:process';\nconsole.log(cwd());`],
    ];
    for (const [folder, text] of fine) {
      it(`lets pass in ${folder}: ${oneLine(text)}`, async () => {
        assert.deepEqual(await rulesBroken(aFileIn(folder), text), []);
      });
    }
  });
});
