import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, edit, place, product } from '../../support/product';

const meridian = (): vscode.Uri => place('.clients/meridian-gyms.yaml');

/** The hints of a file as `line: what stands before it ⟪label⟫ the line it leads to`. */
async function hintsOf(uri: vscode.Uri, lines?: readonly [number, number]): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const [from, to] = lines ?? [1, document.lineCount];
  const range = new vscode.Range(document.lineAt(from - 1).range.start, document.lineAt(to - 1).range.end);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return hints.map(({ position, label }) => {
    assert.ok(typeof label !== 'string');
    const [part] = label;
    const before = document.lineAt(position.line).text.slice(0, position.character).trim();
    const source = part?.location === undefined ? '' : ` ${part.location.range.start.line + 1}`;
    return `${position.line + 1}: ${before} ⟪${part?.value ?? ''}⟫${source}`;
  });
}

describe('the inlay hints of a record', () => {
  afterEach(closeEditors);

  it('show what is worked out, and lead to where it comes from', async () => {
    await product();
    const expected = [
      '13: late_fee: 1.5% per month ⟪18% a year⟫',
      '44: due: 2026-09-03 ⟪81 days late⟫',
      '45: amount: 4400 ⟪4,000 open⟫ 48',
      '50: - { made: 2026-09-18, by: 2026-09-25 ⟪broken⟫ 45',
    ];
    assert.deepEqual(await hintsOf(meridian()), expected);
    assert.deepEqual(await hintsOf(meridian(), [40, 46]), expected.slice(1, 3));
  });

  it('follow the text as it is typed, and stay while a line gives no record', async () => {
    await product();
    await edit(meridian(), 'due: 2026-09-03', 'due: 2026-11-20');
    assert.ok((await hintsOf(meridian())).includes('44: due: 2026-11-20 ⟪3 days late⟫'));
    await edit(meridian(), 'goal: One site', 'goal: [One site');
    assert.ok((await hintsOf(meridian())).includes('44: due: 2026-11-20 ⟪3 days late⟫'));
  });

  it('are not there where the setting says so', async () => {
    await product();
    const settings = vscode.workspace.getConfiguration();
    await settings.update('clientele.inlayHints', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await hintsOf(meridian()), []);
    } finally {
      await settings.update('clientele.inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
