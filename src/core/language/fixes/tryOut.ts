/** Tries a fix on the text: only one that leaves a better file, and says what it is meant to say, is offered. */
import { parseDocument } from 'yaml';
import { applyChanges } from '../../record/edit/applyChanges';
import { isSame, type TextEdit } from '../../record/edit/change';
import { parseClient, parseStudio } from '../../record/parse';
import type { Problem } from '../../record/problem';
import { isWithinLimits } from '../../record/yamlText';
import type { Draft, FixSource } from './quickFix';

/** All scalars of a text as texts; `undefined` where it can't be read. Of two keys alike the second counts. */
export function plainValues(text: string): unknown {
  if (!isWithinLimits(text)) return undefined;
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      strict: true,
      uniqueKeys: false,
      logLevel: 'error',
      prettyErrors: false,
    });
    return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
  } catch {
    return undefined;
  }
}

/** The problems of another text in the place of the source's. */
export function problemsIn(source: FixSource, text: string): readonly Problem[] {
  return (source.file === 'client' ? parseClient(text, source.currency) : parseStudio(text)).problems;
}

/** The edits of a draft that needs no answer; `undefined` where it would not do what its title says. */
export function editsOf(
  draft: Draft,
  source: FixSource,
  problem: Problem,
  values: unknown,
): readonly TextEdit[] | undefined {
  if ('ask' in draft) return undefined;
  if ('changes' in draft) {
    const edited = applyChanges(source.text, draft.changes);
    return edited.done && isBetter(source, edited.text, problem) ? edited.edits : undefined;
  }
  const after = spliced(source.text, draft.edits);
  const read = plainValues(after);
  if (read === undefined || after === source.text) return undefined;
  if (draft.means !== undefined && !isSame(draft.means(values), read)) return undefined;
  return isBetter(source, after, problem) ? draft.edits : undefined;
}

/** The text with edits that are in its order and don't overlap. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  let done = '';
  let at = 0;
  for (const edit of edits) {
    done += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return done + text.slice(at);
}

/** The problem is gone, and no error more is there than before. A text that could not be read may show what it hid. */
function isBetter(source: FixSource, text: string, problem: Problem): boolean {
  const after = problemsIn(source, text);
  const alike = (list: readonly Problem[]): readonly Problem[] => list.filter(({ code }) => code === problem.code);
  const isGone =
    alike(after).length < alike(source.problems).length ||
    !alike(after).some(({ path = [] }) => isSame(path, problem.path ?? []));
  const wasUnread = UNREAD.has(problem.code);
  return isGone && (wasUnread || errors(after) <= errors(source.problems));
}

const UNREAD: ReadonlySet<string> = new Set(['yaml/syntax', 'record/no-client', 'studio/no-mapping']);

function errors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}
