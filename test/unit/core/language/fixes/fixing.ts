/** A text with a cursor in it, and what is offered there. */
import assert from 'node:assert/strict';
import { fixAll, quickFixes } from '../../../../../src/core/language/quickFixes';
import type { FixSource, QuickFix } from '../../../../../src/core/language/fixes/quickFix';
import { spliced } from '../../../../../src/core/language/fixes/tryOut';
import { parseClient, parseStudio } from '../../../../../src/core/record/parse';

export const TODAY = '2026-11-24';

export function sourceOf(text: string, file: 'client' | 'studio' = 'client'): FixSource {
  const { problems, places } = file === 'client' ? parseClient(text, 'USD') : parseStudio(text);
  return { file, text, problems, places, currency: 'USD', today: TODAY };
}

/** What is offered at the mark `│`. */
export function offeredAt(marked: string, file: 'client' | 'studio' = 'client'): readonly QuickFix[] {
  const offset = marked.indexOf('│');
  assert.notEqual(offset, -1, 'the text has no mark');
  return quickFixes(sourceOf(marked.replace('│', ''), file), { start: offset, end: offset });
}

/** The titles of what is offered, the preferred one with a star. */
export function titlesAt(marked: string, file: 'client' | 'studio' = 'client'): readonly string[] {
  return offeredAt(marked, file).map(({ title, isPreferred }) => (isPreferred ? `* ${title}` : title));
}

/** The text after the fix of that title. */
export function fixed(marked: string, title: string, file: 'client' | 'studio' = 'client'): string {
  const fix = offeredAt(marked, file).find((one) => one.title === title);
  assert.ok(fix !== undefined, `not offered: ${title}; but: ${titlesAt(marked, file).join(' | ')}`);
  assert.ok('edits' in fix, 'it asks');
  return spliced(marked.replace('│', ''), fix.edits);
}

/** The text after everything that is safe. */
export function fixedAll(text: string, file: 'client' | 'studio' = 'client'): string {
  return spliced(text, fixAll(sourceOf(text, file)));
}
