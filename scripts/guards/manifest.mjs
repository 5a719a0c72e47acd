// @ts-check
// Holds package.json against the code and the texts, in both directions.

/**
 * @typedef {object} Facts
 * @property {any} manifest package.json
 * @property {Readonly<Record<string, Readonly<Record<string, string>>>>} texts by file: `package.nls.json` and its translations
 * @property {import('./contribution-lists.mjs').ContributionLists} lists
 * @property {readonly string[]} internal commands that need arguments, so that nobody can call them from the palette
 * @property {ReadonlyMap<string, readonly string[]>} calls ids handed to functions, by the function's name
 * @property {readonly import('./contribution-lists.mjs').Mention[]} mentions ids of ours in the source
 * @property {ReadonlySet<string>} literals every text that stands in the source by itself
 * @property {readonly string[]} files of the repository, paths from the root
 */

/**
 * Everything in which the manifest, the code and the texts do not agree.
 *
 * @param {Facts} facts
 * @returns {readonly string[]}
 */
export function manifestBreaches(facts) {
  return [commands, settings, contextKeys, views, activation, namedIds, textKeys, paths].flatMap((check) => [
    ...check(facts),
  ]);
}

/** @param {Facts} facts */
function contributes({ manifest }) {
  return manifest.contributes ?? {};
}

/** @param {Facts} facts @returns {Generator<string>} */
function* commands(facts) {
  const { lists, internal, calls } = facts;
  const {
    commands: contributed = [],
    menus = {},
    keybindings = [],
    viewsWelcome = [],
    walkthroughs = [],
  } = contributes(facts);
  const ids = contributed.map((/** @type {any} */ each) => each.command);
  yield* differences('command', ids, 'contributed', lists.COMMANDS, 'in src/contributions');
  yield* differences(
    'command',
    lists.COMMANDS,
    'in src/contributions',
    calls.get('registerCommand') ?? [],
    'registered by a feature',
  );
  yield* twice('command', ids);
  yield* twice('registered command', calls.get('registerCommand') ?? []);
  const hidden = (menus.commandPalette ?? []).filter((/** @type {any} */ entry) => entry.when === 'false');
  yield* differences(
    'command',
    hidden.map((/** @type {any} */ entry) => entry.command),
    'hidden from the palette',
    internal,
    'internal',
  );
  for (const { command, category } of contributed) {
    if (category === undefined && !internal.includes(command)) yield `The command ${command} has no category.`;
  }
  const entries = [...Object.values(menus).flat(), ...keybindings];
  const named = entries.flatMap((entry) => [entry.command, entry.alt].filter((id) => id !== undefined));
  const linked = [
    ...viewsWelcome.map((/** @type {any} */ each) => textOf(facts, each.contents)),
    ...stepsOf(walkthroughs, facts),
  ];
  for (const text of linked) for (const [, id] of text.matchAll(/\(command:([\w.-]+)/g)) named.push(id);
  for (const id of named) {
    if (/^clientele\./.test(id) && !ids.includes(id))
      yield `A menu, key or text calls ${id}, which is no command of the manifest.`;
  }
}

/** @param {any[]} walkthroughs @param {Facts} facts @returns {string[]} */
function stepsOf(walkthroughs, facts) {
  return walkthroughs.flatMap(({ steps = [] }) =>
    steps.map((/** @type {any} */ step) => textOf(facts, step.description)),
  );
}

/** @param {Facts} facts */
function propertiesOf(facts) {
  return Object.assign({}, ...[contributes(facts).configuration ?? []].flat().map((each) => each.properties ?? {}));
}

/** @param {Facts} facts @returns {Generator<string>} */
function* settings(facts) {
  const properties = propertiesOf(facts);
  const { SETTINGS } = facts.lists;
  yield* differences('setting', Object.keys(properties), 'contributed', Object.keys(SETTINGS), 'in src/contributions');
  for (const [id, fallback] of Object.entries(SETTINGS)) {
    const property = properties[id];
    if (property === undefined) continue;
    if (property.type !== typeof fallback)
      yield `The setting ${id} is a ${property.type} in the manifest and a ${typeof fallback} in the code.`;
    if (property.default !== fallback) {
      yield `The setting ${id} is ${JSON.stringify(property.default)} by default in the manifest and ${JSON.stringify(fallback)} in the code.`;
    }
    if (property.enum !== undefined && !property.enum.includes(fallback))
      yield `The default of ${id} is none of its values.`;
    if ((property.markdownDescription ?? property.description) === undefined)
      yield `The setting ${id} has no description.`;
  }
  const read = ['setting', 'onSettingChange', 'whileOn'].flatMap((call) => facts.calls.get(call) ?? []);
  for (const id of Object.keys(SETTINGS)) if (!read.includes(id)) yield `Nothing reads the setting ${id}.`;
}

/** Every condition of the manifest. @param {unknown} node @returns {string[]} */
function conditions(node) {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    (key === 'when' || key === 'enablement') && typeof value === 'string' ? [value] : conditions(value),
  );
}

