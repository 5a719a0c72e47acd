// @ts-check
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

const { Base, Dot, Spec } = Mocha.reporters;

/**
 * A reporter for mocha that prints like another one and hands the counts to whoever started the run.
 * With the reporter option `style=spec` it prints a line per test, otherwise a dot.
 */
export default class CountingReporter extends Base {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const Readable = options.reporterOptions?.style === 'spec' ? Spec : Dot;
    new Readable(runner, options);
    const file = process.env['TIER_COUNTS'];
    if (file === undefined) return;
    runner.once('end', () => {
      writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
    });
  }
}
