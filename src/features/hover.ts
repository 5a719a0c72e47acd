/** Hovers in clients' files and in `studio.yaml`. */
import * as vscode from 'vscode';
import { setting } from '../contributions/settings';
import { hoverAt, type HoverText } from '../core/language/hover';
import { studioHoverAt } from '../core/language/hoverStudio';
import { recordOnDay } from '../core/language/recordOnDay';
import { markdownText } from '../editor/markdownText';
import { openRecord, openStudio, rangeOf, RECORD_FILES } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers the hovers. */
export function registerHover(store: ClientStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(RECORD_FILES, {
    provideHover: async (document, position) => {
      if (!setting('clientele.hover')) return undefined;
      const hover = await hoverIn(store, document, position);
      return hover === undefined
        ? undefined
        : new vscode.Hover(markdownText(hover.markdown), rangeOf(document, hover.span));
    },
  });
}

async function hoverIn(
  store: ClientStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<HoverText | undefined> {
  const open = await openRecord(store, document);
  const offset = document.offsetAt(position);
  const { asOf } = store.snapshot;
  if (open !== undefined) {
    return hoverAt(recordOnDay(open.file, open.folder.folder.studio, asOf, open.client?.assessment), offset);
  }
  const studio = await openStudio(store, document);
  return studio === undefined ? undefined : studioHoverAt(studio, asOf, offset);
}
