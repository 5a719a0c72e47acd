import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { assessFolder, readFolder, type AssessedClient } from '../../../src/core/folder';
import { LiveFolder } from '../../../src/core/liveFolder';
import { SIGN_NAMES } from '../../../src/core/record/schema';
import { record } from '../../bench/records';

const AS_OF = '2026-11-23';
const NAMES = [
  'a.yaml',
  'A.yaml',
  'b.yaml',
  'b.yml',
  'B.YAML',
  'C.yaml',
  'studio.yaml',
  'studio.yml',
  '.hidden.yaml',
  'note.txt',
];
const TEXTS = [
  ...[1, 3, 4].map((n) => record(n, 900)),
  'client: [\n',
  'client: Acme\ninvoices:\n  - {issued: 2026-06-01, amount: 12.345}\n',
  'client: Acme Ltd\nstatus: ended\n',
  'currency: VND\n',
  'thresholds: {payment/overdue: {watch: 400, act: 500}}\n',
];

/** Everything of a client, worked out. */
function plain({ id, file, source, assessment }: AssessedClient): unknown {
  const { asOf, client, status, verdict, combination, next, ours, scope, signs } = assessment;
  const bySign = SIGN_NAMES.map((name) => {
    const { level, unsnoozed, snoozed, findings } = signs[name];
    return { name, level, unsnoozed, snoozed, findings };
  });
  return { id, file, text: source.text, asOf, client, status, verdict, combination, next, ours, scope, bySign };
}

describe('a folder that changes', () => {
  it('shows after every change what reading all of it shows', () => {
    const change = fc.tuple(
      fc.constantFrom(...NAMES),
      fc.option(fc.constantFrom(...TEXTS), { nil: undefined, freq: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(change, { maxLength: 3 }), fc.constantFrom(AS_OF, '2026-08-01')), { maxLength: 6 }),
        (rounds) => {
          const live = new LiveFolder();
          const texts = new Map<string, string>();
          for (const [changes, asOf] of rounds) {
            for (const [name, text] of changes) {
              live.set(name, text);
              if (text === undefined) texts.delete(name);
              else texts.set(name, text);
            }
            live.finish(asOf);
            const { folder, clients, ended } = live.show();
            const whole = readFolder([...texts].map(([name, text]) => ({ name, text })));
            assert.deepEqual(folder.problems, whole.problems);
            assert.deepEqual(folder.studio, whole.studio);
            assert.equal(folder.studioFile?.name, whole.studioFile?.name);
            assert.deepEqual(
              folder.files.map(({ name, text, ambiguous, defaultCurrency }) => ({
                name,
                text,
                ambiguous,
                defaultCurrency,
              })),
              whole.files.map(({ name, text, ambiguous, defaultCurrency }) => ({
                name,
                text,
                ambiguous,
                defaultCurrency,
              })),
            );
            assert.deepEqual(clients.map(plain), assessFolder(whole, asOf).map(plain));
            assert.deepEqual(
              ended,
              clients.filter(({ assessment }) => assessment.status === 'ended'),
            );
            assert.equal(live.isBehind(asOf), false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes up file by file in steps, those that are wanted first before the others, and says what changed', () => {
    const live = new LiveFolder();
    for (const n of [1, 2, 3, 4]) live.set(`client-${n}.yaml`, record(n, 300));
    const work = live.work(AS_OF, (name) => name === 'client-3.yaml');
    const names = (): readonly string[] => live.show().folder.files.map(({ name }) => name);
    const steps: string[] = [];
    while (names().length < 2) {
      work.next();
      steps.push(names().join());
    }
    assert.deepEqual(steps, ['', '', ...Array<string>(3).fill('client-3.yaml'), 'client-1.yaml,client-3.yaml']);
    assert.equal(live.isBehind(AS_OF), true);
    live.finish(AS_OF);
    assert.equal(live.takeChanged().size, 4);
    const before = live.show();
    live.set('client-2.yaml', record(2, 300));
    live.finish(AS_OF);
    assert.equal(live.show(), before, 'the same text is no change');
    live.set('client-2.yaml', record(4, 300));
    live.finish(AS_OF);
    assert.deepEqual([...live.takeChanged().keys()], ['client-2.yaml']);
    const of = (id: string, { clients }: typeof before) => clients.find((client) => client.id === id);
    assert.equal(of('client-1', live.show()), of('client-1', before));
    assert.notEqual(of('client-2', live.show()), of('client-2', before));
  });

  it('takes up what changes between the steps of a file', () => {
    const change = fc.record({
      name: fc.constantFrom(...NAMES),
      text: fc.option(fc.constantFrom(...TEXTS), { nil: undefined, freq: 4 }),
      steps: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const live = new LiveFolder();
        const texts = new Map<string, string>();
        let work = live.work(AS_OF);
        for (const { name, text, steps } of changes) {
          live.set(name, text);
          if (text === undefined) texts.delete(name);
          else texts.set(name, text);
          for (let n = 0; n < steps; n += 1) if (work.next().done === true) work = live.work(AS_OF);
        }
        while (work.next().done !== true);
        live.finish(AS_OF);
        const whole = readFolder([...texts].map(([name, text]) => ({ name, text })));
        assert.deepEqual(live.show().clients.map(plain), assessFolder(whole, AS_OF).map(plain));
        assert.deepEqual(live.show().folder.problems, whole.problems);
      }),
      { numRuns: 300 },
    );
  });

  it('knows the evidence of a client long after it read it', () => {
    const live = new LiveFolder();
    for (let n = 0; n < 100; n += 1) live.set(`client-${n}.yaml`, record(n, 600));
    live.finish(AS_OF);
    const whole = readFolder([...Array(100).keys()].map((n) => ({ name: `client-${n}.yaml`, text: record(n, 600) })));
    assert.deepEqual(live.show().clients.map(plain), assessFolder(whole, AS_OF).map(plain));
  });
});
