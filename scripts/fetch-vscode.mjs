// @ts-check
// Fetches what the tests need from the npm registry and keeps it in .vscode-test/: both releases of VS Code, and Chromium.
import { launchChromium } from './chromium.mjs';
import { ensureServer, newest, oldest, serverRunsHere } from './vscode-server.mjs';

if (serverRunsHere) {
  for (const release of [oldest, newest]) {
    const { version, main } = await ensureServer(release);
    console.log(`VS Code ${version}: ${main}`);
  }
  const browser = await launchChromium();
  console.log(`Chromium ${browser.version()}`);
  await browser.close();
} else {
  console.log('There is nothing to fetch: here the host tests fetch the desktop program when they start.');
}
