/** Where a paper lies that a record names: a path from the folder `.clients` that may not lead out of the folder that holds it. */

/** What is wrong with a path, as the end of a sentence and with what to do. */
export type PaperPath =
  | {
      /** From the folder that holds `.clients`, without dots in it. @example '.clients/acme/contract.pdf' */
      readonly path: string;
    }
  | { readonly refused: string };

const EXAMPLE = 'from the folder .clients, like `acme/contract.pdf`';

/** What no path of a paper looks like; the first that fits is told. */
const REFUSALS: readonly (readonly [is: RegExp, refused: string])[] = [
  [/[\u0000-\u001f\u007f]/, `has a character that no file name should have; write the path in one line, ${EXAMPLE}`],
  [
    /^[A-Za-z]:/,
    `names a drive, and only papers in this folder are opened; put the paper there and write it ${EXAMPLE}`,
  ],
  [/\\/, `has a backslash, which means something else on other systems; write it with / and ${EXAMPLE}`],
  [/^\//, `begins at the root of the disk, and only papers in this folder are opened; write it ${EXAMPLE}`],
  [
    /^[A-Za-z][A-Za-z0-9+.-]*:/,
    `is an address, and only papers in this folder are opened; put the paper there and write it ${EXAMPLE}`,
  ],
  [/^~/, `begins in a home folder, and only papers in this folder are opened; write it ${EXAMPLE}`],
  [/%[0-9A-Fa-f]{2}/, 'has a character written as % and two digits; write the name as the file has it'],
  // Some systems leave dots and spaces out at the end of a name, so that ".. " is taken for "..".
  [/(^|\/)(?!\.{1,2}(\/|$))[. ]+(\/|$)/, `has a part that is no name; write it ${EXAMPLE}`],
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
          refused: `leads out of the folder that is open, and only papers in it are opened; write it ${EXAMPLE}`,
        };
      }
    } else if (step !== '' && step !== '.') {
      steps.push(step);
    }
  }
  return steps.length === 0 ? { refused: `names no file; write it ${EXAMPLE}` } : { path: steps.join('/') };
}
