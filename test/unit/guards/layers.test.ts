import assert from 'node:assert/strict';
import { root, repositoryFiles, textsOf } from '../../../scripts/guards/files.mjs';
import { foreignPackages, importsOf, layerBreaches } from '../../../scripts/guards/import-graph.mjs';

const sources = textsOf(repositoryFiles(root).filter((file) => file.startsWith('src/')));

const stubs = {
  'src/core/dates.ts': '',
  'src/core/assess.ts': '',
  'src/workspace/planted.ts': '',
  'src/contributions/commands.ts': '',
  'src/features/planted.ts': '',
  'src/features/other.ts': '',
  'src/features/other/one.ts': '',
  'src/cli/run.ts': '',
};

/** The breaches of a small src with these files in it. */
function planted(files: Readonly<Record<string, string>>): readonly string[] {
  return layerBreaches(new Map(Object.entries({ ...stubs, ...files })));
}

describe('the layers of src', () => {
  it('are kept by every import, of types too', () => {
    assert.deepEqual(layerBreaches(sources), []);
  });

  it('leave the core with its libraries alone', () => {
    assert.deepEqual(foreignPackages(sources), []);
  });

  const breaches: readonly (readonly [what: string, file: string, text: string])[] = [
    ['vscode in the core', 'src/core/planted.ts', `import * as vscode from 'vscode';`],
    ['a type of vscode in the core', 'src/core/planted.ts', `import type { Uri } from 'vscode';`],
    ['an inline type of vscode', 'src/core/planted.ts', `export const uri: import('vscode').Uri | null = null;`],
    ['node: in the core', 'src/core/planted.ts', `import { readFile } from 'node:fs';`],
    ['a bare built-in in the core', 'src/core/planted.ts', `import { join } from 'path';`],
    ['promises of a built-in', 'src/core/planted.ts', `export * from 'fs/promises';`],
    ['a required built-in', 'src/core/planted.ts', `import os = require('os');`],
    ['require() in the core', 'src/core/planted.ts', `const crypto = require('crypto');`],
    ['import() in the core', 'src/core/planted.ts', `export const later = () => import('./dates');`],
    [
      'import() of a name put together',
      'src/core/planted.ts',
      'export const later = (n: string) => import(`node:${n}`);',
    ],
    ['referenced types in the core', 'src/core/planted.ts', `/// <reference types="node" />`],
    ['a referenced library in the core', 'src/core/planted.ts', `/// <reference lib="dom" />`],
    ['a foreign package in the core', 'src/core/planted.ts', `import ts from 'typescript';`],
    ['a package by its path', 'src/core/planted.ts', `import ts from '../../node_modules/typescript/lib/typescript';`],
    ['the workspace in the core', 'src/core/planted.ts', `import { store } from '../workspace/planted';`],
    [
      'a type of the workspace in the core',
      'src/core/signs/planted.ts',
      `import type { S } from '../../workspace/planted';`,
    ],
    ['a feature in the core', 'src/core/planted.ts', `export { tree } from '../features/planted';`],
    ['contributions in the core', 'src/core/planted.ts', `import { COMMANDS } from '../contributions/commands';`],
    ['the command line in the core', 'src/core/planted.ts', `import { run } from '../cli/run';`],
    ['a feature in the workspace', 'src/workspace/planted.ts', `import type { T } from '../features/planted';`],
    [
      'contributions that know a feature',
      'src/contributions/planted.ts',
      `import { tree } from '../features/planted';`,
    ],
    ['another feature in a feature', 'src/features/planted.ts', `import { other } from './other';`],
    ['a folder of another feature', 'src/features/planted/one.ts', `import { other } from '../other/one';`],
    ['Node.js in a feature', 'src/features/planted.ts', `import { join } from 'node:path';`],
    ['Node.js in the entry', 'src/extension.ts', `import { join } from 'path';`],
    ['vscode on the command line', 'src/cli/planted.ts', `import { Uri } from 'vscode';`],
    ['the workspace on the command line', 'src/cli/planted.ts', `import { store } from '../workspace/planted';`],
    ['a development package in a feature', 'src/features/planted.ts', `import { build } from 'esbuild';`],
    ['a file outside src', 'src/features/planted.ts', `import helper from '../../scripts/ending.mjs';`],
    ['a file of no layer', 'src/helpers/planted.ts', `import { day } from '../core/dates';`],
  ];
  for (const [what, file, text] of breaches) {
    it(`refuse ${what}`, () => {
      const stands = planted({ [file]: text });
      assert.ok(stands.length > 0, 'no breach was seen');
      assert.ok(stands[0]?.startsWith(`${file}:1 `), stands[0]);
    });
  }

  it('refuse a second hop, and show its way', () => {
    const stands = planted({
      'src/workspace/planted.ts': `import { a } from '../contributions/planted';`,
      'src/contributions/planted.ts': `export { a } from '../features/planted';`,
      'src/features/planted.ts': 'export const a = 1;',
    });
    const way = 'src/workspace/planted.ts → src/contributions/planted.ts → src/features/planted.ts';
    assert.ok(
      stands.some((breach) => breach.startsWith(way)),
      stands.join('\n'),
    );
  });

  it('see a foreign package behind a second file', () => {
    const more = new Map([
      ['src/core/planted.ts', `import { b } from './planted/b';`] as const,
      ['src/core/planted/b.ts', `export { b } from 'left-pad/lib';`] as const,
    ]);
    assert.deepEqual(foreignPackages(more), ['left-pad']);
  });

  it('leave alone what is allowed', () => {
    const allowed = {
      'src/core/planted.ts': `import { parse } from 'yaml';\nimport type { IsoDate } from './dates';\n// import 'vscode'\nconst s = "import 'node:fs'";`,
      'src/features/planted.ts': `import { window } from 'vscode';\nexport const later = () => import('../core/assess');`,
      'src/features/planted/one.ts': `import { two } from './two';\nimport { up } from '../planted';`,
      'src/features/planted/two.ts': 'export const two = 2;',
      'src/features/features.ts': `import { planted } from './planted';\nimport { one } from './planted/one';`,
      'src/cli/planted.ts': `import { join } from 'node:path';\nimport { assess } from '../core/assess';`,
    };
    assert.deepEqual(planted(allowed), []);
  });
});

describe('the reading of imports', () => {
  it('tells the line', () => {
    assert.deepEqual(importsOf('a.ts', `const a = 1;\n\nimport 'x';\n`), [{ specifier: 'x', line: 3, dynamic: false }]);
  });
});
