/** The tree of clients in the activity bar, with its badge and filter. */
import * as vscode from 'vscode';
import { commandFor } from '../contributions/actions';
import { registerCommand } from '../contributions/commands';
import { setContext } from '../contributions/contextKeys';
import { countClients } from '../core/views/portfolio';
import { changedRoots, treeChildren, treeRoots, type TreeFilter, type TreeItem } from '../core/views/tree';
import { treeRow } from '../core/views/treeRows';
import { markdownText } from '../editor/markdownText';
import { themeIcon } from '../editor/themeIcon';
import type { LeakGuard } from '../workspace/leakGuard';
import type { ClientStore } from '../workspace/store';

/** The tree as it is shown, for those who want to look at it from outside. */
export interface ShownTree {
  readonly badge: vscode.ViewBadge | undefined;
  readonly description: string | undefined;
  /** The rows below an item, or at the top. */
  children(parent?: TreeItem): readonly TreeItem[];
  /** How VS Code is told to show an item. */
  row(item: TreeItem): vscode.TreeItem;
}

/**
 * The rows at the top as VS Code was given them. It knows a row by the very object that it was given, so while all rows keep their places
 * only those are shown again that changed, with what they are now.
 */
class GivenRoots {
  #given: readonly TreeItem[] | undefined;
  /** What they are now. */
  #last: readonly TreeItem[] = [];
  readonly #now = new Map<string, TreeItem>();

  giveAll(rows: readonly TreeItem[]): void {
    this.#given = rows;
    this.#last = rows;
    this.#now.clear();
  }

  /** @returns those of the given rows that are to be shown again; `undefined`: all, and others may have come or gone */
  take(rows: readonly TreeItem[]): readonly TreeItem[] | undefined {
    const changed = this.#given === undefined ? undefined : changedRoots(this.#last, rows);
    if (changed === undefined) return undefined;
    this.#last = rows;
    return changed.flatMap((index) => {
      const [given, now] = [this.#given?.[index], rows[index]];
      if (given === undefined || now === undefined) return [];
      this.#now.set(given.id, now);
      return [given];
    });
  }

  /** What a row is now. */
  now(row: TreeItem): TreeItem {
    return this.#now.get(row.id) ?? row;
  }
}

/** Registers the tree. */
export function registerTree(store: ClientStore, guard: LeakGuard): vscode.Disposable & ShownTree {
  const changed = new vscode.EventEmitter<TreeItem | TreeItem[] | undefined>();
  const given = new GivenRoots();
  let filter: TreeFilter = 'all';
  const children = (parent?: TreeItem): readonly TreeItem[] =>
    parent === undefined ? treeRoots(store.snapshot, filter, leaksOf(guard)) : treeChildren(given.now(parent));
  const view = vscode.window.createTreeView<TreeItem>('clientele.clients', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (parent) => {
        const rows = children(parent);
        if (parent === undefined) given.giveAll(rows);
        return [...rows];
      },
      getTreeItem: (item) => rowFor(given.now(item)),
      resolveTreeItem: (shown, item) => withTooltip(shown, given.now(item)),
    },
  });
  const show = (): void => {
    const count = countClients(store.snapshot, 'act');
    view.badge = count === 0 ? undefined : { value: count, tooltip: badgeTooltip(count) };
    // The rows come first, and the message only where it is another one: VS Code takes each message for a change
    // of the view, and holds back what changes within 200 ms of it.
    const { isRead, folders } = store.snapshot;
    const rows = isRead || folders.length > 0 ? given.take(children()) : [];
    if (rows === undefined) changed.fire(undefined);
    else if (rows.length > 0) changed.fire([...rows]);
    const said = filterDescription(filter);
    view.description = said;
    const message = said !== '' && children().length > 0 ? vscode.l10n.t('Only {0}.', said) : '';
    if ((view.message ?? '') !== message) view.message = message;
    setContext('clientele.filter', filter);
  };
  show();
  const registered = vscode.Disposable.from(
    changed,
    view,
    store.onDidChange(show),
    guard.onDidChange(show),
    registerCommand('clientele.refresh', () => store.rescan()),
    registerCommand('clientele.filter', async () => {
      filter = (await pickFilter(filter)) ?? filter;
      show();
    }),
  );
  return {
    get badge() {
      return view.badge;
    },
    get description() {
      return view.description;
    },
    children,
    row: (item) => withTooltip(rowFor(item), item),
    dispose: () => registered.dispose(),
  };
}

function leaksOf({ shown }: LeakGuard): ReadonlySet<string> {
  return new Set(shown.map(({ key }) => key));
}

function rowFor(item: TreeItem): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const row = treeRow(item);
  const shown = new vscode.TreeItem(row.label, row.hasChildren ? Collapsed : None);
  shown.id = row.id;
  shown.description = row.description;
  shown.iconPath = themeIcon(row.look);
  shown.accessibilityInformation = { label: row.accessibleLabel };
  if (row.action !== null) shown.command = commandFor(row.action, row.label);
  if (row.context !== null) shown.contextValue = row.context;
  return shown;
}

function withTooltip(shown: vscode.TreeItem, item: TreeItem): vscode.TreeItem {
  shown.tooltip = markdownText(treeRow(item).tooltip());
  return shown;
}

function badgeTooltip(count: number): string {
  return count === 1 ? vscode.l10n.t('1 client needs action') : vscode.l10n.t('{0} clients need action', count);
}

function filterDescription(filter: TreeFilter): string {
  switch (filter) {
    case 'all':
      return '';
    case 'watch':
      return vscode.l10n.t('watch and above');
    case 'act':
      return vscode.l10n.t('act and above');
  }
}

async function pickFilter(current: TreeFilter): Promise<TreeFilter | undefined> {
  const choices: readonly (vscode.QuickPickItem & { readonly filter: TreeFilter })[] = [
    { filter: 'all', label: vscode.l10n.t('All clients') },
    { filter: 'watch', label: vscode.l10n.t('Clients that need something'), description: filterDescription('watch') },
    { filter: 'act', label: vscode.l10n.t('Clients that need action'), description: filterDescription('act') },
  ];
  const items = choices.map((choice) => ({
    ...choice,
    iconPath: new vscode.ThemeIcon(choice.filter === current ? 'check' : 'blank'),
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which clients to show') });
  return picked?.filter;
}
