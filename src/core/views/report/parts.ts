/** The small parts that the report's sections are made of. A saved report has the same parts as plain text: nothing in it can be pressed. */
import type { Fact, Level } from '../../assessment';
import { html, type Html } from '../html';
import { capitalised, factLines, LEVEL_WORDS } from '../words';

/** What a section is drawn on. */
export interface Sheet {
  /** The client's file, as its lines are named. @example 'acme.yaml' */
  readonly file: string;
  /** Saved as a file of its own, where nothing can be pressed. */
  readonly isSaved: boolean;
}

/** A mark for each level, beside its colour and its words. */
export const LEVEL_MARKS = { no_data: '–', clear: '✓', watch: '◆', act: '▲', let_go: '✕' } as const satisfies Record<
  Level,
  string
>;

/** A level as a mark and a word. */
export function levelMark(level: Level): Html {
  return html`<span class="level level-${level}"
    ><span aria-hidden="true">${LEVEL_MARKS[level]}</span> ${capitalised(LEVEL_WORDS[level])}</span
  >`;
}

/** A line of the client's file: a way to it, or its name. */
export function lineRef({ file, isSaved }: Sheet, line: number, key: string): Html {
  if (isSaved) return html`<span class="place">${file}:${line}</span> `;
  return html`<button type="button" class="link" data-line="${line}" data-key="${key}">${file}:${line}</button> `;
}

/** The lines that facts stand on. */
export function lineRefs(sheet: Sheet, facts: readonly Fact[], key: string): readonly Html[] {
  return factLines(facts).map((line, index) => lineRef(sheet, line, `${key}-${index}`));
}

/** What is out of the way until it is asked for. In a saved report it stands open, so that it is printed too. */
export function folded({ isSaved }: Pick<Sheet, 'isSaved'>, key: string, title: string, content: Html): Html {
  return html`<details data-key="${key}" ${isSaved ? html`open` : null}>
    <summary data-key="${key}-summary">${title}</summary>
    ${content}
  </details>`;
}
