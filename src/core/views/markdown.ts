/** Assessments as Markdown, for a pull request, a wiki or a note. Whatever a record says is shown as text. */
import { atLeast, type Fact, type Finding, type Level } from '../assessment';
import type { AssessedClient, FileProblem } from '../folder';
import { t } from '../l10n';
import { escapeText } from '../letters/markdown';
import { DELIVERABLE_WORDS, SEVERITY_WORDS, SIGN_WORDS, STATUS_WORDS } from '../valueWords';
import { workingHead, workingOf } from './interestWords';
import type { FolderView } from './json';
import { moneyRows } from './moneyRows';
import {
  capitalised,
  dueWords,
  factLines,
  LEVEL_WORDS,
  nextTitle,
  raised,
  requestsWords,
  roundsWords,
  signsUp,
  signsWorstFirst,
  SIGN_MEANINGS,
  snoozeWords,
  verdictReason,
  type NamedSign,
} from './words';

/** The assessment of a folder as Markdown, with a line break at its end. */
export function assessmentMarkdown({ asOf, clients, problems }: FolderView): string {
  const blocks = [
    `# ${t('Clients on {0}', asOf)}`,
    clients.length === 0
      ? t('No client.')
      : table([t('Verdict'), t('Client'), t('File'), t('Signs'), t('Next step')], clients.map(overviewRow)),
    ...clients.flatMap(clientBlocks),
    ...problemBlocks(problems),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function overviewRow({ assessment, file }: AssessedClient): readonly string[] {
  const up = signsWorstFirst(assessment).filter(([, sign]) => atLeast(sign.level, 'watch'));
  return [
    strongLevel(assessment.verdict),
    text(assessment.client),
    text(file),
    up.map(([name, { level }]) => `${SIGN_WORDS[name]} ${LEVEL_WORDS[level]}`).join(', '),
    nextTitle(assessment.next) ?? '',
  ];
}

function clientBlocks(client: AssessedClient): readonly string[] {
  const { assessment, file } = client;
  const { ours, next, scope } = assessment;
  const up = signsUp(assessment);
  const busy = up.length > 0 || atLeast(assessment.verdict, 'watch') || nextTitle(next) !== null;
  if (!busy && ours.length === 0) return [];
  const sums = moneyRows(scope).filter((row) => !row.isZero);
  return [
    `## ${text(assessment.client)}: ${LEVEL_WORDS[assessment.verdict]}`,
    `${text(file)}, ${STATUS_WORDS[assessment.status]}. ${text(verdictReason(assessment))}`,
    ...up.flatMap((sign) => signBlocks(sign, file)),
    ...(ours.length === 0
      ? []
      : [
          `### ${t('Our own side')}`,
          list(ours.map(({ message, facts }) => text(message) + inBrackets(places(facts, file)))),
        ]),
    ...(busy ? [`### ${t('Next step')}`, nextLine(client)] : []),
    ...(busy && (scope.deliverables.length > 0 || sums.length > 0) ? [`### ${t('Scope and money')}`] : []),
    ...(busy && scope.deliverables.length > 0 ? [deliverableTable(client)] : []),
    ...(busy && sums.length > 0
      ? [
          table(
            [t('Sum'), t('Amount')],
            sums.map(({ label, value }) => [label, text(value)]),
          ),
          ...interestBlocks(client),
        ]
      : []),
  ];
}

/** The working of the late interest, one table for each invoice that has lines. */
function interestBlocks({ assessment: { scope } }: AssessedClient): readonly string[] {
  const workings = scope.interestWorking.map((one) => workingOf(one, scope.currency));
  if (workings.length === 0) return [];
  return [
    `### ${t('Late interest, line by line')}`,
    ...workings.flatMap(({ title, rows, notes }) => [
      `**${text(title)}.** ${notes.map(text).join(' ')}`,
      ...(rows.length === 0
        ? []
        : [
            table(
              workingHead(),
              rows.map((cells) => cells.map(text)),
            ),
          ]),
    ]),
  ];
}

function signBlocks([name, sign]: NamedSign, file: string): readonly string[] {
  const snoozed = snoozeWords(sign);
  return [
    `### ${capitalised(SIGN_WORDS[name])}, ${SIGN_MEANINGS[name]}: ${LEVEL_WORDS[sign.level]}`,
    ...(snoozed === null ? [] : [text(`${capitalised(snoozed)}.`)]),
    list(raised(sign).map((finding) => findingItem(finding, file))),
  ];
}

function findingItem(finding: Finding, file: string): string {
  const since = finding.since === null ? '' : ` ${t('Since {0}.', finding.since)}`;
  const found = places(finding.facts, file);
  return [
    `${strongLevel(finding.level)}: ${text(finding.message)}${since} \`${finding.code}\``,
    ...(found === '' ? [] : [`  - ${t('Evidence: {0}', found)}`]),
    `  - ${t('Clears: {0}', text(finding.clears))}`,
    ...finding.counter.map((line) => `  - ${t('For them: {0}', text(line))}`),
  ].join('\n');
}

function nextLine({ assessment: { next } }: AssessedClient): string {
  const title = nextTitle(next);
  const gate = next.gate === null ? '' : ` ${t('Before you send it: {0}.', text(next.gate))}`;
  return `${title === null ? '' : `**${title}.** `}${text(next.why)}${gate}`;
}

function deliverableTable({ assessment }: AssessedClient): string {
  return table(
    [t('Deliverable'), t('Rounds'), t('Due'), t('State'), t('Requests')],
    assessment.scope.deliverables.map((deliverable) => [
      text(deliverable.title ?? deliverable.id),
      roundsWords(deliverable),
      dueWords(deliverable),
      DELIVERABLE_WORDS[deliverable.state],
      requestsWords(deliverable),
    ]),
  );
}

function problemBlocks(problems: readonly FileProblem[]): readonly string[] {
  if (problems.length === 0) return [];
  const rows = problems.map(({ file, place, severity, code, message }) => [
    text(`${file}:${place.line}:${place.column}`),
    SEVERITY_WORDS[severity],
    `\`${code}\``,
    text(message),
  ]);
  return [`## ${t('Problems')}`, table([t('Place'), t('Severity'), t('Code'), t('Message')], rows)];
}

function strongLevel(level: Level): string {
  return `**${LEVEL_WORDS[level]}**`;
}

function places(facts: readonly Fact[], file: string): string {
  return factLines(facts)
    .map((line) => text(`${file}:${line}`))
    .join(', ');
}

function inBrackets(words: string): string {
  return words === '' ? '' : ` (${words})`;
}

/** Text from outside, never the start of a line. A bar would end a table's cell. */
function text(value: string): string {
  return escapeText(value, false).replaceAll('|', '\\|');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
