/** Hostile words in each field of a client's file and of the studio's that takes words, and what every view makes of them, in both languages. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { hoverAt } from '../../../../src/core/language/hover';
import { recordOnDay } from '../../../../src/core/language/recordOnDay';
import { speak, type Texts } from '../../../../src/core/l10n';
import { clientSchema, studioSchema } from '../../../../src/core/record/schema';
import { shapeOf, type ScalarShape, type Shape } from '../../../../src/core/record/shape';
import { judgeTooltip } from '../../../fuzz/judge';
import { Random } from '../../../fuzz/random';
import { look, sceneOf, VIEW_NAMES } from '../../../fuzz/views';

const HOSTILE: Readonly<Record<string, string>> = {
  HTML: `</main><planted onplanted="1">x</planted><script>planted()</script><img src=x onerror=planted()>"'><planted>--><!-- planted`,
  links:
    '[x](command:planted "y") ![x](command:planted) <command:planted> [x](javascript:planted) [x](https://planted.example) https://planted.example planted@planted.example',
  templates:
    '{{client}} {{{client}}} {{>client}} {{#a}}{{/b}} {{=<% %>=}} ${planted} {0} {1} %s $1 $& $(bug) $(sync~spin)',
  'Markdown of several lines':
    'x\n# planted\n- planted\n\n1. planted\n\n| a | b |\n|---|---|\n| c | d |\n\n```\nplanted\n```\n[x]: command:planted\n\n[x]',
  'unseen characters': 'a\u0007b\u001b[31mc\u202egpj.exe\u2066\u200b\u2028\u0085d',
  formulas: '=cmd|planted!A1',
};

/** What ends or settles something: without it the record is in trouble wherever it can be. */
const ENDS = new Set(
  'paid payments cancelled settled reopened repaired answered answer fee_waived disputed credited moved ended exit snooze approved delivered decided done billed free decides'.split(
    ' ',
  ),
);
const DAYS: Readonly<Record<string, string>> = {
  agreed: '2026-01-01',
  to: '2026-08-01',
  until: '2026-08-01',
  ends: '2027-01-01',
};
const DAY = '2026-06-01';
const LATER = '2026-07-01';

/** A file that has every key of a shape, each word of it hostile; where an entry has a kind, one entry of each. */
function fileOf(shape: Shape, text: string, isWhole: boolean): string {
  let words = 0;
  const valueOf = (one: Shape, key: string): unknown => {
    if (one.type === 'scalar') return scalarOf(one, key);
    if (one.type === 'table') return {};
    if (one.type === 'list') {
      const kinds = one.item.type === 'map' ? one.item.entries.get('kind')?.shape : undefined;
      const options = kinds?.type === 'scalar' ? kinds.options : undefined;
      const item = (): unknown => valueOf(one.item, key);
      return options?.map((kind) => ({ ...(item() as object), kind })) ?? [item()];
    }
    return Object.fromEntries(
      [...one.entries]
        .filter(([name]) => isWhole || !ENDS.has(name))
        .map(([name, { shape: inner }]) => [name, valueOf(inner, name)]),
    );
  };
  const scalarOf = ({ kind, options, pattern, examples, isWhole: isCount }: ScalarShape, key: string): unknown => {
    if (kind === 'date') return DAYS[key] ?? (/due|deadline|by|answered|settled|paid|done/.test(key) ? LATER : DAY);
    if (kind === 'flag') return isWhole;
    if (kind === 'money' || kind === 'number') return isCount === true ? 1 : 500;
    if (options !== undefined)
      return options.find((option) => ['active', 'out', 'client', 'open'].includes(option)) ?? options[0];
    if (pattern !== undefined) return key === 'language' ? 'en' : examples?.[0];
    words += 1;
    return text;
  };
  const value = valueOf(shape, '');
  assert.ok(words > (shape === STUDIO ? 3 : 40), String(words));
  return stringify(value, { lineWidth: 0 });
}

const CLIENT = shapeOf(clientSchema);
const STUDIO = shapeOf(studioSchema);
const GERMAN = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Texts;
/** A seed whose first numbers give the usual name of the file and the usual day. */
const USUAL = 3;

describe('hostile words in every field', function () {
  this.timeout(240_000);
  afterEach(() => speak(undefined));

  Object.entries(HOSTILE).forEach(([name, text], index) => {
    for (const isWhole of [false, true]) {
      const language = (index % 2 === 0) === isWhole ? 'German' : 'English';
      it(`are words to every view: ${name}, ${isWhole ? 'all of a record' : 'a client in trouble'}, in ${language}`, () => {
        speak(language === 'German' ? GERMAN : undefined);
        const scene = sceneOf(fileOf(CLIENT, text, isWhole), new Random(USUAL), fileOf(STUDIO, text, isWhole));
        const { file, folder, portfolio, placed } = scene;
        assert.ok(placed !== undefined && file.name === 'acme.yaml' && portfolio.asOf === '2026-11-23');
        if (!isWhole) {
          const levels = Object.values(placed.client.assessment.signs).map(({ level }) => level);
          assert.deepEqual(
            levels.filter((level) => level === 'clear' || level === 'no_data'),
            [],
            levels.join(),
          );
        }
        for (const view of VIEW_NAMES) look(view, { ...scene, random: new Random(index + 1) });
        const on = recordOnDay(file, folder.folder.studio, portfolio.asOf, placed.client.assessment);
        for (const { index: at } of file.text.matchAll(/(?<=: |- )(?=\S)/g))
          judgeTooltip(hoverAt(on, at)?.markdown ?? '');
      });
    }
  });
});
