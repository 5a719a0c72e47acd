/** What every letter draws on: the record on the day of the letter, who writes and who is written to. */
import type { Assessment } from '../assessment';
import type { IsoDate } from '../dates';
import type { Contact } from '../record/schema';
import { deliverableById, snapshotOf, type DeliverableState, type Snapshot } from '../snapshot';
import type { LetterInput } from './letter';
import { oneLine } from './markdown';

export interface Facts {
  readonly asOf: IsoDate;
  readonly snapshot: Snapshot;
  readonly assessment: Assessment;
  /** The contact who decides, else the first one; `null` where none is on file. */
  readonly recipient: Contact | null;
  /** `null` where studio.yaml names nobody. */
  readonly ourName: string | null;
  /** Where mail about the work should go; `null` where it is not on file. */
  readonly ourEmail: string | null;
  /** Lines below the letter; empty where nothing says who writes. */
  readonly signature: readonly string[];
}

/** The facts for a letter. */
export function factsFor(input: LetterInput): Facts {
  const { record, studio, asOf, assessment } = input;
  const snapshot = snapshotOf(record, studio, asOf, () => []);
  const { contacts } = snapshot;
  return {
    asOf,
    snapshot,
    assessment,
    recipient: contacts.find((contact) => contact.decides === true) ?? contacts[0] ?? null,
    ourName: studio.contact?.name ?? null,
    ourEmail: studio.contact?.email ?? null,
    signature: signatureLines(input),
  };
}

/** `studio.signature` as it stands, else the contact's name above the studio's. */
function signatureLines({ studio }: LetterInput): readonly string[] {
  const lines = studio.signature?.split(/\r\n|\r|\n/) ?? [studio.contact?.name ?? '', studio.name ?? ''];
  return lines.map(oneLine).filter((line) => line !== '');
}

/** What a deliverable is called in a letter. */
export function nameOf(deliverable: DeliverableState): string {
  return deliverable.title ?? deliverable.id;
}

/** Something that an entry refers to, as a letter calls it: an invoice by its number, anything else by its name. */
export interface Reference {
  readonly name: string;
  readonly isInvoice: boolean;
}

/** The deliverable, request or invoice that an entry refers to; `null` where none is meant. */
export function referenceTo(snapshot: Snapshot, id: string | undefined): Reference | null {
  if (id === undefined) return null;
  const deliverable = deliverableById(snapshot, id);
  if (deliverable !== undefined) return { name: nameOf(deliverable), isInvoice: false };
  if (snapshot.instalments.some((instalment) => instalment.number === id)) return { name: id, isInvoice: true };
  return { name: snapshot.requests.find((request) => request.id === id)?.asks ?? id, isInvoice: false };
}

/** What an English letter calls something that an entry refers to. `null` where nothing is meant. */
export function nameOfReference(snapshot: Snapshot, id: string | undefined): string | null {
  const reference = referenceTo(snapshot, id);
  return reference?.isInvoice === true ? `invoice ${reference.name}` : (reference?.name ?? null);
}

/** Deliverables still to be worked on. */
export function openDeliverables(snapshot: Snapshot): readonly DeliverableState[] {
  return snapshot.deliverables.filter((d) => (d.delivered ?? d.approved ?? d.cancelled) === undefined);
}

/** Whether there may be work to go on with: not once it has ended, nor where all that is on file is done. */
export function hasWorkLeft(snapshot: Snapshot): boolean {
  if (snapshot.status === 'ended' || snapshot.ended !== undefined) return false;
  return (
    snapshot.deliverables.length === 0 ||
    openDeliverables(snapshot).length > 0 ||
    snapshot.requests.some((request) => request.status === 'approved' && request.done === undefined)
  );
}
