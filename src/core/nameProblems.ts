/** What is wrong with the name of a client's file, on this system or on another that the folder may come to. */
import { t } from './l10n';
import { clip } from './record/clip';
import { lookAlike, lookAlikeWords } from './record/lookAlike';
import type { Place, Problem, Severity } from './record/problem';

/** The first character of a file: where a problem is shown that is about the file and not about a place in it. */
export const TOP: Place = { start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Devices, what ends with a dot or a space, and signs that have a meaning in paths: Windows has no file or folder of such a name. */
const NOT_ON_WINDOWS = /^(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\.|$)|[. ]$|[<>:"|?*\\]/i;

/**
 * A name as disks see it that tell neither upper from lower case nor the ways to store an accent.
 * @example nameOnDisk('Caf\u00c9') === nameOnDisk('cafe\u0301') // true
 */
export function nameOnDisk(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** @param twin the name of another client's file that many disks take for the same */
export function nameProblems(name: string, id: string, twin: string | undefined): readonly Problem[] {
  const found = lookAlike(id);
  return [
    ...(found === undefined ? [] : [problem('warning', 'folder/look-alike', lookAlikeWords(name, found))]),
    ...(twin === undefined ? [] : [problem('warning', 'folder/case', twinWords(name, twin))]),
    ...(NOT_ON_WINDOWS.test(id) ? [problem('info', 'folder/windows-name', windowsWords(id))] : []),
  ];
}

function problem(severity: Severity, code: string, message: string): Problem {
  return { code, severity, message, place: TOP };
}

function twinWords(name: string, twin: string): string {
  return t(
    '`{0}` and `{1}` are one name on disks that do not tell upper from lower case, as on Windows and most Macs: one takes the place of the other there, so rename one.',
    clip(name),
    clip(twin),
  );
}

function windowsWords(id: string): string {
  return t(
    'Windows has no files or folders called `{0}`, so this client is missing there, or its papers; rename the file if you share it.',
    clip(id),
  );
}
