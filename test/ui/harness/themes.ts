/** The four kinds of theme, and how each is told from the others. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { newest, oldest, type Release } from '../../../scripts/vscode-server.mjs';
import { eventually } from './waiting';

export const THEMES = ['light', 'dark', 'high contrast', 'high contrast light'] as const;

export type Theme = (typeof THEMES)[number];

const themeNames = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
} as const satisfies Record<Theme, string>;

/**
 * What the user's settings call a theme. The newest VS Code knows the name that the oldest has for it, but then writes its own into the settings a
 * while after it has opened, over what was written there meanwhile.
 */
export function themeName(theme: Theme, release: Release = newest): string {
  return release === oldest ? `Default ${themeNames[theme].replace('Default ', '')}` : themeNames[theme];
}

/** What the workbench calls them where one is chosen. */
export const themeLabels = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high contrast': 'Dark High Contrast',
  'high contrast light': 'Light High Contrast',
} as const satisfies Record<Theme, string>;

/** The class that the workbench bears once a theme is shown; the window opens in its default one. */
export const themeClasses = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
  'high contrast light': 'hc-light',
} as const satisfies Record<Theme, string>;

/** What the body of a webview says of the theme. */
const themeKinds = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  'high contrast': 'vscode-high-contrast',
  'high contrast light': 'vscode-high-contrast-light',
} as const satisfies Record<Theme, string>;

export function schemeOf(theme: Theme): 'dark' | 'light' {
  return theme === 'dark' || theme === 'high contrast' ? 'dark' : 'light';
}

/** Waits until a window shows a theme, its webviews too. */
export async function isShownIn(page: Page, theme: Theme): Promise<void> {
  await page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  await eventually(async () => {
    const kinds = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.body.dataset['vscodeThemeKind'])),
    );
    assert.deepEqual(
      kinds.filter((kind) => kind !== undefined && kind !== themeKinds[theme]),
      [],
    );
  });
}
