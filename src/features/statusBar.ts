/** The status bar's entry: the worst level and how many clients need something. */
import * as vscode from 'vscode';
import { commandOf, registerCommand, runCommand } from '../contributions/commands';
import { onSettingChange, setting } from '../contributions/settings';
import { statusBarText } from '../core/views/statusBar';
import { chooseClient } from '../editor/chooseClient';
import { markdownText } from '../editor/markdownText';
import type { ClientStore } from '../workspace/store';

/** The entry as it is shown, for those who want to look at it from outside. */
export interface ShownStatusBar {
  /** `undefined` while it is hidden. */
  readonly text: string | undefined;
  /** The id of a theme colour. */
  readonly background: string | undefined;
  readonly tooltip: string | undefined;
}

const BACKGROUNDS = {
  warning: 'statusBarItem.warningBackground',
  error: 'statusBarItem.errorBackground',
} as const;

/** Registers the entry, and the pick that a click on it opens. */
export function registerStatusBar(store: ClientStore): vscode.Disposable & ShownStatusBar {
  const item = vscode.window.createStatusBarItem('clientele.status', vscode.StatusBarAlignment.Left, 10);
  let shown: ShownStatusBar = HIDDEN;
  item.name = vscode.l10n.t('Clients');
  item.command = commandOf('clientele.showClients', item.name);
  const show = (): void => {
    const said = setting('clientele.statusBar') ? statusBarText(store.snapshot) : null;
    if (said === null) {
      shown = HIDDEN;
      item.hide();
      return;
    }
    const background = said.background === null ? undefined : BACKGROUNDS[said.background];
    shown = { text: said.text, background, tooltip: said.tooltip };
    item.text = said.text;
    item.tooltip = markdownText(said.tooltip);
    item.backgroundColor = background === undefined ? undefined : new vscode.ThemeColor(background);
    item.accessibilityInformation = { label: said.accessibleLabel, role: 'button' };
    item.show();
  };
  show();
  const registered = vscode.Disposable.from(
    item,
    store.onDidChange(show),
    onSettingChange('clientele.statusBar', show),
    registerCommand('clientele.showClients', async () => {
      const client = await chooseClient(store, vscode.l10n.t('Clients'));
      if (client !== undefined) await runCommand('clientele.assess', client);
    }),
  );
  return {
    get text() {
      return shown.text;
    },
    get background() {
      return shown.background;
    },
    get tooltip() {
      return shown.tooltip;
    },
    dispose: () => registered.dispose(),
  };
}

const HIDDEN: ShownStatusBar = { text: undefined, background: undefined, tooltip: undefined };
