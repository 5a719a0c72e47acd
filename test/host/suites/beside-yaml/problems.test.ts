import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, edit, place, problemsOf, product, until } from '../../support/product';

const acme = (): vscode.Uri => place('.clients/acme.yaml');
const broken = (): vscode.Uri => place('.clients/broken.yaml');
/** The codes of the faults in a file, without the findings. */
const faultsOf = (uri: vscode.Uri): string =>
  problemsOf(uri)
    .map((line) => line.split(' ')[2] ?? '')
    .filter((code) => /^(record|yaml)\//.test(code))
    .sort()
    .join(' ');

const setting = (isOn: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('yaml').update('validate', isOn, vscode.ConfigurationTarget.Global);

describe('beside the YAML extension', () => {
  afterEach(async () => {
    await setting(undefined);
    await closeEditors();
  });

  it('what it reports of an open file is left to it, and told again once it checks no more', async () => {
    await product();
    assert.equal(faultsOf(acme()), '');
    await edit(acme(), 'amount: 2400', 'amount: 2,400 USD\n    paid: 2026-02-30');
    await until('one is told', () => faultsOf(acme()) === 'record/date');
    await setting(false);
    await until('both are told', () => faultsOf(acme()) === 'record/date record/number');
    await setting(true);
    await until('one is left to it again', () => faultsOf(acme()) === 'record/date');
  });

  it('a closed file has all of its problems, for it looks at open files alone', async () => {
    await product();
    await until('all are told', () => faultsOf(broken()) === 'yaml/syntax');
    await vscode.window.showTextDocument(broken());
    await until('the fault is left to it', () => faultsOf(broken()) === '');
  });
});
