/** The late fee a letter may state: one that was agreed, with its working. */
import type { IsoDate } from '../dates';
import type { Instalment } from '../instalments';
import type { Facts } from './facts';

export interface LateFeeLine {
  readonly from: IsoDate;
  /** The last day counted. */
  readonly to: IsoDate;
  readonly days: number;
  readonly principal: number;
  /** Percent a year. */
  readonly rate: number;
  readonly amount: number;
}

export interface InvoiceFee {
  readonly number: string | null;
  readonly lines: readonly LateFeeLine[];
  /** A flat fee. */
  readonly fixed: number;
  readonly total: number;
}

export interface LateFee {
  readonly agreed: IsoDate;
  /** As on file. @example '1.5% per month' */
  readonly words: string;
  readonly invoices: readonly InvoiceFee[];
  readonly total: number;
}

export function lateFeeOf(
  facts: Facts,
  instalments: readonly Instalment[],
): { readonly stated: LateFee | null; readonly refused: string | null } {
  void facts;
  void instalments;
  return { stated: null, refused: null };
}
