/**
 * The one letter that ends the work: the last day, what is finished, the money, the hand-over, thanks. The answer it asks for (who receives
 * the hand-over) is due after 7 days, or on the last day where that comes first, so that the hand-over can be prepared.
 */
import { addDays, earliest, type IsoDate } from '../dates';
import { isDueBy, lastDayOf, PROPOSED_NOTICE_DAYS } from '../exit/lastDay';
import { isOpen } from '../instalments';
import type { Terms } from '../record/schema';
import { numberOf } from './debt';
import { nameOf, openDeliverables, type Facts } from './facts';
import { letter, type Wording } from './letter';
import { bullets, prose, sentences, type Markdown } from './markdown';
import type { Speech } from './speech';

const ANSWER_DAYS = 7;

interface Exit {
  readonly deadline: IsoDate;
  readonly ends: IsoDate;
  /** The agreed notice, where the last day keeps to it. */
  readonly notice: { readonly agreed: IsoDate; readonly days: number } | null;
  /** The last day is on file, or follows from the notice; else it is a proposal. */
  readonly isSettled: boolean;
  readonly delivered: readonly { readonly name: string; readonly date: IsoDate }[];
  readonly toFinish: readonly { readonly name: string; readonly due: IsoDate }[];
  readonly notFinished: readonly string[];
  readonly money: { readonly invoiced: number; readonly paid: number; readonly open: number };
  readonly openInvoices: readonly {
    readonly number: string | null;
    readonly issued: IsoDate;
    readonly due: IsoDate;
    readonly balance: number;
  }[];
  readonly rights: NonNullable<Terms['ip_transfer']> | null;
}

export const exit = letter<Exit>({
  kind: 'exit',
  title: 'Exit letter',
  fits({ snapshot, assessment }) {
    const { status } = snapshot;
    if (status === 'ended') return { fits: false, why: 'The work with this client has ended already.' };
    if (status === 'prospect')
      return { fits: false, why: 'Nothing is agreed with a prospect yet: the decline letter fits.' };
    return assessment.verdict === 'let_go' || snapshot.exit !== undefined
      ? { fits: true }
      : { fits: false, why: 'Nothing on file calls for the end: the verdict is not let go, and no exit has begun.' };
  },
  gather(facts) {
    const { snapshot, assessment, asOf } = facts;
    const { ends, notice, isSettled, notes } = lastDay(facts);
    const open = openDeliverables(snapshot);
    const deadline = earliest(addDays(asOf, ANSWER_DAYS), ends) ?? ends;
    const { invoiced, paid, balance } = assessment.scope;
    return {
      content: {
        deadline,
        ends,
        notice,
        isSettled,
        delivered: snapshot.deliverables.flatMap((d) => {
          const date = d.delivered ?? d.approved;
          return date === undefined || d.cancelled !== undefined ? [] : [{ name: nameOf(d), date }];
        }),
        toFinish: open.flatMap((d) => (isDueBy(d.due, asOf, ends) ? [{ name: nameOf(d), due: d.due }] : [])),
        notFinished: open.filter((d) => !isDueBy(d.due, asOf, ends)).map(nameOf),
        money: { invoiced, paid, open: balance },
        openInvoices: snapshot.instalments
          .filter((instalment) => isOpen(instalment) && !instalment.disputed)
          .map((i) => ({ number: numberOf(i), issued: i.issued, due: i.due, balance: i.balance })),
        rights: snapshot.agreedTerms.ip_transfer ?? null,
      },
      deadline,
      notes: [...notes, ...exitNotes(facts, open.length)],
    };
  },
  words: { en },
});

/** The last day, with what the letter says about the notice and what the sender should look at. */
function lastDay({
  snapshot,
  asOf,
}: Facts): Pick<Exit, 'ends' | 'notice' | 'isSettled'> & { readonly notes: readonly string[] } {
  const { ends, basis, agreedDays, byNotice, isShort, passed } = lastDayOf(snapshot, asOf);
  const { agreed } = snapshot.agreedTerms;
  return {
    ends,
    notice: agreed !== undefined && agreedDays !== null && !isShort ? { agreed, days: agreedDays } : null,
    isSettled: basis !== 'proposal',
    notes: [
      ...(agreedDays === null
        ? [
            'No notice term is on file (terms.notice, agreed): check what the agreement and the law say about ending it.',
          ]
        : []),
      ...(isShort
        ? [
            `The last day on file (${ends}) is before the end of the agreed notice of ${agreedDays} days, which is ${byNotice}.`,
          ]
        : []),
      ...(basis === 'proposal' ? [`The letter proposes ${byNotice}, ${PROPOSED_NOTICE_DAYS} days from its date.`] : []),
      ...(passed === null
        ? []
        : [`The last day on file (exit.ends, ${passed}) has passed, so the letter counts from its own date.`]),
    ],
  };
}

