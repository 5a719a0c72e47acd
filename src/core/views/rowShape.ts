/** What a row of the tree is made of. */
import type { ViewAction } from './actions';
import type { Look } from './levelLooks';
import { plainTooltip } from './tooltips';
import type { TreeItem } from './tree';

export interface TreeRow {
  readonly id: string;
  readonly label: string;
  /** The quieter text after the label; empty where there is none. */
  readonly description: string;
  readonly look: Look;
  /** Markdown, put together only where it is asked for: most rows are never rested on. */
  readonly tooltip: () => string;
  /** What a screen reader says in place of label and description. */
  readonly accessibleLabel: string;
  readonly hasChildren: boolean;
  readonly action: ViewAction | null;
  /** What the row's menu goes by. */
  readonly context: RowContext | null;
}

/** @example 'client.letter' // a client whose next step is a letter */
export type RowContext =
  'client' | 'client.letter' | 'next.letter' | 'next.waits' | 'sign.up' | 'entry.open' | 'entry.open.letter';

export const PLAIN = (icon: string): Look => ({ icon, color: null });

export type Kind<K extends TreeItem['kind']> = Extract<TreeItem, { kind: K }>;

export function row(
  item: Pick<TreeItem, 'id'>,
  label: string,
  description: string,
  look: Look,
  more: Partial<TreeRow>,
): TreeRow {
  const { id } = item;
  return {
    id,
    label,
    description,
    look,
    tooltip: () => plainTooltip([label, description].filter((text) => text !== '').join(': ')),
    accessibleLabel: heard(label, description),
    hasChildren: false,
    action: null,
    context: null,
    ...more,
  };
}

/** Parts of a row as they are said: a dot in the middle of a line is silent or read by its name. @example heard('Invoice', 'a · b') // 'Invoice, a, b' */
export function heard(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .join(', ')
    .replaceAll(' · ', ', ');
}

export function leaf(item: TreeItem, label: string, description: string, look: Look): TreeRow {
  return row(item, label, description, look, {});
}
