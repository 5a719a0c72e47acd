/** Assessments built by hand, for the tests of the views. */
import type {
  Assessment,
  DeliverableScope,
  Finding,
  Level,
  Scope,
  SignAssessment,
} from '../../../../src/core/assessment';
import type { AssessedClient, ClientFile, FileProblem } from '../../../../src/core/folder';
import type { InvoiceInterest } from '../../../../src/core/interest';
import type { Place } from '../../../../src/core/record/problem';
import type { SignName } from '../../../../src/core/record/schema';

export const TOP: Place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

export const OVERDUE: Finding = {
  code: 'payment/overdue',
  level: 'act',
  message: 'USD 2,400 of invoice INV-1 open, 100 days past its due date 2026-08-15.',
  since: '2026-08-15',
  clears: 'Payment of USD 2,400.',
  facts: [{ path: ['invoices', 0], line: 92, date: '2026-08-15' }],
  counter: ['Paid on time: 9 of 11.'],
};

export const HOMEPAGE: DeliverableScope = {
  id: 'homepage',
  title: 'Homepage design',
  path: ['brief', 'deliverables', 0],
  roundsUsed: 3,
  roundsIncluded: 2,
  requests: { open: 1, quoted: 0, approved: 2, declined: 0, withdrawn: 0 },
  due: '2026-11-11',
  daysLeft: -12,
  state: 'open',
};

export const EMPTY_SCOPE: Scope = {
  currency: 'USD',
  deliverables: [],
  agreed: 0,
  approved: 0,
  absorbed: 0,
  absorbedShare: null,
  absorbedHours: 0,
  open: 0,
  quoted: 0,
  invoiced: 0,
  paid: 0,
  balance: 0,
  overdue: 0,
  interest: 0,
  interestWorking: [],
  interestRefused: null,
};

/** A sign at the level of its worst finding. */
export function sign(level: Level, ...findings: readonly Finding[]): SignAssessment {
  return { level, unsnoozed: level, snoozed: null, findings };
}

/** A calm client where nothing else is said. */
export function assessment(
  parts: Partial<Omit<Assessment, 'signs'>> & { signs?: Partial<Record<SignName, SignAssessment>> } = {},
): Assessment {
  return {
    asOf: '2026-11-23',
    client: 'Acme Bakery',
    status: 'active',
    verdict: 'clear',
    combination: null,
    ours: [],
    next: { letter: null, why: 'Nothing needs a letter.', gate: null, exitStep: null },
    scope: EMPTY_SCOPE,
    ...parts,
    signs: {
      payment: sign('clear'),
      price: sign('no_data'),
      compromise: sign('no_data'),
      conduct: sign('no_data'),
      clarity: sign('clear'),
      ...parts.signs,
    },
  };
}

export function file(name: string, problems: ClientFile['parsed']['problems'] = []): ClientFile {
  return {
    id: name.replace(/\.ya?ml$/, ''),
    name,
    file: `.clients/${name}`,
    text: '',
    defaultCurrency: 'USD',
    ambiguous: false,
    twin: undefined,
    problems: problems.map((one) => ({ ...one, file: `.clients/${name}` })),
    parsed: {
      record: undefined,
      problems,
      ids: { deliverable: new Set(), request: new Set(), invoice: new Set(), disagreement: new Set() },
      places: { at: () => TOP, key: () => TOP, pathAt: () => [], pathOf: () => [] },
    },
  };
}

export function assessed(name: string, parts: Parameters<typeof assessment>[0] = {}): AssessedClient {
  const source = file(name);
  return { id: source.id, file: source.file, source, assessment: assessment(parts) };
}

/** The interest on a debt that the law of the United Kingdom gives, and a refusal beside it. */
export const LAWFUL: InvoiceInterest = {
  path: ['invoices', 0],
  number: 'INV-1',
  basis: 'uk-statutory',
  law: 'uk',
  due: '2026-02-15',
  interest: 306.92,
  fixed: 70,
  size: 4200,
  refused: null,
  lines: [{ from: '2026-02-16', to: '2026-09-30', days: 227, principal: 4200, rate: 11.75, amount: 306.92 }],
  references: [
    { half: '2026-H1', rate: 3.75, standing: 'reported', source: 'https://rates.example/uk', checked: '2026-11-20' },
  ],
};
export const REFUSED: InvoiceInterest = {
  ...{ ...LAWFUL, path: ['invoices', 1], number: 'INV-2', interest: null, fixed: 0, lines: [], references: [] },
  refused: 'No rate is on file.',
};

/** A client who owes money. */
export const ACME = assessed('acme.yaml', {
  verdict: 'act',
  signs: { payment: sign('act', OVERDUE) },
  ours: [
    {
      code: 'ours/no_round_limit',
      message: 'No limit of rounds is agreed for homepage.',
      facts: [{ path: ['brief'], line: 12 }],
    },
  ],
  next: {
    letter: 'payment_reminder',
    why: 'Money is owed: remind them of it.',
    gate: 'no pause clause on file',
    exitStep: null,
  },
  scope: {
    ...EMPTY_SCOPE,
    deliverables: [HOMEPAGE],
    agreed: 4800,
    absorbed: 1440,
    absorbedShare: 0.3,
    absorbedHours: 16,
    invoiced: 2400,
    balance: 2400,
    overdue: 2400,
    interest: 35.51,
  },
});

export const CALM = assessed('blue.yaml', { client: 'Blue Dot' });

export const BROKEN: FileProblem = {
  file: '.clients/broken.yaml',
  code: 'yaml/syntax',
  severity: 'error',
  message: 'This is not YAML. Check the indentation.',
  place: { ...TOP, line: 3 },
};

/** Everything that a page could mistake for its own. */
export const HOSTILE =
  '<script>alert(1)</script>"><img src=x onerror=alert(1)> [x](command:evil) ${1+1} {{evil}} `code` | \u001b[31m \u202e \' & *b*';
