/** Completion and snippets in clients' files and `studio.yaml`. */
import * as vscode from 'vscode';
import { setting } from '../contributions/settings';
import { isClientFile, isRecordFile } from '../core/folder';
import { completionsAt } from '../core/language/completion';
import type { Completion, CompletionKind, Part } from '../core/language/completionItem';
import type { Studio } from '../core/record/schema';
import { markdownText } from '../editor/markdownText';
import { RECORD_FILES, rangeOf } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';
import { assessmentDay } from '../workspace/today';

/** A blank behind a colon or a dash, a bracket and a quote ask for values without another key. */
const TRIGGERS = [' ', '[', '"', "'"];

const KINDS = {
  key: vscode.CompletionItemKind.Property,
  rule: vscode.CompletionItemKind.Constant,
  option: vscode.CompletionItemKind.EnumMember,
  date: vscode.CompletionItemKind.Event,
  id: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
  example: vscode.CompletionItemKind.Value,
  snippet: vscode.CompletionItemKind.Snippet,
} as const satisfies Record<CompletionKind, vscode.CompletionItemKind>;

/** Registers completion. A pattern as selector is closer than any word of the file is, so VS Code's own words stay away. */
export function registerCompletion(store: ClientStore): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    RECORD_FILES,
    {
      provideCompletionItems: (document, position, _token, { triggerCharacter }) => {
        const isWanted = wanted();
        const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
        if (isWanted === undefined || !isRecordFile(name)) return [];
        // Blanks at the beginning of a line are an indent, not a question.
        const before = document.lineAt(position).text.slice(0, position.character);
        if (triggerCharacter === ' ' && before.trim() === '') return [];
        const call = {
          text: document.getText(),
          offset: document.offsetAt(position),
          file: isClientFile(name) ? 'client' : 'studio',
          today: assessmentDay(),
          studio: studioOf(store, document.uri, name),
        } as const;
        return completionsAt(call)
          .filter(isWanted)
          .map((completion, at) => itemOf(document, completion, at));
      },
    },
    ...TRIGGERS,
  );
}

/** What the settings let through; `undefined` for nothing. */
function wanted(): ((completion: Completion) => boolean) | undefined {
  const completion = setting('clientele.completion');
  const snippets = setting('clientele.snippets');
  return completion || snippets ? ({ kind }) => (kind === 'snippet' ? snippets : completion) : undefined;
}

/** What the clients of the file's folder fall back on. */
function studioOf(store: ClientStore, file: vscode.Uri, name: string): Studio {
  const own = store.snapshot.folders.find(({ uri }) => vscode.Uri.joinPath(uri, name).toString() === file.toString());
  return own?.folder.studio ?? {};
}

function itemOf(document: vscode.TextDocument, completion: Completion, at: number): vscode.CompletionItem {
  const { label, kind, detail, documentation, filter, goesOn } = completion;
  const item = new vscode.CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = markdownText(documentation);
  item.filterText = filter;
  item.sortText = String(at).padStart(4, '0');
  item.range = rangeOf(document, completion.span);
  item.insertText = snippetOf(completion.parts);
  item.keepWhitespace = true;
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest') };
  return item;
}

function snippetOf(parts: readonly Part[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const part of parts) {
    if (typeof part === 'string') snippet.appendText(part);
    else if (part.stop.length > 1) snippet.appendChoice([...part.stop]);
    else if (part.stop[0] === undefined) snippet.appendTabstop();
    else snippet.appendPlaceholder(part.stop[0]);
  }
  return snippet;
}
