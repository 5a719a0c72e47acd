/** Where a paper lies that a record names: a path from the folder `.clients` that may not lead out of the folder that holds it. */
import { later } from '../l10n';

/** A path, or what is wrong with it and what to do: the text of a sentence with places for the key and the path. */
export type PaperPath =
  | {
      /** From the folder that holds `.clients`, without dots in it. @example '.clients/acme/contract.pdf' */
      readonly path: string;
    }
  | { readonly refused: string };

/** A paper of a workspace folder, as a link or a row hands it over. */
export interface PaperRef {
  readonly folder: string;
  /** From the folder that holds `.clients`. */
  readonly path: string;
}

/** What was handed over, where it names a paper in the folder, written as `paperPath` writes it; whatever else comes is nothing. */
export function paperRefFrom(value: unknown): PaperRef | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { folder, path } = value as Partial<Record<keyof PaperRef, unknown>>;
  if (typeof folder !== 'string' || typeof path !== 'string') return undefined;
  // The path is from the folder that holds `.clients`; as a record writes it, it is one step up from there.
  const found = paperPath(`../${path}`);
  return 'path' in found && found.path === path ? { folder, path } : undefined;
}

/** What no path of a paper looks like; the first that fits is told. */
const REFUSALS: readonly (readonly [is: RegExp, refused: string])[] = [
  [
    /[\u0000-\u001f\u007f]/,
    later(
      '`{0}` (`{1}`) has a character that no file name should have; write the path in one line, from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /^[A-Za-z]:/,
    later(
      '`{0}` (`{1}`) names a drive, and only papers in this folder are opened; put the paper there and write it from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /\\/,
    later(
      '`{0}` (`{1}`) has a backslash, which means something else on other systems; write it with / and from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /^\//,
    later(
      '`{0}` (`{1}`) begins at the root of the disk, and only papers in this folder are opened; write it from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /^[A-Za-z][A-Za-z0-9+.-]*:/,
    later(
      '`{0}` (`{1}`) is an address, and only papers in this folder are opened; put the paper there and write it from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /^~/,
    later(
      '`{0}` (`{1}`) begins in a home folder, and only papers in this folder are opened; write it from the folder .clients, like `acme/contract.pdf`.',
    ),
  ],
  [
    /%[0-9A-Fa-f]{2}/,
    later('`{0}` (`{1}`) has a character written as % and two digits; write the name as the file has it.'),
  ],
  // Some systems leave dots and spaces out at the end of a name, so that ".. " is taken for "..".
  [
    /(^|\/)(?!\.{1,2}(\/|$))[. ]+(\/|$)/,
    later('`{0}` (`{1}`) has a part that is no name; write it from the folder .clients, like `acme/contract.pdf`.'),
  ],
];

/**
 * The path of a paper.
 * @example paperPath('acme/contract.pdf') // { path: '.clients/acme/contract.pdf' }
 * @example paperPath('../../etc/passwd') // { refused: 'leads out of …' }
 */
export function paperPath(text: string): PaperPath {
  const refusal = REFUSALS.find(([is]) => is.test(text));
  if (refusal !== undefined) return { refused: refusal[1] };
  const steps = ['.clients'];
  for (const step of text.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) {
        return {
          refused: later(
            '`{0}` (`{1}`) leads out of the folder that is open, and only papers in it are opened; write it from the folder .clients, like `acme/contract.pdf`.',
          ),
        };
      }
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.length === 0
    ? { refused: later('`{0}` (`{1}`) names no file; write it from the folder .clients, like `acme/contract.pdf`.') }
    : { path: steps.join('/') };
}
