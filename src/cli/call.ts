/** What was typed, read as a call of one of the commands. */
import { parseArgs } from 'node:util';
import { isDate, type IsoDate } from '../core/dates';
import { LOG_KIND_IDS, type LogKindId } from '../core/log/logKinds';
import { nearest } from '../core/record/nearest';
import { LETTER_KINDS, type LetterKind } from '../core/record/schema';

export const FORMATS = ['text', 'json', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

const INTEREST_FORMATS = ['text', 'json'] as const;

export type Call =
  | { readonly command: 'help' | 'version' }
  | {
      readonly command: 'assess';
      readonly folder: string;
      /** Absent: today. */
      readonly asOf: IsoDate | undefined;
      /** The id of the one client that is asked for. */
      readonly client: string | undefined;
      readonly format: Format;
      readonly colour: boolean;
    }
  | {
      readonly command: 'draft';
      readonly folder: string;
      readonly client: string;
      readonly kind: LetterKind;
      /** BCP 47; absent: the client's. */
      readonly language: string | undefined;
      readonly asOf: IsoDate | undefined;
    }
  | { readonly command: 'check'; readonly folder: string }
  | {
      readonly command: 'interest';
      readonly folder: string;
      readonly client: string;
      readonly asOf: IsoDate | undefined;
      readonly format: (typeof INTEREST_FORMATS)[number];
    }
  | {
      readonly command: 'log';
      readonly folder: string;
      readonly client: string;
      readonly kind: LogKindId;
      /** What was typed behind each key. */
      readonly fields: ReadonlyMap<string, string>;
      /** Print the whole new text and write nothing. */
      readonly dryRun: boolean;
    };

/** A call that can't be carried out as it was typed. Its message says what to do. */
export class WrongCall extends Error {}

const COMMANDS = {
  assess: { arguments: ['FOLDER'], options: ['as-of', 'client', 'format', 'color'] },
  draft: { arguments: ['FOLDER', 'ID', 'KIND'], options: ['language', 'as-of'] },
  check: { arguments: ['FOLDER'], options: [] },
  interest: { arguments: ['FOLDER', 'ID'], options: ['as-of', 'format'] },
  log: { arguments: ['FOLDER', 'ID', 'KIND'], more: 'key=value…', options: ['dry-run'] },
} as const satisfies Record<string, { arguments: readonly string[]; more?: string; options: readonly string[] }>;
type Command = keyof typeof COMMANDS;

const OPTIONS = {
  'as-of': { type: 'string' },
  client: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  color: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/**
 * Reads the arguments of a call. Throws `WrongCall` for what it can't be.
 * @example readCall(['check', 'demo']) // { command: 'check', folder: 'demo' }
 */
export function readCall(argv: readonly string[]): Call {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  if (options.some(({ name }) => name === 'help')) return { command: 'help' };
  if (options.some(({ name }) => name === 'version')) return { command: 'version' };
  const [name, ...values] = tokens.filter((token) => token.kind === 'positional').map(({ value }) => value);
  const command = commandOf(name);
  const given = new Map<string, string>();
  for (const option of options) given.set(optionOf(command, option.name, option.rawName), valueOf(option));
  checkArguments(command, values);
  const [path = '', id = '', kind = ''] = values;
  const folder = path.replace(/(?<=[^\\/])[\\/]+$/, '');
  switch (command) {
    case 'assess':
      return {
        command,
        folder,
        asOf: dateOf(given.get('as-of')),
        client: given.get('client'),
        format: oneOf(FORMATS, given.get('format') ?? 'text', 'format'),
        colour: given.has('color'),
      };
    case 'draft':
      return {
        command,
        folder,
        client: id,
        kind: oneOf(LETTER_KINDS, kind, 'kind of letter'),
        language: languageOf(given.get('language')),
        asOf: dateOf(given.get('as-of')),
      };
    case 'check':
      return { command, folder };
    case 'interest':
      return {
        command,
        folder,
        client: id,
        asOf: dateOf(given.get('as-of')),
        format: oneOf(INTEREST_FORMATS, given.get('format') ?? 'text', 'format'),
      };
    case 'log':
      return {
        command,
        folder,
        client: id,
        kind: oneOf(LOG_KIND_IDS, kind, 'kind of entry'),
        fields: fieldsOf(values.slice(3)),
        dryRun: given.has('dry-run'),
      };
  }
}

function commandOf(name: string | undefined): Command {
  if (name === undefined) throw new WrongCall(`Name a command: ${Object.keys(COMMANDS).join(', ')}.`);
  return oneOf(Object.keys(COMMANDS) as readonly Command[], name, 'command');
}

function checkArguments(command: Command, values: readonly string[]): void {
  const wanted: readonly string[] = COMMANDS[command].arguments;
  const missing = wanted.filter((_, index) => (values[index] ?? '') === '');
  if (missing.length > 0) {
    throw new WrongCall(`${command} needs ${missing.join(' and ')}: ${command} ${wanted.join(' ')}`);
  }
  const tooMuch = values.slice(wanted.length);
  if (tooMuch.length > 0 && !('more' in COMMANDS[command])) {
    throw new WrongCall(`${command} takes ${wanted.join(' ')} and nothing more; "${tooMuch.join(' ')}" is left over.`);
  }
}

/** @example fieldsOf(['scope=out']) // Map { 'scope' → 'out' } */
function fieldsOf(typed: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const one of typed) {
    const at = one.indexOf('=');
    if (at < 1) throw new WrongCall(`"${one}" is no key=value; write for example scope=out or asks="An online shop".`);
    const key = one.slice(0, at);
    if (fields.has(key)) throw new WrongCall(`${key} is given twice; keep one of the two.`);
    fields.set(key, one.slice(at + 1));
  }
  return fields;
}

function optionOf(command: Command, name: string, typed: string): string {
  const known: readonly string[] = COMMANDS[command].options;
  if (known.includes(name)) return name;
  const ones = known.map((option) => `--${option}`).join(', ');
  throw new WrongCall(
    `${command} has no option ${typed}. ${ones === '' ? 'It takes no option' : `Its options are ${ones}`}.`,
  );
}

function valueOf(option: {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}): string {
  const takesValue = option.name in OPTIONS && OPTIONS[option.name as keyof typeof OPTIONS].type === 'string';
  if (takesValue && (option.value ?? '') === '') throw new WrongCall(`${option.rawName} needs a value.`);
  if (!takesValue && option.value !== undefined) throw new WrongCall(`${option.rawName} takes no value.`);
  return option.value ?? '';
}

function dateOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined || isDate(text)) return text;
  throw new WrongCall(`--as-of needs a date of the calendar, written YYYY-MM-DD; "${text}" is none.`);
}

function languageOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    throw new WrongCall(`--language needs a language tag like en or vi-VN; "${text}" is none.`);
  }
}

function oneOf<T extends string>(known: readonly T[], typed: string, what: string): T {
  const found = known.find((one) => one === typed);
  if (found !== undefined) return found;
  throw new WrongCall(`There is no ${what} "${typed}". ${suggestion(typed, known)}`);
}

/** What may have been meant, and what there is. @example suggestion('asess', ['assess', 'check']) // 'Did you mean assess? There are: assess, check.' */
export function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return `${near === undefined ? '' : `Did you mean ${near}? `}There are: ${known.join(', ')}.`;
}
