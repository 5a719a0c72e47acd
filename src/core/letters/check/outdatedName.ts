/** A name that the record does not have: whom the letter goes to, whom it greets, and names that are all but one on file. */
import { distance } from 'fastest-levenshtein';
import { t } from '../../l10n';
import type { TextSpan } from '../readLetter';
import type { CheckFacts } from './checkFacts';
import { framed } from './freshLines';
import type { LetterCheck, LetterProblem } from './letterProblem';
import type { LetterText } from './letterText';
import { literal, places, wordsOf } from './wordForms';

export const outdatedName: LetterCheck = (letter, facts) => [
  ...recipient(letter, facts),
  ...greeting(letter, facts),
  ...misspelt(letter, facts),
  ...replaced(letter, facts),
];

function problem(message: string, span: TextSpan, suggestion: string | null = null): LetterProblem {
  return { code: 'letter/name', severity: 'warning', message, span, suggestion };
}

/** The line "To: name, address". */
function recipient({ to, plain, spanOf }: LetterText, { record }: CheckFacts): readonly LetterProblem[] {
  const contacts = record.contacts ?? [];
  if (to === null || contacts.length === 0) return [];
  const at = plain.search(/^To:/m);
  const place = (text: string) => {
    const start = plain.indexOf(text, at);
    return start < 0 ? to.span : spanOf({ start, end: start + text.length });
  };
  const same = (a: string | undefined, b: string) => a !== undefined && wordsOf(a).join(' ') === wordsOf(b).join(' ');
  const byName = contacts.filter(({ name }) => same(name, to.name));
  const { email } = to;
  const known = byName.length > 0 || same(record.client, to.name) || to.name === '';
  const byMail = contacts.filter((contact) => email !== null && contact.email?.toLowerCase() === email.toLowerCase());
  const named = byMail.length === 1 ? byMail : contacts;
  return [
    ...(known
      ? []
      : [
          problem(
            t('The record has no contact {0}. Correct the name, or add the contact.', to.name),
            place(to.name),
            only(named.map(({ name }) => name)),
          ),
        ]),
    ...(email === null || byMail.length > 0 || email.startsWith('[')
      ? []
      : [
          problem(
            t('The record has no contact with the address {0}. Check to whom this goes.', email),
            place(email),
            only(byName.flatMap((contact) => contact.email ?? [])),
          ),
        ]),
  ];
}

const GREETING =
  /^[ \t]*(?:dear|hello|hi|good (?:morning|afternoon|day)|kính gửi|kính thưa|thân gửi|xin chào|chào|gửi)[^\S\n]+([^\s,:!.](?:[^,:!.\n]{0,58}[^\s,:!.])?)(?:[^\S\n]*[,:!.])?[^\S\n]*$/imu;
/** Words of a greeting that are no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sir madam all team there everyone both colleagues ladies gentlemen and accounts department to whom it may concern again the ' +
    'anh chị ông bà em cô chú bạn các quý khách hàng công ty cty phòng kế toán ban giám đốc và đội ngũ thầy bác cùng toàn thể'
  ).split(' '),
);

function greeting({ plain, spanOf }: LetterText, { record }: CheckFacts): readonly LetterProblem[] {
  const contacts = record.contacts ?? [];
  const match = GREETING.exec(plain);
  const name = match?.[1];
  if (match === null || name === undefined || contacts.length === 0) return [];
  const known = new Set([record.client, ...contacts.flatMap((one) => [one.name, one.role ?? ''])].flatMap(wordsOf));
  const strangers = wordsOf(name).filter((word) => !known.has(word) && !NO_NAMES.has(word));
  if (strangers.length === 0 || !/\p{Lu}/u.test(name) || name.includes('[')) return [];
  const start = match.index + match[0].indexOf(name);
  const span = spanOf({ start, end: start + name.length });
  const decides = contacts.filter((contact) => contact.decides === true);
  return [
    problem(
      t('The record has nobody called {0} at {1}. Correct the name, or add the contact.', name, record.client),
      span,
      only((decides.length > 0 ? decides : contacts).map((contact) => contact.name)),
    ),
  ];
}

/** Shorter names are too much like other words. */
const SHORTEST = 7;
/** From this length on a name may be off by two letters. */
const LONG = 14;

