/** How each row of the tree looks: a pure description, from which the editor's own row is made. */
import { atLeast, LEVELS, type Level, type NextStep } from '../assessment';
import { EXIT_STEP_TITLES, EXIT_STEPS } from '../exitSteps';
import { oneLine } from '../letters/markdown';
import { LETTERS } from '../letters/letters';
import { logInputOf } from '../log/input';
import { marksAround } from '../log/marks';
import { formatMoney } from '../money';
import type { Path } from '../record/problem';
import type { ViewAction } from './actions';
import type { AwaitedLetter } from './awaitedLetters';
import { entryTitle } from './entries';
import { LEVEL_LOOKS, type Look } from './levelLooks';
import { OURS_NAMES, RULE_NAMES } from './names';
import { countAtLeast, refOf, type PlacedClient } from './portfolio';
import {
  clientListTooltip,
  clientTooltip,
  factTooltip,
  findingTooltip,
  plainTooltip,
  problemTooltip,
  signTooltip,
} from './tooltips';
import type { TreeItem } from './tree';
import { verdictWords } from './verdictWords';
import {
  capitalised,
  counted,
  dueWords,
  LEVEL_WORDS,
  nextTitle,
  requestsWords,
  roundsWords,
  SIGN_MEANINGS,
  snoozeWords,
  waitingWords,
} from './words';

export interface TreeRow {
  readonly id: string;
  readonly label: string;
  /** The quieter text after the label; empty where there is none. */
  readonly description: string;
  readonly look: Look;
  /** Markdown, put together only where it is asked for: most rows are never rested on. */
  readonly tooltip: () => string;
  /** What a screen reader says in place of label and description. */
  readonly accessibleLabel: string;
  readonly hasChildren: boolean;
  readonly action: ViewAction | null;
  /** What the row's menu goes by. */
  readonly context: RowContext | null;
}

/** @example 'client.letter' // a client whose next step is a letter */
export type RowContext =
  'client' | 'client.letter' | 'next.letter' | 'next.waits' | 'sign.up' | 'entry.open' | 'entry.open.letter';

const PLAIN = (icon: string): Look => ({ icon, color: null });

/** The description of a row. */
export function treeRow(item: TreeItem): TreeRow {
  switch (item.kind) {
    case 'client':
      return clientRow(item);
    case 'ended':
      return endedRow(item);
    case 'unreadable':
      return unreadableRow(item);
    case 'sign':
      return signRow(item);
    case 'finding':
      return findingRow(item);
    case 'fact':
      return factRow(item);
    case 'scope':
      return scopeRow(item);
    case 'money':
      return leaf(item, item.row.label, item.row.value, PLAIN('dash'));
    case 'deliverable':
      return deliverableRow(item);
    case 'ours':
      return oursRow(item);
    case 'slip':
      return slipRow(item);
    case 'next':
      return nextRow(item);
    case 'letter':
      return letterRow(item);
    case 'leak':
      return leakRow(item);
  }
}

type Kind<K extends TreeItem['kind']> = Extract<TreeItem, { kind: K }>;

function row(item: TreeItem, label: string, description: string, look: Look, more: Partial<TreeRow>): TreeRow {
  const { id } = item;
  return {
    id,
    label,
    description,
    look,
    tooltip: () => plainTooltip([label, description].filter((text) => text !== '').join(': ')),
    accessibleLabel: heard(label, description),
    hasChildren: false,
    action: null,
    context: null,
    ...more,
  };
}

/** Parts of a row as they are said: a dot in the middle of a line is silent or read by its name. @example heard('Invoice', 'a · b') // 'Invoice, a, b' */
function heard(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(' · ', ', ');
}

function leaf(item: TreeItem, label: string, description: string, look: Look): TreeRow {
  return row(item, label, description, look, {});
}

