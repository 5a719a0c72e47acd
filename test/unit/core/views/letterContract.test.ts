import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { mailOf } from '../../../../src/core/mail/mail';
import { isLetterMessage, letterBody, letterPage } from '../../../../src/core/views/letterContract';
import { HOSTILE } from './assessed';

describe('what the page of a letter may say', () => {
  for (const message of [{ type: 'ready' }, { type: 'close' }]) {
    it(`takes ${JSON.stringify(message)}`, () => assert.equal(isLetterMessage(message), true));
  }

  const bad: readonly unknown[] = [
    null,
    'close',
    1,
    [],
    {},
    { type: 'copy' },
    { type: ['close'] },
    { type: 'close', to: 1 },
  ];
  for (const message of bad) {
    it(`refuses ${JSON.stringify(message)}`, () => assert.equal(isLetterMessage(message), false));
  }
});

describe('the page of a letter', () => {
  const mail = mailOf(readLetter('# About <it>\n\nTo: Jane <x>, jane@acme.example\n\nDear **Jane**,\n\n- a  \n  b\n'));

  it('shows the letter, and holds both forms that are copied', () => {
    const body = letterBody(mail);
    assert.match(body, /<dd>Jane &lt;x&gt; &lt;jane@acme\.example&gt;<\/dd>/);
    assert.match(body, /<dd>About &lt;it&gt;<\/dd>/);
    assert.ok(body.includes(`<article id="letter">${mail.html}</article>`));
    assert.ok(body.includes('<div id="plain" hidden>Dear Jane,\n\n- a\n  b</div>'));
    assert.match(letterBody({ ...mail, to: null }), /<dd>nobody yet<\/dd>/);
  });

  it('lets in one style sheet and one script, and nothing of the letter as markup', () => {
    const page = letterPage({
      cspSource: 'vscode-webview://host',
      nonce: 'abc123',
      styleUri: 'vscode-webview://host/letter.css',
      scriptUri: 'vscode-webview://host/letter.js',
      title: HOSTILE,
      body: letterBody(mailOf(readLetter(`# ${HOSTILE}\n\nTo: ${HOSTILE}\n\n${HOSTILE}\n\n**${HOSTILE}**`))),
    });
    assert.equal(
      /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1],
      'default-src &#39;none&#39;; style-src vscode-webview://host; script-src &#39;nonce-abc123&#39;',
    );
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.match(page, /<script nonce="abc123" src="vscode-webview:\/\/host\/letter\.js"><\/script>/);
    assert.doesNotMatch(page, /<img|<svg|onerror="/);
  });
});
