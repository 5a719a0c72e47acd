/** The report on one client as a file of its own, where the person says: HTML that needs nothing else, or Markdown. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { spokenLanguage } from '../core/l10n';
import { findClient, type PlacedClient } from '../core/views/portfolio';
import { reportMarkdown } from '../core/views/report/reportMarkdown';
import { reportModel, type ReportModel } from '../core/views/report/reportModel';
import { NOTHING_PRIVATE, privateParts, savedReport, type PrivateParts } from '../core/views/report/savedReport';
import type { ReportFormat } from '../core/views/reportContract';
import { isReportView, WHOLE_VIEW } from '../core/views/reportView';
import { clientFor } from '../editor/chooseClient';
import { tellNoRecord } from '../editor/loggedRecord';
import { isOnThisMachine, openInItsProgram } from '../editor/openMail';
import { isWritten } from '../editor/writtenFile';
import type { ClientStore } from '../workspace/store';

/** The style sheets of a saved report, in their order: the colours that a theme would give come last. */
const STYLES = ['page.css', 'report.css', 'timeline.css', 'saved.css'];

/** Registers the two ways to save a report. */
export function registerSaveReport(store: ClientStore, { extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const save = async (format: ReportFormat, title: string, client: unknown, view: unknown): Promise<void> => {
    const ref = await clientFor(store, client, title);
    if (ref === undefined) return;
    const placed = findClient(store.snapshot, ref);
    const model = placed === undefined ? undefined : reportModel(placed, isReportView(view) ? view : WHOLE_VIEW);
    if (placed === undefined || model === undefined) {
      tellNoRecord(ref);
      return;
    }
    const asked = await askForPrivateParts(model, title);
    if (asked === undefined) return;
    const target = await askWhere(placed, model, format, title);
    if (target === undefined) return;
    const text = format === 'html' ? await page(model, asked, extensionUri) : reportMarkdown(model, asked);
    if (await isWritten(target, text)) tellSaved(target, format);
  };
  return vscode.Disposable.from(
    registerCommand('clientele.saveReportHtml', (client, view) =>
      save('html', vscode.l10n.t('Save Report as HTML'), client, view),
    ),
    registerCommand('clientele.saveReportMarkdown', (client, view) =>
      save('markdown', vscode.l10n.t('Save Report as Markdown'), client, view),
    ),
  );
}

async function page(model: ReportModel, asked: PrivateParts, extensionUri: vscode.Uri): Promise<string> {
  const styles = await Promise.all(
    STYLES.map(async (name) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', name))),
    ),
  );
  return savedReport(model, asked, { styles, language: spokenLanguage() });
}

/** Asks for what is private and on file, nothing of it ticked. `undefined`: the person gave up. */
async function askForPrivateParts({ client }: ReportModel, title: string): Promise<PrivateParts | undefined> {
  const { l10n, window } = vscode;
  const { record } = client.source.parsed;
  const there = record === undefined ? NOTHING_PRIVATE : privateParts(record);
  const items: (vscode.QuickPickItem & { readonly part: keyof PrivateParts })[] = [
    ...(there.notes ? [{ label: l10n.t('Private notes'), part: 'notes' as const }] : []),
    ...(there.quotes ? [{ label: l10n.t('Quotes of conduct incidents'), part: 'quotes' as const }] : []),
  ];
  if (items.length === 0) return NOTHING_PRIVATE;
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Tick what is private and should be in the file all the same, or go on with none'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  const has = (part: keyof PrivateParts): boolean => picked?.some((one) => one.part === part) === true;
  return picked === undefined ? undefined : { notes: has('notes'), quotes: has('quotes') };
}

/** The dialog asks before it takes a name that a file has. */
async function askWhere(
  { folder, client }: PlacedClient,
  { client: { assessment } }: ReportModel,
  format: ReportFormat,
  title: string,
): Promise<vscode.Uri | undefined> {
  const clients = vscode.Uri.joinPath(vscode.Uri.parse(folder.key), '.clients');
  const papers = vscode.Uri.joinPath(clients, client.id);
  const isThere = await vscode.workspace.fs.stat(papers).then(
    () => true,
    () => false,
  );
  const ending = format === 'html' ? 'html' : 'md';
  const name = `${client.id}-report-${assessment.asOf}.${ending}`;
  return vscode.window.showSaveDialog({
    title,
    filters: format === 'html' ? { HTML: [ending] } : { Markdown: [ending] },
    defaultUri: vscode.Uri.joinPath(isThere ? papers : clients, name),
  });
}

function tellSaved(file: vscode.Uri, format: ReportFormat): void {
  const { l10n, window, workspace } = vscode;
  const inBrowser = format === 'html' && isOnThisMachine(file);
  const isPage = format === 'html' && !inBrowser;
  const act = inBrowser ? l10n.t('Open in Browser') : isPage ? l10n.t('Show in Explorer') : l10n.t('Open');
  const message = isPage
    ? l10n.t(
        'Saved as {0}. It lies on another machine: download it from the Explorer to open it in your browser.',
        workspace.asRelativePath(file),
      )
    : l10n.t('Saved as {0}.', workspace.asRelativePath(file));
  void window.showInformationMessage(message, act).then(async (answer) => {
    if (answer !== act) return;
    if (inBrowser) await openInItsProgram(file);
    else if (isPage) await vscode.commands.executeCommand('revealInExplorer', file);
    else await window.showTextDocument(file);
  });
}