function clientRow(item: Kind<'client'>): TreeRow {
  const { assessment } = item.client;
  const { status, verdict, next } = assessment;
  const description = [
    verdictWords(assessment),
    ...(status === 'active' || status === 'ended' ? [] : [status]),
    ...(item.several ? [item.folder.name] : []),
  ].join(' · ');
  return row(item, oneLine(assessment.client), description, LEVEL_LOOKS[verdict], {
    tooltip: () => clientTooltip(item.client),
    accessibleLabel: `${oneLine(assessment.client)}, ${status === 'prospect' ? 'prospect' : `${status} client`}, ${verdictWords(assessment)}${item.several ? `, in ${item.folder.name}` : ''}`,
    hasChildren: true,
    context: next.letter === null ? 'client' : 'client.letter',
  });
}

function endedRow(item: Kind<'ended'>): TreeRow {
  const { clients } = item;
  const acting = countAtLeast(clients, 'act');
  const need = acting === 0 ? '' : `, ${acting} ${acting === 1 ? 'needs' : 'need'} action`;
  const worst =
    LEVELS[Math.max(...clients.map(({ client }) => LEVELS.indexOf(client.assessment.verdict)))] ?? 'no_data';
  const look = acting === 0 ? PLAIN('archive') : { icon: 'archive', color: LEVEL_LOOKS[worst].color };
  return row(item, 'Ended', `${counted(clients.length, 'client')}${need}`, look, {
    tooltip: () => clientListTooltip(clients, 12),
    hasChildren: true,
  });
}

function unreadableRow(item: Kind<'unreadable'>): TreeRow {
  const { problem, folder, several } = item;
  const name = fileName(problem.file);
  const message = oneLine(problem.message);
  return row(item, name, several ? `${folder.name} · ${message}` : message, LEVEL_LOOKS.let_go, {
    tooltip: () => problemTooltip(problem),
    accessibleLabel: `${name} gives no client: ${message}`,
    action: { type: 'openLine', at: { folder: folder.key, file: name, line: problem.place.line } },
  });
}

function signRow(item: Kind<'sign'>): TreeRow {
  const [name, sign] = item.sign;
  const description = [
    LEVEL_WORDS[sign.level],
    ...(sign.snoozed === null ? [] : [`snoozed until ${sign.snoozed.until}`]),
  ].join(' · ');
  const look = sign.snoozed === null ? LEVEL_LOOKS[sign.level] : { ...LEVEL_LOOKS[sign.level], icon: 'bell-slash' };
  return row(item, capitalised(name), description, look, {
    tooltip: () => signTooltip(item.sign),
    accessibleLabel: `${capitalised(name)}, ${SIGN_MEANINGS[name]}: ${snoozeWords(sign) ?? LEVEL_WORDS[sign.level]}`,
    hasChildren: sign.findings.length > 0,
    context: sign.snoozed === null && atLeast(sign.level, 'watch') ? 'sign.up' : null,
  });
}

function findingRow(item: Kind<'finding'>): TreeRow {
  const { finding } = item;
  const name = capitalised(RULE_NAMES[finding.code]);
  return row(item, name, oneLine(finding.message), LEVEL_LOOKS[finding.level], {
    tooltip: () => findingTooltip(finding),
    accessibleLabel: `${name}, ${LEVEL_WORDS[finding.level]}: ${oneLine(finding.message)}`,
    hasChildren: finding.facts.length > 0,
  });
}

function factRow(item: Kind<'fact'>): TreeRow {
  const { fact, client } = item;
  const label = entryTitle(client.source, fact.path);
  const date = fact.date === undefined ? [] : [fact.date];
  return row(item, label, [`line ${fact.line}`, ...date].join(' · '), PLAIN('go-to-file'), {
    tooltip: () => factTooltip(client, fact.path, fact.line),
    accessibleLabel: heard(label, ...date, `line ${fact.line}`),
    action: openLine(item, fact.line),
    context: entryContext(item, fact.path),
  });
}

