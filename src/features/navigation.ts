/** From a name in a client's file to what it means, and to every other place that means the same. */
import * as vscode from 'vscode';
import { whileOn } from '../contributions/settings';
import { namesIn, type Names, type Occurrence } from '../core/language/ids';
import { clientText } from '../editor/clientText';
import { RECORD_FILES, rangeOf } from '../editor/recordFiles';
import type { ClientStore } from '../workspace/store';

/** Registers go to definition, references and highlights. */
export function registerNavigation(store: ClientStore): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    whileOn('clientele.definitions', () =>
      languages.registerDefinitionProvider(RECORD_FILES, {
        provideDefinition: async (document, position) => {
          const found = await nameAt(store, document, position);
          return found?.names.definitionsOf(found.here).map((one) => link(document, found.here, one));
        },
      }),
    ),
    whileOn('clientele.references', () =>
      vscode.Disposable.from(
        languages.registerReferenceProvider(RECORD_FILES, {
          provideReferences: async (document, position, { includeDeclaration }) =>
            (await sameAt(store, document, position))
              ?.filter(({ role }) => includeDeclaration || role === 'reference')
              .map(({ span }) => new vscode.Location(document.uri, rangeOf(document, span))),
        }),
        languages.registerDocumentHighlightProvider(RECORD_FILES, {
          provideDocumentHighlights: async (document, position) =>
            (await sameAt(store, document, position))?.map(
              ({ span, role }) => new vscode.DocumentHighlight(rangeOf(document, span), HIGHLIGHTS[role]),
            ),
        }),
      ),
    ),
  );
}

const HIGHLIGHTS = {
  definition: vscode.DocumentHighlightKind.Write,
  reference: vscode.DocumentHighlightKind.Read,
} as const;

interface NameHere {
  readonly names: Names;
  readonly here: Occurrence;
}

async function nameAt(
  store: ClientStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<NameHere | undefined> {
  const text = await clientText(store, document);
  const names = text === undefined ? undefined : namesIn(text);
  const here = names?.at(document.offsetAt(position));
  return names === undefined || here === undefined ? undefined : { names, here };
}

async function sameAt(
  store: ClientStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly Occurrence[] | undefined> {
  const found = await nameAt(store, document, position);
  return found?.names.sameAs(found.here);
}

function link(document: vscode.TextDocument, here: Occurrence, target: Occurrence): vscode.DefinitionLink {
  return {
    originSelectionRange: rangeOf(document, here.span),
    targetUri: document.uri,
    targetRange: rangeOf(document, target.entry),
    targetSelectionRange: rangeOf(document, target.span),
  };
}
