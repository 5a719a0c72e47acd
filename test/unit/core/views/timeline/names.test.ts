import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { speak, type Texts } from '../../../../../src/core/l10n';
import { BAND_NAMES } from '../../../../../src/core/views/timeline/bands';
import { LANE_WORDS } from '../../../../../src/core/views/timeline/kindWords';
import { namesSvg } from '../../../../../src/core/views/timeline/svg';

type Lane = keyof typeof LANE_WORDS;

/** What stands beside the picture where every band and every lane has something in it. */
function allNames(): readonly string[] {
  const { source } = namesSvg({
    width: 456,
    height: 400,
    bands: BAND_NAMES.map((name) => ({ name, y: 0, spans: [] })),
    lanes: (Object.keys(LANE_WORDS) as Lane[]).map((lane) => ({ lane, y: 0, height: 20, items: [] })),
    asOf: null,
  });
  return [...source.matchAll(/<text[^>]*>([^<]*)<\/text/g)].map(([, name = '']) => name.trim());
}

describe('the names beside a timeline', () => {
  afterEach(() => speak(undefined));

  for (const language of ['en', 'de'] as const) {
    it(`are short enough to be read whole (${language})`, () => {
      if (language !== 'en')
        speak(JSON.parse(readFileSync(join('l10n', `bundle.l10n.${language}.json`), 'utf8')) as Texts);
      const names = allNames();
      assert.equal(names.length, BAND_NAMES.length + Object.keys(LANE_WORDS).length);
      assert.equal(names[0], language === 'en' ? 'Verdict' : 'Urteil');
      assert.deepEqual(
        names.filter((name) => name.includes('…')),
        [],
      );
    });
  }
});
