/** Every view of a client's file, by name: each makes all that it can of the file and has it judged. */
import { assessFolder, readFolder, type FileText } from '../../src/core/folder';
import { exitPlan } from '../../src/core/exit/exitPlan';
import { beginExit, closeRecord, tickStep } from '../../src/core/exit/exitEdits';
import { handOverList } from '../../src/core/exit/handOverList';
import { EXIT_STEPS } from '../../src/core/exitSteps';
import { completionsAt } from '../../src/core/language/completion';
import { foldsOf } from '../../src/core/language/folding';
import { hoverAt } from '../../src/core/language/hover';
import { studioHoverAt } from '../../src/core/language/hoverStudio';
import { inlayHintsOf } from '../../src/core/language/inlayHints';
import { linksIn } from '../../src/core/language/links';
import { outlineOf, type OutlineItem } from '../../src/core/language/outline';
import { fixAll, quickFixes } from '../../src/core/language/quickFixes';
import { recordOnDay } from '../../src/core/language/recordOnDay';
import { renameableAt, renameAt } from '../../src/core/language/rename';
import { checkLetter } from '../../src/core/letters/check/checkLetter';
import { draftLetter, fits, lettersThatFit, renderDraft } from '../../src/core/letters/draft';
import { readLetter } from '../../src/core/letters/readLetter';
import { LiveFolder } from '../../src/core/liveFolder';
import { effectOf } from '../../src/core/log/effect';
import { logInputOf } from '../../src/core/log/input';
import { LOG_KIND_IDS, LOG_KINDS } from '../../src/core/log/logKinds';
import { openMarks } from '../../src/core/log/marks';
import { logRows } from '../../src/core/log/pick';
import { letterToSend, sentRows } from '../../src/core/log/sentPick';
import { emlOf } from '../../src/core/mail/eml';
import { mailOf } from '../../src/core/mail/mail';
import { mailtoFor, mailtoWithoutText } from '../../src/core/mail/mailto';
import type { Edited } from '../../src/core/record/edit/applyChanges';
import { parseClient, parseStudio } from '../../src/core/record/parse';
import { LETTER_KINDS } from '../../src/core/record/schema';
import { recordOn } from '../../src/core/recordOn';
import { clientChoices } from '../../src/core/views/clientPick';
import { exitBody } from '../../src/core/views/exit';
import { interestJson } from '../../src/core/views/interestJson';
import { interestText } from '../../src/core/views/interestText';
import { assessmentJson } from '../../src/core/views/json';
import { lensesOf } from '../../src/core/views/lenses';
import { letterCheckInput } from '../../src/core/views/letterCheckInput';
import { letterBody } from '../../src/core/views/letterContract';
import { lensesOfLetter } from '../../src/core/views/letterLenses';
import { letterChoices } from '../../src/core/views/letterPick';
import { assessmentMarkdown } from '../../src/core/views/markdown';
import { changeIn } from '../../src/core/views/overview/changeList';
import { overviewModel, shownRows } from '../../src/core/views/overview/model';
import { overviewBody } from '../../src/core/views/overview/overviewBody';
import { overviewCsv } from '../../src/core/views/overview/overviewCsv';
import { FIRST_VIEW } from '../../src/core/views/overview/view';
import {
  letterInputFor,
  refOf,
  type PlacedClient,
  type Portfolio,
  type PortfolioFolder,
} from '../../src/core/views/portfolio';
import { shownProblems } from '../../src/core/views/problems';
import { reportBody, unreadableBody } from '../../src/core/views/report';
import { reportMarkdown } from '../../src/core/views/report/reportMarkdown';
import { reportModel } from '../../src/core/views/report/reportModel';
import { savedReport } from '../../src/core/views/report/savedReport';
import { WHOLE_VIEW } from '../../src/core/views/reportView';
import { statusBarText } from '../../src/core/views/statusBar';
import { assessmentText } from '../../src/core/views/text';
import { treeChildren, treeRoots, type TreeItem } from '../../src/core/views/tree';
import { treeRow } from '../../src/core/views/treeRows';
import * as judge from './judge';
import { NASTY_DATES, NASTY_NAMES, NASTY_TEXTS } from './nasty';
import type { Random } from './random';

