import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addDays } from '../../../../src/core/dates';
import { exitPlan } from '../../../../src/core/exit/exitPlan';
import { speak, t } from '../../../../src/core/l10n';
import { lettersThatFit } from '../../../../src/core/letters/draft';
import { logInputOf } from '../../../../src/core/log/input';
import { openMarks } from '../../../../src/core/log/marks';
import { recordOn } from '../../../../src/core/recordOn';
import { clientChoices } from '../../../../src/core/views/clientPick';
import { exitBody } from '../../../../src/core/views/exit';
import { lensesOf } from '../../../../src/core/views/lenses';
import { letterChoices } from '../../../../src/core/views/letterPick';
import { assessmentMarkdown } from '../../../../src/core/views/markdown';
import { allClients, letterInputFor, type PlacedClient, type Portfolio } from '../../../../src/core/views/portfolio';
import { shownProblems } from '../../../../src/core/views/problems';
import { ruleTexts } from '../../../../src/core/views/ruleTexts';
import { statusBarText } from '../../../../src/core/views/statusBar';
import { reportBody } from '../../../../src/core/views/report';
import { reportMarkdown } from '../../../../src/core/views/report/reportMarkdown';
import { reportModel, type ReportModel } from '../../../../src/core/views/report/reportModel';
import { savedReport } from '../../../../src/core/views/report/savedReport';
import { WHOLE_VIEW, type ReportView } from '../../../../src/core/views/reportView';
import { overviewBody } from '../../../../src/core/views/overview/overviewBody';
import { treeChildren, treeRoots, type TreeItem } from '../../../../src/core/views/tree';
import { treeRow } from '../../../../src/core/views/treeRows';
import { DEFAULT_THRESHOLDS } from '../../../../src/core/thresholds';
import { looking } from './overview/looking';
import { portfolioOf } from './portfolios';
import { inOtherScript, markedTexts, readable, unspoken } from './pseudoLanguage';

const DEMO_DAY = '2026-11-23';

function textsIn(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, inOtherScript(readFileSync(join(folder, name), 'utf8'))]));
}

/** The demo, and each story on the last of its days. */
function portfolios(): readonly Portfolio[] {
  const stories = textsIn(join('test', 'fixtures', 'stories'));
  const key = readFileSync(join('test', 'fixtures', 'stories', 'key.tsv'), 'utf8').split(/\r?\n/);
  const days = key.flatMap((line) => {
    const [id = '', day = ''] = line.split('\t');
    const text = stories[`${id}.yaml`];
    return text === undefined ? [] : [portfolioOf({ ю: { [`${id}.yaml`]: text } }, day)];
  });
  return [portfolioOf({ ю: textsIn(join('demo', '.clients')) }, DEMO_DAY), ...days];
}

function treeTexts(items: readonly TreeItem[]): readonly string[] {
  return items.flatMap((item) => {
    const { label, description, accessibleLabel, tooltip } = treeRow(item);
    return [label, description, accessibleLabel, tooltip(), ...treeTexts(treeChildren(item))];
  });
}

function lensTexts(placed: PlacedClient): readonly string[] {
  const input = letterInputFor(placed);
  const { source, assessment } = placed.client;
  const log = logInputOf(source.parsed, placed.folder.folder.studio, assessment.asOf, source.defaultCurrency);
  assert.ok(input !== undefined && log !== undefined);
  const choices = letterChoices(input).flatMap(({ label, description, detail }) => [label, description, detail]);
  return [
    ...lensesOf(placed, lettersThatFit(input), openMarks(log)).flatMap(({ title, tooltip }) => [title, tooltip]),
    ...choices,
  ];
}

function exitText({ client, folder }: PlacedClient): string {
  const { parsed } = client.source;
  const onDay = recordOn(parsed, folder.folder.studio, client.assessment.asOf);
  assert.ok(onDay !== undefined);
  const plan = exitPlan(onDay, (entry) => parsed.places.pathOf(entry));
  return readable(exitBody({ plan, assessment: client.assessment, source: client.source }));
}

const PRIVATE = { notes: true, quotes: true };

function reportOf(placed: PlacedClient, view: Partial<ReportView> = {}): ReportModel {
  const model = reportModel(placed, { ...WHOLE_VIEW, ...view });
  assert.ok(model !== undefined);
  return model;
}

/** The report of today with its timeline, each month of the last quarter apart, and that of a day before. */
function reportTexts(placed: PlacedClient): readonly string[] {
  const { asOf } = placed.client.assessment;
  const views: readonly Partial<ReportView>[] = [{}, { zoom: 'year' }, { zoom: 'month' }, { asOf: addDays(asOf, -60) }];
  return views.map((view) => readable(reportBody(reportOf(placed, view))));
}

function savedText(placed: PlacedClient): string {
  const page = savedReport(reportOf(placed), PRIVATE, { styles: [], language: 'en' });
  return readable(page.slice(page.indexOf('<body>')));
}

