/** The Markdown that appears where the mouse rests. What a record says is shown as text. */
import type { Assessment, Finding } from '../assessment';
import type { AssessedClient, FileProblem } from '../folder';
import { t } from '../l10n';
import { bullets, join, Markdown, prose } from '../letters/markdown';
import type { Path } from '../record/problem';
import { withoutUnseen } from '../unseen';
import { SIGN_WORDS, STATUS_WORDS } from '../valueWords';
import { entryText } from './entries';
import type { PlacedClient } from './portfolio';
import {
  capitalised,
  LEVEL_WORDS,
  raised,
  SIGN_MEANINGS,
  signsUp,
  snoozeWords,
  verdictReason,
  type NamedSign,
} from './words';
import { verdictWords } from './verdictWords';

/** So many findings tell why; the tree and the report have them all. */
const MOST_REASONS = 6;

/** A client: verdict, reasons, next step. */
export function clientTooltip({ assessment, file }: AssessedClient): string {
  return blocks(
    prose`**${assessment.client}**, ${STATUS_WORDS[assessment.status]}: **${LEVEL_WORDS[assessment.verdict]}**`,
    prose`${verdictReason(assessment)}`,
    reasons(assessment),
    prose`*${t('Next:')}* ${assessment.next.why}`,
    prose`${t('{0}, as of {1}', file, assessment.asOf)}`,
  );
}

/** A sign: what it means, whether it rests, its findings. */
export function signTooltip([name, sign]: NamedSign): string {
  const snoozed = snoozeWords(sign);
  return blocks(
    prose`**${capitalised(SIGN_WORDS[name])}**, ${SIGN_MEANINGS[name]}: **${LEVEL_WORDS[sign.level]}**`,
    snoozed === null ? null : prose`${capitalised(snoozed)}.`,
    sign.findings.length === 0
      ? prose`${sign.level === 'no_data' ? t('Nothing on file could show it.') : t('Nothing on file raises it.')}`
      : findingList(sign.findings),
  );
}

/** A finding: the sentence, since when, what would clear it, what speaks for the client. */
export function findingTooltip(finding: Finding): string {
  return blocks(
    prose`**${capitalised(LEVEL_WORDS[finding.level])}.** ${finding.message}`,
    finding.since === null ? null : prose`*${t('Since:')}* ${finding.since}`,
    prose`*${t('Clears:')}* ${finding.clears}`,
    finding.counter.length === 0
      ? null
      : join([prose`*${t('Speaks for them:')}*`, bullets(finding.counter.map((line) => prose`${line}`))], '\n\n'),
    prose`${t('Rule {0}', finding.code)}`,
  );
}

/** A fact: the entry as it is written in the file. */
export function factTooltip({ source, file }: AssessedClient, path: Path, line: number): string {
  return blocks(prose`${file}:${line}`, codeBlock(entryText(source, path)));
}

export function problemTooltip({ file, place, message }: FileProblem): string {
  return blocks(prose`${message}`, prose`${file}:${place.line}:${place.column}`);
}

/** Clients, one a line, with the words of their verdict. @param of how many there are in all */
export function clientListTooltip(shown: readonly PlacedClient[], of: number): string {
  const rest = of - shown.length;
  return blocks(
    bullets(shown.map(({ client }) => prose`**${client.assessment.client}**: ${verdictWords(client.assessment)}`)),
    rest === 0 ? null : prose`${t('and {0} more', rest)}`,
  );
}

/** Plain sentences, one block each. */
export function plainTooltip(...sentences: readonly string[]): string {
  return blocks(...sentences.map((sentence) => prose`${sentence}`));
}

function reasons(assessment: Assessment): Markdown | null {
  const findings = signsUp(assessment).flatMap(([, sign]) => raised(sign));
  if (findings.length === 0) return null;
  const rest = findings.length - MOST_REASONS;
  const list = findingList(findings.slice(0, MOST_REASONS));
  return rest > 0 ? join([list, prose`${t('and {0} more', rest)}`], '\n\n') : list;
}

function findingList(findings: readonly Finding[]): Markdown {
  return bullets(findings.map(({ level, message }) => prose`*${LEVEL_WORDS[level]}:* ${message}`));
}

/** A block of code that no run of backticks inside can end. */
function codeBlock(text: string): Markdown {
  const shown = withoutUnseen(text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n'));
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return new Markdown(`${fence}yaml\n${shown}\n${fence}`);
}

function blocks(...pieces: readonly (Markdown | null)[]): string {
  return join(
    pieces.filter((piece) => piece !== null),
    '\n\n',
  ).source;
}
