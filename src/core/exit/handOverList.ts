/**
 * The list that goes with the hand-over, as Markdown for the client: what is handed over, the state of the work, the rights and the money as
 * they are on file. It holds no access data, and nothing of notes, conduct or reasons.
 */
import { isOpen } from '../instalments';
import { EXIT_STEPS, type ExitStep } from '../exitSteps';
import { factsFor, nameOf, openDeliverables, type Facts } from '../letters/facts';
import type { LetterInput } from '../letters/letter';
import { join, mailAddress, prose, sentences, type Markdown } from '../letters/markdown';
import { speechFor, type Speech } from '../letters/speech';
import { isDueBy, lastDayOf } from './lastDay';

interface HandedOver {
  readonly title: string;
  /** What of it belongs on the list. */
  readonly holds: string;
}

/** What is handed over, in words for the client: they are English, whatever the interface speaks. */
const HANDED_OVER: Partial<Record<ExitStep, HandedOver>> = {
  'handover/domains': { title: 'Domains and DNS', holds: '[each domain, its registrar, the day of renewal]' },
  'handover/hosting': { title: 'Hosting', holds: '[what runs where, who pays from then on]' },
  'handover/accounts': { title: 'Accounts', holds: '[each account and its owner from then on]' },
  'handover/repository': {
    title: 'Repository and source files',
    holds: '[where it lies, with its history, source and design files]',
  },
  'handover/licences': { title: 'Licences', holds: '[each font, picture and plug-in, in whose name, until when]' },
  'handover/analytics': { title: 'Analytics', holds: '[each property and its owner from then on]' },
  'handover/keys': {
    title: 'Keys rotated',
    holds: '[each key and shared password that you replace, without the key itself]',
  },
  'handover/access': {
    title: 'Access removed on both sides',
    holds: '[each system, and the day on which access ends]',
  },
};

/** @example handOverList(input).split('\n')[0] // '# Hand-over: Acme Bakery' */
export function handOverList(input: LetterInput): string {
  const facts = factsFor(input);
  // The list is worded in English, so its days and sums are as well.
  const speech = speechFor('en', facts.snapshot.currency);
  const blocks = [
    prose`# Hand-over: ${facts.snapshot.client}`,
    opening(facts, speech),
    prose`## What is handed over`,
    lines(handedOver(facts)),
    prose`Access data is not in this list. It comes by a safe channel.`,
    ...work(facts, speech),
    prose`## Rights to the work`,
    rights(facts),
    prose`## Money`,
    ...money(facts, speech),
    prose`## Contact`,
    contact(facts),
    prose`## Receipt`,
    lines([box(facts, 'handover/receipt', prose`Everything on this list has arrived`)]),
    prose`Date and name: [date, name]`,
  ];
  return `${join(blocks, '\n\n').source}\n`;
}

function opening({ snapshot, asOf }: Facts, { date }: Speech): Markdown {
  const { ends, basis } = lastDayOf(snapshot, asOf);
  const last = prose`**${date(snapshot.ended ?? snapshot.exit?.ends ?? ends)}**`;
  const isOpen = snapshot.ended === undefined && snapshot.exit?.ends === undefined && basis === 'proposal';
  return sentences(
    isOpen
      ? prose`The proposed last day of our work together is ${last}.`
      : prose`The last day of our work together is ${last}.`,
    prose`This list is as of ${date(asOf)}.`,
  );
}

function handedOver(facts: Facts): readonly Markdown[] {
  return EXIT_STEPS.flatMap((step) => {
    const thing = HANDED_OVER[step];
    return thing === undefined ? [] : [box(facts, step, prose`${thing.title}: ${blank(thing.holds)}`)];
  });
}

/** A blank stays one: brackets in front of nothing make no link. */
function blank(words: string): Markdown {
  return join([prose`[`, prose`${words.slice(1, -1)}`, prose`]`], '');
}

function box({ snapshot }: Facts, step: ExitStep, what: Markdown): Markdown {
  return tick(snapshot.exit?.done?.includes(step) === true, what);
}

function tick(isDone: boolean, what: Markdown): Markdown {
  return isDone ? prose`- [x] ${what}` : prose`- [ ] ${what}`;
}

function lines(items: readonly Markdown[]): Markdown {
  return join(items, '\n');
}

function work({ snapshot, asOf }: Facts, { date }: Speech): readonly Markdown[] {
  const ends = snapshot.exit?.ends ?? lastDayOf(snapshot, asOf).ends;
  const open = openDeliverables(snapshot);
  const items = [
    ...snapshot.deliverables.flatMap((one) => {
      const day = one.delivered ?? one.approved;
      return day === undefined || one.cancelled !== undefined
        ? []
        : [tick(true, prose`${nameOf(one)}, delivered on ${date(day)}`)];
    }),
    ...open.map((one) =>
      tick(
        false,
        isDueBy(one.due, asOf, ends)
          ? prose`${nameOf(one)}, due on ${date(one.due)}`
          : prose`${nameOf(one)}, not finished`,
      ),
    ),
  ];
  return items.length === 0 ? [] : [prose`## Work`, lines(items)];
}

function rights({ snapshot }: Facts): Markdown {
  switch (snapshot.agreedTerms.ip_transfer) {
    case 'on full payment':
      return prose`As agreed, the rights to the work pass to you on full payment.`;
    case 'on delivery':
      return prose`As agreed, the rights to the work pass to you on delivery.`;
    case 'licence':
      return prose`As agreed, you keep the licence to use the work.`;
    case undefined:
      return prose`[what was agreed about the rights to the work]`;
  }
}

function money({ snapshot, assessment: { scope } }: Facts, { date, money: sum }: Speech): readonly Markdown[] {
  if (scope.invoiced === 0) return [prose`Nothing is invoiced so far.`];
  const open = snapshot.instalments.filter(isOpen);
  const items = open.map(({ number, due, balance, disputed }) => {
    const state = disputed ? prose`in dispute` : prose`due on ${date(due)}`;
    return prose`- Invoice ${number}, ${state}: ${sum(balance)} open`;
  });
  return [
    prose`${sum(scope.invoiced)} invoiced, ${sum(scope.paid)} paid, **${sum(Math.max(0, scope.balance))} open**.`,
    ...(items.length === 0 ? [] : [lines(items)]),
  ];
}

function contact({ signature, ourEmail }: Facts): Markdown {
  const [name] = signature;
  if (name === undefined && ourEmail === null)
    return prose`Questions about the hand-over go to [your name and address].`;
  const who = name === undefined ? prose`` : prose`${name}`;
  const address = ourEmail === null ? prose`` : mailAddress(ourEmail);
  return prose`Questions about the hand-over go to ${who}${name !== undefined && ourEmail !== null ? prose`, ` : prose``}${address}.`;
}
