/**
 * The rates that the laws on late payment refer to, one row for each half-year: every figure with where it was read, what that source is
 * worth and the day it was last checked. A half-year without a row has no rate, and interest that needs it is refused.
 */
import type { IsoDate } from '../dates';
import { t } from '../l10n';

/**
 * What a figure rests on: `official`, a central bank or a government; `reported`, a trade body, an adviser or the press; `unconfirmed`, a page
 * that names no source of its own. The last is used, and whatever states it says so.
 */
export type Standing = 'official' | 'reported' | 'unconfirmed';

export interface ReferenceRate {
  /** A calendar year and one of its halves. @example '2026-H1' */
  readonly half: string;
  /** Per cent a year, without the points that the law adds. */
  readonly rate: number;
  readonly standing: Standing;
  readonly source: string;
  readonly checked: IsoDate;
}

/** On that day stored copies of the pages were read, not the pages themselves. */
const CHECKED: IsoDate = '2026-11-29';
const PAY_ON_TIME = 'https://payontime.co.uk/how-to-calculate-late-payment-interest-and-compensation';
const IRELAND = 'https://enterprise.gov.ie/en/What-We-Do/Supports-for-SMEs/Late-Payments/Late-Payment-Interest-Rate-';
const SLOVENIA = 'http://www.bsi.si./en/ecb-interest-rates';

/**
 * Base rate of the Bank of England for debts that become late in a half-year: the one in force on the 31 December or 30 June before it
 * (SI 2002/1675).
 */
export const UK_BASE_RATES: readonly ReferenceRate[] = [
  row('2023-H1', 3.5, 'reported', PAY_ON_TIME),
  row('2023-H2', 5, 'reported', PAY_ON_TIME),
  row('2024-H1', 5.25, 'reported', PAY_ON_TIME),
  row('2024-H2', 5.25, 'reported', 'https://www.cipp.org.uk/resources/news/bank-rate-maintained-again-at-5-25.html'),
  row('2025-H1', 4.75, 'reported', 'https://barrys.biz/new-flashes/late-payment-interest-rates-changed-again'),
  row('2025-H2', 4.25, 'reported', 'https://www.yourmoney.com/economy/bank-of-england-holds-base-rate-at-4-25/'),
  row('2026-H1', 3.75, 'reported', 'https://www.streets.uk/?p=18812'),
  row('2026-H2', 3.75, 'reported', 'https://research.titanfx.com/central-bank-watch/boe-monetary-policy'),
];

/**
 * Rate of the European Central Bank's main refinancing operations on the first day of a half-year, which holds for it while a debt runs
 * (Directive 2011/7/EU, article 2 point 7).
 */
export const EU_REFERENCE_RATES: readonly ReferenceRate[] = [
  row('2023-H1', 2.5, 'official', IRELAND),
  row('2023-H2', 4, 'official', IRELAND),
  row('2024-H1', 4.5, 'official', IRELAND),
  row('2024-H2', 4.25, 'official', IRELAND),
  row('2025-H1', 3.15, 'official', SLOVENIA),
  row('2025-H2', 2.15, 'official', 'https://apl.bsi.si/orodja/avkcije-en.asp'),
  row(
    '2026-H1',
    2.15,
    'unconfirmed',
    'https://getinvoicepdf.com/articles/eu-late-payment-directive.html',
    '2026-11-23',
  ),
  row('2026-H2', 2.4, 'unconfirmed', 'https://getinvoicepdf.com/articles/eu-late-payment-directive.html', '2026-11-23'),
];

function row(half: string, rate: number, standing: Standing, source: string, checked = CHECKED): ReferenceRate {
  return { half, rate, standing, source, checked };
}

/** The half-year of a day. @example halfYearOf('2026-07-01') // '2026-H2' */
export function halfYearOf(day: IsoDate): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;
}

/** The first day of the half-year after a day's. @example nextHalfYear('2026-07-01') // '2027-01-01' */
export function nextHalfYear(day: IsoDate): IsoDate {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) < '07' ? `${day.slice(0, 4)}-07-01` : `${String(year + 1).padStart(4, '0')}-01-01`;
}

/** @example halfYearWords('2026-H1') // 'the first half of 2026' */
export function halfYearWords(half: string): string {
  const year = half.slice(0, 4);
  return half.endsWith('1') ? t('the first half of {0}', year) : t('the second half of {0}', year);
}
