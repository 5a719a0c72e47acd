/** What is shown where the mouse rests in a client's file: the key, the value, what the day makes of it, and the findings that count it. */
import { compareLevels, type Finding, type OursFinding, type RuleCode } from '../assessment';
import { isDate } from '../dates';
import { later, t, tn } from '../l10n';
import { join, Markdown, prose, said } from '../letters/markdown';
import type { Span } from '../record/lines';
import type { Path } from '../record/problem';
import { clientSchema } from '../record/schema';
import { shapeAt, shapeOf, type ScalarShape } from '../record/shape';
import { entryPath } from '../views/entries';
import { isShown } from '../views/lenses';
import { RULE_NAMES } from '../views/names';
import { capitalised, findingLevelWords, snoozeWords } from '../views/words';
import { distanceWords, weekdayOf } from './dayWords';
import { fieldWords, gloss } from './hoverField';
import { detailsOf } from './hoverDetails';
import { entryWords, personWords } from './hoverReference';
import { meaningOf } from './optionMeanings';
import { isWithin, nameOfPath } from './paths';
import type { RecordOnDay } from './recordOnDay';
import { targetAt, type Target } from './target';

/** What to show, and the text that it is about. */
export interface HoverText {
  readonly markdown: string;
  readonly span: Span;
}

const CLIENT = shapeOf(clientSchema);

/**
 * The hover at an offset of a client's file; `undefined` where there is nothing to say.
 * @example hoverAt(record, text.indexOf('insult'))?.markdown // '**insult**: Words meant to put a person down.…'
 */
export function hoverAt(on: RecordOnDay, offset: number): HoverText | undefined {
  const target = targetAt({ text: on.file.text, ...on.file.parsed }, offset);
  if (target === undefined) return undefined;
  const shape = shapeAt(CLIENT, target.path);
  if (shape === undefined) return undefined;
  const name = nameOfPath(target.path);
  const owner = shapeAt(CLIENT, target.path.slice(0, -1));
  const isNeeded = owner?.type === 'map' && owner.entries.get(String(target.path.at(-1)))?.required === true;
  const details = detailsOf(on, name, target.path, target.value);
  const findings = findingWords(on, target);
  const blocks = target.isKey
    ? [...fieldWords(shape, name, isNeeded), ...inLines(details), ...inLines(findings.slice(0, 1))]
    : [
        ...inLines(shape.type === 'scalar' ? valueWords(on, shape, name, target.value) : []),
        ...inLines(details),
        ...inLines(findings),
        ...(findings.length > 0 ? [] : gloss(t(shape.description), name)),
      ];
  if (blocks.length === 0) return undefined;
  return { markdown: join(blocks, '\n\n').source, span: target.span };
}

/** Sentences below each other without space between. */
function inLines(sentences: readonly Markdown[]): readonly Markdown[] {
  return sentences.length === 0 ? [] : [join(sentences, '  \n')];
}

/** What a value is by itself. */
function valueWords(on: RecordOnDay, shape: ScalarShape, name: string, value: string): readonly Markdown[] {
  const meaning = meaningOf(name, value);
  if (meaning !== undefined) return [new Markdown(`**${value}**: ${meaning}`)];
  if (shape.kind === 'date' && isDate(value)) return [dateWords(on, name, value)];
  if (shape.refersTo !== undefined) return entryWords(on, shape.refersTo, value);
  if (shape.holds === 'person' && on.snapshot !== undefined) return personWords(on.snapshot, value);
  if (name === 'contacts.name' && on.snapshot !== undefined) return personWords(on.snapshot, value);
  return [];
}

/** Keys whose day lies ahead by their meaning. */
const AHEAD = new Set(['due', 'to', 'by', 'deadline', 'until', 'ends']);

function dateWords({ asOf }: RecordOnDay, name: string, date: string): Markdown {
  const isUnknown = date > asOf && !AHEAD.has(name.slice(name.lastIndexOf('.') + 1));
  return said(
    isUnknown
      ? later('**{0}**, {1} (as of {2}); it does not count before that day.')
      : later('**{0}**, {1} (as of {2}).'),
    weekdayOf(date),
    distanceWords(date, asOf),
    asOf,
  );
}

/** Besides its first line, an entry tells of its findings on these keys. */
const TELLING = new Set(['number', 'amount', 'kind', 'asks', 'question', 'topic', 'offer', 'step']);
/** Rules that are about who or by when. */
const ABOUT_BY: ReadonlySet<string> = new Set<RuleCode>(['payment/broken_promise', 'clarity/deciders']);

/** So many findings stand below the worst. */
const MOST_OTHERS = 2;

/** The findings that count the entry: the worst in full, the others in a sentence each. */
function findingWords({ assessment }: RecordOnDay, { path, line }: Target): readonly Markdown[] {
  if (assessment === undefined) return [];
  const counts = ({ code, facts }: Finding | OursFinding): boolean =>
    facts.some((fact) => (fact.line === line && isAbout(path, fact.path)) || tells(path, fact.path, code));
  const found = Object.values(assessment.signs).flatMap((sign) =>
    sign.findings
      .filter((finding) => isShown(finding) && counts(finding))
      .map((finding) => ({ finding, snoozed: snoozeWords(sign) })),
  );
  const [worst, ...others] = found.sort((a, b) => compareLevels(b.finding.level, a.finding.level));
  const rest = others.length - MOST_OTHERS;
  return [
    ...(worst === undefined ? [] : inFull(worst.finding)),
    ...(typeof worst?.snoozed === 'string' ? [prose`${capitalised(worst.snoozed)}.`] : []),
    ...others.slice(0, MOST_OTHERS).map(({ finding }) => sentenceOf(finding)),
    ...(rest > 0 ? [prose`${tn(rest, 'and {0} more finding', 'and {0} more findings')}`] : []),
    ...assessment.ours.filter(counts).map(({ message }) => said(later('*Our own side:* {0}'), message)),
  ];
}

function sentenceOf({ level, code, message }: Finding): Markdown {
  return prose`**${capitalised(RULE_NAMES[code])}: ${findingLevelWords(level)}.** ${message}`;
}

function inFull(finding: Finding): readonly Markdown[] {
  const { clears, counter } = finding;
  return [
    sentenceOf(finding),
    said(later('*Clears:* {0}'), clears),
    ...(counter.length === 0 ? [] : [said(later('*Speaks for them:* {0}'), counter.join(' '))]),
  ];
}

/** Whether a path leads into the entry of a fact, or is what that entry stands in. */
function isAbout(path: Path, fact: Path): boolean {
  return isWithin(path, entryPath(fact)) || isWithin(fact, path);
}

function tells(path: Path, fact: Path, code: string): boolean {
  const key = String(path.at(-1));
  return (
    path.length === fact.length + 1 &&
    isWithin(path, fact) &&
    (TELLING.has(key) || (key === 'by' && ABOUT_BY.has(code)))
  );
}