/** @param {Facts} facts @returns {Generator<string>} */
function* contextKeys(facts) {
  const { CONTEXT_KEYS, SETTINGS } = facts.lists;
  const used = new Set();
  for (const condition of conditions(contributes(facts))) {
    for (const [, prefix = '', key = ''] of condition.matchAll(/(?<![\w.:/'-])(config\.)?(clientele\.[\w.]+)/g)) {
      if (isValue(condition, key)) continue;
      if (prefix !== '') {
        if (!(key in SETTINGS)) yield `"${condition}" asks for ${key}, which is no setting.`;
      } else if (key in CONTEXT_KEYS) used.add(key);
      else yield `"${condition}" asks for ${key}, which is no context key.`;
    }
    for (const [, key = '', value = ''] of condition.matchAll(/(clientele\.[\w.]+)\s*[!=]==?\s*'?([\w-]+)'?/g)) {
      const values = CONTEXT_KEYS[key];
      if (values !== undefined && !values.includes(value))
        yield `"${condition}" compares ${key} with ${value}, which it never is.`;
    }
  }
  const set = facts.calls.get('setContext') ?? [];
  for (const key of Object.keys(CONTEXT_KEYS)) {
    if (!used.has(key)) yield `No condition of the manifest asks for the context key ${key}.`;
    if (!set.includes(key)) yield `Nothing sets the context key ${key}.`;
  }
}

/** Whether the name stands on the right of a comparison. @param {string} condition @param {string} name */
function isValue(condition, name) {
  return new RegExp(`(==|!=|=~)\\s*'?${name.replaceAll('.', '\\.')}`).test(condition);
}

/** @param {Facts} facts @returns {Generator<string>} */
function* views(facts) {
  const { views: groups = {}, viewsContainers = {}, viewsWelcome = [], menus = {} } = contributes(facts);
  const containers = Object.values(viewsContainers)
    .flat()
    .map((/** @type {any} */ each) => each.id);
  const ids = Object.values(groups)
    .flat()
    .map((/** @type {any} */ each) => each.id);
  const made = [
    ...(facts.calls.get('createTreeView') ?? []),
    ...(facts.calls.get('registerWebviewViewProvider') ?? []),
  ];
  yield* differences('view', ids, 'contributed', made, 'made by a feature');
  yield* differences(
    'view',
    viewsWelcome.map((/** @type {any} */ each) => each.view),
    'with a welcome text',
    ids,
    'contributed',
    'one way',
  );
  for (const container of Object.keys(groups)) {
    const builtIn = ['explorer', 'scm', 'debug', 'test'].includes(container);
    if (!builtIn && !containers.includes(container)) yield `Views stand in ${container}, which is no container.`;
  }
  for (const container of containers)
    if (groups[container] === undefined) yield `The container ${container} has no view.`;
  for (const condition of conditions(menus)) {
    for (const [, what = '', name = ''] of condition.matchAll(/\b(view|viewItem)\s*==\s*'?([\w.-]+)'?/g)) {
      const known = what === 'view' ? ids.includes(name) : facts.literals.has(name);
      if (!known) yield `"${condition}" asks for the ${what} ${name}, which there is not.`;
    }
  }
}

/** @param {Facts} facts @returns {Generator<string>} */
function* activation(facts) {
  const events = facts.manifest.activationEvents ?? [];
  for (const event of events) {
    if (event === '*' || event === 'onStartupFinished')
      yield `${event} starts the extension in every window. Name what it waits for.`;
    if (/^on(Command|View):/.test(event))
      yield `${event} goes without saying: VS Code takes it from what is contributed.`;
  }
  if (!events.some((/** @type {string} */ event) => event.startsWith('workspaceContains:'))) {
    yield 'Nothing starts the extension where a workspace has a .clients folder.';
  }
  const types = events.flatMap((/** @type {string} */ event) => /^onWebviewPanel:(.*)$/.exec(event)?.[1] ?? []);
  yield* differences(
    'webview',
    types,
    'waited for',
    facts.calls.get('registerWebviewPanelSerializer') ?? [],
    'brought back by a feature',
  );
}

/** @param {Facts} facts @returns {Generator<string>} */
function* namedIds(facts) {
  const { COMMANDS, SETTINGS, CONTEXT_KEYS } = facts.lists;
  const { views: groups = {}, viewsContainers = {}, walkthroughs = [] } = contributes(facts);
  const others = [...Object.values(groups).flat(), ...Object.values(viewsContainers).flat(), ...walkthroughs].map(
    (each) => each.id,
  );
  const webviews = (facts.manifest.activationEvents ?? []).map((/** @type {string} */ event) => event.split(':')[1]);
  const items = [...(facts.calls.get('createStatusBarItem') ?? []), ...(facts.calls.get('createWebviewPanel') ?? [])];
  const known = new Set([
    ...items,
    ...COMMANDS,
    ...Object.keys(SETTINGS),
    ...Object.keys(CONTEXT_KEYS),
    ...others,
    ...webviews,
  ]);
  for (const { file, id } of facts.mentions) {
    if (!known.has(id)) yield `${file} names ${id}, which is no command, setting, context key or view.`;
  }
}

/** The keys of the manifest whose values people read. */
const readByPeople =
  /^(title|shortTitle|displayName|description|markdownDescription|contents|category|label|contextualTitle|enumDescriptions|markdownEnumDescriptions|enumItemLabels|deprecationMessage|altText)$/;

/** @param {unknown} node @param {string} way @returns {Generator<readonly [way: string, text: string]>} */
function* peoplesTexts(node, way) {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = way === '' ? key : `${way}.${key}`;
    const isName = key === 'name' && /(^|\.)views\./.test(way);
    const isRead = readByPeople.test(key) || isName;
    for (const text of isRead ? [value].flat() : []) if (typeof text === 'string') yield [here, text];
    yield* peoplesTexts(value, here);
  }
}

/** @param {Facts} facts @returns {Generator<string>} */
function* textKeys({ manifest, texts }) {
  const { displayName, description, capabilities, contributes: contributed } = manifest;
  const used = new Set();
  for (const [way, text] of peoplesTexts({ displayName, description, capabilities, contributes: contributed }, '')) {
    const key = /^%(.+)%$/.exec(text)?.[1];
    if (key === undefined) yield `${way} is written out in package.json. Its text belongs in package.nls.json.`;
    else used.add(key);
  }
  // A key counts wherever it stands, so that one in an unforeseen place is not taken for unused.
  for (const [, key = ''] of JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)) used.add(key);
  const base = texts['package.nls.json'] ?? {};
  yield* differences('text', used, 'used by package.json', Object.keys(base), 'in package.nls.json');
  for (const [file, translated] of Object.entries(texts)) {
    if (file !== 'package.nls.json')
      yield* differences('text', Object.keys(translated), `in ${file}`, Object.keys(base), 'in package.nls.json');
    for (const [key, text] of Object.entries(translated))
      if (text.trim() === '') yield `The text ${key} in ${file} is empty.`;
  }
}

/** @param {Facts} facts @param {unknown} text */
function textOf({ texts }, text) {
  const key = /^%(.+)%$/.exec(String(text))?.[1];
  return key === undefined ? String(text) : (texts['package.nls.json']?.[key] ?? '');
}

/** @param {unknown} node @returns {string[]} */
function pathsIn(node) {
  if (typeof node === 'string')
    return /^(\.\/)?[\w-]+(\/[\w.-]+)*\/[\w-]+\.(svg|png|md|json|ttf|woff2?|js|css)$/.test(node) ||
      node.startsWith('./')
      ? [node]
      : [];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(pathsIn) : [];
}

/** @param {Facts} facts @returns {Generator<string>} */
function* paths(facts) {
  const { manifest, files } = facts;
  const { main, browser, icon, l10n } = manifest;
  for (const [name, path] of Object.entries({ main, browser })) {
    if (!/^\.\/dist\/[\w/.-]+\.js$/.test(String(path)))
      yield `"${name}" is ${path}, not a file of ./dist, where the build writes.`;
  }
  for (const path of [...pathsIn(contributes(facts)), ...(icon === undefined ? [] : [icon])]) {
    if (!files.includes(path.replace(/^\.\//, ''))) yield `package.json names ${path}, which is not in the repository.`;
  }
  const folder = l10n?.replace(/^\.\//, '');
  if (folder !== undefined && !files.some((file) => file.startsWith(`${folder}/`)))
    yield `The folder ${l10n} has no texts.`;
}

/**
 * What stands in one list and not in the other.
 *
 * @param {string} kind
 * @param {Iterable<string>} some
 * @param {string} someAre
 * @param {Iterable<string>} others
 * @param {string} othersAre
 * @param {'both ways' | 'one way'} ways
 * @returns {Generator<string>}
 */
function* differences(kind, some, someAre, others, othersAre, ways = 'both ways') {
  const [left, right] = [new Set(some), new Set(others)];
  for (const id of left) if (!right.has(id)) yield `The ${kind} ${id} is ${someAre}, but not ${othersAre}.`;
  if (ways === 'one way') return;
  for (const id of right) if (!left.has(id)) yield `The ${kind} ${id} is ${othersAre}, but not ${someAre}.`;
}

/** @param {string} kind @param {readonly string[]} ids @returns {Generator<string>} */
function* twice(kind, ids) {
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    yield `The ${kind} ${id} is there twice.`;
}