function exitNotes({ snapshot }: Facts, openWork: number): readonly string[] {
  const { ends, ip_transfer, kill_fee } = snapshot.agreedTerms;
  return [
    ...(snapshot.status === 'prospect' ? ['This client is a prospect on file: the decline letter fits better.'] : []),
    ...(snapshot.status === 'ended' ? ['The work with this client has ended already on file.'] : []),
    ...(ends === undefined ? [] : [`The agreement ends by itself on ${ends}.`]),
    ...(openWork > 0
      ? ['Check what you will finish and what you will not: the letter goes by the due dates on file.']
      : []),
    ...(snapshot.instalments.some((instalment) => instalment.disputed)
      ? ['An invoice is in dispute. The letter leaves it out of the list, but its sum is in the totals.']
      : []),
    ...(kill_fee === undefined
      ? []
      : ['A kill fee is on file. It is owed where the client cancels, so this letter does not name it.']),
    ...(ip_transfer === undefined
      ? ['Nothing agreed is on file about the rights to the work, so the letter does not name them.']
      : []),
    'Send access data by a safe channel, never in this letter.',
  ];
}

function en(content: Exit, speech: Speech): Wording {
  const { date } = speech;
  const { ends, notice, isSettled, delivered, toFinish, notFinished } = content;
  const last = prose`**${date(ends)}**`;
  return {
    subject: `The end of our work together on ${date(ends)}`,
    paragraphs: [
      isSettled
        ? sentences(
            prose`With this letter I end our work together. The last day is ${last}.`,
            notice === null
              ? null
              : prose`It keeps to the notice of ${notice.days} ${notice.days === 1 ? 'day' : 'days'} that we agreed on ${date(notice.agreed)}.`,
          )
        : prose`With this letter I end our work together. I propose ${last} as the last day.`,
      ...section(
        prose`Delivered so far:`,
        delivered.map((d) => prose`${d.name}, on ${date(d.date)}`),
      ),
      ...section(
        prose`I will finish by then:`,
        toFinish.map((d) => prose`${d.name}, due on ${date(d.due)}`),
      ),
      ...section(
        prose`I will not finish:`,
        notFinished.map((name) => prose`${name}`),
      ),
      ...moneyParagraphs(content, speech),
      handOver(content, speech),
      prose`Please tell me by **${date(content.deadline)}** who receives the hand-over. If I hear nothing, it goes to you.`,
      prose`Thank you for the work we did together.`,
    ],
  };
}

function section(heading: Markdown, items: readonly Markdown[]): readonly Markdown[] {
  return items.length === 0 ? [] : [heading, bullets(items)];
}

function moneyParagraphs({ money: sums, openInvoices }: Exit, { date, money }: Speech): readonly Markdown[] {
  const later = prose`Work that is done by the last day and not invoiced yet comes with a final invoice.`;
  if (sums.invoiced === 0) return [later];
  return [
    prose`The money as of this letter: ${money(sums.invoiced)} invoiced, ${money(sums.paid)} paid, **${money(Math.max(0, sums.open))} open**. ${later}`,
    ...(openInvoices.length === 0
      ? []
      : [
          bullets(
            openInvoices.map((invoice) =>
              invoice.number === null
                ? prose`Invoice of ${date(invoice.issued)}, due on ${date(invoice.due)}: ${money(invoice.balance)} open`
                : prose`Invoice ${invoice.number}, due on ${date(invoice.due)}: ${money(invoice.balance)} open`,
            ),
          ),
        ]),
  ];
}

function handOver({ ends, rights }: Exit, { date }: Speech): Markdown {
  const passing = {
    'on full payment': prose`As agreed, the rights to the work pass to you on full payment.`,
    'on delivery': prose`As agreed, the rights to the work pass to you on delivery.`,
    licence: prose`As agreed, you keep the licence to use the work.`,
  };
  return sentences(
    prose`On ${date(ends)} I hand over what I hold for you, such as source files and access to domains, hosting and accounts. Access data comes by a safe channel.`,
    rights === null ? null : passing[rights],
  );
}
