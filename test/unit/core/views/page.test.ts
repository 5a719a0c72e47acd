import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { webviewPage, withWholeDates } from '../../../../src/core/views/page';
import { HOSTILE } from './assessed';

describe('the page of a webview', () => {
  const page = webviewPage({
    cspSource: 'vscode-webview://host',
    nonce: 'abc123',
    styleUris: ['vscode-webview://host/page.css', 'vscode-webview://host/report.css'],
    scriptUris: ['vscode-webview://host/page.js', 'vscode-webview://host/report.js'],
    title: HOSTILE,
    body: '<h1>Acme</h1>',
    state: { uri: HOSTILE },
  });

  it('lets in our style sheets and scripts, and nothing else', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    assert.equal(
      policy,
      'default-src &#39;none&#39;; style-src vscode-webview://host; script-src &#39;nonce-abc123&#39;',
    );
    assert.deepEqual(
      [...page.matchAll(/<script nonce="abc123" src="([^"]*)"><\/script>/g)].map(([, uri]) => uri),
      ['vscode-webview://host/page.js', 'vscode-webview://host/report.js'],
    );
    assert.equal(page.match(/<script/g)?.length, 2);
    assert.equal(page.match(/<link rel="stylesheet"/g)?.length, 2);
  });

  it('holds the body, and the title and the state as text', () => {
    assert.match(page, /<main id="main"><h1>Acme<\/h1><\/main>/);
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
    const plain = webviewPage({
      cspSource: '',
      nonce: '',
      styleUris: [],
      scriptUris: [],
      title: '',
      body: '',
      state: undefined,
    });
    assert.match(plain, /<div id="state" hidden>null<\/div>/);
  });
});

describe('a date in a page', () => {
  const whole = (date: string): string => `<span class="whole">${date}</span>`;

  it('is not broken where a line ends', () => {
    assert.equal(
      withWholeDates('<p title="due 2026-12-07">due 2026-12-07, <b>paid 2027-01-02</b>.</p>'),
      `<p title="due 2026-12-07">due ${whole('2026-12-07')}, <b>paid ${whole('2027-01-02')}</b>.</p>`,
    );
  });

  it('stays as it is where no markup may stand', () => {
    const picture = '<svg><svg x="0"><title>2026-12-07</title></svg><text>2026-12-07</text></svg>';
    const options = '<select><option>2026-12-07</option></select>';
    const title = '<title>2026-12-07</title>';
    assert.equal(withWholeDates(picture + options + title), picture + options + title);
    assert.equal(withWholeDates(`${picture}2026-12-07`), `${picture}${whole('2026-12-07')}`);
  });

  it('is no part of a longer number', () => {
    assert.equal(withWholeDates('12026-12-07 and 2026-12-071'), '12026-12-07 and 2026-12-071');
  });

  it('loses none of a text that looks like markup', () => {
    const body = '<p>a &lt;b&gt; 2026-12 2026-1-1</p>';
    assert.equal(withWholeDates(body), body);
  });
});
