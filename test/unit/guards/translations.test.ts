import assert from 'node:assert/strict';
import { repositoryFiles, root, textsOf } from '../../../scripts/guards/files.mjs';
import { spokenTexts } from '../../../scripts/guards/spoken-texts.mjs';
import { idleSameWords, translationBreaches } from '../../../scripts/guards/translations.mjs';

type Texts = Readonly<Record<string, string>>;

/** What is the same word in German. A word that is not the same any more has to leave the list. */
const SAME = new Set([
  'Apr',
  'April',
  'Aug',
  'August',
  'Bank of England',
  'Cherokee',
  'Clientele',
  'Code',
  'Feb',
  'in {0}',
  'Jan',
  'Jul',
  'Jun',
  'Late Payment of Commercial Debts (Interest) Act 1998',
  'Name',
  'Nov',
  'November',
  'Q{0}',
  'Sep',
  'September',
  'Status',
  '{0} ({1})',
  '{0} h',
  '{0} {1}',
  '{0} · in {1}',
  '{0} · {1}',
  '{0}: {1}',
]);

function json(file: string): Texts {
  return JSON.parse(textsOf([file]).get(file) ?? '{}') as Texts;
}

function itself(texts: Iterable<string>): Texts {
  return Object.fromEntries([...texts].map((text) => [text, text]));
}

describe('the texts of the interface', function () {
  this.timeout(20_000);
  const sources = textsOf(repositoryFiles(root).filter((file) => /^src\/.*\.ts$/.test(file)));
  const { texts, breaches } = spokenTexts(sources);
  const bundle = {
    file: 'l10n/bundle.l10n.de.json',
    english: itself(texts.keys()),
    translated: json('l10n/bundle.l10n.de.json'),
    same: SAME,
  };
  const manifest = {
    file: 'package.nls.de.json',
    english: json('package.nls.json'),
    translated: json('package.nls.de.json'),
    same: SAME,
  };

  it('are written out where they are said, with a place for everything that is handed to them', () => {
    assert.deepEqual(breaches, []);
  });

  it('are all there in German', () => {
    assert.deepEqual([...translationBreaches(bundle)], []);
  });

  it('are all there in German in the manifest', () => {
    assert.deepEqual([...translationBreaches(manifest)], []);
  });

  it('are the same in both languages only where the list says so', () => {
    assert.deepEqual(idleSameWords(SAME, [bundle, manifest]), []);
  });
});

describe('the reader of spoken texts', () => {
  const read = (text: string, head = "import { t, tn, table, later as mark } from '../l10n';\n") =>
    spokenTexts(new Map([['a.ts', head + text]]));

  it('finds the texts of every function, both forms of a number, and both sides of a choice', () => {
    const { texts, breaches } = read(
      "t('One'); tn(n, 'a', '{0} b'); mark('Two'); t(ok ? 'Three' : 'Four'); vscode.l10n.t('Five {0}', x); t(`Six`); t(TABLE[key]); table<'x'>({ x: 'Seven', 'y-z': 'Eight' });",
    );
    assert.deepEqual(
      [...texts.keys()],
      ['One', 'a', '{0} b', 'Two', 'Three', 'Four', 'Five {0}', 'Six', 'Seven', 'Eight'],
    );
    assert.deepEqual(breaches, []);
  });

  it('names each file that says a text once', () => {
    const { texts } = spokenTexts(
      new Map([
        ['a.ts', "import { t } from './l10n';\nt('One'); t('One');"],
        ['b.ts', "import * as vscode from 'vscode'; vscode.l10n.t('One');"],
      ]),
    );
    assert.deepEqual([...texts], [['One', ['a.ts', 'b.ts']]]);
  });

  it('leaves alone what only has the same name', () => {
    assert.deepEqual([...read("t('One');", "import { t } from './table'; // l10n\n").texts], []);
  });

  const planted: readonly (readonly [what: string, code: string, said: RegExp])[] = [
    ['a text that is put together', "t('a' + b);", /a\.ts:2: t\('a' \+ b\) is no text that is written out/],
    ['a template with values', 't(`a ${b}`);', /is no text that is written out/],
    ['one side of a choice that is put together', "t(ok ? 'a' : `b ${c}`);", /is no text that is written out/],
    ['a form that is put together', "tn(n, 'a', 'b' + c);", /is no text that is written out/],
    ['a mark on something that is no text', 'mark(word);', /later\(word\) is no text/],
    ['a table with something that is no text', "table({ a: 'a', b });", /table\(.*\) is no text/],
    ['the form with a comment', "vscode.l10n.t({ message: 'a' });", /is no text that is written out/],
    ['a place that nothing stands for', "t('a {1}', b);", /has the place \{1\}, and nothing stands for it/],
    ['a value without a place', "t('a', b);", /has no place \{0\} for what is handed to it/],
    ['a number form that lacks a further place', "tn(n, '{0} day of {1}', '{0} days', x);", /has no place \{1\}/],
    ['an empty text', "t('');", /says an empty text/],
  ];
  for (const [what, code, said] of planted) {
    it(`catches ${what}`, () => {
      const { breaches } = read(code);
      assert.equal(breaches.length, 1, breaches.join('\n'));
      assert.match(breaches[0] ?? '', said);
    });
  }
});

