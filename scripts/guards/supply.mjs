// @ts-check
// What comes from elsewhere: package.json, the lock file, and the names with their reasons in CONTRIBUTING.md, held against each other.

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [resolved]
 * @property {boolean} [link]
 * @property {boolean} [hasInstallScript]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 */

/**
 * @typedef {object} Manifest
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 * @property {Readonly<Record<string, string>>} [overrides]
 */

/**
 * What is wrong with the lock file.
 *
 * @param {object} request
 * @param {Manifest} request.manifest package.json
 * @param {{ readonly packages?: Readonly<Record<string, LockEntry>> }} request.lock package-lock.json
 * @param {readonly string[]} request.withScripts packages that have a script for when they are installed, and do without it
 * @returns {Generator<string>}
 */
export function* lockBreaches({ manifest, lock, withScripts }) {
  const { '': ours = {}, ...entries } = lock.packages ?? {};
  for (const kind of /** @type {const} */ (['dependencies', 'devDependencies'])) {
    const [asked, locked] = [manifest[kind] ?? {}, ours[kind] ?? {}];
    for (const [name, version] of Object.entries(asked)) {
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) yield `${name} is asked for as "${version}", not as one version.`;
      if (locked[name] !== version) yield `The lock file does not know ${name} ${version}. Run "npm install".`;
      else if (entries[`node_modules/${name}`]?.version !== version) yield `The lock file has another ${name}.`;
    }
    for (const name of Object.keys(locked))
      if (!Object.hasOwn(asked, name)) yield `The lock file has ${name}, which package.json does not ask for.`;
  }
  /** @type {Set<string>} */
  const idle = new Set(withScripts);
  for (const [path, entry] of Object.entries(entries)) {
    const name = path.replace(/^.*node_modules\//, '');
    // An address would choose the source; a digest is all that is needed, wherever the archive comes from.
    if (entry.link === true || entry.resolved !== undefined)
      yield `${path} comes from ${entry.resolved ?? 'a folder'}, not from the npm registry by its digest.`;
    if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) yield `${path} has no SHA-512 in the lock file.`;
    if (entry.hasInstallScript !== true) continue;
    if (withScripts.includes(name)) idle.delete(name);
    else yield `${path} would run a script when it is installed.`;
  }
  for (const name of idle) yield `${name} has no script for when it is installed; take it off the list.`;
}

/**
 * The rows of the tables under a heading that name packages.
 *
 * @typedef {{ readonly names: readonly string[], readonly reason: string }} NamedRow
 */

/**
 * Reads the tables of CONTRIBUTING.md that name packages: the line above each says which it is.
 *
 * @param {string} page
 * @param {string} above such as `In the bundle:`
 * @returns {readonly NamedRow[]}
 */
export function namedPackages(page, above) {
  const [, after] = page.split(`\n${above}\n\n`);
  if (after === undefined) throw new Error(`CONTRIBUTING.md has no line "${above}".`);
  const [table = ''] = after.split('\n\n');
  const rows = table.split('\n').slice(2);
  return rows.map((row) => {
    const [first = '', ...cells] = row.split('|').slice(1, -1);
    const names = [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? '');
    return { names, reason: cells.at(-1)?.trim() ?? '' };
  });
}

/**
 * Packages that are not named with a reason, and names that are of no package.
 *
 * @param {string} where the table, for what is said about it
 * @param {readonly NamedRow[]} rows a name may end in `*`
 * @param {Iterable<string>} packages
 * @returns {Generator<string>}
 */
export function* namingBreaches(where, rows, packages) {
  const found = [...packages];
  for (const { names, reason } of rows) {
    if (names.length === 0) yield `${where}: a row names no package.`;
    if (reason === '') yield `${where}: ${names.join(', ')} has no reason.`;
    for (const name of names)
      if (!found.some((each) => covers(name, each))) yield `${where}: ${name} is named, and is none of the packages.`;
  }
  const names = rows.flatMap((row) => row.names);
  for (const each of found) {
    const naming = names.filter((name) => covers(name, each));
    if (naming.length === 0) yield `${where}: ${each} is not named.`;
    if (naming.length > 1) yield `${where}: ${each} is named ${naming.length} times.`;
  }
}

/** @param {string} name @param {string} found */
function covers(name, found) {
  return name.endsWith('*') ? found.startsWith(name.slice(0, -1)) : name === found;
}
