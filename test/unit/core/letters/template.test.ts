import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Markdown } from '../../../../src/core/letters/markdown';
import { fillTemplate } from '../../../../src/core/letters/template/fill';
import { parseTemplate } from '../../../../src/core/letters/template/template';
import { countValue, flagValue, listValue, partValue, textValue } from '../../../../src/core/letters/template/values';

const shapes = {
  contact: textValue('who'),
  sum: textValue('what is owed'),
  several: flagValue('more than one'),
  days: countValue('how late'),
  terms: partValue('the terms', { payment: textValue('when to pay') }),
  invoices: listValue('what is open', { number: textValue('its number'), sum: textValue('what is open on it') }),
};

const filled = (body: string, values: Parameters<typeof fillTemplate>[1]) =>
  fillTemplate(parseTemplate(`# S\n\n${body}`, shapes), values).body;

describe('a letter’s template', () => {
  it('writes values by name, with groups that are there or not', () => {
    assert.equal(filled('Dear {{contact}},', { contact: 'Jane' }), 'Dear Jane,');
    assert.equal(filled('a{{#several}}s{{/several}}{{^several}}n{{/several}}', { several: true }), 'as');
    assert.equal(filled('{{days.n}} day{{^days.one}}s{{/days.one}}', { days: { n: '2', one: false } }), '2 days');
    assert.equal(filled('{{#terms}}By {{payment}}.{{/terms}}', { terms: { payment: 'net 14' } }), 'By net 14.');
    assert.equal(filled('a\n\n{{#terms}}\nBy {{payment}}.\n\n{{/terms}}\nb', { terms: null }), 'a\n\nb');
    assert.equal(
      filled('{{#invoices}}\n- {{number}}: {{sum}} of {{contact}}\n{{/invoices}}', {
        contact: 'Jane',
        invoices: [
          { number: 'INV-1', sum: '1' },
          { number: 'INV-2', sum: '2' },
        ],
      }),
      '- INV-1: 1 of Jane\n- INV-2: 2 of Jane',
    );
  });

  it('escapes a value by where it stands, for Markdown and never for HTML', () => {
    assert.equal(filled('{{contact}}', { contact: '# *A* & B' }), '\\# \\*A\\* & B');
    assert.equal(filled('To {{contact}}', { contact: '# A' }), 'To # A');
    assert.equal(filled('- {{contact}}', { contact: '1. A' }), '- 1\\. A');
    assert.equal(filled('{{sum}}', { sum: new Markdown('**$1**') }), '**$1**');
    const { subject } = fillTemplate(parseTemplate('# To {{contact}}: {{sum}}\n\nHello', shapes), {
      contact: 'A *B* & <C>',
      sum: new Markdown('\\[x\\]'),
    });
    assert.equal(subject, 'To A *B* & <C>: [x]');
  });

  const fault = (text: string) => {
    const [first] = parseTemplate(text, shapes).faults;
    return first === undefined ? null : { ...first, at: text.slice(first.start, first.end) };
  };

  it('says of an unknown name where it stands and what may be meant, and leaves a blank', () => {
    const text = '# S\n\nDear {{contcat}}, {{#invoices}}{{numbr}}{{/invoices}}';
    const { faults } = parseTemplate(text, shapes);
    assert.deepEqual(
      faults.map(({ type, start, end, message }) => [type, text.slice(start, end), message]),
      [
        ['unknown', '{{contcat}}', 'There is no value "contcat" here. Did you mean "contact"?'],
        ['unknown', '{{numbr}}', 'There is no value "numbr" here. Did you mean "number"?'],
      ],
    );
    const invoices = [{ number: '1', sum: '2' }];
    assert.equal(
      fillTemplate(parseTemplate(text, shapes), { contact: 'Jane', invoices }).body,
      'Dear [contcat], [numbr]',
    );
  });

  it('knows a name in its group alone, and the shape that it has', () => {
    assert.equal(fault('# S\n\n{{number}}')?.at, '{{number}}');
    assert.equal(fault('# S\n\n{{#terms}}{{payment}}{{contact}}{{/terms}}{{terms.payment}}'), null);
    assert.match(fault('# S\n\n{{days}}')?.message ?? '', /\{\{days\.n\}\}/);
    assert.match(fault('# S\n\n{{terms}}')?.message ?? '', /\{\{#terms\}\}/);
    assert.equal(filled('{{terms}}', { terms: { payment: 'x' } }), '[…]');
    for (const name of ['constructor', 'toString', 'contact.length', 'terms.constructor', '__proto__']) {
      assert.equal(fault(`# S\n\n{{${name}}}`)?.type, 'unknown', name);
      assert.doesNotMatch(filled(`{{${name}}}`, { contact: 'J', terms: { payment: 'x' } }), /function|native|object/);
    }
  });

  it('refuses files, raw values, other braces, and what is not closed, each with its place', () => {
    for (const [body, at, message] of [
      ['{{> other}}', '{{> other}}', /no other file/],
      ['{{{contact}}}', '{{{contact}}}', /two braces/],
      ['{{&contact}}', '{{&contact}}', /two braces/],
      ['{{=<% %>=}}', '{{=<% %>=}}', /stay the same/],
      ['a\n{{#terms}}b', '{{#terms}}b', /is not closed. Close it with \{\{\/terms\}\}/],
      ['a {{/terms}}', '{{/terms}}', /closes what was not opened/],
    ] as const) {
      const found = fault(`# S\n\n${body}`);
      assert.equal(found?.type, 'unusable', body);
      assert.equal(found.at, at);
      assert.match(found.message, message);
    }
    assert.match(fault('Dear Jane')?.message ?? '', /begins with its subject/);
    assert.equal(fault('# S {{contact}}\n\n{{! a word to ourselves }}Dear Jane'), null);
    assert.match(fault(`# S\n\n${'x'.repeat(50_001)}`)?.message ?? '', /longer than/);
  });

  it('never throws, whatever it is given, and writes nothing but its text and values', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '#', '^', '/', 'a', ' ', '\n', '.', '=', '\ue000') }),
        (text) => {
          const template = parseTemplate(text, shapes);
          if (template.faults.some(({ type }) => type === 'unusable')) return;
          fillTemplate(template, { contact: 'Jane' });
        },
      ),
    );
  });
});