/** Whether the entry that a row is about can be given a state. */
function entryContext({ folder, client }: PlacedClient, path: Path): RowContext | null {
  const { source, assessment } = client;
  const input = logInputOf(source.parsed, folder.folder.studio, assessment.asOf, source.defaultCurrency);
  if (input === undefined || marksAround(input, path).length === 0) return null;
  return path[0] === 'letters' ? 'entry.open.letter' : 'entry.open';
}

function scopeRow(item: Kind<'scope'>): TreeRow {
  const { scope } = item.client.assessment;
  const { absorbed, agreed, overdue, currency, deliverables } = scope;
  const parts = [
    ...(overdue > 0 ? [`overdue ${formatMoney(overdue, currency)}`] : []),
    ...(absorbed > 0 ? [`absorbed ${formatMoney(absorbed, currency)}`] : []),
    ...(agreed > 0 ? [`agreed ${formatMoney(agreed, currency)}`] : []),
    ...(agreed === 0 ? [counted(deliverables.length, 'deliverable')] : []),
  ];
  return row(item, 'Scope ledger', parts.join(' · '), PLAIN('list-ordered'), {
    hasChildren:
      deliverables.length > 0 || agreed + absorbed + overdue + scope.invoiced + scope.open + scope.quoted > 0,
  });
}

function deliverableRow(item: Kind<'deliverable'>): TreeRow {
  const { deliverable, client } = item;
  const { roundsUsed, roundsIncluded, state } = deliverable;
  const title = oneLine(deliverable.title ?? deliverable.id);
  const over = roundsIncluded !== null && roundsUsed > roundsIncluded;
  const rounds = `rounds ${roundsWords(deliverable)}`;
  const look = over ? { icon: 'package', color: LEVEL_LOOKS.act.color } : PLAIN('package');
  return row(item, title, `${rounds} · ${state === 'open' ? dueWords(deliverable) : state}`, look, {
    tooltip: () =>
      plainTooltip(
        `${title}: ${state}`,
        `Rounds used: ${roundsWords(deliverable)}`,
        `Due: ${dueWords(deliverable)}`,
        `Requests: ${requestsWords(deliverable)}`,
      ),
    accessibleLabel: heard(
      title,
      `rounds used: ${roundsWords(deliverable)}`,
      state === 'open' ? `due: ${dueWords(deliverable)}` : state,
    ),
    action: openLine(item, client.source.parsed.places.key(deliverable.path).line),
    context: entryContext(item, deliverable.path),
  });
}

function oursRow(item: Kind<'ours'>): TreeRow {
  const { ours } = item.client.assessment;
  const description = ours.length === 0 ? 'nothing to mend' : counted(ours.length, 'thing to mend', 'things to mend');
  return row(item, 'Our own side', description, PLAIN('home'), {
    tooltip: () => plainTooltip('Our own side never raises the client’s level.', ...ours.map(({ message }) => message)),
    hasChildren: ours.length > 0,
  });
}

function slipRow(item: Kind<'slip'>): TreeRow {
  const { slip } = item;
  return row(item, capitalised(OURS_NAMES[slip.code]), oneLine(slip.message), PLAIN('circle-small-filled'), {
    tooltip: () => plainTooltip(slip.message, `Rule ${slip.code}`),
    hasChildren: slip.facts.length > 0,
  });
}

function nextRow(item: Kind<'next'>): TreeRow {
  const { next, verdict } = item.client.assessment;
  const { letter } = next;
  const step = stepTitle(next);
  const label = `Next: ${step}`;
  const gate = next.gate === null ? [] : [`First: ${next.gate}.`];
  const urgent = letter !== null && atLeast(verdict, 'act');
  return row(item, label, oneLine([...gate, next.why].join(' ')), iconOfNext(next, verdict, urgent), {
    tooltip: () => plainTooltip(label, ...gate, next.why),
    accessibleLabel: [`Next step: ${step}.`, ...gate, next.why].join(' '),
    hasChildren: item.letters.length > 0,
    action: actionOfNext(item),
    context: letter === null ? contextOfWait(item, next) : 'next.letter',
  });
}

