/** The outline of clients' files, which is also the path above the editor and the list of its symbols. */
import * as vscode from 'vscode';
import { whileOn } from '../contributions/settings';
import { outlineOf, type OutlineItem, type OutlineKind } from '../core/language/outline';
import { openRecord, RECORD_FILES, rangeOf } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

const KINDS = {
  section: vscode.SymbolKind.Namespace,
  list: vscode.SymbolKind.Array,
  value: vscode.SymbolKind.Property,
  person: vscode.SymbolKind.Class,
  deliverable: vscode.SymbolKind.Package,
  invoice: vscode.SymbolKind.Number,
  topic: vscode.SymbolKind.Interface,
  event: vscode.SymbolKind.Event,
} as const satisfies Record<OutlineKind, vscode.SymbolKind>;

/** Registers the outline. */
export function registerOutline(store: ClientStore): vscode.Disposable {
  return whileOn('clientele.outline', () =>
    vscode.languages.registerDocumentSymbolProvider(
      RECORD_FILES,
      {
        provideDocumentSymbols: async (document) => {
          const record = await openRecord(store, document);
          if (record === undefined) return undefined;
          const { text, defaultCurrency } = record.file;
          return outlineOf(text, defaultCurrency).map((item) => symbol(document, item));
        },
      },
      { label: 'Clientele' },
    ),
  );
}

function symbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const { name, detail, kind, span, selection } = item;
  const made = new vscode.DocumentSymbol(
    name,
    detail,
    KINDS[kind],
    rangeOf(document, span),
    rangeOf(document, selection),
  );
  made.children = item.children.map((child) => symbol(document, child));
  return made;
}
