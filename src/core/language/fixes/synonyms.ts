/** Words that people write for the options of the record. */

/** By option: the words that mean it plainly, in small letters with single blanks. */
const WORDS: Readonly<Record<string, string>> = {
  // Where things stand.
  approved: 'accepted, ok, okay, agreed, yes',
  declined: 'rejected, refused, denied, no',
  withdrawn: 'cancelled, canceled, dropped, retracted, taken back',
  quoted: 'quote, priced, offer sent, quote sent',
  open: 'new, pending, waiting, asked',
  accepted: 'approved, agreed, yes, ok, okay',
  refused: 'rejected, declined, denied, no',
  countered: 'counter, counter offer, counteroffer',
  none: 'no answer, silence, nothing',
  prospect: 'lead, potential, inquiry, enquiry',
  active: 'current, ongoing, running',
  paused: 'on hold, hold, suspended',
  ended: 'finished, closed, over, terminated, former',
  in: 'inside, in scope, included, covered',
  out: 'outside, out of scope, extra, not included',
  unclear: 'unknown, unsure, not sure, ?, maybe',
  // Who and how.
  us: 'me, we, i, our side, ourselves, studio',
  client: 'them, they, customer, their side',
  both: 'both sides, mutual',
  email: 'mail, e mail, by email, by mail',
  call: 'phone, phone call, telephone, by phone, zoom, video call',
  chat: 'slack, whatsapp, teams, message, sms, text, dm',
  meeting: 'in person, on site, face to face',
  letter: 'post, by post, by letter',
  // Kinds.
  fix: 'bug, bugfix, bug fix, defect',
  revision: 'round, feedback, rework, correction, corrections',
  change: 'change request, addition, extra',
  refusal: "won't pay, wont pay, will not pay, refuses to pay",
  refund: 'money back, wants money back',
  free_work: 'free, for free',
  discount: 'rebate, price cut',
  cheaper_elsewhere: 'cheaper, cheaper offer',
  defect: 'bug, fault, broken',
  late_delivery: 'late, delay, delayed',
  no_quote: 'not quoted, without quote',
  no_terms: 'no contract, without terms',
  insult: 'insulting, insulted',
  shouting: 'yelling, shouted, yelled',
  threat: 'threatening, threatened',
  lawyer: 'attorney, solicitor',
  court: 'lawsuit, suit, sued',
  collection: 'debt collection, debt collector, collection agency, collector',
  payment_reminder: 'reminder',
  pause_notice: 'pause',
  final_demand: 'final notice, last demand, demand',
  compromise_proposal: 'compromise, proposal',
  conduct_boundary: 'boundary',
  scope_clarification: 'clarification',
  change_order: 'change request',
  exit: 'termination, goodbye',
  decline: 'rejection',
  'on full payment': 'on payment, full payment, after payment, when paid',
  'on delivery': 'delivery, at delivery',
  licence: 'license, licensed',
};

/** Words that hint at an option without saying it. */
const HINTS: Readonly<Record<string, string>> = { approved: 'done', withdrawn: 'done', ended: 'done, complete' };

/** The option that a text plainly is in other words, or in another spelling. @example optionMeant('E-Mail', ['email', 'chat']) // 'email' */
export function optionMeant(text: string, options: readonly string[]): string | undefined {
  const word = plain(text);
  const same = options.filter((option) => plain(option) === word);
  const found = same.length > 0 ? same : options.filter((option) => has(WORDS, option, word));
  return found.length === 1 ? found[0] : undefined;
}

/** The options that a text may mean. @example optionsHinted('done', ['open', 'approved']) // ['approved'] */
export function optionsHinted(text: string, options: readonly string[]): readonly string[] {
  return options.filter((option) => has(HINTS, option, plain(text)) || has(WORDS, option, plain(text)));
}

function has(words: Readonly<Record<string, string>>, option: string, word: string): boolean {
  return Object.hasOwn(words, option) && (words[option]?.split(', ').includes(word) ?? false);
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.!]$/, '');
}
