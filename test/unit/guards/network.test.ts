import assert from 'node:assert/strict';
import { root } from '../../../scripts/guards/files.mjs';
import { bundled, waysOut } from '../../../scripts/guards/network.mjs';

describe('the extension as it ships', function () {
  this.timeout(30_000);

  it('has no way to the network, and one way out: into the mail program', async () => {
    const code = await bundled({ entry: 'src/extension.ts', folder: root });
    assert.equal(code.includes('activate'), true);
    assert.deepEqual(waysOut(code), ['It names openExternal.']);
    // Both calls stand in src/editor/openMail.ts, which lint holds.
    assert.equal(code.match(/openExternal/g)?.length, 2);
  });
});

describe('what starts the extension', function () {
  this.timeout(30_000);

  it('is small, loads the extension alone, and has no way to the network', async () => {
    const code = await bundled({ entry: 'src/starter.ts', folder: root, outside: ['./src/extension'] });
    assert.equal(code.length < 120_000 && code.includes('activate'), true);
    assert.deepEqual(waysOut(code), ['It loads "./src/extension".']);
  });
});

describe('the guard of the ways out', () => {
  const breaches: readonly (readonly [code: string, said: string])[] = [
    [`fetch('https://a.example');`, 'It names fetch.'],
    [`globalThis.fetch(a);`, 'It names fetch.'],
    [`globalThis['fetch'](a);`, 'It has "fetch" as a text.'],
    [`const { fetch: f } = globalThis;`, 'It names fetch.'],
    [`new XMLHttpRequest();`, 'It names XMLHttpRequest.'],
    [`new WebSocket(a);`, 'It names WebSocket.'],
    [`navigator.sendBeacon(a);`, 'It names sendBeacon.'],
    [`require('node:https').get(a);`, `It loads 'node:https'.`],
    [`require('vs' + 'code');`, `It loads 'vs' + 'code'.`],
    [`import('https');`, `It loads 'https'.`],
    [`vscode.window.createOutputChannel('a');`, 'It names createOutputChannel.'],
    [`vscode.env.openExternal(a);`, 'It names openExternal.'],
  ];
  for (const [code, said] of breaches) {
    it(`sees ${code}`, () => {
      assert.deepEqual(waysOut(code), [said]);
    });
  }

  it('lets VS Code and plain words pass', () => {
    assert.deepEqual(waysOut(`const v = require('vscode'); v.window.showInformationMessage('We fetch nothing');`), []);
  });
});
