import { strict as assert } from 'node:assert';
import { fuzz, reportLines, tryMonsters } from '../../../fuzz/run';
import { VIEW_NAMES } from '../../../fuzz/views';

describe('hostile records', function () {
  this.timeout(240_000);

  it('are told from others by every view, and nothing throws', () => {
    const report = fuzz({ seed: 1, records: 600, viewsEach: 3 });
    const lines = reportLines(report).join('\n');
    console.log(lines.replace(/^/gm, '      '));
    assert.equal(report.losses.length, 0, lines);
    assert.ok(report.clients > 200 && report.views > VIEW_NAMES.length * 60, lines);
  });

  it('may be hostile by their size', () => {
    assert.deepEqual(tryMonsters(400), []);
  });
});