/** Words of the letter that are a name on file but for a letter or two. */
function misspelt(letter: LetterText, { record, texts }: CheckFacts): readonly LetterProblem[] {
  const names = [
    record.client,
    ...(record.contacts ?? []).map(({ name }) => name),
    ...(record.brief?.deliverables ?? []).flatMap(({ title }) => title ?? []),
  ].filter((name) => name.length >= SHORTEST);
  const said = texts.map((text) => ` ${wordsOf(text).join(' ')} `);
  const tokens = places(letter.unquoted, /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu);
  return names.flatMap((name) => {
    const wanted = wordsOf(name);
    const plainName = wanted.join(' ');
    return tokens.flatMap((first, index) => {
      const window = tokens.slice(index, index + wanted.length);
      const last = window.at(-1);
      if (last === undefined || window.length < wanted.length || (wanted.length === 1 && !/^\p{Lu}/u.test(first.text)))
        return [];
      const written = window
        .map(({ text }) =>
          text
            .toLowerCase()
            .normalize('NFC')
            .replace(/['’]s$/, ''),
        )
        .join(' ');
      if (Math.abs(written.length - plainName.length) > 2 || !isNear(written, plainName)) return [];
      if (said.some((text) => text.includes(` ${written} `))) return [];
      const between = letter.unquoted.slice(first.start, last.end);
      if (/[\n.!?;:]/.test(between)) return [];
      return [
        problem(
          t('“{0}” is not on file, “{1}” is. Correct the name.', between, name),
          letter.spanOf({ start: first.start, end: last.end }),
          name,
        ),
      ];
    });
  });
}

/** Off by a letter or two, and no other form of the same word: no ending alone, no other number. */
function isNear(written: string, name: string): boolean {
  if (written === name || written.startsWith(name) || name.startsWith(written)) return false;
  if (written.replace(/\d+/g, '') === name.replace(/\d+/g, '')) return false;
  return distance(written, name) <= (name.length >= LONG ? 2 : 1);
}

/** A list item of our own wording with another title in the place of a deliverable's. */
function replaced(letter: LetterText, { record, fresh, texts }: CheckFacts): readonly LetterProblem[] {
  const titles = (record.brief?.deliverables ?? []).map(({ title, id }) => title ?? id);
  const said = texts.map((text) => wordsOf(text).join(' '));
  const forms = fresh.flat().flatMap(({ frame }) =>
    titles.flatMap((title) => {
      const at = frame.indexOf(title);
      if (at < 0) return [];
      const [before, after] = [frame.slice(0, at), frame.slice(at + title.length)];
      return /\p{L}{3}/u.test(after)
        ? [{ title, pattern: new RegExp(`^${literal(before)}(.{3,80}?)${literal(after)}$`, 'u'), from: before.length }]
        : [];
    }),
  );
  return letter.lines
    .filter(({ text }) => /^(?:[-*]|\d+[.)]) /.test(text))
    .flatMap((line) => {
      const { frame } = framed(line);
      const found = forms.flatMap(({ title, pattern }) => {
        const name = pattern.exec(frame)?.[1];
        return name === undefined || /[¤☉#]/.test(name) || said.some((text) => text.includes(wordsOf(name).join(' ')))
          ? []
          : [{ title, name }];
      });
      const [first] = found;
      if (first === undefined) return [];
      const start = line.start + line.text.indexOf(first.name);
      const span = letter.spanOf({ start, end: start + first.name.length });
      return [
        problem(
          t('The brief has no “{0}”. Correct it, or write it into the record first.', first.name),
          span,
          only([...new Set(found.map(({ title }) => title))]),
        ),
      ];
    });
}

function only(values: readonly string[]): string | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}
