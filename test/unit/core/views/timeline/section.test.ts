import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { EVERYTHING, sectionOf } from './timelines';

const TODAY = '2026-11-23';
const DEMO = join('demo', '.clients');

const demo = (name: string): string => readFileSync(join(DEMO, `${name}.yaml`), 'utf8');
const svgOf = (html: string): string => /<svg\s+class="tl-plot"[\s\S]*<\/svg>(?=\s*<\/div>)/.exec(html)?.[0] ?? '';
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const TAG = /<(\/?)([a-z][a-zA-Z]*)((?:\s+[a-zA-Z][\w-]*="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)\s*(\/?)>/y;
const WORDS = /(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+/y;

/** Reads XML strictly: every tag closed in its turn, every attribute quoted and named once, nothing bare. Gives the names of the elements. */
function elementsOf(xml: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  let at = 0;
  while (at < xml.length) {
    WORDS.lastIndex = at;
    TAG.lastIndex = at;
    const words = WORDS.exec(xml);
    const tag = words === null ? TAG.exec(xml) : null;
    assert.ok(words !== null || tag !== null, `no XML: ${xml.slice(at, at + 120)}`);
    at += (words ?? tag)?.[0].length ?? 0;
    if (tag === null) continue;
    const [, closes, name = '', attributes = '', empty] = tag;
    const named = [...attributes.matchAll(/([\w-]+)="/g)].map(([, attribute]) => attribute);
    assert.equal(new Set(named).size, named.length, `an attribute twice: ${tag[0]}`);
    if (closes === '/') assert.equal(open.pop(), name);
    else {
      names.push(name);
      if (empty !== '/') open.push(name);
    }
  }
  assert.deepEqual(open, []);
  return names;
}

const HOSTILE = `client: Acme
brief:
  agreed: 2026-06-01
  deliverables:
    - { id: '"><script>alert(1)</script>', title: '</title></svg><img src=x onerror=alert(1)>', due: 2026-12-01 }
requests:
  - { id: 'a" onload="x', date: 2026-07-01, asks: '&lt;b&gt; ]]> <!-- ' }
goodwill:
  - { date: 2026-07-02, note: "</text>\\u202E turned" }
`;

describe('the timeline in the report', () => {
  it('is well-formed XML for every client of the demo, at every zoom', () => {
    for (const name of readdirSync(DEMO).filter((one) => one.endsWith('.yaml') && one !== 'studio.yaml')) {
      for (const zoom of ['all', 'year', 'month'] as const) {
        const names = elementsOf(svgOf(sectionOf(readFileSync(join(DEMO, name), 'utf8'), TODAY, { zoom })));
        assert.ok(names.includes('rect'), name);
      }
    }
    assert.ok(elementsOf(svgOf(sectionOf(EVERYTHING, TODAY))).length > 200);
  });

  it('shows what a record says as text, never as markup', () => {
    const names = new Set(elementsOf(svgOf(sectionOf(HOSTILE, TODAY))));
    assert.deepEqual([...names].sort(), ['defs', 'g', 'line', 'path', 'pattern', 'rect', 'svg', 'text', 'title']);
    const html = sectionOf(HOSTILE, TODAY);
    assert.doesNotMatch(html, /<script|<img|<b>|\u202e| style=| onload="x/i);
    assert.match(html, /&lt;\/title&gt;&lt;\/svg&gt;&lt;img/);
  });

  it('marks each fact once, named by its sentence and led to its line', () => {
    const svg = svgOf(sectionOf(demo('meridian-gyms'), TODAY));
    assert.match(
      svg,
      /<g class="tl-mark" role="button" data-line="36" tabindex="-1" data-key="timeline-invoices-0" data-day="2026-02-09"><title>Invoice MG-01 over USD 4,500, issued on 2026-02-09 and due on 2026-02-16\. Settled on 2026-02-13, in time\.<\/title>/,
    );
    const keys = [...svg.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(svg.match(/tabindex="0"/g)?.length, 1, 'one way in for the Tab key');
  });

  it('marks the days on which a sign was up, with what raised it', () => {
    const text = textOf(svgOf(sectionOf(demo('meridian-gyms'), TODAY)));
    assert.match(
      text,
      /Payment at act for 4 days, from 2026-06-18 to 2026-06-21\. USD 3,300 of invoice MG-02 open, 31 days past its due date/,
    );
    assert.match(text, /Verdict at let go for \d+ days/);
  });

  it('offers the whole, a year and a month, and what lies before and after', () => {
    const month = sectionOf(demo('meridian-gyms'), TODAY, { zoom: 'month', start: '2026-06-15' });
    assert.match(
      month,
      /data-key="timeline-zoom-month"\s+data-zoom="month"\s+data-start="2026-06-01"\s+aria-pressed="true"/,
    );
    assert.match(month, /data-key="timeline-zoom-all"\s+data-zoom="all"\s+aria-pressed="false"/);
    assert.match(month, /data-key="timeline-earlier"\s+data-zoom="month"\s+data-start="2026-05-01"/);
    assert.match(month, /data-key="timeline-later"\s+data-zoom="month"\s+data-start="2026-07-01"/);
    assert.match(month, /<span class="tl-period">Jun 2026<\/span>/);
    const first = sectionOf(demo('meridian-gyms'), TODAY, { zoom: 'month', start: '2026-02-15' });
    assert.match(first, /data-key="timeline-earlier"\s+aria-disabled="true"/);
    assert.doesNotMatch(sectionOf(demo('meridian-gyms'), TODAY), /timeline-earlier/);
  });

  it('has all facts as a table behind it, each with the way to its line', () => {
    const html = sectionOf(demo('meridian-gyms'), TODAY, { zoom: 'month' });
    const table = /<table class="tl-table">[\s\S]*<\/table>/.exec(html)?.[0] ?? '';
    assert.match(textOf(table), /Timeline Date What Line 2026-02-02 Terms agreed on 2026-02-02\. acme\.yaml:10/);
    assert.match(table, /data-line="36" data-key="timeline-invoices-0-row">acme\.yaml:36</);
    assert.match(html, /<details data-key="timeline-table"\s*>/);
  });

  it('explains the marks that are seen, and no other', () => {
    const legend = (html: string): string => textOf(/<ul\s+class="tl-legend"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '');
    assert.match(
      legend(sectionOf(demo('meridian-gyms'), TODAY)),
      /clear watch act let go .*late .*invoice payment .*letter/,
    );
    assert.doesNotMatch(legend(sectionOf(demo('meridian-gyms'), TODAY)), /question|incident|legal/);
    assert.doesNotMatch(
      legend(sectionOf(demo('meridian-gyms'), TODAY, { zoom: 'month', start: '2026-03-01' })),
      /invoice/,
    );
  });

  it('says in a sentence that nothing is dated yet', () => {
    for (const [text, day] of [
      ['client: Acme\n', TODAY],
      [EVERYTHING, '2020-01-01'],
    ] as const) {
      assert.match(
        textOf(sectionOf(text, day)),
        /Timeline The record dates nothing up to \S+, so there is no timeline yet\./,
      );
      assert.doesNotMatch(sectionOf(text, day), /<svg/);
    }
  });

  it('shows a past day as it was, on the same stretch of time', () => {
    const past = sectionOf(demo('meridian-gyms'), '2026-06-19');
    assert.match(past, /as of 2026-06-19/);
    assert.doesNotMatch(past, /MG-03|tl-level-let_go/);
    assert.match(past, /<span class="tl-period">2026-02-02 to 2026-12-31<\/span>/);
  });

  it('has nothing to press in a saved file, and shows the table at once', () => {
    const saved = sectionOf(demo('meridian-gyms'), TODAY, {}, { isSaved: true });
    assert.doesNotMatch(saved, /<button|role="button"|data-line|tl-fact/);
    assert.match(saved, /<details data-key="timeline-table" open>/);
    assert.match(saved, /<g role="img"><title>Invoice MG-01/);
    assert.deepEqual(
      saved.match(/<\w+[^>]* tabindex/g)?.map((tag) => tag.split(' ')[0]),
      ['<div'],
      'it can be scrolled by keyboard',
    );
    elementsOf(svgOf(saved));
  });

  it('never shows what was said in an incident', () => {
    assert.doesNotMatch(sectionOf(EVERYTHING, TODAY), /useless|nephew|private/i);
  });
});
