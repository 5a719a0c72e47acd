/** Fixes of text that is no YAML: tabs, a colon without a blank, a text that needs quotes. They are tried on the text, and the first that can be read is offered. */
import { t } from '../../l10n';
import type { TextEdit } from '../../record/edit/change';
import type { Shape } from '../../record/shape';
import type { Draft, Maker } from './quickFix';

export const syntaxFixes: Maker = ({ source, problem, top }) => {
  const { text } = source;
  const start = text.lastIndexOf('\n', problem.place.start - 1) + 1;
  const feed = text.indexOf('\n', problem.place.start);
  const line = { start, text: text.slice(start, feed === -1 ? text.length : feed).replace(/\r$/, '') };
  return [...tabs(text), ...missingBlank(text, keysOf(top)), ...unquoted(line)];
};

/** By two blanks for each tab, then by four. */
function tabs(text: string): readonly Draft[] {
  const found = [...text.matchAll(/^( *)(\t[ \t]*)(?=\S)/gm)];
  if (found.length === 0) return [];
  return [2, 4].map((width) => ({
    title: found.length === 1 ? t('Indent this line with spaces') : t('Indent with spaces throughout the file'),
    isPreferred: true,
    edits: found.map((match): TextEdit => {
      const start = match.index + (match[1]?.length ?? 0);
      const tab = match[2] ?? '';
      return { start, end: start + tab.length, text: tab.replaceAll('\t', ' '.repeat(width)) };
    }),
  }));
}

/** `key:value` for all known keys of the file. */
function missingBlank(text: string, keys: ReadonlySet<string>): readonly Draft[] {
  const found = [...text.matchAll(/^(\uFEFF?[ ]*(?:- +)*)([a-z_]+):(?=[^\s:/])/gm)].filter((match) =>
    keys.has(match[2] ?? ''),
  );
  if (found.length === 0) return [];
  const edits = found.map((match): TextEdit => {
    const at = match.index + match[0].length;
    return { start: at, end: at, text: ' ' };
  });
  const names = [...new Set(found.map((match) => `\`${match[2] ?? ''}:\``))];
  return [
    {
      title: t('Put a space behind {0}', names.slice(0, 3).join(', ') + (names.length > 3 ? '…' : '')),
      isPreferred: true,
      edits,
    },
  ];
}

/** A value that can't stand without quotes. */
function unquoted(line: { readonly start: number; readonly text: string }): readonly Draft[] {
  const found = /^(\uFEFF?\s*(?:- +)*(?:[\w]+:[ ]+|- +))([^"'[{|>&*!#\s].*)$/.exec(line.text);
  const [, before = '', rest = ''] = found ?? [];
  const comment = rest.search(/\s#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  if (value === '') return [];
  const start = line.start + before.length;
  return [
    {
      title: t('Put the value in quotes'),
      isPreferred: true,
      edits: [{ start, end: start + value.length, text: JSON.stringify(value) }],
    },
  ];
}

function keysOf(shape: Shape): ReadonlySet<string> {
  const keys = new Set<string>();
  const visit = (at: Shape): void => {
    if (at.type === 'list') visit(at.item);
    if (at.type === 'table') visit(at.value);
    if (at.type !== 'map') return;
    for (const [key, entry] of at.entries) {
      keys.add(key);
      visit(entry.shape);
    }
  };
  visit(shape);
  return keys;
}

/** A file of one line like `client:Acme` is read as a text. */
export const noMappingFixes: Maker = ({ source, top }) => missingBlank(source.text, keysOf(top));

/** A tag is read as if it were not there. */
export const tagFixes: Maker = ({ source, problem, values }) => {
  const { start, end } = problem.place;
  const blank = /^[ \t]*/.exec(source.text.slice(end))?.[0].length ?? 0;
  return [
    {
      title: t('Take out the tag'),
      isPreferred: true,
      edits: [{ start, end: end + blank, text: '' }],
      means: () => values,
    },
  ];
};
