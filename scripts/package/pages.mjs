// @ts-check
// What of the repository's pages goes into the package: README.md leaves out what is about the repository itself.

const start = '<!-- repository only -->';
const end = '<!-- /repository only -->';

/**
 * A page as the package has it: without what stands between the two marks.
 *
 * @param {string} text
 * @returns {string}
 */
export function packagedPage(text) {
  const [first = '', ...rest] = text.split(`${start}\n`);
  const kept = rest.map((part) => {
    const at = part.indexOf(end);
    if (at < 0) throw new Error(`"${start}" has no "${end}" after it.`);
    return part.slice(at + end.length);
  });
  const page = [first, ...kept].join('').replace(/\n{3,}/g, '\n\n');
  if (page.includes(end)) throw new Error(`"${end}" has no "${start}" before it.`);
  return page;
}

/**
 * Where the links and pictures of a page lead, as they are written, less those that leave the package.
 *
 * @example
 * relativeLinks('See [the rules](docs/rules.md#price) and ![it](media/a.webp)') // ['docs/rules.md', 'media/a.webp']
 *
 * @param {string} text Markdown
 * @returns {readonly string[]} without what follows a `#`
 */
export function relativeLinks(text) {
  const prose = text.replace(/^(`{3,})[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '``');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)].map(([, link, source]) => link ?? source ?? '');
  return links.filter((link) => !/^(\w+:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
}
