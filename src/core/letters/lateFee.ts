/** The late fee a letter may state: one that was agreed, or a law that was, on the invoices it is about, with its working. */
import type { IsoDate } from '../dates';
import type { Instalment } from '../instalments';
import { interestOf, lateFeeOf, type InterestLine, type InvoiceInterest } from '../interest';
import { t } from '../l10n';
import { LATE_PAYMENT_LAWS, type LawName } from '../law/latePayment';
import { halfYearWords } from '../law/statutoryRates';
import { isAboveVietnameseCap, VIETNAMESE_CAP } from '../law/vietnameseCap';
import { sumMoney } from '../money';
import type { Facts } from './facts';

export interface StatedFee {
  readonly agreed: IsoDate;
  /** As on file. @example '1.5% per month' */
  readonly words: string;
  /** The law that the terms name; `null` where the fee is the agreement's alone. */
  readonly law: LawName | null;
  /** The single sum for each late invoice; `null` where the fee grows by the day. */
  readonly flat: number | null;
  readonly invoices: readonly {
    /** As the invoice is called in the record. */
    readonly number: string;
    /** The flat fee, or the law's fixed sum. */
    readonly fixed: number;
    readonly lines: readonly InterestLine[];
  }[];
  /** The working of all of them, each line with its invoice. */
  readonly lines: readonly (InterestLine & { readonly number: string })[];
  /** What has grown by the day; the lines are rounded each for itself, this once for each invoice. */
  readonly interest: number;
  /** The flat fees, or the fixed sums of the law. */
  readonly fixed: number;
  /** Both. */
  readonly total: number;
}

/** The agreed fee on these invoices; `null` where none was agreed, none has accrued or none can be stated. */
export function statedFee({ snapshot }: Facts, instalments: readonly Instalment[]): StatedFee | null {
  const { agreed, late_fee } = snapshot.agreedTerms;
  if (agreed === undefined || late_fee === undefined) return null;
  const fee = lateFeeOf(late_fee);
  const invoices = accrued(instalments, interestOf(snapshot).invoices).filter((invoice) => invoice.refused === null);
  const sum = (amounts: readonly number[]): number => sumMoney(amounts, snapshot.currency);
  const interest = sum(invoices.map((invoice) => invoice.interest ?? 0));
  const fixed = sum(invoices.map((invoice) => invoice.fixed));
  const total = sum([interest, fixed]);
  if (total === 0) return null;
  return {
    agreed,
    words: late_fee,
    law: fee.kind === 'statutory' ? fee.law : null,
    flat: fee.kind === 'flat' ? fee.amount : null,
    invoices: invoices.map(({ number, fixed: once, lines }) => ({ number, fixed: once, lines })),
    lines: invoices.flatMap(({ number, lines }) => lines.map((line) => ({ ...line, number }))),
    ...{ interest, fixed, total },
  };
}

/** What the sender should know about a fee that the letter leaves out, or that rests on more than the agreement. */
export function feeNotes({ snapshot }: Facts, instalments: readonly Instalment[]): readonly string[] {
  const fee = lateFeeOf(snapshot.agreedTerms.late_fee);
  const found = accrued(instalments, interestOf(snapshot).invoices);
  return [
    ...refusedNotes(found),
    ...lawNotes(found.filter(({ refused }) => refused === null)),
    ...(isAboveVietnameseCap(fee, snapshot.currency, undefined) && found.length > 0
      ? [
          t(
            "The agreed late fee is above {0}% a year, which Vietnam's Civil Code caps: ask for no more than its law allows.",
            VIETNAMESE_CAP,
          ),
        ]
      : []),
    ...(fee.kind === 'none' ? [] : instalments)
      .filter((instalment) => instalment.feeWaived)
      .map((instalment) =>
        t('The late fee on invoice {0} is waived on file, so the letter does not ask for it.', instalment.number),
      ),
  ];
}

function refusedNotes(found: readonly InvoiceInterest[]): readonly string[] {
  return found.flatMap(({ number, refused }) =>
    refused === null
      ? []
      : [t('The letter leaves late interest on invoice {0} out. {1} Add it only with its working.', number, refused)],
  );
}

function lawNotes(stated: readonly InvoiceInterest[]): readonly string[] {
  const name = stated.find(({ law }) => law !== null)?.law ?? null;
  if (name === null) return [];
  const { title, reference, bank } = LATE_PAYMENT_LAWS[name];
  const rates = new Set(stated.flatMap(({ references }) => references));
  return [
    t('Interest by law ({0}) is for debts between businesses only: take it out where the client is a consumer.', title),
    ...(name === 'eu'
      ? [
          t(
            'The directive is the least that a member state may give. The law that governs this contract can give more (Germany 9 points over its own base rate): check it before you send this.',
          ),
        ]
      : []),
    ...[...rates]
      .filter(({ standing }) => standing === 'unconfirmed')
      .map(({ half, rate }) =>
        t(
          'The {0} for {1} ({2}%) is not confirmed: check it with the {3} before you send this.',
          reference,
          halfYearWords(half),
          rate,
          bank,
        ),
      ),
  ];
}

function accrued(instalments: readonly Instalment[], all: readonly InvoiceInterest[]): readonly InvoiceInterest[] {
  return all.filter(({ path }) => instalments.some((instalment) => instalment.path === path));
}
