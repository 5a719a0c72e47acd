/** The lenses above a letter: what has become of it, and what can be done with it. */
import { t } from '../l10n';
import type { LetterFile } from '../letters/letterFile';
import { LETTERS } from '../letters/letters';
import type { LogInput } from '../log/option';
import { LEVEL_LOOKS } from './levelLooks';
import type { Lens } from './lenses';
import { letterStatus, letterStatusWords, type LetterStatus } from './letterStatus';
import type { ClientRef } from './portfolio';
import { plainLabel } from './verdictWords';

/** A letter that is open in an editor. */
export interface LetterInEditor {
  readonly input: LogInput;
  readonly client: ClientRef;
  /** The client's file in `.clients`. */
  readonly record: string;
  readonly letter: LetterFile;
  /** The document's own address, as a command takes it. */
  readonly document: string;
}

type Made = Omit<Lens, 'line'> | null;
type Action = (open: LetterInEditor, status: LetterStatus) => Made;

/** A space that stays: lenses swallow a plain one behind an icon. */
const GAP = '\u00a0';

/** What can be done, in this order; each has nothing to say where it does not fit. What else can be done with a letter is a line here. */
const ACTIONS: readonly Action[] = [mailLetter, copyLetter, markAsSent, logAnswer, draftNext, openClient];

/** The lenses of a letter, all on its first line. */
export function lensesOfLetter(open: LetterInEditor): readonly Lens[] {
  const status = letterStatus(open.input, open.letter.paper);
  return [state, ...ACTIONS].flatMap((make) => {
    const lens = make(open, status);
    return lens === null ? [] : [{ line: 1, ...lens }];
  });
}

function state(open: LetterInEditor, status: LetterStatus): Made {
  const { next } = open.input.assessment;
  return {
    title: `$(${ICONS[status.type]})${GAP}${letterStatusWords(status, next)}`,
    tooltip: status.type === 'draft' ? t('No entry under letters names this file.') : next.why,
    action:
      status.type === 'draft'
        ? { type: 'markAsSent', document: open.document }
        : { type: 'openLine', at: { folder: open.client.folder, file: open.record, line: lineOf(open, status) } },
  };
}

const ICONS = {
  draft: 'edit',
  later: 'mail',
  sent: 'mail',
  waiting: 'calendar',
  passed: LEVEL_LOOKS.act.icon,
  answered: 'reply',
} as const satisfies Record<LetterStatus['type'], string>;

/** On its way out while it is a draft; later the menus have it. */
function mailLetter({ document }: LetterInEditor, { type }: LetterStatus): Made {
  if (type !== 'draft') return null;
  return {
    title: t('Open in Mail Program'),
    tooltip: t('Opens a mail with this letter in it, for you to send.'),
    action: { type: 'mailLetter', document },
  };
}

function copyLetter({ document }: LetterInEditor, { type }: LetterStatus): Made {
  if (type !== 'draft') return null;
  return {
    title: t('Copy as Text'),
    tooltip: t('Copies this letter as people write mail, without the notes above it.'),
    action: { type: 'copyLetter', document },
  };
}

function markAsSent({ document }: LetterInEditor, { type }: LetterStatus): Made {
  if (type !== 'draft') return null;
  return {
    title: t('Mark as Sent…'),
    tooltip: t('Files this letter among the client’s papers and logs it with its deadline. Nothing is sent.'),
    action: { type: 'markAsSent', document },
  };
}

function logAnswer({ client }: LetterInEditor, status: LetterStatus): Made {
  if (status.type !== 'waiting' && status.type !== 'passed' && status.type !== 'sent') return null;
  return {
    title: t('Log the Answer…'),
    tooltip: t('Writes into the client’s file what they answered, with the day.'),
    action: { type: 'logAnswer', client, path: status.path },
  };
}

/** While it waits, no further letter is due. */
function draftNext({ input, client }: LetterInEditor, { type }: LetterStatus): Made {
  const { letter, why } = input.assessment.next;
  if (letter === null || (type !== 'passed' && type !== 'answered')) return null;
  return {
    title: `$(mail)${GAP}${LETTERS[letter].action}`,
    tooltip: why,
    action: { type: 'draft', client, kind: letter },
  };
}

function openClient(open: LetterInEditor, status: LetterStatus): Made {
  const at = { folder: open.client.folder, file: open.record, line: lineOf(open, status) };
  return {
    title: t('Open {0}', plainLabel(open.input.record.client)),
    tooltip: t('Opens the client’s file where this letter stands in it.'),
    action: { type: 'openLine', at },
  };
}

function lineOf({ input }: LetterInEditor, status: LetterStatus): number {
  return status.type === 'draft' ? 1 : input.parsed.places.key(status.path).line;
}
