/** Every feature, once. A feature is one file and one line here. */
import * as vscode from 'vscode';
import { Memory } from '../contributions/memory';
import { LeakGuard } from '../workspace/leakGuard';
import { registerUnfinishedSaves } from './unfinishedSaves';
import type { ClientStore } from '../workspace/store';
import { registerCompletion } from './completion';
import { registerCustomiseLetter } from './customiseLetter';
import { registerContextState } from './contextState';
import { registerDrafts } from './drafts';
import { registerExample } from './example';
import { registerExit, type ShownExit } from './exit';
import { registerLeakGuard } from './leakGuard';
import { registerFolding } from './folding';
import { registerHover } from './hover';
import { registerInlayHints } from './inlayHints';
import { registerLenses } from './lenses';
import { registerLetterLenses } from './letterLenses';
import { registerLog } from './log';
import { registerLogAnswer } from './logAnswer';
import { registerMarkAsSent } from './markAsSent';
import { registerMarks } from './marks';
import { registerLetterProblems } from './letterProblems';
import { registerLinks } from './links';
import { registerMailLetter } from './mailLetter';
import { registerNavigation } from './navigation';
import { registerNewClient } from './newClient';
import { registerOpenFile } from './openFile';
import { registerOutline } from './outline';
import { registerOverview, type ShownOverview } from './overview';
import { registerProblems } from './problems';
import { registerReadingProgress } from './readingProgress';
import { registerRename } from './rename';
import { registerQuickFixes } from './quickFixes';
import { registerReport, type ShownReport } from './report';
import { registerSaveReport } from './saveReport';
import { registerTemplateHelp } from './templateHelp';
import { registerStatusBar, type ShownStatusBar } from './statusBar';
import { registerTree, type ShownTree } from './tree';

/** What is shown, for those who want to look at it from outside. */
export interface Shown {
  readonly tree: ShownTree;
  readonly statusBar: ShownStatusBar;
  readonly exit: ShownExit;
  readonly overview: ShownOverview;
  readonly report: ShownReport;
}

/** Registers all features. */
export function registerFeatures(
  store: ClientStore,
  context: vscode.ExtensionContext,
): vscode.Disposable & { readonly shown: Shown } {
  const guard = new LeakGuard(store, new Memory(context));
  const tree = registerTree(store, guard);
  const statusBar = registerStatusBar(store);
  const exit = registerExit(store, context);
  const overview = registerOverview(store, context);
  const report = registerReport(store, context);
  const registered = vscode.Disposable.from(
    guard,
    tree,
    statusBar,
    exit,
    overview,
    report,
    registerContextState(store),
    registerReadingProgress(store),
    registerProblems(store),
    registerLenses(store),
    registerLeakGuard(guard),
    registerLinks(store),
    registerFolding(),
    registerNavigation(store),
    registerOutline(store),
    registerRename(store),
    registerHover(store),
    registerInlayHints(store),
    registerCompletion(store),
    registerQuickFixes(store),
    registerSaveReport(store, context),
    registerDrafts(store),
    registerOpenFile(store),
    registerNewClient(store),
    registerLog(store),
    registerMarks(store),
    registerLetterProblems(store),
    registerExample(context),
    registerMailLetter(store, context),
    registerMarkAsSent(store),
    registerLogAnswer(store),
    registerLetterLenses(store),
    registerCustomiseLetter(store),
    registerTemplateHelp(),
    registerUnfinishedSaves(store),
  );
  return { shown: { tree, statusBar, exit, overview, report }, dispose: () => registered.dispose() };
}
