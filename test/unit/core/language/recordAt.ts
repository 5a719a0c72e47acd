/** A record written in a test, with a mark where the cursor is, as the language features get it. */
import { assessFolder, readFolder } from '../../../../src/core/folder';
import { hoverAt } from '../../../../src/core/language/hover';
import { recordOnDay, type RecordOnDay } from '../../../../src/core/language/recordOnDay';

const CURSOR = '│';

export interface RecordAt {
  readonly on: RecordOnDay;
  /** Where the mark stood; 0 without one. */
  readonly offset: number;
}

/** The record of `acme.yaml` on a day, without the mark. */
export function recordAt(marked: string, { asOf = '2026-11-23', studio = '' } = {}): RecordAt {
  const offset = Math.max(0, marked.indexOf(CURSOR));
  const text = marked.replace(CURSOR, '');
  const folder = readFolder([
    { name: 'acme.yaml', text },
    { name: 'studio.yaml', text: studio },
  ]);
  const [file] = folder.files;
  if (file === undefined) throw new Error('The folder has no client file.');
  const [client] = assessFolder(folder, asOf);
  return { on: recordOnDay(file, folder.studio, asOf, client?.assessment), offset };
}

/** The hover at the mark, its sentences as lines. */
export function hover(marked: string, given: Parameters<typeof recordAt>[1] = {}): readonly string[] {
  const { on, offset } = recordAt(marked, given);
  return hoverAt(on, offset)?.markdown.split(/(?: {2})?\n+/) ?? [];
}
