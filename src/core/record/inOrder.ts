/** Changes of a client's record that put a new key where the schema has it: behind the keys that go before it. */
import type { Change, EntryValue, NewEntry, PlainValue } from './edit/change';
import type { Path } from './problem';
import { clientSchema } from './schema';
import { shapeAt, shapeOf } from './shape';

const CLIENT = shapeOf(clientSchema);

/** @example setInOrder(['requests', 0, 'decided'], '2026-07-05') // behind `status`, where there is one */
export function setInOrder(path: Path, value: EntryValue): Change {
  return { type: 'set', path, value, after: keysBefore(path) };
}

/** A mapping on lines of its own, where it is absent. @example setInLines(['exit'], { decided: '2026-11-20' }) // behind `ended`, where there is one */
export function setInLines(path: Path, value: Exclude<EntryValue, PlainValue>): Change {
  return { type: 'set', path, value, after: keysBefore(path), block: true };
}

/** One more entry in a list of the record. */
export function appendInOrder(list: Path, entry: NewEntry | PlainValue): Change {
  return { type: 'append', list, entry, after: keysBefore(list) };
}

function keysBefore(path: Path): readonly string[] {
  const shape = shapeAt(CLIENT, path.slice(0, -1));
  const keys = shape?.type === 'map' ? [...shape.entries.keys()] : [];
  return keys.slice(0, Math.max(0, keys.indexOf(String(path.at(-1)))));
}