/** A client's file among others, as the views get it. */
export interface Scene {
  readonly text: string;
  readonly portfolio: Portfolio;
  readonly folder: PortfolioFolder;
  /** The file that is looked at. */
  readonly file: PortfolioFolder['folder']['files'][number];
  /** `undefined` where the file gives no client. */
  readonly placed: PlacedClient | undefined;
  /** Whether one kind of letter is drawn, in place of all. */
  readonly isSmall: boolean;
  readonly random: Random;
}

const DAY = '2026-11-23';
const FAR_DAYS = ['0000-01-01', '1970-01-01', '2026-07-01', '9999-12-31'];
const OTHER = 'client: Other\ncontacts: [{name: Eve}]\n';
const STUDIO = 'name: North Studio\ncontact: {name: Minh Tran, email: minh@north.example}\n';

/**
 * The file of a text, and what a day makes of it.
 * @param studio the text of `studio.yaml`
 * @param isSmall whether it stands alone most of the time, and one kind of letter is drafted in place of all
 */
export function sceneOf(text: string, random: Random, studio = STUDIO, isSmall = false): Scene {
  const name = random.next() < 0.7 ? 'acme.yaml' : random.of(NASTY_NAMES);
  const asOf = random.next() < 0.8 ? DAY : random.of(FAR_DAYS);
  const files: FileText[] = [
    { name, text },
    ...(isSmall && random.next() < 0.8 ? [] : [{ name: 'other.yaml', text: OTHER }]),
    { name: 'studio.yaml', text: studio },
  ];
  const read = readFolder(files);
  const file = read.files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`${JSON.stringify(name)} is not read.`);
  const clients = assessFolder(read, asOf);
  const folder = { key: 'file:///work', name: 'work', folder: read, clients, problems: read.problems };
  const client = clients.find(({ source }) => source === file);
  const placed = client && { folder, client };
  return { text, portfolio: { asOf, folders: [folder] }, folder, file, placed, isSmall, random };
}

type View = (scene: Scene) => void;

