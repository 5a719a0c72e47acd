/** What stands under a key in a table of ours; nothing under those that every object has. @example own(NAMES, 'constructor') // undefined */
export function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
