import type { Session } from './session';

/** Opens the command by its keys, picks the kind, types the line, and waits for what the first choice is to do. */
export async function typeFact(
  { page }: Pick<Session, 'page'>,
  kind: string,
  line: string,
  effect: string,
): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('l');
  await page.locator('.quick-input-widget input:focus').waitFor();
  await page.keyboard.insertText(kind);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: kind }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: kind }).waitFor();
  await page.keyboard.insertText(line);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: effect }).waitFor();
}
