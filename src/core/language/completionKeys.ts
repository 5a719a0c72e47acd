/** The keys that can still be written at the cursor, those that are needed first. */
import { t } from '../l10n';
import type { Path } from '../record/problem';
import type { Shape } from '../record/shape';
import { RULE_NAMES } from '../views/names';
import { capitalised } from '../views/words';
import type { Completion, Part } from './completionItem';
import type { Known } from './known';
import { keyDocumentation, kindOf } from './keyDocumentation';
import { spanOfStart } from './spans';
import { thresholdsOfRule, type MapStart, type Scene } from './scene';

/** The keys of the mapping that it does not have. */
export function keyCompletions(scene: Scene, start: MapStart): readonly Completion[] {
  const { word } = scene.cursor;
  const there = new Set(start.isFresh ? [] : scene.keysAt(start.path));
  const entries = [...start.shape.entries].filter(([key]) => !there.has(key));
  const ordered = [
    ...entries.filter(([, { required }]) => required),
    ...entries.filter(([, { required }]) => !required),
  ];
  return ordered.map(([key, { shape, required }]): Completion => {
    const about = aboutKey(start.path, key, shape, required);
    const rest = word.isKey ? [] : valueParts(scene, start, key, shape);
    const closes = start.tail !== '' && !word.isKey ? [{ stop: [] }, start.tail] : [];
    return {
      ...about,
      label: key,
      kind: start.path[0] === 'thresholds' && start.path.length === 1 ? 'rule' : 'key',
      parts: [`${start.lead}${key}`, ...rest, ...closes],
      filter: filterFor(start, key),
      span: spanOfStart(scene, start),
      goesOn: !word.isKey && leadsOn(scene.known, shape),
    };
  });
}

/** What is typed may be the dash of an entry, or blanks before it. */
export function filterFor({ lead }: MapStart, text: string): string {
  return lead.trimStart() + text;
}

function aboutKey(
  path: Path,
  key: string,
  shape: Shape,
  required: boolean,
): Pick<Completion, 'detail' | 'documentation'> {
  const detail = required ? t('needed · {0}', kindOf(shape)) : kindOf(shape);
  const documentation = keyDocumentation(shape, required);
  if (path[0] !== 'thresholds') return { detail, documentation };
  if (path.length === 1) {
    const defaults = Object.entries(thresholdsOfRule(['thresholds', key])).map(([name, value]) => `${name}: ${value}`);
    const name = Object.hasOwn(RULE_NAMES, key)
      ? RULE_NAMES[key as keyof typeof RULE_NAMES]
      : t('several signs at once');
    return {
      detail: name,
      documentation: t(
        '{0}. Write only what differs; without it these hold:\n\n`{1}`',
        capitalised(name),
        defaults.join(', '),
      ),
    };
  }
  const value = thresholdsOfRule(path)[key];
  return { detail: value === undefined ? detail : t('{0} by default', value), documentation };
}

/** What follows a key: its colon, and what its value begins with. */
function valueParts({ step }: Scene, { column, isFlow, path }: MapStart, key: string, shape: Shape): readonly Part[] {
  if (shape.type === 'scalar') {
    const value = thresholdsOfRule(path)[key];
    return value === undefined ? [': '] : [': ', { stop: [String(value)] }];
  }
  if (shape.type === 'list' && (shape.item.type === 'scalar' || isFlow)) return [': [', { stop: [] }, ']'];
  if (isFlow) return [': { ', { stop: [] }, ' }'];
  return shape.type === 'list' ? [`:\n${' '.repeat(column + step)}- `] : [`:\n${' '.repeat(column + 2)}`];
}

/** Whether there is likely something to offer for the value of such a key. */
function leadsOn(known: Known, shape: Shape): boolean {
  if (shape.type === 'list') return leadsOn(known, shape.item);
  if (shape.type !== 'scalar') return true;
  const { kind, options, examples, names, refersTo = [], holds } = shape;
  const isCounted = names === 'request' || names === 'invoice';
  const isListed = options !== undefined || examples !== undefined || refersTo.some((one) => known.mayHave(one));
  return isCounted || isListed || kind === 'date' || kind === 'flag' || holds === 'person';
}
