/** Logs a fact in at most three steps: the client where it is not plain, what kind of fact, and the fact itself. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { t } from '../core/l10n';
import { LOG_KIND_IDS, LOG_KINDS, type LogKindId } from '../core/log/logKinds';
import type { LogOption } from '../core/log/option';
import { Effects, lineFrom, logRows, type LogRow } from '../core/log/pick';
import { clientRefFrom, type ClientRef } from '../core/views/portfolio';
import { plainLabel } from '../core/views/verdictWords';
import { chooseClient, clientOfActiveEditor, clientOfFile } from '../editor/chooseClient';
import { loggedRecord, tellNoRecord, type LoggedRecord } from '../editor/loggedRecord';
import { BACK, pickStep, withPick, type StepFrame } from '../editor/pickStep';
import { tellWritten } from '../editor/tellWritten';
import { writePlan } from '../editor/writePlan';
import type { ClientStore } from '../workspace/store';

/** Registers the command. A key binding may name the kind: `"args": {"kind": "request"}`. */
export function registerLog(store: ClientStore): vscode.Disposable {
  return registerCommand('clientele.log', async (argument) => {
    await store.settled();
    const wanted = wantedFrom(argument);
    let ref = clientNamed(store, argument);
    for (;;) {
      ref ??= await chooseClient(store, vscode.l10n.t('Log: for which client'));
      if (ref === undefined) return;
      const chosen = await chooseFact(store, ref, wanted);
      if (chosen === BACK) {
        ref = undefined;
        continue;
      }
      if (chosen === undefined) return;
      const written = await writePlan(chosen.uri, chosen.option.plan);
      if (written !== undefined) tellWritten(written, `${chosen.title}: ${chosen.option.label}`);
      return;
    }
  });
}

interface Wanted {
  readonly kind: LogKindId | undefined;
  /** What the line holds at first. */
  readonly line: string;
}

interface ChosenFact {
  readonly uri: vscode.Uri;
  readonly title: string;
  readonly option: LogOption;
}

function wantedFrom(argument: unknown): Wanted {
  const { kind, line } =
    typeof argument === 'object' && argument !== null ? (argument as { kind?: unknown; line?: unknown }) : {};
  return {
    kind: LOG_KIND_IDS.find((id) => id === kind),
    line: typeof line === 'string' ? line : selectedText(),
  };
}

/** The client that the command was called for: a row, a file of the explorer, or the file that is open. */
function clientNamed(store: ClientStore, argument: unknown): ClientRef | undefined {
  if (argument instanceof vscode.Uri) return clientOfFile(store, argument);
  return clientRefFrom(argument) ?? clientOfActiveEditor(store);
}

/** What is selected in an open text; the records themselves are no source of words. */
function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || /\/\.clients\/[^/]+\.ya?ml$/i.test(editor.document.uri.path)) return '';
  return lineFrom(editor.document.getText(editor.selection));
}

async function chooseFact(
  store: ClientStore,
  ref: ClientRef,
  wanted: Wanted,
): Promise<ChosenFact | typeof BACK | undefined> {
  for (;;) {
    const record = loggedRecord(store, ref);
    if (record === undefined) {
      tellNoRecord(ref);
      return undefined;
    }
    const client = plainLabel(record.input.record.client);
    const kind = wanted.kind ?? (await chooseKind(client));
    if (kind === undefined || kind === BACK) return kind;
    const option = await chooseOption(store, ref, record, kind, {
      line: wanted.line,
      client,
    });
    if (option === undefined) return undefined;
    if (option !== BACK) return { uri: record.uri, title: t(LOG_KINDS[kind].title), option };
    if (wanted.kind !== undefined) return BACK;
  }
}

async function chooseKind(client: string): Promise<LogKindId | typeof BACK | undefined> {
  const items = LOG_KIND_IDS.map((kind) => {
    const { title, when, icon } = LOG_KINDS[kind];
    return { logKind: kind, label: t(title), description: t(when), iconPath: new vscode.ThemeIcon(icon) };
  });
  const frame = {
    title: vscode.l10n.t('Log: {0}', client),
    placeholder: vscode.l10n.t('What happened?'),
  };
  const chosen = await pickStep(frame, items);
  return chosen === undefined || chosen === BACK ? chosen : chosen.logKind;
}

interface OptionItem extends vscode.QuickPickItem {
  readonly row: LogRow;
}

/** The effects of so many milliseconds' work are shown at once with the rows; the others follow. */
const AT_ONCE = 40;

async function chooseOption(
  store: ClientStore,
  ref: ClientRef,
  first: LoggedRecord,
  kindId: LogKindId,
  { line, client }: { readonly line: string; readonly client: string },
): Promise<LogOption | typeof BACK | undefined> {
  const kind = LOG_KINDS[kindId];
  const clipboard = await clipboardText();
  const frame: StepFrame = {
    title: vscode.l10n.t('Log: {0} · {1}', client, t(kind.title)),
    placeholder: t(kind.prompt),
  };
  return withPick<OptionItem, LogOption>(frame, (pick, done) => {
    let record = first;
    let effects = new Effects(record.input, record.studio, record.text);
    let later: ReturnType<typeof setTimeout> | undefined;
    let active = 0;
    const rows = (): readonly LogRow[] => logRows(record.input, kind, pick.value, clipboard);
    const show = (): void => {
      clearTimeout(later);
      const started = performance.now();
      const shown = rows();
      const items = shown.map((row): OptionItem => {
        if (row.type !== 'option') return plainItem(row);
        const isInTime = performance.now() - started < AT_ONCE;
        const detail = isInTime ? effects.of(row.option) : effects.known(row.option);
        return {
          row,
          label: row.label,
          description: row.description,
          detail: detail ?? '…',
          alwaysShow: !(kind.filters ?? false),
        };
      });
      const isWhole = shown.every((row) => row.type !== 'option' || effects.known(row.option) !== undefined);
      if (!isWhole) later = setTimeout(show, 0);
      const at = active;
      pick.keepScrollPosition = true;
      pick.items = items;
      const kept = items[at];
      if (kept !== undefined && at > 0) pick.activeItems = [kept];
    };
    pick.ignoreFocusOut = true;
    pick.value = line;
    show();
    return vscode.Disposable.from(
      { dispose: () => clearTimeout(later) },
      store.onDidChange(() => {
        record = loggedRecord(store, ref) ?? record;
        effects = new Effects(record.input, record.studio, record.text);
        show();
      }),
      pick.onDidChangeActive(([item]) => {
        if (item !== undefined) active = Math.max(0, pick.items.indexOf(item));
      }),
      pick.onDidChangeValue(() => {
        active = 0;
        show();
      }),
      pick.onDidAccept(() => {
        // What was typed last may not have reached the list when the key was pressed.
        const row = kind.filters === true ? pick.activeItems[0]?.row : rows()[active];
        if (row?.type === 'option') done(row.option);
        if (row?.type === 'take') {
          pick.value = row.text;
          active = 0;
          show();
        }
      }),
    );
  });
}

function plainItem(row: Exclude<LogRow, { readonly type: 'option' }>): OptionItem {
  if (row.type === 'hint') return { row, label: row.label, alwaysShow: true, iconPath: new vscode.ThemeIcon('edit') };
  return {
    row,
    label: row.label,
    description: vscode.l10n.t('from the clipboard'),
    alwaysShow: true,
    iconPath: new vscode.ThemeIcon('clippy'),
  };
}

async function clipboardText(): Promise<string> {
  try {
    return await vscode.env.clipboard.readText();
  } catch {
    return '';
  }
}
