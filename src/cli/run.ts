/** The commands. Results go to standard output, everything else to standard error. */
import { atLeast } from '../core/assessment';
import { clientIdOf, isClientFile, type FileProblem } from '../core/folder';
import { draftLetter, renderDraft } from '../core/letters/draft';
import { LETTERS } from '../core/letters/letters';
import { recordOn } from '../core/recordOn';
import { interestJson } from '../core/views/interestJson';
import { interestText } from '../core/views/interestText';
import { assessmentJson, type FolderView } from '../core/views/json';
import { assessmentMarkdown } from '../core/views/markdown';
import { assessmentText } from '../core/views/text';
import { counted } from '../core/views/words';
import { readCall, suggestion, WrongCall, type Call } from './call';
import { HELP } from './help';
import type { Io } from './io';
import { log } from './log';
import { readClients, type Clients } from './readClients';
import { readTemplates } from './readTemplates';

type CallOf<Command extends Call['command']> = Extract<Call, { readonly command: Command }>;

const FINE = 0;
const NEEDS_SOMETHING = 1;
const UNREADABLE = 2;

/**
 * Carries out a call and gives its exit status.
 * @param argv the arguments after the program's own name
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await carryOut(readCall(argv), io);
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error;
    io.stderr(`${error.message}\nWhat there is: --help.\n`);
    return UNREADABLE;
  }
}

async function carryOut(call: Call, io: Io): Promise<number> {
  switch (call.command) {
    case 'help':
      io.stdout(HELP);
      return FINE;
    case 'version':
      io.stdout(`${io.version}\n`);
      return FINE;
    case 'assess':
      return assess(call, io);
    case 'draft':
      return draft(call, io);
    case 'check':
      return check(call, io);
    case 'interest':
      return interest(call, io);
    case 'log':
      return log(call, io);
  }
}

async function assess(call: CallOf<'assess'>, io: Io): Promise<number> {
  const asOf = call.asOf ?? io.today;
  const clients = await readClients(call.folder, asOf, io);
  if (call.client !== undefined) checkId(call.client, clients);
  const asked = (id: string): boolean => call.client === undefined || call.client === id;
  const view: FolderView = {
    asOf,
    clients: clients.clients.filter(({ id }) => asked(id)),
    problems: clients.problems.filter(({ file }) => asked(idOfFile(file)) || isStudio(file)),
  };
  io.stdout(shown(view, call));
  if ((clients.studioUnreadable && call.client === undefined) || clients.unreadableIds.some(asked)) {
    if (call.format !== 'text') io.stderr(problemLines(view.problems.filter(({ severity }) => severity === 'error')));
    return UNREADABLE;
  }
  return view.clients.some(({ assessment }) => atLeast(assessment.verdict, 'act')) ? NEEDS_SOMETHING : FINE;
}

function shown(view: FolderView, { format, colour }: CallOf<'assess'>): string {
  switch (format) {
    case 'text':
      return assessmentText(view, { colour });
    case 'json':
      return assessmentJson(view);
    case 'markdown':
      return assessmentMarkdown(view);
  }
}

async function draft(call: CallOf<'draft'>, io: Io): Promise<number> {
  const asOf = call.asOf ?? io.today;
  const clients = await readClients(call.folder, asOf, io);
  checkId(call.client, clients);
  const { folder } = clients;
  const client = clients.clients.find(({ id }) => id === call.client);
  const record = client?.source.parsed.record;
  if (client === undefined || record === undefined) {
    io.stderr(`There is no letter to a client whose record can't be read:\n`);
    io.stderr(problemLines(clients.problems.filter(({ file }) => idOfFile(file) === call.client)));
    return UNREADABLE;
  }
  const { assessment } = client;
  const { kind, language } = call;
  const letter = draftLetter(kind, {
    ...{ record, studio: folder.studio, asOf, assessment },
    ...(language === undefined ? {} : { language }),
    templates: (await readTemplates(call.folder, io)).texts,
  });
  if (letter.kind !== kind)
    io.stderr(`${LETTERS[letter.kind].title} in place of: ${LETTERS[kind].title}. The notes in the letter say why.\n`);
  io.stdout(renderDraft(letter));
  return FINE;
}

async function check(call: CallOf<'check'>, io: Io): Promise<number> {
  const { ids, problems: inRecords } = await readClients(call.folder, io.today, io);
  const problems = [...inRecords, ...(await readTemplates(call.folder, io)).problems];
  io.stdout(problemLines(problems));
  if (problems.length === 0) io.stderr(`No problem in ${counted(ids.length, 'client file')}.\n`);
  return problems.some(({ severity }) => severity === 'error') ? UNREADABLE : FINE;
}

/** What was left out of the record for a fault is told, since its money is not counted. */
async function interest(call: CallOf<'interest'>, io: Io): Promise<number> {
  const clients = await readClients(call.folder, io.today, io);
  checkId(call.client, clients);
  const { folder } = clients;
  const errors = clients.problems.filter(
    ({ file, severity }) => severity === 'error' && (isStudio(file) || idOfFile(file) === call.client),
  );
  io.stderr(problemLines(errors));
  const source = folder.files.find(({ id, ambiguous }) => id === call.client && !ambiguous);
  const onDay = source && recordOn(source.parsed, folder.studio, call.asOf ?? io.today);
  if (onDay === undefined) return UNREADABLE;
  const { snapshot } = onDay;
  io.stdout(call.format === 'json' ? interestJson(call.client, snapshot) : interestText(call.client, snapshot));
  return FINE;
}

function problemLines(problems: readonly FileProblem[]): string {
  return problems
    .map(
      ({ file, place, severity, code, message }) =>
        `${file}:${place.line}:${place.column} ${severity} ${code} ${message}\n`,
    )
    .join('');
}

function checkId(id: string, { ids }: Clients): void {
  if (ids.includes(id)) return;
  throw new WrongCall(`There is no client "${id}". ${suggestion(id, ids)}`);
}

function isStudio(file: string): boolean {
  return !isClientFile(nameOf(file));
}

function idOfFile(file: string): string {
  return clientIdOf(nameOf(file));
}

function nameOf(file: string): string {
  return file.replace(/^\.clients\//, '');
}
