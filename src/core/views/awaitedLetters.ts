/** The letters of a client that wait for an answer, or got none: what the next step rests on. */
import { atLeast } from '../assessment';
import { logInputOf } from '../log/input';
import { paperPath } from '../record/paperPath';
import type { Path } from '../record/problem';
import type { LetterKind } from '../record/schema';
import { signOfLetter, statusAt, type LetterStatus } from './letterStatus';
import type { PlacedClient } from './portfolio';

export interface AwaitedLetter {
  readonly path: Path;
  readonly kind: LetterKind;
  readonly status: Extract<LetterStatus, { readonly type: 'waiting' | 'passed' }>;
  /** Where it lies, from the folder that holds `.clients`; `null` where the record names no file, or one elsewhere. */
  readonly paper: string | null;
}

/** Those whose deadline is ahead; of those that passed unanswered, the last for each sign that still needs action. Newest last. */
export function awaitedLetters({ folder, client }: PlacedClient): readonly AwaitedLetter[] {
  const { source, assessment } = client;
  const input = logInputOf(source.parsed, folder.folder.studio, assessment.asOf, source.defaultCurrency);
  const open = (input?.record.letters ?? [])
    .flatMap((letter): AwaitedLetter[] => {
      if (input === undefined) return [];
      const path = source.parsed.places.pathOf(letter);
      const status = statusAt(input, path, letter);
      const found = letter.file === undefined ? null : paperPath(letter.file);
      const paper = found !== null && 'path' in found ? found.path : null;
      return status.type === 'waiting' || status.type === 'passed' ? [{ path, kind: letter.kind, status, paper }] : [];
    })
    .sort((a, b) => (a.status.date < b.status.date ? -1 : a.status.date > b.status.date ? 1 : 0));
  // The last letter of each sign, answered or not: what went before it has had its turn.
  const last = new Map((input?.snapshot.letters ?? []).map(({ kind, path }) => [signOfLetter(kind), path.join('/')]));
  return open.filter((one) => {
    if (one.status.type === 'waiting') return true;
    const sign = signOfLetter(one.kind);
    return sign !== undefined && last.get(sign) === one.path.join('/') && atLeast(assessment.signs[sign].level, 'act');
  });
}
