/** What every check of a record is given: the record, the ids in its file, and a way to say what is wrong and where. */
import type { Path, Severity } from '../problem';
import type { Mapping, Reading } from '../read';
import type { ClientRecord } from '../schema';
import type { IdKind } from '../schemaParts';

/** The names that entries of a file refer to, those of entries that were left out for a fault among them. */
export type KnownIds = Readonly<Record<IdKind, ReadonlySet<string>>>;

export interface Check {
  readonly record: ClientRecord;
  readonly known: KnownIds;
  /** The currency of the record's sums. */
  readonly currency: string;
  readonly reading: Reading;
  /** Notes a problem at a value of an entry, or at the entry's own first line where no key is given. */
  readonly report: (severity: Severity, code: string, message: string, entry: object, key?: string) => void;
  /** Notes a problem at a path of the file. */
  readonly reportAt: (severity: Severity, code: string, message: string, path: Path) => void;
}

/** A check of a valid record, with the ids that its file had before anything was left out. */
export function checkOf(record: ClientRecord, known: KnownIds, reading: Reading, currency: string): Check {
  const { places, problems } = reading;
  return {
    record,
    known,
    currency,
    reading,
    report: (severity, code, message, entry, key) => {
      const path = places.pathOf(entry);
      const place = key === undefined ? places.firstLine(path) : places.at([...path, key]);
      problems.push({ code, severity, message, place, path: key === undefined ? path : [...path, key] });
    },
    reportAt: (severity, code, message, path) => {
      problems.push({ code, severity, message, place: places.at(path), path });
    },
  };
}

/** The ids in what was read, valid or not. */
export function knownIds(value: unknown): KnownIds {
  return {
    deliverable: idsIn(inside(inside(value, 'brief'), 'deliverables'), 'id'),
    request: idsIn(inside(value, 'requests'), 'id'),
    invoice: idsIn(inside(value, 'invoices'), 'number'),
    disagreement: idsIn(inside(value, 'disagreements'), 'id'),
  };
}

function idsIn(list: unknown, key: string): ReadonlySet<string> {
  const ids = Array.isArray(list) ? list.map((entry) => inside(entry, key)) : [];
  return new Set(ids.filter((id) => typeof id === 'string'));
}

function inside(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Mapping)[key] : undefined;
}