/** The overview with everything in it, with nobody chosen, and while clients are still compared. */
function overviewTexts(portfolio: Portfolio): readonly string[] {
  const all = { pastDue: 1000, upcoming: 1000, changes: 1000 };
  return [
    looking(portfolio, { ...all, days: 90 }),
    looking(portfolio, { sort: 'deadline', pastDue: 1, upcoming: 1, changes: 1 }),
    looking(portfolio, {}, 'ю/ю'),
    { ...looking(portfolio), changes: null },
    { ...looking(portfolio), pages: 3 },
    { ...looking(portfolio), holds: 'no clients' as const },
    { ...looking(portfolio), holds: 'nothing' as const },
  ].map((model) => readable(overviewBody(model)));
}

type Surface = (portfolio: Portfolio) => readonly string[];

const SURFACES: Readonly<Record<string, Surface>> = {
  'the tree': (portfolio) => treeTexts(treeRoots(portfolio, 'all', new Set(portfolio.folders.map(({ key }) => key)))),
  'the status bar': (portfolio) => {
    const said = statusBarText(portfolio);
    return said === null ? [] : [said.text, said.tooltip, said.accessibleLabel];
  },
  'the lenses and the choice of letters': (portfolio) => allClients(portfolio).flatMap(lensTexts),
  'the problems': (portfolio) =>
    portfolio.folders.flatMap((folder) =>
      shownProblems(folder).flatMap(({ message, related }) => [message, ...related.map((one) => one.message)]),
    ),
  'the choice of clients': (portfolio) =>
    clientChoices(portfolio).flatMap(({ label, description, detail }) => [label, description, detail]),
  'the report and its timeline': (portfolio) => allClients(portfolio).flatMap(reportTexts),
  'the saved report': (portfolio) => allClients(portfolio).map(savedText),
  'the report as Markdown': (portfolio) =>
    allClients(portfolio).map((placed) => reportMarkdown(reportOf(placed), PRIVATE)),
  'the overview': overviewTexts,
  'the exit': (portfolio) => allClients(portfolio).map(exitText),
  'the Markdown': ({ asOf, folders }) =>
    folders.map(({ clients, problems }) => assessmentMarkdown({ asOf, clients, problems })),
};

describe('a language in which every text is marked', function () {
  this.timeout(60_000);
  let shown: readonly Portfolio[] = [];

  before(() => {
    speak(markedTexts());
    shown = portfolios();
  });
  after(() => speak(undefined));

  for (const [name, texts] of Object.entries(SURFACES)) {
    it(`leaves no English word unmarked in ${name}`, () => {
      const missed = new Map<string, string>();
      let marks = 0;
      for (const text of shown.flatMap(texts)) {
        marks += text.includes('⟦') ? 1 : 0;
        for (const word of unspoken(text)) if (!missed.has(word)) missed.set(word, text.slice(0, 300));
      }
      assert.deepEqual([...missed], []);
      assert.ok(marks > 0, 'nothing was marked, so nothing was shown');
    });
  }

  it('leaves no English word unmarked in what the rules count', () => {
    const texts = Object.values(ruleTexts(DEFAULT_THRESHOLDS)).flatMap((one) => [
      one.counts,
      one.watch,
      one.act,
      one.letGo,
    ]);
    assert.deepEqual(texts.flatMap(unspoken), []);
  });
});

describe('the search for texts that are not spoken', () => {
  afterEach(() => speak(undefined));

  it('finds a word outside of the marks, and one that stands for a place', () => {
    speak({ ...markedTexts(), 'Paid by {0}': '⟦Paid by ⟧{0}' });
    assert.deepEqual([unspoken(t('Paid by {0}', 'someone')), unspoken('⟦Next⟧: draft')], [['someone'], ['draft']]);
  });

  it('passes codes, paths, sums and words of another script', () => {
    assert.deepEqual(unspoken('⟦of⟧ Анна: USD 2,400, payment/overdue, .clients/acme.yaml:12 $(mail) `exit.done`'), []);
  });

  it('puts the words of a record into another script, with its ids, and leaves what the record knows', () => {
    const text = inOtherScript(
      'client: Acme\nstatus: active\nbrief:\n  deliverables:\n    - id: homepage\n      title: Home\nrequests:\n  - { date: 2026-07-01, asks: A shop, by: us, reverses: homepage }\n',
    );
    const { client, status, brief, requests } = parse(text) as Record<string, never>;
    assert.deepEqual(
      [client, status, brief, requests],
      [
        'Авмд',
        'active',
        { deliverables: [{ id: 'зомдпажд', title: 'Зомд' }] },
        [{ date: '2026-07-01', asks: 'А тзоп', by: 'us', reverses: 'зомдпажд' }],
      ],
    );
  });

  it('reads what is heard of a page too', () => {
    assert.deepEqual(unspoken(readable('<p class="quiet" aria-label="Steps">⟦Done⟧</p>')), ['Steps']);
  });
});
