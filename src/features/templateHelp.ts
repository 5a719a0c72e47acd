/** Helps to word a letter: what is wrong in a template, as it is typed, and the names that it can use. */
import * as vscode from 'vscode';
import { t } from '../core/l10n';
import { namedValues, usage } from '../core/letters/template/copy';
import { kindOfTemplate, templateAt, templateProblems } from '../core/letters/template/ownTemplate';
import { onSettingChange, setting } from '../contributions/settings';
import { SEVERITIES } from '../editor/severities';

const TEMPLATES: vscode.DocumentSelector = { language: 'markdown', pattern: '**/.clients/templates/*.md' };

/** Registers diagnostics and completion. */
export function registerTemplateHelp(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('clientele-templates');
  const show = (document: vscode.TextDocument): void => {
    const name = templateAt(document.uri.path);
    if (name === undefined) return;
    const problems = setting('clientele.problems') ? templateProblems(name, document.getText()) : [];
    collection.set(
      document.uri,
      problems.map(({ place, message, severity, code }) => {
        const range = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
        const shown = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
        shown.source = 'Clientele';
        shown.code = code;
        return shown;
      }),
    );
  };
  const showAll = (): void => vscode.workspace.textDocuments.forEach(show);
  showAll();
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => show(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    onSettingChange('clientele.problems', showAll),
    vscode.languages.registerCompletionItemProvider(TEMPLATES, { provideCompletionItems }, '{', '#', '^'),
  );
}

/** The names, behind two braces. */
function provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  const kind = kindOfTemplate(templateAt(document.uri.path) ?? '');
  const before = document.lineAt(position).text.slice(0, position.character);
  const begun = /\{\{\s*([#^/]?)([\w.]*)$/.exec(before);
  if (kind === undefined || begun === null || !setting('clientele.completion')) return [];
  const [, mark = '', typed = ''] = begun;
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  return namedValues(kind).flatMap((value) => {
    const written = usage(value);
    const isGroup = written.startsWith('#');
    if (isGroup !== (mark !== '') && !(mark !== '' && value.shape.type === 'text')) return [];
    const name = isGroup ? written.slice(1) : written;
    const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Variable);
    item.detail = t(value.shape.about);
    if (value.within.length > 0) item.documentation = vscode.l10n.t('Within {0}.', value.within.join(', '));
    item.range = range;
    return [item];
  });
}
