// @ts-check
// The bill of materials of what is bundled, as CycloneDX has it: what esbuild took, with the digests of the lock file.
// It holds no time and no serial number, although the format has a place for both: two builds of the same source give the same bytes,
// and the digest of the package says which build is meant.
import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { packageFolders } from './notices.mjs';

/** @typedef {import('./notices.mjs').BundledPackage} BundledPackage */

/**
 * What the lock file says of a package.
 *
 * @typedef {{ readonly version?: string | undefined, readonly integrity?: string | undefined }} Locked
 */

/**
 * Which packages of a bundle import which, by their folders. The folder of our own code is `''`.
 *
 * @param {Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>} inputs of esbuild's metafile
 * @returns {ReadonlyMap<string, readonly string[]>} in alphabetical order
 */
export function packageUses(inputs) {
  /** @type {Map<string, Set<string>>} */
  const uses = new Map([['', new Set()]]);
  /** @param {string} path */
  const folderOf = (path) => packageFolders([path])[0] ?? '';
  for (const [path, { imports }] of Object.entries(inputs)) {
    const folder = folderOf(path);
    const used = uses.get(folder) ?? new Set();
    uses.set(folder, used);
    for (const each of imports) {
      // What stays outside, such as `vscode`, is no input.
      if (!Object.hasOwn(inputs, each.path)) continue;
      const other = folderOf(each.path);
      if (other !== folder && other !== '') used.add(other);
    }
  }
  const sorted = [...uses].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([folder, used]) => [folder, [...used].sort()]));
}

/**
 * The bill as JSON.
 *
 * @param {object} request
 * @param {{ readonly name: string, readonly version: string, readonly license: string }} request.product our package.json
 * @param {string} request.digest SHA-256 of the package that it lies beside, in hex
 * @param {ReadonlyMap<string, BundledPackage>} request.packages by their folders
 * @param {ReadonlyMap<string, readonly string[]>} request.uses as {@link packageUses} gives them
 * @param {Readonly<Record<string, Locked>>} request.lock `packages` of package-lock.json
 * @returns {string}
 */
export function billOfMaterials({ product, digest, packages, uses, lock }) {
  const ours = new Models.Component(Enums.ComponentType.Application, product.name, {
    bomRef: `${product.name}@${product.version}`,
    version: product.version,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(product.license)]),
    hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-256'], digest]]),
  });
  /** @type {Map<string, Models.Component>} */
  const parts = new Map([['', ours]]);
  for (const [folder, each] of packages) parts.set(folder, componentOf(each, lockedOf(folder, each, lock)));
  for (const [folder, used] of uses)
    for (const other of used) {
      const part = parts.get(other);
      if (part !== undefined) parts.get(folder)?.dependencies.add(part.bomRef);
    }
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: ours }),
    components: new Models.ComponentRepository([...parts.values()].filter((part) => part !== ours)),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

/**
 * @param {BundledPackage} bundled
 * @param {string} integrity
 */
function componentOf({ name, version, licence }, integrity) {
  const { group, own } = /^((?<group>@[^/]+)\/)?(?<own>.+)$/.exec(name)?.groups ?? {};
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return new Models.Component(Enums.ComponentType.Library, own ?? name, {
    bomRef: purl,
    group,
    version,
    purl,
    licenses: new Models.LicenseRepository([new Models.SpdxLicense(licence)]),
    // Of the archive that the registry hands out.
    hashes: new Models.HashDictionary([
      [Enums.HashAlgorithm['SHA-512'], Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')],
    ]),
  });
}

/**
 * @param {string} folder
 * @param {BundledPackage} bundled
 * @param {Readonly<Record<string, Locked>>} lock
 * @returns {string} the digest
 */
function lockedOf(folder, { name, version }, lock) {
  const key = folder.slice(folder.indexOf('node_modules/'));
  const { version: locked, integrity = '' } = lock[key] ?? {};
  if (locked !== version)
    throw new Error(
      `${name} ${version} is in the bundle, and package-lock.json has ${locked ?? 'none'}. Run "npm install".`,
    );
  if (!/^sha512-[\w+/]{86}==$/.test(integrity))
    throw new Error(`package-lock.json has no SHA-512 of ${name} ${version}.`);
  return integrity;
}
