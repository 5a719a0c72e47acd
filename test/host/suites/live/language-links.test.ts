import assert from 'node:assert/strict';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, edit, place, problemsOf, product, until } from '../../support/product';

const acme = (): vscode.Uri => place('.clients/acme.yaml');

/** The links of the file as `text → target`. */
async function linksOf(): Promise<readonly (readonly [text: string, target: vscode.Uri])[]> {
  const document = await vscode.workspace.openTextDocument(acme());
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', acme());
  return links.flatMap(({ range, target }) =>
    target === undefined ? [] : [[document.getText(range), target] as const],
  );
}

/** Follows a link as a click does. */
async function follow(text: string): Promise<void> {
  const target = (await linksOf()).find(([shown]) => shown === text)?.[1];
  assert.ok(target?.scheme === 'command', `no link ${text}`);
  const [argument] = JSON.parse(decodeURIComponent(target.query)) as readonly unknown[];
  await vscode.commands.executeCommand(target.path, argument);
}

const shownPath = (): string => vscode.window.activeTextEditor?.document.uri.path ?? '';

describe('links in a record', () => {
  before(async () => {
    await mkdir(place('.clients/acme/letters').fsPath, { recursive: true });
    await writeFile(place('.clients/acme/letters/1.md').fsPath, 'The letter\n');
    await symlink('/etc', place('.clients/acme/away').fsPath);
  });
  afterEach(closeEditors);
  after(() => rm(place('.clients/acme').fsPath, { recursive: true }));

  const withPapers = async (notes: string): Promise<void> => {
    await edit(acme(), 'client: Acme Bakery', `client: Acme Bakery\nnotes: ${notes}`);
    await (await product()).settled();
  };

  it('open the paper in the editor', async () => {
    await withPapers('see acme/letters/1.md');
    await follow('acme/letters/1.md');
    await until('the letter is shown', () => shownPath().endsWith('/.clients/acme/letters/1.md'));
  });

  it('lead to the mail program with the address as it is', async () => {
    await edit(acme(), 'client: Acme Bakery', 'client: Acme Bakery\ncontacts: [{name: J, email: jane@acme.example}]');
    await (await product()).settled();
    const links = await linksOf();
    assert.deepEqual(
      links.map(([text, target]) => `${text} → ${target.toString(true)}`),
      ['jane@acme.example → mailto:jane@acme.example'],
    );
  });

  it('are not there for paths that lead out, which are problems instead', async () => {
    await edit(
      acme(),
      'client: Acme Bakery',
      'client: Acme Bakery\nletters: [{date: 2026-07-01, kind: exit, file: ../../x.md}]',
    );
    await (await product()).settled();
    assert.deepEqual(await linksOf(), []);
    await until('the problem is told', () => problemsOf(acme()).some((line) => line.includes('record/path')));
  });

  it('open nothing through a symbolic link, and nothing that is not there', async () => {
    await withPapers('see acme/away/hosts.md and acme/letters/2.md');
    await vscode.window.showTextDocument(acme());
    for (const path of ['acme/away/hosts.md', 'acme/letters/2.md']) {
      await follow(path);
      assert.equal(shownPath(), acme().path);
    }
    await vscode.commands.executeCommand('clientele.openPaper', {
      folder: place('').toString(),
      path: '../../etc/hosts',
    });
    assert.equal(shownPath(), acme().path);
  });

  it('are not there while the setting is off', async () => {
    await withPapers('see acme/letters/1.md');
    assert.equal((await linksOf()).length, 1);
    const settings = vscode.workspace.getConfiguration('clientele');
    await settings.update('links', false, vscode.ConfigurationTarget.Global);
    await until('the link is gone', async () => (await linksOf()).length === 0);
    await settings.update('links', undefined, vscode.ConfigurationTarget.Global);
    await until('the link is back', async () => (await linksOf()).length === 1);
  });
});
