/**
 * A Markdown table as one block; none without rows.
 * @example table(['Key'], [['`due`']]) // ['| Key |\n| --- |\n| `due` |']
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return rows.length === 0 ? [] : [[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}
