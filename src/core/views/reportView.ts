/** What of a client's history the report shows: as of which day, and which part of the timeline. */
import { isDate, type IsoDate } from '../dates';

/** How much of the timeline is seen at once. */
export const ZOOMS = ['all', 'year', 'month'] as const;
export type Zoom = (typeof ZOOMS)[number];

export interface ReportView {
  /** The day that the client is looked at on; `null` is today. */
  readonly asOf: IsoDate | null;
  readonly zoom: Zoom;
  /** The first day that the timeline shows; `null` is the part that holds the day of the assessment. */
  readonly start: IsoDate | null;
}

/** Today, and the whole relationship. */
export const WHOLE_VIEW: ReportView = { asOf: null, zoom: 'all', start: null };

const KEYS: readonly string[] = ['asOf', 'zoom', 'start'] satisfies readonly (keyof ReportView)[];

/** Whether what came from a page, or was kept by one, is a view, and nothing more than that. */
export function isReportView(value: unknown): value is ReportView {
  if (typeof value !== 'object' || value === null) return false;
  const view = value as Readonly<Record<string, unknown>>;
  return (
    Object.keys(view).every((key) => KEYS.includes(key)) &&
    isDayOrNull(view['asOf']) &&
    isDayOrNull(view['start']) &&
    ZOOMS.some((zoom) => zoom === view['zoom'])
  );
}

function isDayOrNull(value: unknown): value is IsoDate | null {
  return value === null || (typeof value === 'string' && isDate(value));
}
