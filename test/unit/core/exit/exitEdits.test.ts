import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  beginExit,
  changeLastDay,
  closeRecord,
  takeBackExit,
  tickStep,
  untickStep,
} from '../../../../src/core/exit/exitEdits';
import { EXIT_STEPS, type ExitStep } from '../../../../src/core/exitSteps';
import type { Edited } from '../../../../src/core/record/edit/applyChanges';
import { parseClient } from '../../../../src/core/record/parse';

const DAY = '2026-11-23';
const of = (text: string) => ({ text, currency: 'USD' });

/** The text after, its edits held against it. */
function after(before: string, edited: Edited): string {
  assert.ok(edited.done, edited.done ? '' : edited.why);
  let at = 0;
  let text = '';
  for (const edit of edited.edits) {
    text += before.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  assert.equal(text + before.slice(at), edited.text);
  return edited.text;
}

function why(edited: Edited): string {
  return edited.done ? 'done' : edited.why;
}

const windows = (text: string): string => text.replaceAll('\n', '\r\n');

type Case = readonly [name: string, before: string, after: string];
type Edit = (text: string) => Edited;

/** The same with both kinds of line ends. */
function holds(edit: Edit, cases: readonly Case[]): void {
  for (const [name, before, expected] of cases) {
    it(name, () => {
      assert.equal(after(before, edit(before)), expected);
      assert.equal(after(windows(before), edit(windows(before))), windows(expected));
    });
  }
}

describe('the decision', () => {
  holds(
    (text) => beginExit(of(text), DAY, '2026-12-07'),
    [
      [
        'is written below all else',
        'client: A # x\n',
        'client: A # x\nexit:\n  decided: 2026-11-23\n  ends: 2026-12-07\n',
      ],
      [
        'stands before the notes',
        'client: A\nnotes: |\n  # mine\n  two\n',
        'client: A\nexit:\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: |\n  # mine\n  two\n',
      ],
      [
        'fills a key without a value',
        'client: A\nexit: # soon\n',
        'client: A\nexit: # soon\n  decided: 2026-11-23\n  ends: 2026-12-07\n',
      ],
      [
        'leaves what the person has there',
        'client: A\nexit:\n  why: enough # mine\nnotes: x\n',
        'client: A\nexit:\n  why: enough # mine\n  decided: 2026-11-23\n  ends: 2026-12-07\nnotes: x\n',
      ],
      ['goes into braces', '{client: A}\n', '{client: A, exit: {decided: 2026-11-23, ends: 2026-12-07}}\n'],
    ],
  );

  it('is refused where one is on file, and for a last day before it', () => {
    assert.match(
      why(beginExit(of('client: A\nexit: {decided: 2026-11-01}\n'), DAY, DAY)),
      /on file already, decided on 2026-11-01/,
    );
    assert.match(why(beginExit(of('client: A\n'), DAY, '2026-11-22')), /can't come before/);
    assert.match(why(beginExit(of('client: [A\n'), DAY, DAY)), /gives no client/);
  });
});

describe('the last day', () => {
  holds(
    (text) => changeLastDay(of(text), '2026-12-31', DAY),
    [
      [
        'is changed where it stands',
        'client: A\nexit:\n  ends: 2026-12-07 # by notice\n  decided: 2026-11-23\n',
        'client: A\nexit:\n  ends: 2026-12-31 # by notice\n  decided: 2026-11-23\n',
      ],
      [
        'is added',
        'client: A\nexit: {decided: 2026-11-23}\n',
        'client: A\nexit: {decided: 2026-11-23, ends: 2026-12-31}\n',
      ],
    ],
  );

  it('is refused without an exit, once the client is told, and in the past', () => {
    assert.match(why(changeLastDay(of('client: A\n'), DAY, DAY)), /No exit is on file/);
    assert.match(why(changeLastDay(of('client: A\nexit: {done: [notify/letter]}\n'), DAY, DAY)), /has been told/);
    assert.match(why(changeLastDay(of('client: A\nexit: {decided: 2026-11-01}\n'), '2026-11-22', DAY)), /has passed/);
  });
});

describe('a tick', () => {
  holds(
    (text) => tickStep(of(text), 'settle/notice'),
    [
      [
        'makes the list',
        'client: A\nexit:\n  decided: 2026-11-23\n  ends: 2026-12-07 # day\nnotes: x\n',
        'client: A\nexit:\n  decided: 2026-11-23\n  ends: 2026-12-07 # day\n  done:\n    - settle/notice\nnotes: x\n',
      ],
      [
        'makes it in braces',
        'client: A\nexit: { decided: 2026-11-23 }\n',
        'client: A\nexit: { decided: 2026-11-23, done: [settle/notice] }\n',
      ],
      [
        'goes between the steps around it, whose comments stay with them',
        'client: A\nexit:\n  done:\n    - settle/position # checked\n      # twice\n    # on the disk\n    - settle/backup # both\n',
        'client: A\nexit:\n  done:\n    - settle/position # checked\n      # twice\n    - settle/notice\n    # on the disk\n    - settle/backup # both\n',
      ],
      [
        'goes in front of the first',
        'client: A\nexit:\n  done: # so far\n  # the disk\n  -   handover/keys\n',
        'client: A\nexit:\n  done: # so far\n  -   settle/notice\n  # the disk\n  -   handover/keys\n',
      ],
      [
        'keeps the brackets',
        'client: A\nexit: {done: [settle/position, "settle/backup"]} # x\n',
        'client: A\nexit: {done: [settle/position, settle/notice, "settle/backup"]} # x\n',
      ],
      [
        'goes in front in brackets',
        'client: A\nexit: {done: [ notify/letter ]}\n',
        'client: A\nexit: {done: [ settle/notice, notify/letter ]}\n',
      ],
      ['fills empty brackets', 'client: A\nexit: {done: []}\n', 'client: A\nexit: {done: [settle/notice]}\n'],
      [
        'stays behind a step of the person’s own',
        'client: A\nexit:\n  done:\n    - handover/email\n',
        'client: A\nexit:\n  done:\n    - handover/email\n    - settle/notice\n',
      ],
    ],
  );

  it('is refused without an exit, and where the step is ticked already', () => {
    assert.match(why(tickStep(of('client: A\n'), 'settle/notice')), /No exit is on file/);
    assert.match(
      why(tickStep(of('client: A\nexit: {done: [settle/notice]}\n'), 'settle/notice')),
      /ticked in the file already/,
    );
  });

  it('is refused where the list is written in another way', () => {
    const shared = 'client: A\nexit:\n  done: &d [settle/position]\nx: *d\n';
    assert.match(why(tickStep(of(shared), 'settle/notice')), /by hand/);
    assert.match(why(tickStep(of('client: A\nexit: {done: settle/position}\n'), 'settle/notice')), /by hand/);
  });
});

describe('a tick taken back', () => {
  holds(
    (text) => untickStep(of(text), 'settle/notice'),
    [
      [
        'takes its line',
        'client: A\nexit:\n  done:\n    - settle/position # one\n    - settle/notice\n    - handover/keys\n',
        'client: A\nexit:\n  done:\n    - settle/position # one\n    - handover/keys\n',
      ],
      [
        'takes its place in brackets',
        'client: A\nexit: {done: [settle/notice, a/b]} # x\n',
        'client: A\nexit: {done: [a/b]} # x\n',
      ],
      [
        'takes the list with the last one',
        'client: A\nexit:\n  decided: 2026-11-23\n  done:\n    - settle/notice\nnotes: x\n',
        'client: A\nexit:\n  decided: 2026-11-23\nnotes: x\n',
      ],
      [
        'takes the list in braces',
        'client: A\nexit: {decided: 2026-11-23, done: [settle/notice]}\n',
        'client: A\nexit: {decided: 2026-11-23}\n',
      ],
      [
        'takes each where it stands twice',
        'client: A\nexit:\n  done:\n    - settle/notice\n    - a/b\n    - settle/notice\n',
        'client: A\nexit:\n  done:\n    - a/b\n',
      ],
    ],
  );

  it('stands once the client is told, unless it is of the hand-over', () => {
    const told = 'client: A\nexit: {done: [settle/notice, notify/letter, handover/keys]}\n';
    assert.match(why(untickStep(of(told), 'settle/notice')), /has been told/);
    assert.match(why(untickStep(of(told), 'notify/letter')), /has been told/);
    assert.equal(why(untickStep(of(told), 'handover/keys')), 'done');
  });

  it('stands once the record is closed', () => {
    const closed =
      'client: A\nstatus: ended\nended: {date: 2026-11-01}\nexit: {done: [handover/keys, handover/closed]}\n';
    assert.match(why(untickStep(of(closed), 'handover/keys')), /closed/);
  });

  it('is refused where a comment would go with it, and where the step is not ticked', () => {
    const commented = 'client: A\nexit:\n  done:\n    - settle/notice # two weeks\n    - handover/keys\n';
    assert.equal(why(untickStep(of(commented), 'handover/keys')), 'done');
    assert.match(why(untickStep(of(commented), 'settle/backup')), /not ticked/);
    const aliased = 'client: A\nx: &d [settle/notice, settle/backup]\nexit: {done: *d}\n';
    assert.match(why(untickStep(of(aliased), 'settle/notice')), /by hand/);
  });
});

describe('the decision taken back', () => {
  holds(
    (text) => takeBackExit(of(text)),
    [
      [
        'takes its lines',
        'client: A # x\nexit:\n  decided: 2026-11-23\n  done:\n    - settle/position\nnotes: x\n',
        'client: A # x\nnotes: x\n',
      ],
      ['takes its braces', 'client: A\nexit: {decided: 2026-11-23, ends: 2026-12-07}\n# end\n', 'client: A\n# end\n'],
    ],
  );

  it('is refused where something of the person’s own would go with it', () => {
    const own = 'client: A\nexit: {decided: 2026-11-23, why: enough, done: [handover/email]}\n';
    assert.match(why(takeBackExit(of(own))), /something of your own \(why, handover\/email\)/);
    assert.match(why(takeBackExit(of('client: A\nexit:\n  # mine\n  decided: 2026-11-23\n'))), /by hand/);
  });

  it('is refused once the client is told, and without an exit', () => {
    assert.match(why(takeBackExit(of('client: A\nexit: {done: [notify/letter]}\n'))), /has been told/);
    assert.match(why(takeBackExit(of('client: A\n'))), /No exit is on file/);
  });
});

describe('the end', () => {
  holds(
    (text) => closeRecord(of(text), { date: '2026-12-07', reason: '' }),
    [
      [
        'sets the status, the day and the last step',
        'client: A\nstatus: active # since May\nexit:\n  decided: 2026-11-23\n  done:\n    - handover/receipt # by mail\nnotes: x\n',
        'client: A\nstatus: ended # since May\nended: {date: 2026-12-07, by: us}\nexit:\n  decided: 2026-11-23\n  done:\n    - handover/receipt # by mail\n    - handover/closed\nnotes: x\n',
      ],
      [
        'adds the status where there is none, and keeps how it ended where that is on file',
        'client: A\nended: {date: 2026-11-30, by: both}\nexit: {done: [handover/closed]}\n',
        'client: A\nstatus: ended\nended: {date: 2026-11-30, by: both}\nexit: {done: [handover/closed]}\n',
      ],
    ],
  );

  it('takes a reason on one line', () => {
    const edited = closeRecord(of('client: A\nexit: {done: [handover/closed]}\n'), {
      date: DAY,
      reason: ' Too late: again\n#2 ',
    });
    assert.equal(
      after('client: A\nexit: {done: [handover/closed]}\n', edited),
      'client: A\nstatus: ended\nended: {date: 2026-11-23, by: us, reason: "Too late: again #2"}\nexit: {done: [handover/closed]}\n',
    );
  });

  it('is refused where it is on file, and without an exit', () => {
    const closed = 'client: A\nstatus: ended\nended: {date: 2026-11-01}\nexit: {done: [handover/closed]}\n';
    assert.match(why(closeRecord(of(closed), { date: DAY, reason: '' })), /closed already/);
    assert.match(why(closeRecord(of('client: A\n'), { date: DAY, reason: '' })), /No exit is on file/);
  });
});

describe('any exit', () => {
  const step = fc.constantFrom<ExitStep>(...EXIT_STEPS.filter((one) => one !== 'notify/letter'));
  const begun = fc.constantFrom<string>(
    'client: A # x\nexit:\n  decided: 2026-11-23 # y\nnotes: |\n  z\n',
    'client: A\nexit: {decided: 2026-11-23} # y\n',
    'client: A\r\nexit:\r\n    decided: 2026-11-23',
  );

  it('has its steps in order, whatever the order they are ticked in, and is as it was when all are taken back', () => {
    fc.assert(
      fc.property(begun, fc.uniqueArray(step, { minLength: 1 }), (text, steps) => {
        const ticked = steps.reduce((now, one) => after(now, tickStep(of(now), one)), text);
        const inOrder = EXIT_STEPS.filter((one) => steps.includes(one));
        assert.deepEqual(parseClient(ticked).record?.exit?.done, inOrder);
        const left = inOrder.slice(1).reduce((now, one) => after(now, untickStep(of(now), one)), ticked);
        assert.deepEqual(parseClient(left).record?.exit?.done, inOrder.slice(0, 1));
        const none = inOrder.slice(0, 1).reduce((now, one) => after(now, untickStep(of(now), one)), left);
        assert.equal(none, text);
      }),
      { numRuns: 40 },
    );
  });
});
