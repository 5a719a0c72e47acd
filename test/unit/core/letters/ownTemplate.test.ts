import { strict as assert } from 'node:assert';
import { draftLetter, renderDraft } from '../../../../src/core/letters/draft';
import { LETTERS } from '../../../../src/core/letters/letters';
import { LETTER_LANGUAGES } from '../../../../src/core/letters/speech';
import { namedValues, templateCopy, usage } from '../../../../src/core/letters/template/copy';
import {
  kindOfTemplate,
  templateAt,
  templateProblems,
  templateName,
} from '../../../../src/core/letters/template/ownTemplate';
import { parseTemplate } from '../../../../src/core/letters/template/template';
import { LETTER_KINDS } from '../../../../src/core/record/schema';
import { letterInput } from './fixture';

const input = (...lines: readonly string[]) =>
  letterInput(
    [
      '# as of: 2026-08-15',
      'client: Acme Bakery',
      'status: prospect',
      'contacts: [{name: "Jane *Doe*"}]',
      ...lines,
    ].join('\n'),
  );
const drafted = (templates: Readonly<Record<string, string>>, language = 'en', ...lines: readonly string[]) =>
  draftLetter('decline', { ...input(...lines), language, templates: new Map(Object.entries(templates)) });

describe('a person’s own template', () => {
  it('takes the place of ours, in its language alone', () => {
    const own = { 'decline.en.md': '# No to {{client}}\n\nHi {{contact}}, no.\n' };
    const { subject, body } = drafted(own);
    assert.equal(subject, 'No to Acme Bakery');
    assert.equal(body, 'Hi Jane \\*Doe\\*, no.');
    assert.equal(drafted(own, 'en-GB').body, body);
    assert.match(drafted(own, 'vi').body, /^Kính gửi/);
    assert.match(
      draftLetter('decline', { ...input(), templates: new Map([['exit.en.md', '# A\n\nB']]) }).body,
      /^Dear/,
    );
  });

  it('is taken for the whole language tag before the language alone', () => {
    const own = { 'decline.en.md': '# A\n\nplain', 'decline.en-GB.md': '# A\n\nBritish' };
    assert.equal(drafted(own, 'en-GB').body, 'British');
    assert.equal(drafted(own, 'en-US').body, 'plain');
  });

  it('words a language that we have no words for, with its dates', () => {
    const own = { 'decline.fr.md': '# Votre projet\n\nBonjour {{contact}}, le {{today}}.' };
    const { body, language, notes } = drafted(own, 'fr-CA');
    assert.equal(body, 'Bonjour Jane \\*Doe\\*, le 15 août 2026.');
    assert.equal(language, 'fr-CA');
    assert.ok(!notes.some((note) => note.includes('not in the language')));
  });

  it('with an unknown name leaves a blank and says where', () => {
    const { body, notes } = drafted({ 'decline.en.md': '# A\n\nHi {{contcat}},' });
    assert.equal(body, 'Hi [contcat],');
    assert.ok(
      notes.includes(
        'In your template decline.en.md, line 3: There is no value "contcat" here. Did you mean "contact"?',
      ),
      notes.join('\n'),
    );
  });

  it('that can’t be read is not used, and the draft says why', () => {
    for (const text of ['no subject', '# A\n\n{{#goal}}open', '# A\n\n{{> ../../secret}}', '# A\n\n{{{goal}}}']) {
      const { body, notes } = drafted({ 'decline.en.md': text });
      assert.match(body, /^Dear Jane/, text);
      assert.match(notes.join('\n'), /Your template decline\.en\.md can't be used.* line [13]: /, text);
    }
  });

  it('gets nothing of the private notes and runs nothing', () => {
    const own = { 'decline.en.md': '# A\n\n{{notes}} {{constructor}} {{goal}} {{client.length}}' };
    const { body } = drafted(own, 'en', 'notes: A private word', "brief: {goal: '{{signature}} <b>&amp;</b>'}");
    assert.equal(body, '[notes] [constructor] {{signature}} \\<b>\\&amp;\\</b> […]');
  });
});

describe('our templates, copied', () => {
  for (const kind of LETTER_KINDS) {
    for (const language of LETTER_LANGUAGES.filter((one) => LETTERS[kind].languages.includes(one))) {
      it(`have no fault and make the same letter: ${kind} in ${language}`, () => {
        const copy = templateCopy(kind, language);
        const name = templateName(kind, language);
        assert.deepEqual(templateProblems(name, copy), []);
        const plain = {
          ...input('invoices: [{number: INV-1, issued: 2026-07-01, due: 2026-07-15, amount: 10}]'),
          language,
        };
        assert.equal(
          renderDraft(draftLetter(kind, { ...plain, templates: new Map([[name, copy]]) })),
          renderDraft(draftLetter(kind, plain)),
        );
      });
    }
  }

  it('say of every name what it is, and of none twice in one place', () => {
    for (const kind of LETTER_KINDS) {
      const values = namedValues(kind);
      assert.equal(new Set(values.map((value) => [...value.within, usage(value)].join('/'))).size, values.length);
      for (const { name, shape } of values) {
        assert.match(name, /^[a-z_]+$/);
        assert.ok(shape.about.length > 2, name);
      }
    }
  });

  it('use every name that they declare, in each language', () => {
    for (const kind of LETTER_KINDS) {
      for (const language of LETTERS[kind].languages) {
        const text = LETTERS[kind].template(language);
        if (text === '') continue;
        const { faults } = parseTemplate(text, {});
        const used = new Set(faults.flatMap(({ message }) => /value "([^".]+)/.exec(message)?.[1] ?? []));
        for (const { name, within } of namedValues(kind)) {
          if (within.length === 0 && !(name in LETTERS.decline.shapes))
            assert.ok(used.has(name), `${kind} ${language}: ${name}`);
        }
      }
    }
  });
});

describe('the file of a template', () => {
  it('is known by its path and its name', () => {
    assert.equal(templateAt('/w/.clients/templates/exit.en.md'), 'exit.en.md');
    assert.equal(templateAt('/w/.clients/acme/exit.en.md'), undefined);
    assert.equal(templateAt('/w/templates/exit.en.md'), undefined);
    assert.equal(kindOfTemplate('exit.en.md'), 'exit');
    assert.equal(kindOfTemplate('exit.md'), undefined);
    assert.equal(kindOfTemplate('leave.en.md'), undefined);
  });

  it('has a problem at its place for each fault, and one for a name that no letter has', () => {
    const told = (name: string, text: string) =>
      templateProblems(name, text).map(
        ({ severity, code, place, message }) => `${place.line}:${place.column} ${severity} ${code} ${message}`,
      );
    assert.deepEqual(told('decline.en.md', '# A\r\n\r\nHi {{contcat}}\r\n{{#goal}}'), [
      '4:1 error template/fault {{#goal}} is not closed. Close it with {{/goal}}.',
    ]);
    assert.deepEqual(told('decline.en.md', '# A\n\nHi {{contcat}},'), [
      '3:4 warning template/fault There is no value "contcat" here. Did you mean "contact"?',
    ]);
    assert.deepEqual(told('declin.en.md', '# A'), [
      '1:1 warning template/name No letter uses this file: a template is called <kind>.<language>.md, like exit.en.md. Did you mean decline?',
    ]);
  });
});
