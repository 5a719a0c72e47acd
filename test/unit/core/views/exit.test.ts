import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { exitPlan } from '../../../../src/core/exit/exitPlan';
import { EXIT_STEPS } from '../../../../src/core/exitSteps';
import { readFolder } from '../../../../src/core/folder';
import { recordOn } from '../../../../src/core/recordOn';
import { exitBody } from '../../../../src/core/views/exit';
import { HOSTILE } from './assessed';

/** The page of a record as text, on 23 November 2026. */
function pageOf(text: string): string {
  const [source] = readFolder([{ name: 'acme.yaml', text }]).files;
  const onDay = source === undefined ? undefined : recordOn(source.parsed, {}, '2026-11-23');
  assert.ok(source !== undefined && onDay !== undefined);
  const plan = exitPlan(onDay, (entry) => source.parsed.places.pathOf(entry));
  return exitBody({ plan, assessment: onDay.assessment, source });
}

/** What a reader sees: the text without its tags, and no more blanks than words need. */
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const seen = (text: string): string => textOf(pageOf(text));
/** The checkboxes as `step`, with `x` where it is ticked and `!` where it is locked. */
const boxes = (html: string): readonly string[] =>
  [...html.matchAll(/<input\s[^>]*type="checkbox"[^>]*>/g)].map(([box]) => {
    const step = /data-step="([^"]*)"/.exec(box)?.[1] ?? '';
    return `${step}${/\schecked/.test(box) ? ' x' : ''}${box.includes('aria-disabled="true"') ? ' !' : ''}`;
  });

const SUED = 'legal:\n  - { date: 2026-11-10, by: client, step: court }\n';
const LET_GO = `client: Acme Bakery\nterms: {agreed: 2026-05-28, notice: 14 days}\ndisagreements: [{opened: 2026-11-01}]\n${SUED}`;
const BEGUN = `${LET_GO}exit: {decided: 2026-11-23, ends: 2026-12-07, done: [settle/position]}\n`;

