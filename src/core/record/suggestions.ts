/** Values that are offered while a record is written, where every other value of their kind is as good. */

/** Offered while a record is written; every other code of its standard is as good. */
export const CURRENCIES = [
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'JPY',
  'VND',
  'INR',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
];
/** Common forms of address, in the languages that letters are worded in. */
export const ADDRESSES = ['anh', 'chị', 'ông', 'bà', 'cô', 'chú', 'Mr', 'Ms', 'Mx', 'Dr'];
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'vi'];
