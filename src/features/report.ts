/** The report on one client, beside the editor: follows every edit and every day that is chosen on it, and comes back after a reload. */
import * as vscode from 'vscode';
import { registerCommand, runCommand } from '../contributions/commands';
import { findClient, type ClientRef } from '../core/views/portfolio';
import { reportBody, unreadableBody } from '../core/views/report';
import { reportModel } from '../core/views/report/reportModel';
import { isReportMessage, type ReportMessage } from '../core/views/reportContract';
import { isReportView, WHOLE_VIEW, type ReportView } from '../core/views/reportView';
import { clientFor } from '../editor/chooseClient';
import { clientPanels, fileOf, type Written } from '../editor/clientPanels';
import type { ClientStore } from '../workspace/store';

const VIEW_TYPE = 'clientele.report';

/** The open reports, for those who want to ask from outside what their pages would ask. */
export interface ShownReport {
  /** Does what the client's report does with the message; resolves when it is done. */
  ask(client: ClientRef, message: unknown): Promise<void>;
  /** The main part of the client's open report, as its page has it. */
  body(client: ClientRef): string | undefined;
}

/** Registers the report. */
export function registerReport(store: ClientStore, context: vscode.ExtensionContext): vscode.Disposable & ShownReport {
  const panels = clientPanels<ReportMessage, ReportView>(store, context, {
    viewType: VIEW_TYPE,
    assets: ['page', 'report', 'timeline'],
    viewFrom: (value) => (isReportView(value) ? value : WHOLE_VIEW),
    write: (client, view) => written(store, client, view),
    isMessage: isReportMessage,
    take: ({ format }, client, view) =>
      runCommand(format === 'html' ? 'clientele.saveReportHtml' : 'clientele.saveReportMarkdown', client, view),
  });
  const registered = vscode.Disposable.from(
    panels,
    registerCommand('clientele.assess', async (argument) => {
      const client = await clientFor(store, argument, vscode.l10n.t('Assess Client'));
      if (client !== undefined) panels.open(client);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, panels.serializer),
  );
  return {
    ask: (client, message) => panels.receive(client, message),
    body: (client) => panels.body(client),
    dispose: () => registered.dispose(),
  };
}

/** `undefined` where the file is gone. */
function written(store: ClientStore, client: ClientRef, view: ReportView): Written | undefined {
  const placed = findClient(store.snapshot, client);
  const model = placed === undefined ? undefined : reportModel(placed, view);
  if (model !== undefined) return { title: model.client.assessment.client, body: reportBody(model) };
  const file = fileOf(store, client);
  return file === undefined ? undefined : { title: '', body: unreadableBody(file) };
}
