import assert from 'node:assert/strict';
import { reportLines, runCorpus, sum } from '../../../corpus/run';

/** So many of a hundred edits must be made rather than refused: in other packages, and in YAML's own suite of odd cases. */
const FLOOR = { packages: 97, suite: 80 };

describe('edits of YAML that nobody here wrote', function () {
  this.timeout(240_000);

  it('change what they are to change and nothing else', () => {
    const report = runCorpus({ short: { edits: 3, forms: 4 }, long: { edits: 1, forms: 1 } });
    const lines = reportLines(report).join('\n');
    console.log(lines.replace(/^/gm, '      '));
    assert.equal(report.differences.length, 0, lines);
    assert.ok(sum(report.files) > 400 && sum(report.edits) > 2000, lines);
    for (const [place, floor] of [
      ['of other packages', FLOOR.packages],
      ["of YAML's own suite", FLOOR.suite],
    ] as const) {
      const done = sum(report.edits, place);
      assert.ok((100 * done) / (done + sum(report.refusals, place)) >= floor, lines);
    }
  });
});
