// @ts-check

/**
 * What the workbench shows: a folder, a `.code-workspace` file, or nothing.
 *
 * @typedef {{ readonly kind: 'folder' | 'workspace', readonly path: string }} Opened
 */

/**
 * The address of a workbench, with an extension in development where one is named.
 *
 * @example
 * workbenchAddress({ origin: 'http://127.0.0.1:8000', opened: { kind: 'folder', path: '/tmp/demo' }, extension: '/repo' })
 *
 * @param {object} request
 * @param {string} request.origin of the server, such as `http://127.0.0.1:8000`
 * @param {Opened} request.opened
 * @param {string | undefined} request.extension absolute path of the folder with the extension's package.json
 * @param {string} [request.tests] absolute path of a module whose `run()` the extension host calls
 * @returns {string}
 */
export function workbenchAddress({ origin, opened, extension, tests }) {
  const authority = new URL(origin).host;
  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({ [opened.kind]: opened.path, payload: JSON.stringify(payload) });
  return `${origin}/?${query.toString()}`;
}

/**
 * Makes every page of a browser's context show VS Code in another display language. What extensions say comes in it; the workbench's own texts
 * stay English, since its language packs are not in the server and none is fetched. VS Code reads its language from this one name, which a
 * pack's texts would set.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} language as VS Code calls it, such as `de`
 */
export async function setDisplayLanguage(context, language) {
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
}

/**
 * The user's settings of a quiet workbench: no tours, no talk with services, nothing that changes from day to day.
 * Nothing, either, that the newest VS Code has another form for: it writes that a while later, over what was written there meanwhile.
 *
 * @param {{ readonly trusted: boolean, readonly more?: Readonly<Record<string, unknown>> }} choice
 *   `trusted: false` opens every folder in Restricted Mode; `more` wins over what is set here
 * @returns {Record<string, unknown>}
 */
export function quietSettings({ trusted, more = {} }) {
  return {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'files.autoSave': 'off', // on the web VS Code saves by itself
    'git.openRepositoryInParentFolders': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.enabled': !trusted,
    'security.workspace.trust.startupPrompt': 'never',
    'telemetry.telemetryLevel': 'off',
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    ...more,
  };
}
