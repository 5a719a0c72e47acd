/** How each row of the tree looks: a pure description, from which the editor's own row is made. */
import { atLeast, type Level, type NextStep } from '../assessment';
import { EXIT_STEP_TITLES, EXIT_STEPS } from '../exitSteps';
import { later, t, tn } from '../l10n';
import { oneLine } from '../letters/markdown';
import { LETTERS } from '../letters/letters';
import { logInputOf } from '../log/input';
import { marksAround } from '../log/marks';
import { formatMoney } from '../money';
import type { Path } from '../record/problem';
import type { ClientStatus } from '../record/schema';
import { DELIVERABLE_WORDS, SIGN_WORDS, STATUS_WORDS } from '../valueWords';
import type { ViewAction } from './actions';
import type { AwaitedLetter } from './awaitedLetters';
import { entryTitle } from './entries';
import { LEVEL_LOOKS, type Look } from './levelLooks';
import { OURS_NAMES, RULE_NAMES } from './names';
import { refOf, type PlacedClient } from './portfolio';
import { clientTooltip, factTooltip, findingTooltip, plainTooltip, signTooltip } from './tooltips';
import { endedRow, leakRow, moreRow, rememberedRow, unreadableRow } from './listRows';
import { heard, leaf, PLAIN, row, type Kind, type RowContext, type TreeRow } from './rowShape';
import type { TreeItem } from './tree';
import { verdictWords } from './verdictWords';
import {
  capitalised,
  dueWords,
  LEVEL_WORDS,
  nextTitle,
  requestsWords,
  roundsWords,
  SIGN_MEANINGS,
  snoozeWords,
} from './words';

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
    case 'more':
      return moreRow(item);
    case 'remembered':
      return rememberedRow(item);
  }
}

function clientRow(item: Kind<'client'>): TreeRow {
  const { assessment } = item.client;
  const { status, verdict, next } = assessment;
  const description = [
    verdictWords(assessment),
    ...(status === 'active' || status === 'ended' ? [] : [STATUS_WORDS[status]]),
    ...(item.several ? [item.folder.name] : []),
  ].join(' · ');
  return row(item, oneLine(assessment.client), description, LEVEL_LOOKS[verdict], {
    tooltip: () => clientTooltip(item.client),
    accessibleLabel: [
      oneLine(assessment.client),
      t(CLIENT_OF_STATUS[status]),
      verdictWords(assessment),
      ...(item.several ? [t('in {0}', item.folder.name)] : []),
    ].join(', '),
    hasChildren: true,
    context: next.letter === null ? 'client' : 'client.letter',
  });
}

const CLIENT_OF_STATUS = {
  prospect: later('prospect'),
  active: later('active client'),
  paused: later('paused client'),
  ended: later('ended client'),
} as const satisfies Record<ClientStatus, string>;

