import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, edit, place, product } from '../../support/product';

const meridian = (): vscode.Uri => place('.clients/meridian-gyms.yaml');

/** Our hovers at the first place of a text, each with the text that it covers. */
async function hoversAt(uri: vscode.Uri, text: string): Promise<readonly (readonly [string, string])[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(document.getText().indexOf(text));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(({ contents, range }) =>
    contents.map((content) => {
      assert.ok(content instanceof vscode.MarkdownString);
      assert.notEqual(content.isTrusted, true);
      assert.notEqual(content.supportHtml, true);
      return [document.getText(range), content.value] as const;
    }),
  );
}

describe('the hover of a record', () => {
  afterEach(closeEditors);

  it('explains an amount with its interest and the finding that counts it', async () => {
    await product();
    const [[covered, words] = ['', ''], ...others] = await hoversAt(meridian(), '4400');
    assert.deepEqual(others, []);
    assert.equal(covered, '4400');
    assert.match(words, /^USD 4,000 open of USD 4,400: USD 400 paid\./);
    assert.match(words, /Late interest by the agreed 1\.5% per month: USD 165\.50/);
    assert.match(words, /\*\*Overdue: let go\.\*\*/);
  });

  it('follows the text as it is typed', async () => {
    await product();
    await edit(meridian(), 'late_fee: 1.5% per month', 'late_fee: 8% per year');
    const [[, words] = ['', '']] = await hoversAt(meridian(), '8% per year');
    assert.match(words, /^8% a year, by the day/);
  });

  it('explains keys of studio.yaml', async () => {
    await product();
    const [[covered, words] = ['', '']] = await hoversAt(place('.clients/studio.yaml'), 'net 14');
    assert.equal(covered, 'net 14');
    assert.match(words, /^Due 14 days after the invoice\./);
  });

  it('is not there where the setting says so', async () => {
    await product();
    const settings = vscode.workspace.getConfiguration();
    await settings.update('clientele.hover', false, vscode.ConfigurationTarget.Global);
    try {
      assert.deepEqual(await hoversAt(meridian(), '4400'), []);
    } finally {
      await settings.update('clientele.hover', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