describe('the guard of translations', () => {
  const english = { ok: 'OK', open: '{0} open of {1}', add: '$(add) [Add](command:clientele.add) to `.clients`\nnow' };
  const whole = {
    ok: 'OK',
    open: '{1}, davon {0} offen',
    add: '$(add) Zu `.clients`\n[hinzufügen](command:clientele.add)',
  };
  const breachesOf = (translated: Texts, same: readonly string[] = ['OK']): readonly string[] => [
    ...translationBreaches({ file: 'de.json', english, translated, same: new Set(same) }),
  ];

  it('is content with a whole translation, its places in another order', () => {
    assert.deepEqual(breachesOf(whole), []);
  });

  const planted: readonly (readonly [what: string, translated: Texts, said: readonly string[]])[] = [
    ['a text that is missing', { ok: whole.ok, open: whole.open }, ['de.json does not translate "add".']],
    ['a text that is left over', { ...whole, more: 'mehr' }, ['de.json translates "more", which nothing says.']],
    ['a text that is empty', { ...whole, open: ' ' }, ['de.json leaves "open" empty.']],
    ['a text that is still English', { ...whole, open: english.open }, ['de.json leaves "open" in English.']],
    ['a place that is lost', { ...whole, open: '{0} offen' }, ['de.json: "open" loses the place "{1}".']],
    ['a place too much', { ...whole, open: '{0} {1} {2}' }, ['de.json: "open" has the place "{2}" too much.']],
    [
      'an icon, a link, a code and a line break that are not the same',
      { ...whole, add: '$(plus) [Hinzufügen](command:clientele.more) zu `clients`' },
      [
        'de.json: "add" loses the icon "$(add)".',
        'de.json: "add" has the icon "$(plus)" too much.',
        'de.json: "add" loses the link to "command:clientele.add".',
        'de.json: "add" has the link to "command:clientele.more" too much.',
        'de.json: "add" loses the code "`.clients`".',
        'de.json: "add" has the code "`clients`" too much.',
        'de.json: "add" loses the line break "\\n".',
      ],
    ],
  ];
  for (const [what, translated, said] of planted) {
    it(`catches ${what}`, () => {
      assert.deepEqual(breachesOf(translated), said);
    });
  }

  it('knows which words of the list are not the same any more', () => {
    const translation = { english, translated: whole };
    assert.deepEqual(idleSameWords(new Set(['OK', '{0} open of {1}', 'gone']), [translation]), [
      '{0} open of {1}',
      'gone',
    ]);
  });
});
