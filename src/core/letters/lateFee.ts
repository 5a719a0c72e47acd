/** The late fee a letter may state: one that was agreed, on the invoices it is about, with its working. */
import type { IsoDate } from '../dates';
import type { Instalment } from '../instalments';
import { interestOf, lateFeeOf, type InterestLine, type InvoiceInterest } from '../interest';
import { sumMoney } from '../money';
import type { Facts } from './facts';

export interface StatedFee {
  readonly agreed: IsoDate;
  /** As on file. @example '1.5% per month' */
  readonly words: string;
  /** The single sum for each late invoice; `null` where the fee grows by the day. */
  readonly flat: number | null;
  readonly invoices: readonly {
    /** As the invoice is called in the record. */
    readonly number: string;
    readonly lines: readonly InterestLine[];
  }[];
  readonly total: number;
}

/** The agreed fee on these invoices; `null` where none was agreed, none has accrued or none can be stated. */
export function statedFee({ snapshot }: Facts, instalments: readonly Instalment[]): StatedFee | null {
  const { agreed, late_fee } = snapshot.agreedTerms;
  if (agreed === undefined || late_fee === undefined) return null;
  const fee = lateFeeOf(late_fee);
  const invoices = accrued(instalments, interestOf(snapshot).invoices).filter((invoice) => invoice.refused === null);
  const total = sumMoney(
    invoices.flatMap((invoice) => [invoice.interest ?? 0, invoice.fixed]),
    snapshot.currency,
  );
  if (total === 0) return null;
  return {
    agreed,
    words: late_fee,
    flat: fee.kind === 'flat' ? fee.amount : null,
    invoices: invoices.map(({ number, lines }) => ({ number, lines })),
    total,
  };
}

/** What the sender should know about a fee that the letter leaves out. */
export function feeNotes({ snapshot }: Facts, instalments: readonly Instalment[]): readonly string[] {
  const fee = lateFeeOf(snapshot.agreedTerms.late_fee);
  const refused = accrued(instalments, interestOf(snapshot).invoices).find((invoice) => invoice.refused !== null);
  return [
    ...(fee.kind === 'statutory' && refused !== undefined
      ? [`The letter leaves late interest out. ${refused.refused ?? ''} Add it only with its working.`]
      : []),
    ...(fee.kind === 'none' ? [] : instalments)
      .filter((instalment) => instalment.feeWaived)
      .map(
        (instalment) =>
          `The late fee on invoice ${instalment.number} is waived on file, so the letter does not ask for it.`,
      ),
  ];
}

function accrued(instalments: readonly Instalment[], all: readonly InvoiceInterest[]): readonly InvoiceInterest[] {
  return all.filter(({ number, due }) => instalments.some((i) => i.number === number && i.due === due));
}
