/** Every context key of the extension, once, with its values. This is the only file that sets one. */
import * as vscode from 'vscode';

/** The keys that the manifest's `when` clauses ask for, and what they may hold. */
export const CONTEXT_KEYS = {
  /** What the workspace has: still looking, no `.clients` folder, one without any file of a client, or clients. */
  'clientele.state': ['reading', 'none', 'empty', 'clients'],
  /** Which clients the tree shows. */
  'clientele.filter': ['all', 'watch', 'act'],
} as const;
export type ContextKey = keyof typeof CONTEXT_KEYS;

/** Sets a context key. @example setContext('clientele.filter', 'act') */
export function setContext<Key extends ContextKey>(key: Key, value: (typeof CONTEXT_KEYS)[Key][number]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
