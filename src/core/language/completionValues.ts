/** The values that are likely at the cursor. */
import { EXIT_STEP_TITLES } from '../exitSteps';
import { later, spokenLanguage, t } from '../l10n';
import { oneLine } from '../letters/markdown';
import { own } from '../own';
import type { Path } from '../record/problem';
import { kindName } from '../record/series';
import type { ScalarShape } from '../record/shape';
import { likelyDays } from './completionDates';
import { valueAtWord, type Completion, type CompletionKind } from './completionItem';
import { lastIndex } from './lastIndex';
import { nextId } from '../record/nextId';
import { thresholdsOfRule, type Scene } from './scene';

/** A value with what it stands for. */
export interface LikelyValue {
  readonly value: string;
  readonly kind: CompletionKind;
  readonly detail: string;
}

/** The likely values of the scalar at the cursor, or of the first entry of a list of scalars. */
export function valueCompletions(scene: Scene): readonly Completion[] {
  const { cursor, shape } = scene;
  const { word, layout, path } = cursor;
  if (shape.type === 'list' && shape.item.type === 'scalar') {
    // Words are listed in brackets; a single day stands for a list of one.
    const brackets = layout !== 'line' && shape.item.kind === 'text' && word.quote === undefined;
    const dash = layout === 'line' ? '- ' : '';
    const lead = brackets ? `${cursor.lead}[` : cursor.lead + dash;
    return completions(scene, shape.item, likelyValues(scene, shape.item), lead, brackets ? ']' : '');
  }
  if (shape.type !== 'scalar') return [];
  const there = new Set(typeof path.at(-1) === 'number' ? scene.itemsAt(path.slice(0, -1)) : []);
  const values = likelyValues(scene, shape).filter(({ value }) => !there.has(value));
  return completions(scene, shape, values, cursor.lead, '');
}

function completions(
  { cursor }: Scene,
  shape: ScalarShape,
  values: readonly LikelyValue[],
  lead: string,
  tail: string,
): readonly Completion[] {
  return values.map(({ value, kind, detail }) => {
    const written = valueAtWord(value, cursor.word, cursor.layout === 'flow' || tail !== '');
    const words = kind === 'date' || kind === 'person' ? ` ${detail}` : '';
    return {
      label: oneLine(value),
      kind,
      detail: oneLine(detail),
      documentation: t(shape.description),
      parts: [lead + written + tail],
      filter: (cursor.word.quote === undefined ? (lead + written).trimStart() : written) + words,
      span: cursor.word,
      goesOn: false,
    };
  });
}

/** The values that are likely for a scalar at the cursor's path, the likeliest first. */
export function likelyValues(scene: Scene, shape: ScalarShape): readonly LikelyValue[] {
  const { path } = scene.cursor;
  if (shape.options !== undefined) return shape.options.map((value) => ({ value, kind: 'option', detail: '' }));
  if (shape.kind === 'flag') return ['true', 'false'].map((value) => ({ value, kind: 'option', detail: '' }));
  if (shape.kind === 'date') return days(scene);
  if (shape.kind === 'number') return defaultThreshold(scene);
  if (shape.kind === 'money') return wholeAmount(scene);
  if (shape.names !== undefined) return freeId(scene, shape.names);
  const known = [...people(scene, shape), ...ids(scene, shape)];
  const examples = (shape.examples ?? []).map((value): LikelyValue => ({
    value,
    kind: 'example',
    detail: meaningOf(value, path),
  }));
  return [...known, ...examples];
}

function days({ cursor, today, saidAt, known, studio }: Scene): readonly LikelyValue[] {
  const terms = known.said('terms');
  const entry = saidAt(
    cursor.path.slice(
      0,
      lastIndex(cursor.path, (step) => typeof step === 'string'),
    ),
  );
  const basis = {
    path: cursor.path,
    today,
    entry,
    payment: terms.get('payment') || studio.terms?.payment,
    notice: terms.get('notice') || studio.terms?.notice,
  };
  return likelyDays(basis).map(({ date, words }) => ({ value: date, kind: 'date', detail: words }));
}

