/** Terms of payment, fees, shares and notices as people write them, in the words of the record. */
import { own } from '../../own';

/** How the text of a key of `terms` is put in the record's words; `undefined` where it can't be told. */
const READERS: Readonly<Record<string, (text: string) => string | undefined>> = {
  payment: paymentTerm,
  late_fee: lateFee,
  deposit: share,
  kill_fee: share,
  notice: days,
  acceptance: days,
};

/** @example termReading('payment', '30 days') // 'net 30' */
export function termReading(key: string, text: string): string | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  return own(READERS, key)?.(plain);
}

function paymentTerm(text: string): string | undefined {
  const net =
    /^(?:net|n)?[\s/-]*(\d{1,3})(?: ?d| days?)?(?: net)?(?: (?:from|after) (?:the )?(?:date of )?(?:the )?invoice(?: date)?)?$/;
  const endOfMonth = /^(?:net )?(\d{1,3})(?: days?)? (?:eom|end of month|after (?:the )?end of (?:the )?month)$/;
  const day = endOfMonth.exec(text)?.[1];
  if (day !== undefined) return `${Number(day)} eom`;
  const weeks = /^(?:net )?(\d{1,2}) weeks?$/.exec(text)?.[1];
  if (weeks !== undefined) return `net ${Number(weeks) * 7}`;
  const found = net.exec(text)?.[1];
  if (found !== undefined) return `net ${Number(found)}`;
  if (/^(due )?(immediately|at once|(up)?on receipt|on invoice|now)$|^(due )?on receipt of (the )?invoice$/.test(text))
    return 'due on receipt';
  return /^(pre-?paid|pre-?pay(ment)?|(paid |payment )?(in advance|up ?front))$/.test(text) ? 'prepaid' : undefined;
}

const PERIODS: Readonly<Record<string, string>> = {
  day: 'day',
  daily: 'day',
  month: 'month',
  monthly: 'month',
  mo: 'month',
  year: 'year',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
  annum: 'year',
  'p.a': 'year',
  pa: 'year',
};

function lateFee(text: string): string | undefined {
  const rate = /^(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent) ?(?:\/|per |a |an |each |every )? ?([a-z.]+)$/.exec(text);
  const period = own(PERIODS, rate?.[2] ?? '');
  if (rate !== null && period !== undefined) return `${(rate[1] ?? '').replace(',', '.')}% per ${period}`;
  const law = /^(uk|eu)(?:[ _-]?statutory)?(?: interest| rate)?$/.exec(text)?.[1];
  if (law !== undefined) return `${law}-statutory`;
  const flat = /^(?:flat |[$€£] ?)?(\d+(?:\.\d+)?)(?: ?[$€£])?(?: flat(?: fee)?| once)?$/.exec(text)?.[1];
  if (flat !== undefined && /[^\d.]/.test(text)) return `${flat} flat`;
  return /^(no|nothing|no fee|no late fee|-)$/.test(text) ? 'none' : undefined;
}

function share(text: string): string | undefined {
  const found = /^(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent)(?: of (?:the )?(?:total|price|project|whole))?$/.exec(text);
  if (found !== null) return `${(found[1] ?? '').replace(',', '.')}%`;
  return text === 'half' ? '50%' : undefined;
}

function days(text: string): string | undefined {
  const found = /^(\d{1,3}) ?(d|days?|w|weeks?)?(?: notice)?$/.exec(text);
  if (found === null) return undefined;
  const count = Number(found[1]) * (found[2]?.startsWith('w') === true ? 7 : 1);
  return count === 1 ? '1 day' : `${count} days`;
}
