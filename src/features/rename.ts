/** Rename of ids and people in clients' files. */
import * as vscode from 'vscode';
import { whileOn } from '../contributions/settings';
import { renameAt, renameableAt } from '../core/language/rename';
import { clientText } from '../editor/clientText';
import { RECORD_FILES, rangeOf } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers rename. What hinders it is told beside the cursor. */
export function registerRename(store: ClientStore): vscode.Disposable {
  return whileOn('clientele.rename', () =>
    vscode.languages.registerRenameProvider(RECORD_FILES, {
      prepareRename: async (document, position) => {
        const text = await clientText(store, document);
        if (text === undefined) return undefined;
        const start = renameableAt(text, document.offsetAt(position));
        if (!start.done) throw new Error(start.why);
        return { range: rangeOf(document, start.span), placeholder: start.name };
      },
      provideRenameEdits: async (document, position, name) => {
        const text = await clientText(store, document);
        if (text === undefined) return undefined;
        const renamed = renameAt(text, document.offsetAt(position), name);
        if (!renamed.done) throw new Error(renamed.why);
        const edit = new vscode.WorkspaceEdit();
        for (const change of renamed.edits) edit.replace(document.uri, rangeOf(document, change), change.text);
        return edit;
      },
    }),
  );
}
