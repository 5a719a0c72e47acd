import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { hoverAt } from '../../../../src/core/language/hover';
import { studioHoverAt } from '../../../../src/core/language/hoverStudio';
import { inlayHintsOf } from '../../../../src/core/language/inlayHints';
import { parseStudio } from '../../../../src/core/record/parse';
import { recordAt } from './recordAt';

const DEMO = new URL('../../../../demo/.clients/', import.meta.url);
const RECORDS = readdirSync(DEMO)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(new URL(name, DEMO), 'utf8'));

/** A record with a stretch of it replaced by something else, as it is while somebody writes. */
const WRITTEN = fc
  .tuple(fc.constantFrom(...RECORDS), fc.nat(), fc.nat(40), fc.string({ maxLength: 12 }))
  .map(([text, at, length, put]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + put + text.slice(start + length);
  });

describe('hovers and hints of any text', () => {
  it('never throw, and stay inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), WRITTEN), fc.nat(), (text, at) => {
        const clean = text.replaceAll('│', '');
        const offset = at % (clean.length + 1);
        const { on } = recordAt(clean);
        const hover = hoverAt(on, offset);
        if (hover !== undefined) assert.ok(hover.span.start <= offset && offset <= hover.span.end);
        studioHoverAt({ text: clean, parsed: parseStudio(clean) }, '2026-11-23', offset);
        const span = { start: Math.floor(offset / 2), end: offset };
        for (const { offset: place } of inlayHintsOf(on, span)) assert.ok(place >= span.start && place <= span.end);
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('keep each hover of the demo short', () => {
    for (const text of RECORDS) {
      const { on } = recordAt(text);
      for (const { index } of text.matchAll(/[^\s:]+/g)) {
        const lines = hoverAt(on, index)?.markdown.split(/\n+/) ?? [];
        assert.ok(lines.length <= 14, lines.join('\n'));
      }
    }
  });
});
