import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isReportMessage, reportPage } from '../../../../src/core/views/reportContract';
import { HOSTILE } from './assessed';

describe('what the report may say', () => {
  const good = [
    { type: 'ready' },
    { type: 'open', line: 92 },
    { type: 'openFile' },
    { type: 'draft', kind: 'change_order' },
  ];
  for (const message of good) {
    it(`takes ${JSON.stringify(message)}`, () => assert.equal(isReportMessage(message), true));
  }

  const bad: readonly unknown[] = [
    ...[undefined, null, 'open', 1, [], {}],
    ...[{ type: 'open' }, { type: 'open', line: 0 }, { type: 'open', line: 1.5 }, { type: 'open', line: '92' }],
    ...[
      { type: 'open', line: Infinity },
      { type: 'open', line: 1, file: '/etc/passwd' },
      { type: 'openFile', line: 1 },
      { type: 'ready', html: '' },
    ],
    ...[
      { type: 'draft' },
      { type: 'draft', kind: 'toString' },
      { type: 'draft', kind: ['exit'] },
      { type: 'toString' },
    ],
  ];
  for (const message of bad) {
    it(`refuses ${message === undefined ? 'nothing' : JSON.stringify(message)}`, () =>
      assert.equal(isReportMessage(message), false));
  }
});

describe('the page of the report', () => {
  const page = reportPage({
    cspSource: 'vscode-webview://host',
    nonce: 'abc123',
    styleUri: 'vscode-webview://host/report.css',
    scriptUri: 'vscode-webview://host/report.js',
    title: HOSTILE,
    body: '<h1>Acme</h1>',
    state: { uri: HOSTILE },
  });

  it('lets in one style sheet and one script', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(
      policy,
      'default-src &#39;none&#39;; style-src vscode-webview://host; script-src &#39;nonce-abc123&#39;',
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script nonce="abc123" src="vscode-webview:\/\/host\/report\.js"><\/script>/);
  });

  it('holds the body, and the title and the state as text', () => {
    assert.match(page, /<main id="report"><h1>Acme<\/h1><\/main>/);
    assert.doesNotMatch(page, /<img/);
    const state = /<div id="state" hidden>(.*)<\/div>/.exec(page)?.[1] ?? '';
    const unescaped = state
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
    assert.deepEqual(JSON.parse(unescaped), { uri: HOSTILE });
  });

  it('manages without a state', () => {
    const plain = reportPage({
      cspSource: '',
      nonce: '',
      styleUri: '',
      scriptUri: '',
      title: '',
      body: '',
      state: undefined,
    });
    assert.match(plain, /<div id="state" hidden>null<\/div>/);
  });
});
