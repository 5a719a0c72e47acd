import assert from 'node:assert/strict';
import { answerEdits, answerValue } from '../../../../../src/core/language/fixes/answer';
import { briefGaps } from '../../../../../src/core/language/fixes/briefGaps';
import type { Ask } from '../../../../../src/core/language/fixes/quickFix';
import { spliced } from '../../../../../src/core/language/fixes/tryOut';
import { quickFixes } from '../../../../../src/core/language/quickFixes';
import { assessFolder, readFolder } from '../../../../../src/core/folder';
import { offeredAt, sourceOf, TODAY } from './fixing';

/** What the one fix at the mark asks for. */
function askAt(marked: string): Ask {
  const ask = offeredAt(marked).flatMap((fix) => ('ask' in fix ? [fix.ask] : []))[0];
  assert.ok(ask !== undefined, 'nothing is asked');
  return ask;
}

function answered(marked: string, typed: string): string {
  const edited = answerEdits(marked.replace('│', ''), askAt(marked), typed, TODAY);
  return edited.done ? edited.text : edited.why;
}

/** The text of an active client with the fixes of its brief. */
function briefOf(text: string): {
  readonly titles: readonly string[];
  readonly after: (title: string, typed: string) => string;
} {
  const [client] = assessFolder(readFolder([{ name: 'a.yaml', text }]), TODAY);
  assert.ok(client !== undefined);
  const [gap] = briefGaps(client);
  if (gap === undefined) return { titles: [], after: () => text };
  const fixes = quickFixes({ ...sourceOf(text), problems: [gap] }, gap.place);
  return {
    titles: fixes.map((fix) => `${gap.place.line}: ${fix.isPreferred ? '* ' : ''}${fix.title}`),
    after: (title, typed) => {
      const fix = fixes.find((one) => one.title === title);
      assert.ok(fix !== undefined, `not offered: ${title}`);
      if ('edits' in fix) return spliced(text, fix.edits);
      const edited = answerEdits(text, fix.ask, typed, TODAY);
      assert.ok(edited.done);
      assert.equal(spliced(text, edited.edits), edited.text);
      return edited.text;
    },
  };
}

describe('a fix that asks', () => {
  it('for a sum takes it as people write it', () => {
    const text = 'client: A\ncurrency: EUR\ninvoices:\n  - │issued: 2026-07-01 # x\n    paid: 2026-07-02\n';
    assert.equal(answered(text, ' 1.200,50 € '), text.replace('│', '').replace('# x\n', '# x\n    amount: 1200.5\n'));
    assert.equal(answered(text, '$5'), 'Write a plain number like 1200.50.');
    assert.equal(answered(text, 'a lot'), 'Write a plain number like 1200.50.');
  });

  it('for a text keeps it a text', () => {
    const text = 'client: A\ncontacts:\n  - │email: a@b.example\n';
    assert.equal(answered(text, 'Jane: "true" # 1'), `${text.replace('│', '')}    name: 'Jane: "true" # 1'\n`);
    assert.match(answered(text, '  '), /^Write something/);
  });

  it('for the name of the client puts it in front', () => {
    assert.equal(answered('│', 'Acme'), 'client: Acme\n');
    assert.equal(answered('# hi\r\n\r\n│status: active', 'A: B'), '# hi\r\n\r\nclient: "A: B"\r\nstatus: active');
    assert.equal(answered('---\n│status: active\n', 'Acme'), '---\nclient: Acme\nstatus: active\n');
    assert.equal(answered('status: active\nclient: │# soon\n', 'Acme'), 'status: active\nclient: Acme # soon\n');
  });

  it('is not offered where the answer has no safe place', () => {
    assert.deepEqual(offeredAt('{│status: active}\n'), []);
  });

  it('for a day takes one of the calendar', () => {
    const ask: Ask = { prompt: '', example: '', kind: 'date', path: ['brief', 'agreed'], after: [], currency: 'USD' };
    assert.deepEqual(answerValue(ask, '2026-07-02', TODAY), { value: '2026-07-02' });
    assert.deepEqual(answerValue(ask, '2 July 2026', TODAY), { value: '2026-07-02' });
    for (const typed of ['7/2/2026', '2026-06-31', 'soon']) assert.ok('why' in answerValue(ask, typed, TODAY), typed);
    assert.deepEqual(answerValue({ ...ask, kind: 'number' }, '1,5 h', TODAY), { value: 1.5 });
  });
});

describe('the fixes of a brief', () => {
  const BARE = 'client: A\nterms: {agreed: 2026-05-28}\nbrief:\n  price: 100 # for all\nnotes: x\n';

  it('ask for the goal, the day and a deliverable', () => {
    const { titles, after } = briefOf(BARE);
    assert.deepEqual(titles, [
      '3: * Add the goal of the brief…',
      '3: Say that the brief was agreed on 2026-11-24 (today)',
      '3: Say that the brief was agreed on 2026-05-28 (the day the terms were agreed)',
      '3: Add the day the brief was agreed…',
      '3: Add a deliverable…',
    ]);
    const added = (line: string): string => BARE.replace('# for all\n', `# for all\n${line}`);
    assert.equal(after('Add the goal of the brief…', 'More orders'), added('  goal: More orders\n'));
    assert.equal(after('Say that the brief was agreed on 2026-11-24 (today)', ''), added('  agreed: 2026-11-24\n'));
    assert.equal(after('Add the day the brief was agreed…', '1 June 2026'), added('  agreed: 2026-06-01\n'));
    assert.equal(
      after('Add a deliverable…', 'Über die Homepage!'),
      added('  deliverables:\n    - id: uber-die-homepage\n      title: Über die Homepage!\n'),
    );
  });

  it('begin one where there is none', () => {
    const { titles, after } = briefOf('client: A\nrequests: [{date: 2026-07-01, asks: x}]\n');
    assert.equal(titles[0], '1: * Add the goal of the brief…');
    assert.equal(
      after('Add the goal of the brief…', 'Orders'),
      'client: A\nrequests: [{date: 2026-07-01, asks: x}]\nbrief:\n  goal: Orders\n',
    );
  });

  it('are none where it is whole', () => {
    const text = 'client: A\nbrief: {goal: x, agreed: 2026-05-28, deliverables: [{id: a}]}\n';
    assert.deepEqual(briefOf(text).titles, []);
  });
});
