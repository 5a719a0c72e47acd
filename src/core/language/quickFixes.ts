/** The quick fixes of a client's file and of `studio.yaml`: for each problem what can be done about it with one key. */
import { oneLine } from '../letters/markdown';
import type { IsoDate } from '../dates';
import { applyChanges } from '../record/edit/applyChanges';
import type { Change, TextEdit } from '../record/edit/change';
import type { Span } from '../record/lines';
import type { Problem } from '../record/problem';
import { clientSchema, studioSchema } from '../record/schema';
import { shapeAt, shapeOf } from '../record/shape';
import { answerEdits } from './fixes/answer';
import { FIXES } from './fixes/fixTable';
import { mappingAt, textAt, type Draft, type FixFacts, type FixSource, type QuickFix } from './fixes/quickFix';
import { editsOf, plainValues, problemsIn } from './fixes/tryOut';

const SHAPES = { client: shapeOf(clientSchema), studio: shapeOf(studioSchema) } as const;

/**
 * The fixes of the problems that a stretch of the text touches. Each was tried: its edits leave a file that says what the title promises.
 * @example quickFixes({ text: 'client: Acme\nstatus: activ\n', … }, { start: 21, end: 21 })[0].title // 'Write `active`'
 */
export function quickFixes(source: FixSource, span: Span): readonly QuickFix[] {
  const touched = source.problems.filter(({ place }) => place.start <= span.end && span.start <= place.end);
  return touched.flatMap((problem) => {
    const known = remembered.get(problem);
    if (known?.today === source.today) return known.fixes;
    const fixes = fixesFor(source, problem, plainValues(source.text));
    remembered.set(problem, { today: source.today, fixes });
    return fixes;
  });
}

/** A problem is of one reading of one text; an editor asks about it again with every move of the cursor. */
const remembered = new WeakMap<Problem, { readonly today: IsoDate; readonly fixes: readonly QuickFix[] }>();

function fixesFor(source: FixSource, problem: Problem, values: unknown): readonly QuickFix[] {
  const offered: QuickFix[] = [];
  for (const draft of draftsFor(source, problem, values)) {
    const title = oneLine(draft.title);
    if (offered.some((one) => one.title === title)) continue;
    const isPreferred = draft.isPreferred === true && !offered.some((one) => one.isPreferred);
    const about = { title, isPreferred, code: problem.code, span: problem.place };
    if ('ask' in draft) {
      if (answerEdits(source.text, draft.ask, draft.ask.example || 'x', source.today).done)
        offered.push({ ...about, ask: draft.ask });
      continue;
    }
    const edits = editsOf(draft, source, problem, values);
    if (edits !== undefined) offered.push({ ...about, edits });
  }
  return offered;
}

/**
 * All that can be done without a look at it, in one go: misspelt keys, flags, and dates and sums that can be read in one way only.
 * @returns no edits where there is nothing of the kind
 */
export function fixAll(source: FixSource): readonly TextEdit[] {
  const values = plainValues(source.text);
  const safe = source.problems.flatMap((problem) =>
    draftsFor(source, problem, values).flatMap((draft) => {
      const isSafe = 'changes' in draft && draft.isSafe === true;
      return isSafe && editsOf(draft, source, problem, values) !== undefined ? [draft.changes] : [];
    }),
  );
  const together = tried(source, safe.flat());
  if (together !== undefined) return together;
  let kept: readonly Change[] = [];
  for (const changes of safe) {
    if (tried(source, [...kept, ...changes]) !== undefined) kept = [...kept, ...changes];
  }
  return tried(source, kept) ?? [];
}

/** `undefined` where the changes can't go together. */
function tried(source: FixSource, changes: readonly Change[]): readonly TextEdit[] | undefined {
  const edited = applyChanges(source.text, changes);
  if (!edited.done) return undefined;
  const isWorse = countErrors(problemsIn(source, edited.text)) > countErrors(source.problems);
  return isWorse ? undefined : edited.edits;
}

function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function draftsFor(source: FixSource, problem: Problem, values: unknown): readonly Draft[] {
  const make = FIXES[problem.code];
  return typeof make === 'function' ? make(factsOf(source, problem, values)) : [];
}

function factsOf(source: FixSource, problem: Problem, values: unknown): FixFacts {
  const at = (path: readonly (string | number)[]): unknown =>
    path.reduce<unknown>((value, step) => {
      if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
      const mapping = mappingAt(value);
      return Object.hasOwn(mapping, step) ? mapping[step] : undefined;
    }, values);
  const named = problem.path ?? [];
  const top = SHAPES[source.file];
  // One text may stand where a list of texts is expected.
  const isSingle = named.at(-1) === 0 && typeof at(named.slice(0, -1)) === 'string';
  const path = isSingle ? named.slice(0, -1) : named;
  const currency = textAt(at(['currency'])) ?? source.currency;
  return {
    source,
    problem,
    path,
    key: path.filter((step) => typeof step === 'string').at(-1) ?? '',
    value: textAt(at(path)),
    shape: shapeAt(top, named),
    top,
    values,
    at,
    currency: source.file === 'client' && /^[A-Z]{3}$/.test(currency) ? currency : source.currency,
  };
}
