// @ts-check
// Advisories and malicious releases of packages that are, or were, in the lock file, as they were published: looked up by hand on 2026-12-01 in
// what is public of pull requests and audits. `npm run audit` asks the registry, which knows more; this list is held against every lock file
// without it, so that no known fault comes back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';

/**
 * @typedef {object} Advisory
 * @property {string} package
 * @property {string} id such as `GHSA-48c2-rrv3-qjmp`
 * @property {string} affected a range of versions
 */

/** @type {readonly Advisory[]} */
export const ADVISORIES = JSON.parse(readFileSync(join(import.meta.dirname, 'advisories.json'), 'utf8'));

/**
 * The advisories that cover something in a lock file, one a line.
 *
 * @example
 * coveredIn({ 'node_modules/yaml': { version: '2.8.2' } }, ADVISORIES) // ['yaml 2.8.2: GHSA-48c2-rrv3-qjmp']
 *
 * @param {Readonly<Record<string, { readonly name?: string, readonly version?: string }>>} packages of a lock file, by the place where npm puts them
 * @param {readonly Advisory[]} advisories
 * @returns {readonly string[]}
 */
export function coveredIn(packages, advisories) {
  return Object.entries(packages).flatMap(([place, { name = place.split('node_modules/').at(-1), version }]) =>
    advisories
      .filter((one) => one.package === name && version !== undefined && semver.satisfies(version, one.affected))
      .map(({ id }) => `${name} ${version}: ${id}`),
  );
}
