import assert from 'node:assert/strict';
import { marksAround, marksAt, openMarks, type MarkId } from '../../../../src/core/log/marks';
import type { Path } from '../../../../src/core/record/problem';
import { inputOf, RECORD, TODAY } from './inputs';

function marked(path: Path, id: MarkId, value?: number, text = RECORD): string {
  const mark = marksAt(inputOf(), path).find((one) => one.id === id);
  assert.ok(mark !== undefined, `${path.join('.')} can be marked ${id}`);
  const edited = mark.plan(value)(text);
  return edited.done ? edited.text : edited.why;
}

describe('an entry that is marked', () => {
  const cases: readonly (readonly [path: Path, id: MarkId, from: string, to: string, value?: number])[] = [
    [['requests', 0], 'approve', 'scope: out }', `scope: out, status: approved, decided: ${TODAY} }`],
    [['requests', 0], 'decline', 'scope: out }', `scope: out, status: declined, decided: ${TODAY} }`],
    [['requests', 0], 'quote', 'hours: 16, scope: out }', 'hours: 16, scope: out, status: quoted, price: 1440 }', 1440],
    [['requests', 0], 'done', 'scope: out }', `scope: out, done: ${TODAY} }`],
    [['brief', 'deliverables', 1], 'delivered', 'price: 900 }', `price: 900, delivered: ${TODAY} }`],
    [
      ['brief', 'deliverables', 0],
      'approved',
      'delivered: 2026-06-18 }',
      `delivered: 2026-06-18, approved: ${TODAY} }`,
    ],
    [
      ['invoices', 1],
      'paid',
      '      - { date: 2026-07-08, amount: 200 }\n',
      `      - { date: 2026-07-08, amount: 200 }\n      - { date: ${TODAY}, amount: 1000 }\n`,
    ],
    [['conduct', 0], 'repaired', 'kind: harsh }', `kind: harsh, repaired: ${TODAY} }`],
    [['disagreements', 0], 'settled', 'offer: One picture }\n', `offer: One picture }\n    settled: ${TODAY}\n`],
    [
      ['disagreements', 0, 'proposals', 0],
      'countered',
      'offer: One picture }',
      `offer: One picture, answer: countered, answered: ${TODAY} }`,
    ],
    [['questions', 0], 'answered', 'question: Who approves? }', `question: Who approves?, answered: ${TODAY} }`],
    [['compensation', 0], 'settled', 'kind: discount }', `kind: discount, settled: ${TODAY} }`],
    [['letters', 0], 'none', 'deadline: 2026-07-18 }', `deadline: 2026-07-18, answer: none, answered: ${TODAY} }`],
  ];
  for (const [path, id, from, to, value] of cases) {
    it(`as ${id} at ${path.join('.')} gets that and nothing else`, () => {
      assert.equal(RECORD.split(from).length, 2, from);
      assert.equal(marked(path, id, value), RECORD.replace(from, to));
    });
  }

  it('is found again where the file has changed around it', () => {
    const added = RECORD.replace('requests:\n', 'requests:\n  - { id: CR-08, date: 2026-07-01 }\n');
    assert.equal(
      marked(['requests', 0], 'approve', undefined, added),
      added.replace('scope: out }', `scope: out, status: approved, decided: ${TODAY} }`),
    );
  });

  it('is left alone where it was changed or taken out in the meantime', () => {
    const declined = RECORD.replace('scope: out }', 'scope: out, status: declined }');
    assert.match(marked(['requests', 0], 'approve', undefined, declined), /in the meantime, so nothing was written/);
    assert.match(marked(['requests', 0], 'approve', undefined, 'client: A\n'), /in the meantime/);
  });
});

describe('what can be marked', () => {
  it('is what is open', () => {
    assert.deepEqual(
      openMarks(inputOf()).map(({ path, id }) => `${path.join('.')} ${id}`),
      [
        'brief.deliverables.0 approved',
        'brief.deliverables.1 delivered',
        'brief.deliverables.1 approved',
        'requests.0 approve',
        'requests.0 decline',
        'requests.0 quote',
        'requests.0 done',
        'questions.0 answered',
        'disagreements.0 settled',
        'disagreements.0.proposals.0 accepted',
        'disagreements.0.proposals.0 refused',
        'disagreements.0.proposals.0 countered',
        'invoices.1 paid',
        'compensation.0 settled',
        'compensation.0 answered',
        'conduct.0 repaired',
        'letters.0 accepted',
        'letters.0 refused',
        'letters.0 none',
      ],
    );
  });

  it('is found from any value inside an entry', () => {
    const around = (...path: Path): readonly string[] => marksAround(inputOf(), path).map(({ id }) => id);
    assert.deepEqual(around('requests', 0, 'asks'), ['approve', 'decline', 'quote', 'done']);
    assert.deepEqual(around('disagreements', 0, 'proposals', 0, 'offer'), ['accepted', 'refused', 'countered']);
    assert.deepEqual(around('invoices', 1, 'payments', 0, 'amount'), ['paid']);
    assert.deepEqual(around('terms', 'payment'), []);
    assert.deepEqual(around(), []);
  });
});
