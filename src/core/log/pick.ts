/** The last step of logging as a list: what the typed line can become, what each choice does, and what the clipboard offers. */
import { t } from '../l10n';
import type { Studio } from '../record/schema';
import { plainLabel } from '../views/verdictWords';
import { takesOf } from './defaults';
import { effectOf } from './effect';
import type { LogInput, LogKind, LogOption } from './option';
import { readTyped } from './typed';

/** A row of the list. */
export type LogRow =
  | { readonly type: 'option'; readonly label: string; readonly description: string; readonly option: LogOption }
  /** Nothing to choose yet: what to type. */
  | { readonly type: 'hint'; readonly label: string }
  /** Takes a text over into the line. */
  | { readonly type: 'take'; readonly label: string; readonly text: string };

const LONGEST_SHOWN = 60;
const LONGEST_TAKEN = 500;

/** The rows for what is typed so far. `clipboard`: the text that it holds. */
export function logRows(input: LogInput, kind: LogKind, line: string, clipboard: string): readonly LogRow[] {
  const typed = readTyped(line, input.today, takesOf(input, kind.takes));
  const take = line.trim() === '' && !(kind.filters ?? false) ? takeRows(clipboard) : [];
  if (kind.needsWords && typed.words === '') {
    const possible = kind.options(input, { ...typed, words: '…' }).length > 0;
    return [{ type: 'hint', label: t(possible ? kind.prompt : kind.nothing) }, ...(possible ? take : [])];
  }
  const options = kind.options(input, typed);
  if (options.length === 0) return [{ type: 'hint', label: t(kind.nothing) }, ...take];
  return [
    ...options.map((option) => ({
      type: 'option' as const,
      label: plainLabel(option.label),
      description: plainLabel(option.description),
      option,
    })),
    ...take,
  ];
}

function takeRows(clipboard: string): readonly LogRow[] {
  const text = lineFrom(clipboard);
  if (text === '') return [];
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1).trimEnd()}…` : text;
  return [{ type: 'take', label: plainLabel(shown), text }];
}

/** A text as one line that can be typed on. @example lineFrom('Add a\n  shop ') // 'Add a shop' */
export function lineFrom(text: string): string {
  const line = text
    .slice(0, LONGEST_TAKEN * 2)
    .replace(/\s+/g, ' ')
    .trim();
  // Half of a pair of code units is no character.
  return line.slice(0, LONGEST_TAKEN).replace(/[\uD800-\uDBFF]$/, '');
}

/** Works out what choices do, each once for all that do the same. */
export class Effects {
  readonly #known = new Map<string, string>();

  constructor(
    private readonly input: LogInput,
    private readonly studio: Studio,
    private readonly text: string,
  ) {}

  /** What is known already. */
  known({ sameAs }: LogOption): string | undefined {
    return this.#known.get(sameAs);
  }

  /** What the choice does, in a few words. */
  of(option: LogOption): string {
    const known = this.#known.get(option.sameAs);
    if (known !== undefined) return known;
    const effect = plainLabel(effectOf(this.input, this.studio, option.plan(this.text)));
    this.#known.set(option.sameAs, effect);
    return effect;
  }
}
