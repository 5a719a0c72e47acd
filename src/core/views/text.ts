/** Assessments as plain text for a terminal: a table of all clients, then what is up with each, worst first, and the problems at the end. */
import { atLeast, type Fact, type Finding, type Level, type OursFinding } from '../assessment';
import type { AssessedClient, FileProblem } from '../folder';
import type { InvoiceInterest } from '../interest';
import { oneLine } from '../letters/markdown';
import { formatMoney } from '../money';
import { lineWords, workingOf } from './interestWords';
import type { FolderView } from './json';
import { moneyRows } from './moneyRows';
import { hanging, padded, shortened, widthOf } from './textWidth';
import {
  counted,
  factLines,
  LEVEL_WORDS,
  nextTitle,
  raised,
  SIGN_MEANINGS,
  signsUp,
  signsWorstFirst,
  snoozeWords,
  verdictReason,
  type NamedSign,
} from './words';

export interface TextOptions {
  /** Columns of the terminal; 100 where absent. */
  readonly width?: number;
  /** Levels in the terminal's colours. Words say the same without them. */
  readonly colour?: boolean;
}

const DEFAULT_WIDTH = 100;
const NAME_WIDTH = 30;
const FILE_WIDTH = 34;
const LEVEL_WIDTH = 'let go'.length;
const LABEL_WIDTH = 'For them'.length;

