import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions, Spec } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Session } from './session';
import { pressIn } from './waiting';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** All that axe knows up to level AA, with its advice and what it still tries out. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'experimental'];

export interface Measured {
  readonly passed: number;
  /** A line for each element that breaks a rule. */
  readonly violations: readonly string[];
  /** A line for each element that axe could not judge. */
  readonly undecided: readonly string[];
}

/** Marks have a contrast to keep like letters, which axe leaves alone unless it is told. The rest is what it goes by itself. */
const contrast: Spec = {
  checks: [
    {
      id: 'color-contrast',
      options: {
        ...{ ignoreUnicode: false, ignoreLength: false, ignorePseudo: false },
        ...{ boldValue: 700, boldTextPt: 14, largeTextPt: 18, pseudoSizeThreshold: 0.25 },
        contrastRatio: { normal: { expected: 4.5 }, large: { expected: 3 } },
      },
    },
  ],
};

/**
 * What axe finds in a page, with all unfolded and all messages shown for as long. It is handed in from outside, since the page's policy lets
 * no script of others in.
 */
export async function measured(frame: Frame): Promise<Measured> {
  await frame.evaluate(axe);
  await frame.evaluate((spec) => {
    (globalThis as unknown as { readonly axe: { configure(spec: unknown): void } }).axe.configure(spec);
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    const hidden = document.querySelectorAll<HTMLElement>('main p[hidden]');
    for (const details of folded) details.open = true;
    for (const message of hidden) message.hidden = false;
    Object.assign(globalThis, { folded, hidden });
  }, contrast);
  const options: RunOptions = {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations', 'incomplete'],
    // It reports that something is hidden, as the data of a page always is.
    rules: { 'hidden-content': { enabled: false } },
  };
  const { results, faint } = await frame.evaluate(async (asked) => {
    interface Colours {
      readonly Color: new () => { parseString(text: string): void; alpha: number };
      readonly getContrast: (background: object, foreground: object) => number;
    }
    const { axe } = globalThis as unknown as {
      readonly axe: {
        readonly commons: { readonly color: Colours };
        run(context: Document, options: unknown): Promise<AxeResults>;
      };
    };
    const { Color, getContrast } = axe.commons.color;
    const colour = (text: string, opacity = '1') => {
      const made = new Color();
      made.parseString(text);
      made.alpha *= Number(opacity);
      return made;
    };
    /** The words of a picture stand on its page, or on a rim of their own. */
    const behind = (words: Element): string => {
      const { paintOrder, stroke } = getComputedStyle(words);
      if (paintOrder.startsWith('stroke') && stroke !== 'none') return stroke;
      for (let at: Element | null = words; at !== null; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (at instanceof HTMLElement && colour(backgroundColor).alpha === 1) return backgroundColor;
      }
      return 'white';
    };
    const results = await axe.run(document, asked);
    const faint: string[] = [];
    // Axe leaves the words of a picture undecided, whatever stands behind them.
    const incomplete = results.incomplete.map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(({ target }) => {
        const words = rule.id === 'color-contrast' ? document.querySelector(String(target[0])) : null;
        if (!(words instanceof SVGTextElement)) return true;
        const { fill, fillOpacity } = getComputedStyle(words);
        const ratio = getContrast(colour(behind(words)), colour(fill, fillOpacity));
        if (ratio < 4.5) faint.push(`color-contrast: ${words.outerHTML.slice(0, 160)} (${ratio.toFixed(2)} to 1)`);
        return false;
      }),
    }));
    return { results: { ...results, incomplete }, faint };
  }, options);
  await frame.evaluate(() => {
    const { folded, hidden } = globalThis as unknown as {
      readonly folded: NodeListOf<HTMLDetailsElement>;
      readonly hidden: NodeListOf<HTMLElement>;
    };
    for (const details of folded) details.open = false;
    for (const message of hidden) message.hidden = true;
  });
  const { violations, incomplete, passes } = results;
  return { passed: passes.length, violations: [...lines(violations), ...faint], undecided: lines(incomplete) };
}

function lines(results: AxeResults['violations']): string[] {
  return results.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${html.slice(0, 160)} (${why})`;
    }),
  );
}

/** What is wider than the page, or stands out of it at the side: a line for each. What scrolls by itself may be as wide as it likes. */
export async function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    // What is there for ears alone is clipped to nothing.
    const isForEars = (element: Element): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).clipPath === 'inset(50%)') return true;
      }
      return false;
    };
    const isSeen = (element: Element): boolean => element.checkVisibility() && !isForEars(element);
    const isInside = (element: Element): boolean => {
      for (let above = element.parentElement; above !== null; above = above.parentElement) {
        if (scrolls(above) && above !== document.body && above !== document.documentElement) return true;
      }
      return false;
    };
    const found = [...document.body.querySelectorAll('*')].filter((element) => {
      if (!isSeen(element) || isInside(element)) return false;
      const box = element.getBoundingClientRect();
      const isHidden = element instanceof HTMLElement && element.scrollWidth > element.clientWidth + 1;
      const isInline = getComputedStyle(element).display === 'inline' || element.clientWidth === 0;
      return box.right > width + 1 || box.left < -1 || (isHidden && !isInline && !scrolls(element));
    });
    const lines = found.map(
      (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 60)}`,
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`, ...lines] : lines;
  });
}

/** Where Tab went in a page, and where it should have gone. */
export interface Walk {
  readonly expected: readonly string[];
  readonly visited: readonly string[];
  /** What had the focus without showing it. */
  readonly unmarked: readonly string[];
}

/** Walks a page by Tab alone, from its first element that takes the focus to its last. */
export async function walkByTab(session: Session, frame: Frame): Promise<Walk> {
  const expected = await frame.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex]'),
    ];
    const stops = all.filter(
      (element) => element.tabIndex >= 0 && element.checkVisibility() && !element.matches(':disabled'),
    );
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} ${stops.indexOf(element as HTMLElement)}: ${element.textContent.trim().slice(0, 40)}`;
    // What a page shows only while something has the focus comes after it, and stands in no list.
    const isExpected = (element: Element): boolean =>
      element === document.body || stops.includes(element as HTMLElement);
    Object.assign(globalThis, { nameOf, isExpected });
    stops[0]?.focus();
    return stops.map(nameOf);
  });
  await frame.waitForFunction(() => document.hasFocus());
  const visited: string[] = [];
  const unmarked: string[] = [];
  // A field for a date takes several steps, one for each of its parts.
  for (let presses = 0; presses < expected.length * 5; presses += 1) {
    const { name, isMarked, isExpected } = await frame.evaluate(() => {
      const { nameOf, isExpected } = globalThis as unknown as {
        readonly nameOf: (element: Element) => string;
        readonly isExpected: (element: Element) => boolean;
      };
      const at = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
      const isOutlined = outlineStyle !== 'none' && outlineWidth !== '0px' && outlineColor !== 'rgba(0, 0, 0, 0)';
      // A mark in a picture has a frame of its own.
      const frame = at instanceof SVGElement ? at.querySelector('.tl-hit') : null;
      const isFramed = frame !== null && getComputedStyle(frame).stroke !== 'none';
      return { name: nameOf(at), isMarked: isOutlined || isFramed, isExpected: isExpected(at) };
    });
    if (isExpected && visited.at(-1) !== name) visited.push(name);
    if (presses > 0 && !isMarked && !unmarked.includes(name)) unmarked.push(name);
    if (name === expected.at(-1)) break;
    await pressIn(session, frame, 'Tab');
  }
  return { expected, visited, unmarked };
}
