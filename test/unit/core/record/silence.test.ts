import { strict as assert } from 'node:assert';
import { appendEntry } from '../../../../src/core/record/edit/applyChanges';
import { linksIn } from '../../../../src/core/language/links';
import { parseClient } from '../../../../src/core/record/parse';

/** Texts that the library of YAML has something to say about. */
const ODD = [
  'client: A\n? {secret: 1}\n: x\ngoodwill: []\n',
  'client: !secret A\ngoodwill: []\n',
  'client: A\n? [secret]\n: x\n',
  '%SECRET x\n---\nclient: A\n',
];

describe('what a file says', () => {
  it('is never printed, by no library either', async () => {
    const printed: string[] = [];
    const note = (warning: Error): number => printed.push(warning.message);
    process.on('warning', note);
    try {
      for (const text of ODD) {
        linksIn({ id: 'a', text, parsed: parseClient(text) });
        appendEntry(text, ['goodwill'], { date: '2026-07-01', note: 'Praise' });
      }
      await new Promise((resume) => setImmediate(resume));
    } finally {
      process.off('warning', note);
    }
    assert.deepEqual(printed, []);
  });
});
