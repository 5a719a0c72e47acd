/** Inlay hints in clients' files: what is worked out and stands nowhere. */
import * as vscode from 'vscode';
import { onSettingChange, setting } from '../contributions/settings';
import { carriedHints } from '../core/language/carriedHints';
import { inlayHintsOf, type InlayHintText } from '../core/language/inlayHints';
import { recordOnDay } from '../core/language/recordOnDay';
import type { Span } from '../core/record/lines';
import { markdownText } from '../editor/markdownText';
import { openRecord, rangeOf, RECORD_FILES, type OpenRecord } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers the hints. A file that gives no client while it is written keeps those it had, so that its lines do not jump. */
export function registerInlayHints(store: ClientStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const lastGood = new Map<string, OpenRecord>();
  const refresh = (): void => changed.fire();
  return vscode.Disposable.from(
    changed,
    store.onDidChange(refresh),
    onSettingChange('clientele.inlayHints', refresh),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => lastGood.delete(uri.toString())),
    vscode.languages.registerInlayHintsProvider(RECORD_FILES, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: async (document, range) => {
        if (!setting('clientele.inlayHints')) return [];
        const open = await openRecord(store, document);
        if (open === undefined) return [];
        const key = document.uri.toString();
        if (open.file.parsed.record !== undefined) lastGood.set(key, open);
        const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return hintsOf(store, lastGood.get(key) ?? open, open.file.text, asked).map((hint) =>
          inlayHint(document, hint),
        );
      },
    }),
  );
}

/** The hints of a record in a stretch of the text as it is now. */
function hintsOf(
  store: ClientStore,
  { file, folder, client }: OpenRecord,
  text: string,
  asked: Span,
): readonly InlayHintText[] {
  const record = recordOnDay(file, folder.folder.studio, store.snapshot.asOf, client?.assessment);
  if (file.text === text) return inlayHintsOf(record, asked);
  const hints = inlayHintsOf(record, { start: 0, end: file.text.length });
  return carriedHints(hints, file.text, text).filter(({ offset }) => asked.start <= offset && offset <= asked.end);
}

function inlayHint(document: vscode.TextDocument, { offset, label, tooltip, from }: InlayHintText): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(label);
  part.tooltip = markdownText(tooltip);
  if (from !== undefined) part.location = new vscode.Location(document.uri, rangeOf(document, from));
  const hint = new vscode.InlayHint(document.positionAt(offset), [part]);
  hint.paddingLeft = true;
  return hint;
}