function signRow(item: Kind<'sign'>): TreeRow {
  const [name, sign] = item.sign;
  const description = [
    LEVEL_WORDS[sign.level],
    ...(sign.snoozed === null ? [] : [t('snoozed until {0}', sign.snoozed.until)]),
  ].join(' · ');
  const look = sign.snoozed === null ? LEVEL_LOOKS[sign.level] : { ...LEVEL_LOOKS[sign.level], icon: 'bell-slash' };
  const label = capitalised(SIGN_WORDS[name]);
  return row(item, label, description, look, {
    tooltip: () => signTooltip(item.sign),
    accessibleLabel: `${label}, ${SIGN_MEANINGS[name]}: ${snoozeWords(sign) ?? LEVEL_WORDS[sign.level]}`,
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
  return row(item, label, [t('line {0}', fact.line), ...date].join(' · '), PLAIN('go-to-file'), {
    tooltip: () => factTooltip(client, fact.path, fact.line),
    accessibleLabel: heard(label, ...date, t('line {0}', fact.line)),
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
    ...(overdue > 0 ? [t('overdue {0}', formatMoney(overdue, currency))] : []),
    ...(absorbed > 0 ? [t('absorbed {0}', formatMoney(absorbed, currency))] : []),
    ...(agreed > 0 ? [t('agreed {0}', formatMoney(agreed, currency))] : []),
    ...(agreed === 0 ? [tn(deliverables.length, '{0} deliverable', '{0} deliverables')] : []),
  ];
  return row(item, t('Scope ledger'), parts.join(' · '), PLAIN('list-ordered'), {
    hasChildren:
      deliverables.length > 0 || agreed + absorbed + overdue + scope.invoiced + scope.open + scope.quoted > 0,
  });
}

function deliverableRow(item: Kind<'deliverable'>): TreeRow {
  const { deliverable, client } = item;
  const { roundsUsed, roundsIncluded, state } = deliverable;
  const title = oneLine(deliverable.title ?? deliverable.id);
  const over = roundsIncluded !== null && roundsUsed > roundsIncluded;
  const rounds = t('rounds {0}', roundsWords(deliverable));
  const look = over ? { icon: 'package', color: LEVEL_LOOKS.act.color } : PLAIN('package');
  return row(item, title, `${rounds} · ${state === 'open' ? dueWords(deliverable) : DELIVERABLE_WORDS[state]}`, look, {
    tooltip: () =>
      plainTooltip(
        `${title}: ${DELIVERABLE_WORDS[state]}`,
        t('Rounds used: {0}', roundsWords(deliverable)),
        t('Due: {0}', dueWords(deliverable)),
        t('Requests: {0}', requestsWords(deliverable)),
      ),
    accessibleLabel: heard(
      title,
      t('rounds used: {0}', roundsWords(deliverable)),
      state === 'open' ? t('due: {0}', dueWords(deliverable)) : DELIVERABLE_WORDS[state],
    ),
    action: openLine(item, client.source.parsed.places.key(deliverable.path).line),
    context: entryContext(item, deliverable.path),
  });
}

function oursRow(item: Kind<'ours'>): TreeRow {
  const { ours } = item.client.assessment;
  const description =
    ours.length === 0 ? t('nothing to mend') : tn(ours.length, '{0} thing to mend', '{0} things to mend');
  return row(item, t('Our own side'), description, PLAIN('home'), {
    tooltip: () =>
      plainTooltip(t('Our own side never raises the client’s level.'), ...ours.map(({ message }) => message)),
    hasChildren: ours.length > 0,
  });
}

function slipRow(item: Kind<'slip'>): TreeRow {
  const { slip } = item;
  return row(item, capitalised(OURS_NAMES[slip.code]), oneLine(slip.message), PLAIN('circle-small-filled'), {
    tooltip: () => plainTooltip(slip.message, t('Rule {0}', slip.code)),
    hasChildren: slip.facts.length > 0,
  });
}

function nextRow(item: Kind<'next'>): TreeRow {
  const { next, verdict } = item.client.assessment;
  const { letter } = next;
  const step = stepTitle(next);
  const label = t('Next: {0}', step);
  const gate = next.gate === null ? [] : [t('First: {0}.', next.gate)];
  const urgent = letter !== null && atLeast(verdict, 'act');
  return row(item, label, oneLine([...gate, next.why].join(' ')), iconOfNext(next, verdict, urgent), {
    tooltip: () => plainTooltip(label, ...gate, next.why),
    accessibleLabel: [t('Next step: {0}.', step), ...gate, next.why].join(' '),
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
  const label = t('{1} of {0}', status.date, LETTERS[kind].title);
  const isOver = status.type === 'passed';
  const words = isOver
    ? tn(status.days, 'no answer, deadline passed {0} day ago', 'no answer, deadline passed {0} days ago')
    : t('waits for an answer until {0}', status.deadline);
  const look = isOver ? { icon: 'warning', color: LEVEL_LOOKS.act.color } : PLAIN('calendar');
  return row(item, label, words, look, {
    tooltip: () =>
      plainTooltip(`${label}: ${words}`, ...(paper === null ? [t('No file of it is on record.')] : [paper])),
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

function stepTitle(next: NextStep): string {
  const step = EXIT_STEPS.find((one) => one === next.exitStep);
  if (next.letter === null && step !== undefined) return EXIT_STEP_TITLES[step];
  if (next.waitsFor !== undefined) return t('wait until {0}', next.waitsFor.until);
  return nextTitle(next) ?? t('no letter');
}

function iconOfNext(next: NextStep, verdict: Level, urgent: boolean): Look {
  if (next.waitsFor !== undefined) return PLAIN('calendar');
  if (next.letter === null) return PLAIN(next.exitStep === null ? 'arrow-small-right' : 'checklist');
  return { icon: 'mail', color: urgent ? LEVEL_LOOKS[verdict].color : null };
}

function openLine({ folder, client }: PlacedClient, line: number): ViewAction {
  return { type: 'openLine', at: { folder: folder.key, file: client.source.name, line } };
}

/** @example nameIn('.clients/acme.yaml') // 'acme.yaml' */
