/** What the Problems panel shows: the problems of each file, and the findings at `watch` and above on the lines of their facts. */
import { atLeast, type Assessment, type Fact, type Finding, type Level } from '../assessment';
import type { AssessedClient, FileProblem } from '../folder';
import { oneLine } from '../letters/markdown';
import type { Place, Severity } from '../record/problem';
import type { SignName } from '../record/schema';
import { SIGN_WORDS } from '../valueWords';
import { entryTitle } from './entries';
import type { PortfolioFolder } from './portfolio';
import { capitalised, signsUp } from './words';

/** Lines and columns count from 1; the end column is the one behind the last character. */
export type TextRange = Pick<Place, 'line' | 'column' | 'endLine' | 'endColumn'>;

export interface ShownProblem {
  /** The file's name in `.clients`. */
  readonly file: string;
  readonly range: TextRange;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** The other facts of a finding. */
  readonly related: readonly { readonly range: TextRange; readonly message: string }[];
}

/**
 * The problems of a folder's files, those of the records before those of the findings.
 * @param isToldElsewhere whether a problem of a record is left to somebody else
 */
export function shownProblems(
  folder: PortfolioFolder,
  isToldElsewhere: (problem: FileProblem) => boolean = () => false,
): readonly ShownProblem[] {
  const ours = folder.problems.filter((problem) => !isToldElsewhere(problem));
  return [...ours.map(fromProblem), ...folder.clients.flatMap(findingsShown)];
}

/**
 * The problems of some files of the folder, as `shownProblems` has them; of each an empty list where it has none.
 * @param clients by the names of those files; `undefined` for one that gives no client
 */
export function problemsOfFiles(
  folder: PortfolioFolder,
  clients: ReadonlyMap<string, AssessedClient | undefined>,
  isToldElsewhere: (problem: FileProblem) => boolean = () => false,
): ReadonlyMap<string, readonly ShownProblem[]> {
  const found = new Map<string, ShownProblem[]>([...clients].map(([name]) => [name, []]));
  for (const problem of folder.problems) {
    const list = found.get(nameIn(problem.file));
    if (list !== undefined && !isToldElsewhere(problem)) list.push(fromProblem(problem));
  }
  for (const [name, client] of clients) if (client !== undefined) found.get(name)?.push(...findingsShown(client));
  return found;
}

/** The name in its folder of a file as people name it. @example nameIn('.clients/acme.yaml') // 'acme.yaml' */
export function nameIn(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function fromProblem({ file, place, severity, code, message }: FileProblem): ShownProblem {
  return { file: nameIn(file), range: place, severity, code, message, related: [] };
}

/** The problems of each assessment: it stays the same one until its file or the day changes. */
const remembered = new WeakMap<Assessment, readonly ShownProblem[]>();

/** The findings of a client at `watch` and above, on the lines of their facts. */
export function findingsShown(client: AssessedClient): readonly ShownProblem[] {
  const known = remembered.get(client.assessment);
  if (known !== undefined) return known;
  const shown = problemsOf(client);
  remembered.set(client.assessment, shown);
  return shown;
}

function problemsOf(client: AssessedClient): readonly ShownProblem[] {
  const lines = client.source.text.split('\n');
  return signsUp(client.assessment).flatMap(([name, sign]) =>
    sign.findings
      .filter((finding) => atLeast(finding.level, 'watch'))
      .map((finding) => fromFinding(client, lines, name, finding, sign.snoozed !== null)),
  );
}

function fromFinding(
  client: AssessedClient,
  lines: readonly string[],
  sign: SignName,
  finding: Finding,
  isSnoozed: boolean,
): ShownProblem {
  const { source } = client;
  const main = mainFact(finding);
  return {
    file: source.name,
    range: lineRange(client, lines, main),
    severity: isSnoozed ? 'info' : SEVERITIES[finding.level],
    code: finding.code,
    message: `${capitalised(SIGN_WORDS[sign])}: ${oneLine(finding.message)}`,
    related: finding.facts
      .filter((fact) => fact !== main)
      .map((fact) => ({ range: lineRange(client, lines, fact), message: entryTitle(source, fact.path) })),
  };
}

/** The fact that made the present level, else the first. */
function mainFact({ facts, since }: Finding): Fact | undefined {
  return facts.find(({ date }) => date !== undefined && date === since) ?? facts[0];
}

/** The line of a fact from its first character to its last; the client's own line without a fact. */
function lineRange({ source }: AssessedClient, lines: readonly string[], fact: Fact | undefined): TextRange {
  const line = fact?.line ?? source.parsed.places.key(['client']).line;
  const text = (lines[line - 1] ?? '').trimEnd();
  const column = text.length - text.trimStart().length + 1;
  return { line, column, endLine: line, endColumn: text.length + 1 };
}

const SEVERITIES = {
  no_data: 'hint',
  clear: 'hint',
  watch: 'info',
  act: 'warning',
  let_go: 'warning',
} as const satisfies Record<Level, Severity>;
