/** Folding in the files of a `.clients` folder. */
import * as vscode from 'vscode';
import { whileOn } from '../contributions/settings';
import { foldsOf, type Fold } from '../core/language/folding';
import { RECORD_FILES } from '../editor/recordFiles';

const KINDS = {
  part: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
} as const satisfies Record<Fold['kind'], vscode.FoldingRangeKind | undefined>;

/** Registers folding. Every file that it is asked for is answered, since VS Code leaves off folding by indentation there. */
export function registerFolding(): vscode.Disposable {
  return whileOn('clientele.folding', () =>
    vscode.languages.registerFoldingRangeProvider(RECORD_FILES, {
      provideFoldingRanges: (document) =>
        foldsOf(document.getText()).map(({ start, end, kind }) => new vscode.FoldingRange(start, end, KINDS[kind])),
    }),
  );
}
