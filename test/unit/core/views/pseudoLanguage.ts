/**
 * A language in which every text is marked, and records whose own words are in another script: what is left in Latin letters, outside of the
 * marks, is a text that nobody can translate.
 */
import { isMap, isScalar, isSeq, parseDocument, visit, type Pair, type Scalar } from 'yaml';
import { repositoryFiles, root, textsOf } from '../../../../scripts/guards/files.mjs';
import { spokenTexts } from '../../../../scripts/guards/spoken-texts.mjs';
import type { Texts } from '../../../../src/core/l10n';

/** Every text of the source with its pieces in marks; what stands for its places is outside of them. */
export function markedTexts(): Texts {
  const { texts } = spokenTexts(textsOf(repositoryFiles(root).filter((file) => /^src\/core\/.*\.ts$/.test(file))));
  const marked = [...texts.keys()].map((text) => [text, text.replace(/(\{\d+\})|([^{}]+|[{}])/g, mark)]);
  // The tag of a language is none of its words.
  return Object.fromEntries([...marked, ['en', 'en']]) as Texts;
}

function mark(piece: string, place: string | undefined): string {
  return place ?? `⟦${piece}⟧`;
}

/** Keys whose values are a person's own words. */
const OWN_WORDS = new Set(
  'client name role goal title asks question topic offer says reason note notes items excludes signature by deliverable'.split(
    ' ',
  ),
);
const LISTED_VALUES = new Set(['us', 'client', 'both']);

/** The record with a person's own words in Cyrillic letters; ids of deliverables too, wherever they are named. */
export function inOtherScript(text: string): string {
  const document = parseDocument(text);
  const ids = new Set<string>();
  visit(document, {
    Pair: (_, { key, value }: Pair) => {
      if (isScalar(key) && key.value === 'id' && isScalar(value)) ids.add(String(value.value));
    },
  });
  const change = (scalar: Scalar): void => {
    if (typeof scalar.value === 'string' && !LISTED_VALUES.has(scalar.value)) scalar.value = cyrillic(scalar.value);
  };
  visit(document, {
    Pair: (_, { key, value }: Pair) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === 'studio') return;
      if (OWN_WORDS.has(name)) {
        if (isScalar(value)) change(value);
        if (isSeq(value)) value.items.forEach((item) => isScalar(item) && change(item));
      }
    },
    Scalar: (key, scalar) => {
      if (key !== 'key' && typeof scalar.value === 'string' && ids.has(scalar.value)) change(scalar);
    },
  });
  return isMap(document.contents) ? document.toString({ lineWidth: 0 }) : text;
}

/** Each Latin letter as one of another script; the same one for the same letter. */
function cyrillic(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[A-Za-zĐđ]/g, (letter) => {
      const small = letter.toLowerCase();
      const other = String.fromCharCode(0x430 + (small === 'đ' ? 3 : small.charCodeAt(0) - 97));
      return letter === small ? other : other.toUpperCase();
    });
}

/** What is no word of a language: codes, keys of the record, paths, links, icons, currencies, what a record writes by a list of its own. */
const NO_WORDS: readonly RegExp[] = [
  /```[\s\S]*?```/g,
  /`[^`]*`/g,
  /\$\([\w~-]+\)/g,
  /[\w.-]*\.clients\/[^\s)]*|\b[\w-]+\.(?:ya?ml|md|pdf)\b(?::\d+)*/g,
  /\b(?:payment|price|compromise|conduct|clarity|ours|settle|notify|handover)\/[a-z_-]+/g,
  /\b(?:USD|EUR|GBP|VND)\b/g,
  /\b[A-Z]{2,4}-\d[\w-]*/g,
  /\b[\d.]+% per (?:day|month|year)|\b(?:uk|eu)-statutory|\b[\d.]+ flat\b/g,
  /\bINV[\w-]*/g,
  /\bnet \d+\b|\b\d+ (?:eom|mfi)\b|\bdue on receipt\b|\bprepaid\b/g,
];

/** The Latin words of a rendered text that are outside of the marks. @example unspoken('⟦Paid⟧ by Анна') // ['by'] */
export function unspoken(rendered: string): readonly string[] {
  // Where there is little room, a text ends before its mark does.
  const plain = rendered.replace(/⟦[^⟦⟧]*[⟧…]/g, ' ');
  const rest = NO_WORDS.reduce((text, pattern) => text.replace(pattern, ' '), plain);
  return [...rest.matchAll(/\p{Script=Latin}{2,}/gu)].map(([word]) => word);
}

/** What a person reads or hears of a page: its text, and the attributes that are spoken. */
export function readable(html: string): string {
  const spoken = [...html.matchAll(/\b(?:aria-label|aria-valuetext|data-label|title|placeholder|alt)="([^"]*)"/g)].map(
    ([, text = '']) => text,
  );
  return [html.replace(/<[^>]*>/g, ' '), ...spoken].join('\n').replace(/&[a-z#0-9]+;/g, ' ');
}
