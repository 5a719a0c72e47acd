// @ts-check
// Takes the pictures of README.md in a real editor on the demo, and draws the icon from its SVG: npm run pictures
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inSession } from '../test/ui/harness/session';
import { launchChromium } from './chromium.mjs';
import { pack } from './package/pack.mjs';
import { PICTURES } from './pictures/pictures';

/** The day that the demo is written for. */
const day = '2026-11-23';
/** Pixels, half as many again as a page of Markdown has for a picture; and of 1, so that text stays sharp and the package small. */
const width = 1120;
const quality = 0.3;

const root = resolve(import.meta.dirname, '..');
const scratch = await mkdtemp(join(tmpdir(), 'pictures-'));
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  const icon = await readFile(join(root, 'scripts', 'pictures', 'icon.svg'), 'utf8');
  await save('media/icon.png', await drawn(page, 'image/svg+xml', Buffer.from(icon), 'image/png', 256));

  const { vsix } = await pack(scratch);
  for (const picture of PICTURES) {
    const settings = { 'clientele.asOf': day, 'window.commandCenter': false, 'editor.minimap.enabled': false };
    await inSession({ workspace: 'demo', vsix, scale: 2, ...picture.options, settings }, async (session) => {
      await picture.show(session);
      const png = await readFile(await session.picture(join(scratch, 'picture.png')));
      await save(picture.file, await drawn(page, 'image/png', png, 'image/webp', width));
    });
  }
} finally {
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
}

/**
 * @param {string} file path from the root
 * @param {Buffer} content
 */
async function save(file, content) {
  await writeFile(join(root, file), content);
  console.log(`${file} (${Math.ceil(content.length / 1000)} kB)`);
}

/**
 * A picture in another format and size.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} from its type
 * @param {Buffer} content
 * @param {'image/png' | 'image/webp'} into
 * @param {number} width in pixels; the height follows
 * @returns {Promise<Buffer>}
 */
async function drawn(page, from, content, into, width) {
  const source = `data:${from};base64,${content.toString('base64')}`;
  const url = await page.evaluate(
    async ({ url, type, quality, width }) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [width, Math.round((image.naturalHeight * width) / image.naturalWidth)];
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('The browser draws no pictures.');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL(type, quality);
    },
    { url: source, type: into, quality, width },
  );
  return Buffer.from(url.replace(/^.*?,/, ''), 'base64');
}
