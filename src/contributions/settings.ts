/** Every setting of the extension, once, with its type and default. This is the only file that reads the configuration. */
import * as vscode from 'vscode';

/** The settings and their defaults. */
export const SETTINGS = {
  'clientele.asOf': '',
  'clientele.codeLens': true,
  'clientele.codeActions': true,
  'clientele.leakGuard': true,
  'clientele.links': true,
  'clientele.saveAfterLog': true,
  'clientele.definitions': true,
  'clientele.folding': true,
  'clientele.outline': true,
  'clientele.hover': true,
  'clientele.inlayHints': true,
  'clientele.problems': true,
  'clientele.references': true,
  'clientele.rename': true,
  'clientele.completion': true,
  'clientele.snippets': true,
  'clientele.quickFixes': true,
  'clientele.statusBar': true,
  'clientele.letterCheck': true,
} as const satisfies Readonly<Record<string, string | boolean>>;
export type SettingId = keyof typeof SETTINGS;

type Widened<T> = T extends boolean ? boolean : string;
type SettingValue<Id extends SettingId> = Widened<(typeof SETTINGS)[Id]>;

/** The value of a setting; its default where it holds something of another type. @example setting('clientele.codeLens') // true */
export function setting<Id extends SettingId>(id: Id): SettingValue<Id> {
  const fallback = SETTINGS[id];
  const value: unknown = vscode.workspace.getConfiguration().get(id);
  return (typeof value === typeof fallback ? value : fallback) as SettingValue<Id>;
}

/** Calls back when the setting changes. */
export function onSettingChange(id: SettingId, changed: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(id)) changed();
  });
}

type Switch = { [Id in SettingId]: (typeof SETTINGS)[Id] extends boolean ? Id : never }[SettingId];

/**
 * Keeps something registered for as long as a setting is on, so that VS Code asks anew when it is switched.
 * @example whileOn('clientele.folding', () => vscode.languages.registerFoldingRangeProvider(files, provider))
 */
export function whileOn(id: Switch, register: () => vscode.Disposable): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const follow = (): void => {
    const isOn = setting(id);
    if (isOn === (registered !== undefined)) return;
    registered?.dispose();
    registered = isOn ? register() : undefined;
  };
  follow();
  return vscode.Disposable.from(onSettingChange(id, follow), { dispose: () => registered?.dispose() });
}
