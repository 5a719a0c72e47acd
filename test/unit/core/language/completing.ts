/** Completion as a person sees it: a text with a mark at the cursor in, labels out, and the text after one was taken. */
import { completionsAt, type CompletionCall } from '../../../../src/core/language/completion';
import type { Completion, Part } from '../../../../src/core/language/completionItem';

export const CURSOR = '│';
export const TODAY = '2026-11-23';

/** What stands at a stop that is left for the person to fill. */
const FILLED = '120';

type Options = Partial<Pick<CompletionCall, 'file' | 'studio' | 'today'>>;

/** A text with the mark at the cursor, as text and offset. */
export function atMark(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  if (offset === -1) throw new Error(`There is no ${CURSOR} in: ${marked}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** What is offered at the mark. */
export function offered(marked: string, options: Options = {}): readonly Completion[] {
  return completionsAt({ ...atMark(marked), file: 'client', studio: {}, today: TODAY, ...options });
}

/** The labels of what is offered, snippets with `…` behind them. */
export function labels(marked: string, options: Options = {}): readonly string[] {
  return offered(marked, options).map(({ label, kind }) => (kind === 'snippet' ? `${label}…` : label));
}

/** The values that are offered with what each is, as `label: detail`. */
export function details(marked: string, options: Options = {}): readonly string[] {
  return offered(marked, options).map(({ label, detail }) => `${label}: ${detail}`);
}

/** The text once the completion of that label was taken, with the mark where the cursor then stands; stops hold what is first offered for them. */
export function taken(marked: string, label: string, options: Options = {}): string {
  const isSnippet = label.endsWith('…');
  const name = label.replace(/…$/, '');
  const found = offered(marked, options).find((one) => one.label === name && (one.kind === 'snippet') === isSnippet);
  if (found === undefined) throw new Error(`"${label}" is not among: ${labels(marked, options).join(', ')}`);
  return applied(atMark(marked).text, found);
}

/** The text with a completion in it. */
export function applied(text: string, { parts, span }: Completion): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const isOpen = (part: Part): boolean => typeof part !== 'string' && part.stop.length === 0;
  const open = parts.findIndex(isOpen);
  const written = parts.map((part, at) => {
    if (typeof part === 'string') return part;
    return part.stop[0] ?? (at === open && parts.filter(isOpen).length === 1 && parts.length < 6 ? CURSOR : FILLED);
  });
  const inserted = written.join('').replaceAll('\n', eol);
  const marked = inserted.includes(CURSOR) ? inserted : inserted + CURSOR;
  return text.slice(0, span.start) + marked + text.slice(span.end);
}

/** The text without the mark. */
export function unmarked(marked: string): string {
  return marked.replace(CURSOR, '');
}
