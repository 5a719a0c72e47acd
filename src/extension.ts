/** The composition root: makes the store and hands it to each feature. */
import * as vscode from 'vscode';
import { Memory } from './contributions/memory';
import { speak } from './core/l10n';
import { registerFeatures, type Shown } from './features/features';
import { ClientStore } from './workspace/store';

/** What other extensions and tests can see of this one. */
export interface ClienteleApi extends Shown {
  /** Resolves when every change so far is shown. */
  settled(): Promise<void>;
}

export function activate(context: vscode.ExtensionContext): ClienteleApi {
  speak(vscode.l10n.bundle);
  const store = new ClientStore(new Memory(context));
  const features = registerFeatures(store, context);
  context.subscriptions.push(store, features);
  return { ...features.shown, settled: () => store.settled() };
}
