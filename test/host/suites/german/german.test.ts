import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { product, rowAt, seenRows, topRows } from '../../support/product';

function demoFile(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder !== undefined);
  return vscode.Uri.joinPath(folder.uri, '.clients', name);
}

async function lensTitles(uri: vscode.Uri): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.map(({ command }) => (command?.title ?? '').replaceAll('\u00a0', ' '));
}

describe('in German', () => {
  it('takes the language of the editor, and the bundle for it', async () => {
    await product();
    assert.equal(vscode.env.language, 'de');
    assert.equal(vscode.l10n.bundle?.['let go'], 'trennen');
    assert.equal(vscode.l10n.t('Choose a client'), 'Wählen Sie einen Kunden');
  });

  it('lists clients with their levels in words', async () => {
    assert.deepEqual(topRows(await product()).slice(0, 3), [
      'Meridian Gyms (trennen: Zahlung)',
      'Brightmoor Events (handeln: Umgang)',
      'Castle Quay Hotel (handeln: Einigung)',
    ]);
  });

  it('tells a finding in a sentence', async () => {
    const row = rowAt(seenRows(await product()), 'Harrow & Pine Joinery', 'Zahlung', 'Überfällig');
    assert.match(
      row.description,
      /^GBP 3[.,]360 der Rechnung HP-03 offen, 42 Tage nach ihrer Fälligkeit am 2026-10-12/,
    );
  });

  it('says it in the status bar, the lenses and the Problems panel', async () => {
    const { statusBar } = await product();
    assert.match(statusBar.text ?? '', /Kunden: von 1 trennen, bei 6 handeln/);
    const uri = demoFile('harrow-pine.yaml');
    await vscode.workspace.openTextDocument(uri);
    const titles = await lensTitles(uri);
    assert.ok(titles.includes('$(warning) Handeln: Zahlung'), titles.join('\n'));
    assert.ok(titles.includes('Einschätzen'), titles.join('\n'));
    const messages = vscode.languages.getDiagnostics(uri).map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.startsWith('Zahlung: GBP')),
      messages.join('\n'),
    );
  });

  it('names its commands and settings', () => {
    const manifest = vscode.extensions.getExtension('clientele.clientele')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: unknown }[] };
    };
    const assess = manifest.contributes.commands.find(({ command }) => command === 'clientele.assess');
    // VS Code keeps the English beside it, so that the palette finds a command by both.
    assert.deepEqual(assess?.title, { value: 'Kunden einschätzen', original: 'Assess Client' });
  });
});
