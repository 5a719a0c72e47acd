// @ts-check
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureFolder } from './ensure-folder.mjs';
import { runQuietly } from './run-quietly.mjs';

/** No sandbox, since it needs rights that containers rarely grant; no talk with any other machine. */
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/**
 * Starts a headless Chromium: the one of the npm package @sparticuz/chromium, else one that is installed here.
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium() {
  /** @type {string[]} */
  const reasons = [];
  for (const find of [unpackBundled, ...installed]) {
    try {
      const found = await find();
      if (found === undefined) continue;
      return await chromium.launch({
        executablePath: found.executable,
        args,
        env: { ...process.env, ...found.env },
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
    } catch (error) {
      reasons.push(firstLineThatTells(error));
    }
  }
  throw new Error(
    'No Chromium starts here. Install the system packages libnss3 and libnspr4, or Chromium itself, ' +
      `or set CHROMIUM_PATH to its program. (${reasons.join('; ')})`,
  );
}

/** @typedef {{ readonly executable: string, readonly env?: Readonly<Record<string, string>> }} Found */

/**
 * The package unpacks itself into the temporary folder; that is set to a folder of ours, which is complete or absent.
 *
 * @returns {Promise<Found>}
 */
async function unpackBundled() {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = JSON.parse(await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8'));
  const version = String(manifest.version);
  const folder = await ensureFolder({
    name: `chromium-${version}`,
    seal: version,
    make: async (target, scratch) => {
      process.stderr.write(`Chromium: unpacking @sparticuz/chromium@${version}\n`);
      const script = "import('@sparticuz/chromium').then(({ default: bundled }) => bundled.executablePath())";
      await runQuietly(process.execPath, ['-e', script], { cwd: scratch, env: { ...process.env, TMPDIR: target } });
    },
  });
  const fontSettings = join(folder, 'fonts.conf');
  await writeFile(fontSettings, fontsFor(folder));
  return { executable: join(folder, 'chromium'), env: { FONTCONFIG_FILE: fontSettings } };
}

/** Programs that may be installed here, in the order in which they are tried. */
const installed = [process.env['CHROMIUM_PATH'], 'chromium', 'google-chrome'].map((name) => () => onPath(name));

/**
 * @param {string | undefined} name a program's name or path
 * @returns {Found | undefined}
 */
function onPath(name) {
  if (name === undefined || name === '') return undefined;
  const folders = name.includes('/') ? [''] : (process.env['PATH'] ?? '').split(':');
  const executable = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return executable === undefined ? undefined : { executable };
}

/**
 * Adds the package's fonts to those of the system, so that text shows where no font is installed.
 *
 * @param {string} folder
 */
function fontsFor(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
</fontconfig>
`;
}

/** @param {unknown} error */
function firstLineThatTells(error) {
  const lines = String(error instanceof Error ? error.message : error).split('\n');
  return (lines.find((line) => /error while loading|ENOENT|EACCES/.test(line)) ?? lines[0] ?? '').trim();
}
