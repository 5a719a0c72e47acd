import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { build } from 'esbuild';
import { extensionBundle } from '../../../scripts/bundles.mjs';
import { root } from '../../../scripts/guards/files.mjs';
import { readPackages } from '../../../scripts/package/notices.mjs';
import { billOfMaterials, packageUses } from '../../../scripts/package/sbom.mjs';

interface Bill {
  readonly metadata: { readonly component: { readonly name: string }; readonly timestamp?: string };
  readonly serialNumber?: string;
  readonly components: readonly {
    readonly purl: string;
    readonly group?: string;
    readonly name: string;
    readonly version: string;
    readonly licenses: readonly { readonly license: { readonly id: string } }[];
    readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const schema = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
const product = { name: 'clientele', version: '1.2.3', license: 'MIT' };
const digest = 'ab'.repeat(32);

describe('the bill of materials', function () {
  this.timeout(30_000);

  it('of the extension is valid by the schema of CycloneDX 1.6 and lists each bundled package once', async () => {
    const { packages: lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;
    };
    const { metafile } = await build({
      ...extensionBundle({ into: 'out', minify: true }),
      write: false,
      metafile: true,
    });
    const packages = await readPackages(root, Object.keys(metafile.inputs));
    const text = billOfMaterials({ product, digest, packages, uses: packageUses(metafile.inputs), lock });
    assert.equal(await schema.validate(text), null);

    const bill = JSON.parse(text) as Bill;
    const listed = bill.components.map(({ group, name, version, licenses }) => ({
      name: group === undefined ? name : `${group}/${name}`,
      version,
      licence: licenses[0]?.license.id,
    }));
    const bundled = [...packages.values()].map(({ name, version, licence }) => ({ name, version, licence }));
    const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
    assert.deepEqual(listed.sort(byName), bundled.sort(byName));
    assert.equal(bill.dependencies.length, bundled.length + 1);
    // Everything is reached from the top.
    const reached = new Set(['clientele@1.2.3']);
    for (const ref of reached)
      for (const other of bill.dependencies.find((each) => each.ref === ref)?.dependsOn ?? []) reached.add(other);
    assert.equal(reached.size, bundled.length + 1);
  });

  const bundled = { name: '@s/p', version: '1.0.0', licence: 'ISC', text: 'Text.' };
  const small = (lock: Parameters<typeof billOfMaterials>[0]['lock']): string =>
    billOfMaterials({
      product,
      digest,
      packages: new Map([['../x/node_modules/@s/p', bundled]]),
      uses: new Map([['', ['../x/node_modules/@s/p']]]),
      lock,
    });
  const locked = { version: '1.0.0', integrity: `sha512-${Buffer.alloc(64, 0xab).toString('base64')}` };

  it('has the digest of the lock file in hex, no time and no number', () => {
    const bill = JSON.parse(small({ 'node_modules/@s/p': locked })) as Bill;
    assert.deepEqual(bill.components[0]?.hashes, [{ alg: 'SHA-512', content: 'ab'.repeat(64) }]);
    assert.equal(bill.components[0].purl, 'pkg:npm/%40s/p@1.0.0');
    assert.deepEqual(bill.dependencies[0], { ref: 'clientele@1.2.3', dependsOn: ['pkg:npm/%40s/p@1.0.0'] });
    assert.equal(bill.serialNumber ?? bill.metadata.timestamp, undefined);
  });

  it('is refused where the lock file has another version, none, or no digest', () => {
    assert.throws(() => small({}), /@s\/p 1\.0\.0 is in the bundle, and package-lock\.json has none/);
    assert.throws(
      () => small({ 'node_modules/@s/p': { ...locked, version: '2.0.0' } }),
      /package-lock\.json has 2\.0\.0/,
    );
    for (const integrity of [undefined, 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=', 'sha512-q80='])
      assert.throws(() => small({ 'node_modules/@s/p': { ...locked, integrity } }), /no SHA-512 of @s\/p 1\.0\.0/);
  });

  it('is refused by the schema where a kind is none, so the schema looks', async () => {
    const text = small({ 'node_modules/@s/p': locked });
    assert.equal(await schema.validate(text), null);
    assert.notEqual(await schema.validate(text.replace('"library"', '"shelf"')), null);
    assert.notEqual(await schema.validate(text.replace('"bomFormat"', '"format"')), null);
  });

  it('knows which package draws in which, our own code first', () => {
    const file = (...paths: string[]) => ({ imports: paths.map((path) => ({ path })) });
    const uses = packageUses({
      'src/a.ts': file('src/b.ts', 'node_modules/x/i.js', 'vscode'),
      'src/b.ts': file(),
      'node_modules/x/i.js': file('node_modules/x/j.js', 'node_modules/@s/p/i.js'),
      'node_modules/x/j.js': file(),
      'node_modules/@s/p/i.js': file(),
    });
    assert.deepEqual(
      [...uses],
      [
        ['', ['node_modules/x']],
        ['node_modules/@s/p', []],
        ['node_modules/x', ['node_modules/@s/p']],
      ],
    );
  });
});
