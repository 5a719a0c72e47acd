/** Markdown for tooltips. */
import * as vscode from 'vscode';

/** Markdown that may neither run commands nor hold HTML or icons. */
export function markdownText(source: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(source, false);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}
