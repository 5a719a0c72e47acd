import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutOff, measured, walkByTab } from './harness/accessibility';
import { DEMO, LONG_WORDS, openAlone, PAGES, pictureOf, resizePage, type Subject } from './harness/pages';
import { inSession, oneSession, type SessionOptions } from './harness/session';
import { THEMES } from './harness/themes';

/** The overview has cards, some of its columns, and all of them. */
const WIDTHS = [300, 820, 1400] as const;

function alone({ workspace, settings }: Subject): SessionOptions {
  return { workspace, settings, viewport: { width: 900, height: 900 } };
}

describe('every page', () => {
  const onTheDemo = oneSession(alone(DEMO));

  for (const page of PAGES) {
    it(`leaves axe nothing to find in any theme, and shows all it has at each width: ${page.name}`, () =>
      onTheDemo(async (session) => {
        const wrong: string[] = [];
        const frame = await openAlone(session, page, DEMO);
        for (const theme of THEMES) {
          await session.useTheme(theme);
          for (const width of WIDTHS) {
            await resizePage(session, frame, width);
            const name = `${page.name} ${String(width)} ${theme}`;
            await pictureOf(frame, name);
            const found = await cutOff(frame);
            wrong.push(...found.map((line) => `${name}, cut off: ${line}`));
            const { passed, violations, undecided } = await measured(frame);
            console.log(
              `      axe: ${name}: ${String(violations.length)} violations, ` +
                `${String(undecided.length)} undecided, ${String(passed)} rules passed`,
            );
            wrong.push(...[...violations, ...undecided].map((line) => `${name}: ${line}`));
          }
        }
        assert.deepEqual(wrong, [], wrong.join('\n'));
      }));
  }

  it('takes the keyboard everywhere in its order, shows where it is, and keeps it there when the record changes', () =>
    onTheDemo(async (session) => {
      for (const page of PAGES) {
        const frame = await openAlone(session, page, DEMO);
        await frame.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        const { expected, visited, unmarked } = await walkByTab(session, frame);
        assert.deepEqual(visited, expected, `Tab goes through the ${page.name} in its order`);
        assert.deepEqual(unmarked, [], `the ${page.name} shows where the focus is`);

        await frame.evaluate(() => document.querySelector<HTMLElement>('button:enabled')?.focus());
        const focused = () => frame.evaluate(() => document.activeElement?.textContent.trim());
        const before = await focused();
        const { file, from, to, shows } = page.follows(DEMO);
        const path = join(session.workspace, '.clients', file);
        const text = await readFile(path, 'utf8');
        await writeFile(path, text.replace(from, to));
        await frame.getByText(shows).first().waitFor();
        assert.equal(await focused(), before, `the focus of the ${page.name} stays`);
        await writeFile(path, text);
        // So that the next page does not change while it is walked through.
        await frame.getByText(shows).first().waitFor({ state: 'detached' });
      }
    }));

  it('keeps long words and names in its width, with letters twice as large too', async () => {
    await inSession(alone(LONG_WORDS), async (session) => {
      const wrong: string[] = [];
      for (const page of PAGES) {
        const frame = await openAlone(session, page, LONG_WORDS);
        await resizePage(session, frame, 300);
        await pictureOf(frame, `${page.name} 300 long words`);
        wrong.push(...(await cutOff(frame)).map((line) => `${page.name} at 300 px: ${line}`));
        await frame.evaluate(() => document.documentElement.style.setProperty('--vscode-font-size', '26px'));
        await resizePage(session, frame, 640);
        await pictureOf(frame, `${page.name} 640 twice as large`);
        wrong.push(...(await cutOff(frame)).map((line) => `${page.name} at 200 %: ${line}`));
      }
      assert.deepEqual(wrong, [], wrong.join('\n'));
    });
  });
});