/** The assessment of a folder as lines of text, with a line break at its end. */
export function assessmentText(view: FolderView, options: TextOptions = {}): string {
  const width = options.width ?? DEFAULT_WIDTH;
  const paint = options.colour === true ? coloured : (text: string) => text;
  const details = view.clients.map((client) => clientDetails(client, width, paint)).filter((lines) => lines.length > 0);
  const blocks = [
    [summary(view)],
    overview(view.clients, width, paint),
    ...details,
    problemLines(view.problems, width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

type Paint = (text: string, level: Level) => string;

const COLOURS = { no_data: 90, clear: 32, watch: 33, act: 31, let_go: 35 } as const satisfies Record<Level, number>;

function coloured(text: string, level: Level): string {
  return `\u001b[${COLOURS[level]}m${text}\u001b[0m`;
}

function summary({ asOf, clients, problems }: FolderView): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const rest = errors === 0 ? '' : ` ${counted(errors, 'error')} in the records, listed at the end.`;
  if (clients.length === 0) return `No client on ${asOf}.${rest}`;
  const of = (level: Level, words: string): readonly string[] => {
    const n = clients.filter(({ assessment }) => assessment.verdict === level).length;
    return n === 0 ? [] : [`${n} ${words}`];
  };
  const parts = [
    ...of('let_go', 'to let go'),
    ...of('act', 'to act on'),
    ...of('watch', 'to watch'),
    ...of('clear', 'clear'),
    ...of('no_data', 'without data'),
  ];
  return `${counted(clients.length, 'client')} on ${asOf}: ${parts.join(', ')}.${rest}`;
}

function overview(clients: readonly AssessedClient[], width: number, paint: Paint): readonly string[] {
  const names = clients.map(({ assessment }) => shortened(oneLine(assessment.client), NAME_WIDTH));
  const nameWidth = Math.max(0, ...names.map(widthOf));
  const fileWidth = Math.min(FILE_WIDTH, Math.max(0, ...clients.map(({ file }) => widthOf(oneLine(file)))));
  return clients.flatMap(({ assessment, file }, index) => {
    const name = padded(names[index] ?? '', nameWidth);
    const level = padded(LEVEL_WORDS[assessment.verdict], LEVEL_WIDTH);
    const start = `${level}  ${name}  ${padded(oneLine(file), fileWidth)}  `;
    const up = signsWorstFirst(assessment).filter(([, sign]) => atLeast(sign.level, 'watch') || sign.snoozed !== null);
    const signs = up.map(
      ([sign, { level: at, snoozed }]) => `${sign} ${snoozed === null ? LEVEL_WORDS[at] : 'snoozed'}`,
    );
    const lines = hanging(start, signs.join(', '), width).map((line) => line.trimEnd());
    return lines.map((line, at) =>
      at === 0 ? line.replace(level.trimEnd(), paint(level.trimEnd(), assessment.verdict)) : line,
    );
  });
}

function clientDetails(client: AssessedClient, width: number, paint: Paint): readonly string[] {
  const { assessment } = client;
  const up = signsUp(assessment);
  const busy = up.length > 0 || atLeast(assessment.verdict, 'watch') || nextTitle(assessment.next) !== null;
  if (!busy && assessment.ours.length === 0) return [];
  const status = assessment.status === 'active' ? '' : `, ${assessment.status}`;
  const title = `${oneLine(assessment.client)}: ${paint(LEVEL_WORDS[assessment.verdict], assessment.verdict)}${status}  ${oneLine(client.file)}`;
  return [
    title,
    ...(assessment.combination === null ? [] : hanging('  ', verdictReason(assessment), width)),
    ...up.flatMap((sign) => signLines(sign, client.file, width, paint)),
    ...oursLines(assessment.ours, client.file, width),
    ...(busy ? [...nextLines(client, width), ...moneyLines(client, width)] : []),
  ];
}

function signLines([name, sign]: NamedSign, file: string, width: number, paint: Paint): readonly string[] {
  const snoozed = snoozeWords(sign);
  return [
    `  ${name}, ${SIGN_MEANINGS[name]}: ${paint(LEVEL_WORDS[sign.level], sign.level)}`,
    ...(snoozed === null ? [] : hanging('    ', oneLine(snoozed), width)),
    ...raised(sign).flatMap((finding) => findingLines(finding, file, width)),
  ];
}

function findingLines(finding: Finding, file: string, width: number): readonly string[] {
  const label = `    ${padded(LEVEL_WORDS[finding.level], LEVEL_WIDTH)}  `;
  const indent = ' '.repeat(widthOf(label));
  const since = finding.since === null ? '' : ` Since ${finding.since}.`;
  return [
    ...hanging(label, oneLine(finding.message) + since, width),
    ...labelled(indent, 'Evidence', evidence(finding.facts, file), width),
    ...labelled(indent, 'Clears', oneLine(finding.clears), width),
    ...labelled(indent, 'For them', finding.counter.map(oneLine).join(' '), width),
  ];
}

function oursLines(ours: readonly OursFinding[], file: string, width: number): readonly string[] {
  if (ours.length === 0) return [];
  return [
    '  our own side',
    ...ours.flatMap(({ message, facts }) => [
      ...hanging('    - ', oneLine(message), width),
      ...labelled('      ', 'Evidence', evidence(facts, file), width),
    ]),
  ];
}

function nextLines({ assessment: { next } }: AssessedClient, width: number): readonly string[] {
  const title = nextTitle(next);
  const words = title === null ? oneLine(next.why) : `${title}. ${oneLine(next.why)}`;
  return [
    ...hanging('  next: ', words, width),
    ...(next.gate === null ? [] : hanging('        ', `Before you send it: ${oneLine(next.gate)}.`, width)),
  ];
}

function moneyLines({ assessment: { scope } }: AssessedClient, width: number): readonly string[] {
  const rows = moneyRows(scope).filter((row) => !row.isZero);
  const words = rows.map(({ label, value }) => `${label.toLowerCase()} ${oneLine(value)}`);
  if (rows.length === 0) return [];
  return [
    ...hanging('  money: ', `${words.join('; ')}.`.replace(/\.\.$/, '.'), width),
    ...scope.interestWorking
      .filter(({ refused }) => refused === null || scope.interest > 0 || refused !== scope.interestRefused)
      .flatMap((one) => interestLines(one, scope.currency, width)),
  ];
}

/** The working of the late interest on an invoice, one calculation a line; a refusal that the sums tell already is left out. */
function interestLines(one: InvoiceInterest, currency: string, width: number): readonly string[] {
  const { invoice, title, notes } = workingOf(one, currency);
  if (one.refused !== null) return hanging('         ', oneLine(`${title}. ${notes.join(' ')}`), width);
  const once = one.fixed > 0 ? [`${formatMoney(one.fixed, currency)} once`] : [];
  return [...one.lines.map((line) => lineWords(line, currency)), ...once].flatMap((words) =>
    hanging('         ', oneLine(`late interest, ${invoice}: ${words}`), width),
  );
}

function labelled(indent: string, label: string, text: string, width: number): readonly string[] {
  return text === '' ? [] : hanging(`${indent}${padded(label, LABEL_WIDTH)}  `, text, width);
}

/** The lines that facts stand on, each once. @example '.clients/acme.yaml:92, .clients/acme.yaml:97' */
function evidence(facts: readonly Fact[], file: string): string {
  return factLines(facts)
    .map((line) => `${oneLine(file)}:${line}`)
    .join(', ');
}

function problemLines(problems: readonly FileProblem[], width: number): readonly string[] {
  const shown = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const rest = problems.length - shown.length;
  if (shown.length === 0) return [];
  return [
    'Problems',
    ...shown.flatMap(({ file, place, severity, message }) =>
      hanging('  ', `${oneLine(file)}:${place.line}:${place.column} ${severity}: ${oneLine(message)}`, width),
    ),
    ...(rest === 0 ? [] : [`  and ${counted(rest, 'remark')} of less weight, which check lists`]),
  ];
}