/** The views of whatever text. */
const OF_ANY_TEXT: Readonly<Record<string, View>> = {
  reading: ({ text, file }) => {
    for (const { place, message } of [...file.parsed.problems, ...parseStudio(text).problems]) {
      judge.judgeLine(message);
      const isInside = place.start >= 0 && place.start <= place.end && place.end <= text.length && place.line >= 1;
      if (!isInside) throw new judge.Breach(`a place outside the text: ${JSON.stringify(place)}`);
    }
    if (Object.getPrototypeOf({}) !== Object.prototype || 'planted' in {})
      throw new judge.Breach('a changed prototype');
  },
  folder: ({ portfolio, folder, text, file }) => {
    const live = new LiveFolder();
    for (const one of [...folder.folder.files, { name: 'studio.yaml', text: folder.folder.studioFile?.text ?? '' }])
      live.set(one.name, one.text);
    Array.from(live.work(portfolio.asOf));
    const verdictsOf = (clients: PortfolioFolder['clients']): string =>
      clients.map(({ id, assessment }) => `${id} ${assessment.verdict}`).join();
    const { clients } = live.show();
    if (verdictsOf(clients) !== verdictsOf(folder.clients)) throw new judge.Breach('two verdicts on one text');
    live.set(file.name, `${text}\n`);
    Array.from(live.work(portfolio.asOf));
    for (const { assessment } of live.show().clients) judge.judgeValues([assessment.scope, assessment.ours]);
  },
  problems: ({ folder }) => {
    for (const { message, related } of shownProblems(folder)) {
      judge.judgeLine(message);
      for (const one of related) judge.judgeLine(one.message);
    }
  },
  tree: ({ portfolio }) => treeRoots(portfolio, 'all').forEach(judgeRow),
  'status bar': ({ portfolio }) => {
    const bar = statusBarText(portfolio);
    if (bar === null) return;
    judge.judgeLabel(bar.text);
    judge.judgeTooltip(bar.tooltip);
    judge.judgeLine(bar.accessibleLabel);
  },
  picks: ({ portfolio }) => {
    for (const { label, description, detail } of clientChoices(portfolio))
      [label, description, detail].forEach(judge.judgeLabel);
  },
  overview: ({ portfolio, random }) => {
    const found = new Map();
    for (const { folder, client } of portfolio.folders.flatMap((one) =>
      one.clients.map((each) => ({ folder: one, client: each })),
    ))
      found.set(client.assessment, changeIn({ folder, client }, 90));
    const text = random.next() < 0.8 ? '' : 'o<planted>"';
    judge.judgeHtml(overviewBody(overviewModel({ portfolio, hasFolder: true, view: FIRST_VIEW, text, found })));
    judge.judgeCsv(overviewCsv(shownRows(portfolio, FIRST_VIEW, '')));
  },
  'command line': ({ portfolio, folder: { clients, problems } }) => {
    const view = { asOf: portfolio.asOf, clients, problems };
    judge.judgeText(assessmentText(view));
    judge.judgeDocument(assessmentMarkdown(view));
    JSON.parse(assessmentJson(view));
  },
  outline: ({ text }) => outlineOf(text, 'USD').forEach(judgeOutline),
  folding: ({ text }) => void foldsOf(text),
  links: ({ file }) => linksIn(file).forEach(({ target }) => judge.judgeLink(target)),
  completion: ({ text, folder, portfolio, random }) => {
    for (const file of ['client', 'studio'] as const) {
      const call = { text, offset: offsetIn(text, random), file, today: portfolio.asOf, studio: folder.folder.studio };
      for (const { label, detail, documentation } of completionsAt(call)) {
        judge.judgeLine(label);
        judge.judgeLine(detail);
        judge.judgeTooltip(documentation);
      }
    }
  },
  hover: ({ text, folder, file, placed, portfolio, random }) => {
    const on = recordOnDay(file, folder.folder.studio, portfolio.asOf, placed?.client.assessment);
    const parsed = parseStudio(text);
    for (let n = 0; n < 8; n += 1) {
      judge.judgeTooltip(hoverAt(on, offsetIn(text, random))?.markdown ?? '');
      judge.judgeTooltip(studioHoverAt({ text, parsed }, portfolio.asOf, offsetIn(text, random))?.markdown ?? '');
    }
  },
  'inlay hints': ({ text, folder, file, placed, portfolio }) => {
    const on = recordOnDay(file, folder.folder.studio, portfolio.asOf, placed?.client.assessment);
    for (const { label, tooltip } of inlayHintsOf(on, { start: 0, end: text.length })) {
      judge.judgeLine(label);
      judge.judgeTooltip(tooltip);
    }
  },
  'quick fixes': ({ text, file, portfolio, random }) => {
    const { problems, places } = file.parsed;
    const few = problems.length === 0 ? [] : [random.of(problems)];
    const source = { file: 'client', text, problems: few, places, currency: 'USD', today: portfolio.asOf } as const;
    for (const { title } of quickFixes(source, { start: 0, end: text.length })) judge.judgeLine(title);
    fixAll(source);
  },
  rename: ({ text, random }) => {
    const offset = offsetIn(text, random);
    if (!renameableAt(text, offset).done) return;
    const renamed = renameAt(text, offset, random.of(NASTY_TEXTS));
    if (!renamed.done) judge.judgeLine(renamed.why);
  },
  'no client': ({ file }) => judge.judgeHtml(unreadableBody(file)),
};