function defaultThreshold({ cursor: { path } }: Scene): readonly LikelyValue[] {
  const value = thresholdsOfRule(path)[String(path.at(-1))];
  return value === undefined ? [] : [{ value: String(value), kind: 'example', detail: t('the default') }];
}

/** Most payments are of the whole invoice. */
function wholeAmount({ cursor: { path }, saidAt }: Scene): readonly LikelyValue[] {
  const amount = path[2] === 'payments' ? saidAt(path.slice(0, 2)).get('amount') : undefined;
  return amount === undefined || amount === ''
    ? []
    : [{ value: amount, kind: 'example', detail: t('the whole invoice') }];
}

function freeId({ cursor, known, saidAt }: Scene, kind: NonNullable<ScalarShape['names']>): readonly LikelyValue[] {
  const entry = saidAt(cursor.path.slice(0, -1));
  const own = entry.get(String(cursor.path.at(-1)));
  const taken = known.ids(kind).flatMap(({ id }) => (id === own ? [] : [id]));
  const free = nextId(kind, taken, entry.get('title') ?? entry.get('topic'));
  return free === undefined ? [] : [{ value: free, kind: 'id', detail: t(NEXT_FREE[kind]) }];
}

const NEXT_FREE = {
  deliverable: later('the next free deliverable'),
  request: later('the next free request'),
  invoice: later('the next free invoice'),
  disagreement: later('the next free disagreement'),
} as const satisfies Record<NonNullable<ScalarShape['names']>, string>;

/** Ourselves are `us`; nobody of us is noted for conduct. */
function people({ cursor, known }: Scene, { holds }: ScalarShape): readonly LikelyValue[] {
  if (holds !== 'person') return [];
  const theirs = known.people().map(({ name, role, decides }): LikelyValue => {
    const detail = [role, decides ? t('decides') : ''].filter((word) => word !== '').join(' · ');
    return { value: name, kind: 'person', detail };
  });
  return cursor.path[0] === 'conduct' ? theirs : [...theirs, { value: 'us', kind: 'person', detail: t('ourselves') }];
}

function ids({ known }: Scene, { refersTo }: ScalarShape): readonly LikelyValue[] {
  return (refersTo ?? []).flatMap((kind) =>
    known
      .ids(kind)
      .map(({ id, title }): LikelyValue => ({ value: id, kind: 'id', detail: title === '' ? kindName(kind) : title })),
  );
}

/** What a common value stands for, where it does not say so itself. */
function meaningOf(value: string, path: Path): string {
  if (path[0] === 'exit')
    return Object.hasOwn(EXIT_STEP_TITLES, value) ? EXIT_STEP_TITLES[value as keyof typeof EXIT_STEP_TITLES] : '';
  if (path[0] === 'currency') return nameOf('currency', value);
  if (path[0] === 'language') return nameOf('language', value);
  const words = own(TERM_WORDS, value);
  return words === undefined ? '' : t(words);
}

const TERM_WORDS: Readonly<Record<string, string>> = {
  'net 14': later('14 days after the invoice'),
  'net 30': later('30 days after the invoice'),
  '30 eom': later('30 days after the end of the month'),
  '15 mfi': later('the 15th of the month after the invoice'),
  'due on receipt': later('at once'),
  prepaid: later('before the work begins'),
  'uk-statutory': later('by the law of the United Kingdom'),
  'eu-statutory': later('by the law of the European Union'),
  none: later('no fee is asked for'),
  deposit: later('paid before the work begins'),
};

/** Made when first asked for, which takes longer than all the rest of a completion. */
const names = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'currency' | 'language', code: string): string {
  // A bundle may say anything of itself; the platform refuses what is no tag.
  const tag = /^[a-z]{2}(-[A-Z]{2})?$/.test(spokenLanguage()) ? spokenLanguage() : 'en';
  const key = `${tag} ${type}`;
  const known = names.get(key) ?? new Intl.DisplayNames([tag], { type });
  names.set(key, known);
  return known.of(code) ?? '';
}
