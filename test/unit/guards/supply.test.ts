import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { commandLineBundle, extensionBundle, starterBundle } from '../../../scripts/bundles.mjs';
import { root } from '../../../scripts/guards/files.mjs';
import { BROUGHT_ALONG, LIBRARIES } from '../../../scripts/guards/layers.mjs';
import { lockBreaches, namedPackages, namingBreaches } from '../../../scripts/guards/supply.mjs';
import { readPackages } from '../../../scripts/package/notices.mjs';

type Manifest = Parameters<typeof lockBreaches>[0]['manifest'];
type Lock = Parameters<typeof lockBreaches>[0]['lock'];

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as Lock;
const page = read('CONTRIBUTING.md');

/** They only swap in a program of the same package, or look whether it is there. */
const withScripts = ['esbuild', '@vscode/vsce-sign'];

describe('what comes from elsewhere', function () {
  this.timeout(30_000);

  it('is locked: exact versions, a digest each, no address, no script but those that .npmrc stops', () => {
    assert.deepEqual([...lockBreaches({ manifest, lock, withScripts })], []);
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
  });

  it('is named with its reason in CONTRIBUTING.md, and nothing else is', () => {
    const bundled = namedPackages(page, 'In the bundle:');
    assert.deepEqual([...namingBreaches('In the bundle', bundled, Object.keys(manifest.dependencies ?? {}))], []);
    assert.deepEqual([...namingBreaches('In the bundle', bundled, LIBRARIES)], []);
    const along = namedPackages(page, 'What those bring along into it:');
    assert.deepEqual([...namingBreaches('Brought along', along, BROUGHT_ALONG)], []);
    const tools = namedPackages(page, 'To build and test:').map(({ names, reason }) => ({ names, reason }));
    assert.deepEqual([...namingBreaches('To build', tools, Object.keys(manifest.devDependencies ?? {}))], []);
  });

  it('is bundled where it is named, under a licence that we can live with, and without a script of its own', async () => {
    const inputs = new Set<string>();
    for (const bundle of [extensionBundle, starterBundle, commandLineBundle]) {
      const { metafile } = await build({
        ...bundle({ into: 'out', minify: true }),
        absWorkingDir: root,
        write: false,
        metafile: true,
      });
      for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    }
    // It throws where a licence or a script is not allowed; see "the notices".
    const packages = await readPackages(root, inputs);
    const names = [...packages.values()].map(({ name }) => name);
    // Types alone leave nothing in a bundle.
    const meant = [...LIBRARIES, ...BROUGHT_ALONG].filter((name) => name !== '@secretlint/types');
    assert.deepEqual([...new Set(names)].sort(), meant.sort());
  });
});

describe('the guard of the lock file', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`;
  const agreeing = (): { manifest: Manifest; lock: Lock; withScripts: string[] } => ({
    manifest: { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0-beta.1' } },
    lock: {
      packages: {
        '': { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0-beta.1' } },
        'node_modules/a': { version: '1.0.0', integrity },
        'node_modules/b': { version: '2.0.0-beta.1', integrity },
        'node_modules/b/node_modules/a': { version: '3.0.0', integrity, hasInstallScript: true },
      },
    },
    withScripts: ['a'],
  });

  it('lets one pass in which all agrees', () => {
    assert.deepEqual([...lockBreaches(agreeing())], []);
  });

  const withEntry = (path: string, entry: object) => ({
    ...agreeing(),
    lock: { packages: { ...agreeing().lock.packages, [path]: { ...agreeing().lock.packages?.[path], ...entry } } },
  });
  const breaches: readonly (readonly [what: string, facts: Parameters<typeof lockBreaches>[0], said: string])[] = [
    [
      'a range',
      { ...agreeing(), manifest: { ...agreeing().manifest, dependencies: { a: '^1.0.0' } } },
      'a is asked for as "^1.0.0", not as one version.',
    ],
    [
      'an address of Git',
      { ...agreeing(), manifest: { ...agreeing().manifest, dependencies: { a: 'github:x/a' } } },
      'a is asked for as "github:x/a", not as one version.',
    ],
    [
      'a lock file that is behind',
      { ...agreeing(), manifest: { ...agreeing().manifest, dependencies: { a: '1.0.1' } } },
      'The lock file does not know a 1.0.1. Run "npm install".',
    ],
    [
      'a lock file that is ahead',
      { ...agreeing(), manifest: { dependencies: { a: '1.0.0' } } },
      'The lock file has b, which package.json does not ask for.',
    ],
    [
      'another version behind the head',
      withEntry('node_modules/a', { version: '1.0.9' }),
      'The lock file has another a.',
    ],
    [
      'an entry without a digest',
      withEntry('node_modules/c', { version: '1.0.0' }),
      'node_modules/c has no SHA-512 in the lock file.',
    ],
    [
      'a weak digest',
      withEntry('node_modules/c', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }),
      'node_modules/c has no SHA-512 in the lock file.',
    ],
    [
      'an address',
      withEntry('node_modules/a', { resolved: 'git+ssh://git@host.example/a.git#1' }),
      'node_modules/a comes from git+ssh://git@host.example/a.git#1, not from the npm registry by its digest.',
    ],
    [
      'a folder',
      withEntry('node_modules/a', { link: true }),
      'node_modules/a comes from a folder, not from the npm registry by its digest.',
    ],
    [
      'a script at install',
      withEntry('node_modules/b', { hasInstallScript: true }),
      'node_modules/b would run a script when it is installed.',
    ],
    [
      'an idle exception',
      { ...agreeing(), withScripts: ['a', 'z'] },
      'z has no script for when it is installed; take it off the list.',
    ],
  ];
  for (const [what, facts, said] of breaches) {
    it(`sees ${what}`, () => {
      assert.ok([...lockBreaches(facts)].includes(said), [...lockBreaches(facts)].join('\n'));
    });
  }
});

describe('the guard of the names', () => {
  const text = [
    '# A',
    '',
    'Here:',
    '',
    '| Package | For | Why |',
    '| - | - | - |',
    '| `a`, `b-*` | x | it fits |',
    '',
    '| `z` |',
  ].join('\n');

  it('reads the table under a line', () => {
    assert.deepEqual(namedPackages(text, 'Here:'), [{ names: ['a', 'b-*'], reason: 'it fits' }]);
    assert.throws(() => namedPackages(text, 'There:'), /has no line "There:"/);
  });

  it('sees what is not named, named twice, named in vain, and without a reason', () => {
    const rows = namedPackages(text, 'Here:');
    assert.deepEqual([...namingBreaches('T', rows, ['a', 'b-1', 'b-2'])], []);
    assert.deepEqual([...namingBreaches('T', rows, ['a', 'b-1', 'c'])], ['T: c is not named.']);
    assert.deepEqual([...namingBreaches('T', rows, ['a'])], ['T: b-* is named, and is none of the packages.']);
    assert.deepEqual(
      [...namingBreaches('T', [...rows, { names: ['b-1'], reason: '' }], ['a', 'b-1'])],
      ['T: b-1 has no reason.', 'T: b-1 is named 2 times.'],
    );
    assert.deepEqual([...namingBreaches('T', [{ names: [], reason: 'r' }], [])], ['T: a row names no package.']);
  });
});
