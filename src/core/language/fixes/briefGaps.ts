/** What the brief of a client lacks, as a problem of its file. */
import { atLeast } from '../../assessment';
import type { AssessedClient } from '../../folder';
import { Lines, type Span } from '../../record/lines';
import type { Problem } from '../../record/problem';

const CODE = 'clarity/brief';

/** The finding `clarity/brief` on the line where the Problems panel has it; none where the brief is whole. */
export function briefGaps({ assessment, source }: AssessedClient): readonly Problem[] {
  const lines = new Lines(source.text);
  return assessment.signs.clarity.findings
    .filter(({ code, level }) => code === CODE && atLeast(level, 'watch'))
    .map(({ message, facts }): Problem => {
      const line = facts[0]?.line ?? source.parsed.places.key(['client']).line;
      return {
        code: CODE,
        severity: 'info',
        message,
        place: lines.place(lineSpan(source.text, line)),
        path: ['brief'],
      };
    });
}

/** A line, counted from 1. */
function lineSpan(text: string, line: number): Span {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  const feed = text.indexOf('\n', start);
  return { start, end: feed === -1 ? text.length : feed };
}