function contextOfWait(item: Kind<'next'>, { waitsFor }: NextStep): RowContext | null {
  return waitsFor !== undefined && awaitedBy(item, waitsFor.path) !== undefined ? 'next.waits' : null;
}

/** The letter that is waited for; its entry where it is answered before its deadline. */
function openAwaited(item: Kind<'next'>, { waitsFor }: NextStep): ViewAction | null {
  if (waitsFor === undefined) return null;
  const letter = awaitedBy(item, waitsFor.path);
  return letter === undefined
    ? openLine(item, item.client.source.parsed.places.key(waitsFor.path).line)
    : openLetter(item, letter);
}

/** The letter at that place, while it has no answer. */
function awaitedBy({ letters }: Kind<'next'>, path: Path): AwaitedLetter | undefined {
  return letters.find((one) => one.path.join('/') === path.join('/'));
}

/** A letter where it lies, else its entry. */
function openLetter(placed: PlacedClient, { paper, path }: AwaitedLetter): ViewAction {
  if (paper !== null) return { type: 'openPaper', folder: placed.folder.key, path: paper };
  return openLine(placed, placed.client.source.parsed.places.key(path).line);
}

function letterRow(item: Kind<'letter'>): TreeRow {
  const { kind, status, paper } = item.letter;
  const label = `${LETTERS[kind].title} of ${status.date}`;
  const isOver = status.type === 'passed';
  const words = isOver
    ? `no answer, deadline passed ${counted(status.days, 'day')} ago`
    : `waits for an answer until ${status.deadline}`;
  const look = isOver ? { icon: 'warning', color: LEVEL_LOOKS.act.color } : PLAIN('calendar');
  return row(item, label, words, look, {
    tooltip: () => plainTooltip(`${label}: ${words}`, ...(paper === null ? ['No file of it is on record.'] : [paper])),
    action: openLetter(item, item.letter),
    context: 'entry.open.letter',
  });
}

/** The letter that is due, else the exit where one is under way. */
function actionOfNext(item: Kind<'next'>): ViewAction | null {
  const { next } = item.client.assessment;
  if (next.letter !== null) return { type: 'draft', client: refOf(item), kind: next.letter };
  return next.exitStep === null ? openAwaited(item, next) : { type: 'endWork', client: refOf(item) };
}

function leakRow(item: Kind<'leak'>): TreeRow {
  const { folder, several } = item;
  const label = 'Git would commit these files';
  return row(item, label, several ? folder.name : '', PLAIN('warning'), {
    tooltip: () =>
      plainTooltip(
        `${label}.`,
        'Nothing ignores the folder .clients, and none of it is committed yet.',
        'Click to ignore it, or to say that it is meant to be committed.',
      ),
    action: { type: 'keepOutOfGit', folder: folder.key },
  });
}

function stepTitle(next: NextStep): string {
  const step = EXIT_STEPS.find((one) => one === next.exitStep);
  if (next.letter === null && step !== undefined) return EXIT_STEP_TITLES[step];
  const waits = waitingWords(next);
  if (waits !== null) return waits.replace('waits', 'wait');
  return nextTitle(next) ?? 'no letter';
}

function iconOfNext(next: NextStep, verdict: Level, urgent: boolean): Look {
  if (next.waitsFor !== undefined) return PLAIN('calendar');
  if (next.letter === null) return PLAIN(next.exitStep === null ? 'arrow-small-right' : 'checklist');
  return { icon: 'mail', color: urgent ? LEVEL_LOOKS[verdict].color : null };
}

function openLine({ folder, client }: PlacedClient, line: number): ViewAction {
  return { type: 'openLine', at: { folder: folder.key, file: client.source.name, line } };
}

/** @example fileName('.clients/acme.yaml') // 'acme.yaml' */
function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
