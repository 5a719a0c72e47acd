/** What a letter's Markdown becomes as text and as HTML. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { escapeText, oneLine } from '../../../../src/core/letters/markdown';
import { readLetter } from '../../../../src/core/letters/readLetter';
import { mailOf } from '../../../../src/core/mail/mail';
import { FOLDER } from '../letters/fixture';
import { nastyText } from './mailWords';

const of = (body: string) => mailOf(readLetter(`# Subject\n\nTo: Jane\n\n${body}`));

interface Case {
  readonly body: string;
  readonly text: string;
  readonly html: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'paragraphs and marks': {
    body: 'Dear *Jane*,\n\nthe last day is **4 December**,\nas ~~agreed~~ `said`.',
    text: 'Dear Jane,\n\nthe last day is 4 December, as agreed said.',
    html: '<p>Dear <em>Jane</em>,</p>\n<p>the last day is <strong>4 December</strong>, as <s>agreed</s> <code>said</code>.</p>',
  },
  'line breaks of every kind': {
    body: 'Minh  \nNorth Studio\\\nHanoi<br>Vietnam<br />.',
    text: 'Minh\nNorth Studio\nHanoi\nVietnam\n.',
    html: '<p>Minh<br>\nNorth Studio<br>\nHanoi<br>\nVietnam<br>\n.</p>',
  },
  'escapes and entities': {
    body: 'A\\*cme \\[x\\] &amp; R\\&D &lt;b&gt; http\\:\\/\\/x',
    text: 'A*cme [x] & R&D <b> http://x',
    html: '<p>A*cme [x] &amp; R&amp;D &lt;b&gt; http://x</p>',
  },
  'a list': {
    body: 'So far:\n\n- **A** page\n  and more\n- Another\n  1. first\n  2. second\n\nThen:\n\n3. three\n4. four',
    text: 'So far:\n\n- A page and more\n- Another\n  1. first\n  2. second\n\nThen:\n\n3. three\n4. four',
    html:
      '<p>So far:</p>\n<ul>\n<li><strong>A</strong> page and more</li>\n<li>Another\n<ol>\n<li>first</li>\n<li>second</li>\n</ol></li>\n</ul>\n' +
      '<p>Then:</p>\n<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>',
  },
  'a loose list': {
    body: '- One\n\n  more\n\n- Two',
    text: '- One\n\n  more\n\n- Two',
    html: '<ul>\n<li><p>One</p>\n<p>more</p></li>\n<li><p>Two</p></li>\n</ul>',
  },
  'headings, quotes, code and rules': {
    body: '## Money\n\n> They said:\n>\n> no.\n\n    a  < b\n\n---\n\nEnd',
    text: 'Money\n\n> They said:\n>\n> no.\n\na  < b\n\n* * *\n\nEnd',
    html: '<h2>Money</h2>\n<blockquote>\n<p>They said:</p>\n<p>no.</p>\n</blockquote>\n<pre>a  &lt; b</pre>\n<hr>\n<p>End</p>',
  },
  'a table': {
    body: '| What | Sum |\n| --- | --- |\n| Page | **$10** |',
    text: 'What | Sum\nPage | $10',
    html: '<table>\n<tr><th>What</th><th>Sum</th></tr>\n<tr><td>Page</td><td><strong>$10</strong></td></tr>\n</table>',
  },
  links: {
    body: '[our *site*](https://north.example/a?b=1&c=2) <https://north.example> <minh@north.example> [mail](mailto:minh@north.example)',
    text: 'our site (https://north.example/a?b=1&c=2) https://north.example minh@north.example mail (minh@north.example)',
    html: '<p><a href="https://north.example/a?b=1&amp;c=2">our <em>site</em></a> https://north.example minh@north.example <a href="mailto:minh@north.example">mail</a></p>',
  },
  'links that lead elsewhere, and pictures': {
    body: '[a](ftp://x.example/f) [b](javascript:alert(1)) [c](notes.md) ![pixel](https://evil.example/p.png) ![](https://evil.example/q.png)',
    text: 'a (ftp://x.example/f) [b](javascript:alert(1)) c (notes.md) pixel (https://evil.example/p.png) https://evil.example/q.png',
    html: '<p>a (ftp://x.example/f) [b](javascript:alert(1)) c (notes.md) <a href="https://evil.example/p.png">pixel</a> https://evil.example/q.png</p>',
  },
  'HTML, which is text': {
    body: '<div onclick="x()">\n<b>Hi</b>\n</div>\n\nDear <i>Jane</i> <script>alert(1)</script>',
    text: '<div onclick="x()">\n<b>Hi</b>\n</div>\n\nDear <i>Jane</i> <script>alert(1)</script>',
    html:
      '<p>&lt;div onclick=&quot;x()&quot;&gt;<br>\n&lt;b&gt;Hi&lt;/b&gt;<br>\n&lt;/div&gt;</p>\n' +
      '<p>Dear &lt;i&gt;Jane&lt;/i&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>',
  },
  'comments, which stay behind': {
    body: 'Dear Jane, <!-- she\n\nnever pays --> pay.\n\n<!-- private\n\n- list -->\n\nThanks\\<!-- kept -->\n\n<!-- no end\n\nprivate',
    text: 'Dear Jane, pay.\n\nThanks<!-- kept -->',
    html: '<p>Dear Jane, pay.</p>\n<p>Thanks&lt;!-- kept --&gt;</p>',
  },
  'Vietnamese and signs of other kinds': {
    body: 'Kính gửi chị Ánh,\n\n1\\.500\\.000 ₫ 👩🏽‍💻\u0000\u0007',
    text: 'Kính gửi chị Ánh,\n\n1.500.000 ₫ 👩🏽‍💻\ufffd',
    html: '<p>Kính gửi chị Ánh,</p>\n<p>1.500.000 ₫ 👩🏽‍💻\ufffd</p>',
  },
  'line ends of other systems': { body: 'a\r\n\r\nb\rc', text: 'a\n\nb c', html: '<p>a</p>\n<p>b c</p>' },
  nothing: { body: '', text: '', html: '' },
};

describe('a letter as text and as HTML', () => {
  for (const [name, { body, text, html }] of Object.entries(CASES)) {
    it(`has ${name}`, () => {
      const mail = of(body);
      assert.equal(mail.text, text);
      assert.equal(mail.html, html);
    });
  }

  it('takes subject and recipient from above the letter, and leaves the notes behind', () => {
    const mail = mailOf(
      readLetter('<!-- Before you send:\n- SECRET\n-->\n\n# About \\*it\\*\n\nTo: Jane, jane@acme.example\n\nHello'),
    );
    assert.deepEqual(mail, {
      to: { name: 'Jane', address: 'jane@acme.example' },
      subject: 'About *it*',
      text: 'Hello',
      html: '<p>Hello</p>',
    });
    assert.equal(mailOf(readLetter('To: Jane, jane@acme\n\nHello')).to, null);
  });

  it('shows a text of a record exactly, on its line', () => {
    fc.assert(
      fc.property(nastyText(12), (said) => {
        const shown = oneLine(said).replace(/\p{Surrogate}/gu, '\ufffd');
        fc.pre(shown.trim() !== '');
        assert.equal(of(`x ${escapeText(said, false)}`).text, `x ${shown}`);
      }),
    );
  });

  it('has no markup in its HTML but ours', () => {
    fc.assert(
      fc.property(nastyText(30), (body) => {
        const { html } = of(body);
        const ours =
          /<\/?(p|h[1-6]|ul|ol|li|blockquote|pre|code|hr|table|tr|t[hd]|strong|em|s|br)>|<ol start="\d+">|<a href="(https?:|mailto:)[^"<>]*">|<\/a>/g;
        assert.doesNotMatch(html.replace(ours, ''), /[<>"']/);
      }),
    );
  });

  it('of every golden letter has no mark left, and none of the notes', () => {
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith('.md'))) {
      const document = readFileSync(join(FOLDER, name), 'utf8');
      const { text } = mailOf(readLetter(document));
      assert.doesNotMatch(text, /\*\*|\\|<!--|^#/m, name);
      assert.doesNotMatch(text, /Before you send/, name);
      assert.match(text, /^(Dear|Kính gửi) /, name);
    }
  });
});