/** The views of a text that gives a client. */
const OF_A_CLIENT: Readonly<Record<string, (scene: Scene, placed: PlacedClient) => void>> = {
  lenses: ({ folder, portfolio, file }, placed) => {
    const letters = letterInputFor(placed);
    const log = logInputOf(file.parsed, folder.folder.studio, portfolio.asOf, file.defaultCurrency);
    if (letters === undefined || log === undefined) return;
    for (const { title, tooltip } of lensesOf(placed, lettersThatFit(letters), openMarks(log))) {
      judge.judgeLabel(title);
      judge.judgeText(tooltip);
    }
  },
  sums: (_scene, { client: { assessment } }) => judge.judgeValues(assessment),
  report: ({ random }, placed) => {
    const asOf = random.next() < 0.5 ? null : random.of(['2026-08-01', ...FAR_DAYS]);
    const zoom = random.of(['all', 'year', 'month'] as const);
    const model = reportModel(placed, { ...WHOLE_VIEW, asOf, zoom });
    if (model === undefined) return;
    judge.judgeHtml(reportBody(model));
    judge.judgeHtml(savedReport(model, { notes: true, quotes: true }, { styles: ['p {}'], language: 'en' }));
    judge.judgeDocument(reportMarkdown(model, { notes: true, quotes: true }));
  },
  exit: ({ folder, portfolio, file, text, random }, { client: { assessment } }) => {
    const onDay = recordOn(file.parsed, folder.folder.studio, portfolio.asOf);
    if (onDay === undefined) return;
    const plan = exitPlan(onDay, (entry) => file.parsed.places.pathOf(entry));
    judge.judgeHtml(exitBody({ plan, assessment, source: file }));
    const target = { text, currency: file.defaultCurrency };
    judgeEdited(beginExit(target, portfolio.asOf, random.of(NASTY_DATES.slice(0, 2))));
    judgeEdited(tickStep(target, random.of(EXIT_STEPS)));
    judgeEdited(closeRecord(target, { date: portfolio.asOf, reason: random.of(NASTY_TEXTS) }));
  },
  'hand-over': (_scene, placed) => {
    const input = letterInputFor(placed);
    if (input !== undefined) judge.judgeDocument(handOverList(input));
  },
  letters: ({ isSmall, random }, placed) => {
    const input = letterInputFor(placed);
    if (input === undefined) return;
    for (const { label, description, detail } of letterChoices(input))
      [label, description, detail].forEach(judge.judgeLabel);
    for (const kind of isSmall ? [random.of(LETTER_KINDS)] : LETTER_KINDS) {
      fits(kind, input);
      const draft = draftLetter(kind, { ...input, language: random.of(['en', 'vi']) });
      judge.judgeLine(draft.subject);
      const letter = renderDraft(draft);
      judge.judgeDocument(letter);
      const mail = mailOf(readLetter(letter));
      judge.judgeHtml(letterBody(mail));
      judge.judgeMail(emlOf(mail, null));
      const mailto = mailtoFor(mail);
      judge.judgeMailto(mailto.fits ? mailto.address : mailtoWithoutText(mail));
    }
  },
  'letter check': ({ portfolio, folder, text, random }, placed) => {
    const input = letterInputFor(placed);
    const kind = random.of(LETTER_KINDS);
    const file = { client: placed.client.id, date: portfolio.asOf, kind, paper: 'acme/letters/x.md' };
    const check = letterCheckInput(portfolio, folder, file);
    if (input === undefined || check === undefined) return;
    const letter = `${renderDraft(draftLetter(kind, input))}\n${text.slice(0, 800)}`;
    for (const { message } of checkLetter(letter, check)) judge.judgeLine(message);
    judge.judgeLetter(letterBody(mailOf(readLetter(letter))));
  },
  'letter lenses': ({ folder, portfolio, file, random }, placed) => {
    const input = logInputOf(file.parsed, folder.folder.studio, portfolio.asOf, file.defaultCurrency);
    if (input === undefined) return;
    const kind = random.of(LETTER_KINDS);
    const papers = (input.record.letters ?? []).flatMap(({ file: one }) => one ?? []);
    const paper = random.of([...papers, 'acme/letters/x.md']);
    const letter = { client: placed.client.id, date: DAY, kind, paper };
    const open = { input, client: refOf(placed), record: file.name, letter, document: 'untitled:x' };
    for (const { title, tooltip } of lensesOfLetter(open)) {
      judge.judgeLabel(title);
      judge.judgeText(tooltip);
    }
    const send = letterToSend(input, folder.folder.studio, letter, 'Please pay until 2026-12-01.');
    for (const row of sentRows(send, random.of(['', 'email', random.of(NASTY_TEXTS)]))) judge.judgeLabel(row.label);
  },
  log: ({ folder, portfolio, file, text, random }) => {
    const { studio } = folder.folder;
    const input = logInputOf(file.parsed, studio, portfolio.asOf, file.defaultCurrency);
    if (input === undefined) return;
    const kind = LOG_KINDS[random.of(LOG_KIND_IDS)];
    const line = random.of(['', 'A shop 12h 300', `${random.of(NASTY_DATES)}: ${random.of(NASTY_TEXTS)}`]);
    const rows = logRows(input, kind, line, random.of(NASTY_TEXTS));
    for (const row of rows) {
      judge.judgeLabel(row.label);
      if (row.type === 'option') judge.judgeLabel(row.description);
    }
    const options = rows.filter((row) => row.type === 'option');
    if (options.length > 0) {
      const edited = random.of(options).option.plan(text);
      judgeEdited(edited);
      effectOf(input, studio, edited);
    }
    const marks = openMarks(input);
    if (marks.length > 0) judgeEdited(random.of(marks).plan(100)(text));
  },
  interest: ({ folder, portfolio, file }, placed) => {
    const snapshot = recordOn(file.parsed, folder.folder.studio, portfolio.asOf)?.snapshot;
    if (snapshot === undefined) return;
    judge.judgeText(interestText(placed.client.id, snapshot));
    judge.judgeValues(JSON.parse(interestJson(placed.client.id, snapshot)));
  },
};

