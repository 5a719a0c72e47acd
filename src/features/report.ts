/** The report on one client, beside the editor: follows every edit, and comes back after a reload. */
import * as vscode from 'vscode';
import { registerCommand } from '../contributions/commands';
import { lettersThatFit } from '../core/letters/draft';
import { findClient, letterInputFor, type ClientRef } from '../core/views/portfolio';
import { reportBody, unreadableBody } from '../core/views/report';
import { isReportMessage, type ReportMessage } from '../core/views/reportContract';
import { clientFor } from '../editor/chooseClient';
import { clientPanels, fileOf, type Written } from '../editor/clientPanels';
import type { ClientStore } from '../workspace/store';

const VIEW_TYPE = 'clientele.report';

/** Registers the report. */
export function registerReport(store: ClientStore, context: vscode.ExtensionContext): vscode.Disposable {
  const panels = clientPanels<ReportMessage>(store, context, {
    viewType: VIEW_TYPE,
    assets: ['page', 'report'],
    write: (client) => written(store, client),
    isMessage: isReportMessage,
  });
  return vscode.Disposable.from(
    panels,
    registerCommand('clientele.assess', async (argument) => {
      const client = await clientFor(store, argument, vscode.l10n.t('Assess Client'));
      if (client !== undefined) panels.open(client);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, panels.serializer),
  );
}

/** `undefined` where the file is gone. */
function written(store: ClientStore, client: ClientRef): Written | undefined {
  const placed = findClient(store.snapshot, client);
  const input = placed === undefined ? undefined : letterInputFor(placed);
  if (placed !== undefined && input !== undefined) {
    const body = reportBody({ client: placed.client, letters: lettersThatFit(input) });
    return { title: placed.client.assessment.client, body };
  }
  const file = fileOf(store, client);
  return file === undefined ? undefined : { title: '', body: unreadableBody(file) };
}