describe('the page of an exit', () => {
  it('says why before it begins, and proposes the last day by the notice', () => {
    const page = pageOf(LET_GO);
    assert.ok(page.includes('<h1>End the work with <bdi>Acme Bakery</bdi></h1>'), 'the blank before the name is lost');
    assert.match(textOf(page), /End the work with Acme Bakery .* The verdict is let go\. The worst sign is compromise/);
    assert.match(
      textOf(page),
      /The agreed notice of 14 days ends on 2026-12-07\. This is before the end of the agreed notice, 2026-12-07\. Begin the exit/,
    );
    assert.match(page, /<input\s+type="date"\s+id="begin-day"\s+name="ends"\s+value="2026-12-07"\s+min="2026-11-23"/);
    assert.match(page, /data-notice="2026-12-07"/);
    assert.match(page, /data-early hidden/);
    assert.deepEqual(
      boxes(page),
      EXIT_STEPS.map((step) => `${step} !`),
    );
  });

  it('says so where nothing calls for the end, with the remedy that is due', () => {
    const owing =
      'client: A\nterms: {agreed: 2026-01-01}\ninvoices: [{number: I, issued: 2026-09-01, due: 2026-09-30, amount: 90}]\n';
    assert.match(
      seen(owing),
      /Nothing on file calls for the end: the verdict is act\. .* What is due by the record: Money is owed: remind them of it\. Draft payment reminder/,
    );
    assert.match(pageOf(owing), /class="secondary"\s+data-letter="payment_reminder"/);
    assert.match(seen('client: A\n'), /the verdict is no data\. .*Nothing needs a letter\./);
    assert.match(seen('client: A\n'), /No notice is on file; two weeks are proposed\./);
  });

  it('counts the steps, and each is a checkbox with its label', () => {
    const page = pageOf(BEGUN);
    assert.match(textOf(page), /1 of 15 done/);
    assert.match(textOf(page), /Decided on 2026-11-23\. The last day is 2026-12-07 \./);
    assert.deepEqual(boxes(page), ['settle/position x', ...EXIT_STEPS.slice(1)]);
    for (const step of EXIT_STEPS) {
      const id = step.replaceAll('/', '-');
      assert.ok(page.includes(`id="${id}"`) && page.includes(`<label for="${id}">`), step);
    }
    assert.match(textOf(page), /1\. Settle .* 2\. Notify .* 3\. Hand over/);
    assert.match(page, /data-take-back/);
    assert.match(page, /class="primary"\s+data-letter="exit"/);
  });

  it('leads from what the record says to its lines', () => {
    assert.match(pageOf(BEGUN), /The agreed notice is 14 days\.\s+<button type="button" class="link" data-line="2"/);
    assert.match(pageOf(BEGUN), /data-open-file/);
  });

  it('gives every button, field and fold a key of its own', () => {
    for (const text of [LET_GO, BEGUN, 'client: A\nstatus: prospect\n']) {
      const page = pageOf(text);
      const keys = [...page.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
      assert.equal(new Set(keys).size, keys.length);
      const held = [...page.matchAll(/<(?:button|input|summary|details)\s[^>]*>/g)].map(([tag]) => tag);
      assert.deepEqual(
        held.filter((tag) => !tag.includes('data-key=')),
        [],
      );
    }
  });

  it('shows what stands once the client is told, with the reason, and nothing to take back', () => {
    const page = pageOf(BEGUN.replace('settle/position]', 'settle/position, notify/letter, handover/keys]'));
    assert.deepEqual(
      boxes(page).filter((box) => /[x!]/.test(box.slice(box.indexOf(' ') + 1)) && box.includes(' ')),
      ['settle/position x !', 'notify/letter x !', 'handover/keys x'],
    );
    assert.match(textOf(page), /The client has been told, so this stands\./);
    assert.doesNotMatch(page, /data-take-back|data-form="lastDay"|data-form="begin"/);
    assert.match(page, /data-form="close"/);
    assert.match(page, /name="date"\s+value="2026-11-23"/);
  });

  it('has nothing to press but what opens once the record is closed', () => {
    const closed = BEGUN.replace('settle/position]', 'notify/letter, handover/closed]').replace(
      'client: Acme Bakery\n',
      'client: Acme Bakery\nstatus: ended\nended: {date: 2026-11-22}\n',
    );
    assert.match(seen(closed), /the record is closed\. It stays on file\./);
    assert.doesNotMatch(pageOf(closed), /data-form|data-take-back|data-letter/);
    assert.ok(boxes(pageOf(closed)).every((box) => box.endsWith('!')));
  });

  it('has no steps for a prospect, for work that has ended, nor forms for a decision of a later day', () => {
    assert.match(seen('client: A\nstatus: prospect\n'), /Nothing is agreed with a prospect yet/);
    assert.match(pageOf('client: A\nstatus: prospect\n'), /data-letter="decline"/);
    assert.match(seen('client: A\nstatus: ended\nended: {date: 2026-11-01}\n'), /There is nothing left to end\./);
    for (const text of ['client: A\nstatus: prospect\n', 'client: A\nstatus: ended\nended: {date: 2026-11-01}\n'])
      assert.deepEqual(boxes(pageOf(text)), []);
    const later = 'client: A\nexit: {decided: 2026-12-01}\n';
    assert.match(seen(later), /decided on 2026-12-01, after the day that is looked at/);
    assert.doesNotMatch(pageOf(later), /data-form/);
  });

  it('lets the hand-over of ended work go on, without setting a status that is set', () => {
    const going = BEGUN.replace('settle/position]', 'notify/letter]').replace(
      'client: Acme Bakery\n',
      'client: Acme Bakery\nstatus: ended\nended: {date: 2026-11-22}\n',
    );
    assert.ok(boxes(pageOf(going)).includes('handover/keys'));
    assert.doesNotMatch(pageOf(going), /data-form="close"/);
  });

  it('names steps of the person’s own', () => {
    assert.match(seen(BEGUN.replace('settle/position', 'handover/email')), /Also ticked on file: handover\/email\./);
  });

  it('shows hostile text as text, wherever it comes from', () => {
    const quoted = JSON.stringify(HOSTILE);
    const page = pageOf(`client: ${quoted}
contacts: [{name: ${quoted}}]
terms: {agreed: 2026-01-01, document: ${quoted}}
brief:
  deliverables:
    - {id: a, title: ${quoted}, delivered: 2026-08-01}
    - {id: b, title: ${quoted}, due: 2026-12-01}
    - {id: c, title: ${quoted}}
requests:
  - {id: ${quoted}, date: 2026-09-01, asks: ${quoted}, scope: out, status: approved, done: 2026-09-02}
  - {date: 2026-09-01, asks: ${quoted}}
invoices: [{number: ${quoted}, issued: 2026-09-01, amount: 5, disputed: {from: 2026-09-02}}]
exit: {decided: 2026-11-01, done: [${quoted}]}
`);
    const tags = [...page.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)];
    const known =
      /^(header|section|h1|h2|bdi|p|span|strong|button|progress|ul|li|input|label|div|table|caption|tbody|tr|th|td|form|details|summary)$/;
    assert.deepEqual(
      tags.map(([, tag]) => tag ?? '').filter((tag) => !known.test(tag)),
      [],
    );
    assert.deepEqual(
      tags.map(([, , attributes]) => attributes ?? '').filter((one) => /\son\w+=|href|src|style|action=/i.test(one)),
      [],
    );
    assert.doesNotMatch(page, /[\u0000-\u0009\u000b-\u001f\u202e]/);
    assert.ok(page.split('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img').length > 12);
  });
});