export const VIEW_NAMES: readonly string[] = [...Object.keys(OF_ANY_TEXT), ...Object.keys(OF_A_CLIENT)];

/** Views that take ten times as long as others: of small records they look at fewer. */
const DEAR = new Set(['letter check', 'report', 'log', 'overview']);
/** The views in the order in which small records are handed to them, one to each. */
export const ROTA: readonly string[] = Array.from({ length: 4 }, (_, round) =>
  VIEW_NAMES.filter((name) => round === 0 || !DEAR.has(name)),
).flat();

/** Has one view make what it makes of a scene; throws where that is not as it should be. */
export function look(name: string, scene: Scene): void {
  OF_ANY_TEXT[name]?.(scene);
  if (scene.placed !== undefined) OF_A_CLIENT[name]?.(scene, scene.placed);
}

function judgeRow(item: TreeItem): void {
  const { label, description, accessibleLabel, tooltip } = treeRow(item);
  judge.judgeLine(label);
  judge.judgeLine(description);
  judge.judgeLine(accessibleLabel);
  judge.judgeTooltip(tooltip());
  treeChildren(item).forEach(judgeRow);
}

function judgeOutline({ name, detail, children }: OutlineItem): void {
  judge.judgeLine(name);
  judge.judgeLine(detail);
  children.forEach(judgeOutline);
}

/** A text that was edited still gives a client. */
function judgeEdited(edited: Edited): void {
  if (!edited.done) judge.judgeLine(edited.why);
  else if (parseClient(edited.text).record === undefined)
    throw new judge.Breach(`an edit that left no client: ${JSON.stringify(edited.text.slice(0, 300))}`);
}

function offsetIn(text: string, random: Random): number {
  return random.below(text.length + 1);
}
