import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/guards/files.mjs';
import { PICTURES } from '../../../scripts/pictures/pictures';
import { packagedPage, relativeLinks } from '../../../scripts/package/pages.mjs';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly contributes: { readonly keybindings: readonly { readonly key: string }[] };
};

describe('README.md', () => {
  it('shows the pictures that "npm run pictures" takes, and no other', () => {
    const shown = relativeLinks(readme).filter((link) => /\.(webp|png|gif|jpe?g|svg)$/.test(link));
    assert.deepEqual([...shown].sort(), PICTURES.map(({ file }) => file).sort());
  });

  it('links to files that are there', () => {
    const missing = relativeLinks(readme).filter((link) => !existsSync(join(root, link)));
    assert.deepEqual(missing, []);
  });

  it('names every shortcut', () => {
    for (const { key } of contributes.keybindings) assert.ok(readme.toLowerCase().includes(`\`${key}\``), key);
  });
});

describe('a page of the package', () => {
  it('leaves out what is about the repository', () => {
    const text = 'One\n\n<!-- repository only -->\n\nTwo\n\n<!-- /repository only -->\n\nThree\n';
    assert.equal(packagedPage(text), 'One\n\nThree\n');
    assert.equal(packagedPage('One\n'), 'One\n');
  });

  it('has both marks or none', () => {
    assert.throws(
      () => packagedPage('<!-- repository only -->\nTwo\n'),
      /has no "<!-- \/repository only -->" after it/,
    );
    assert.throws(() => packagedPage('One\n<!-- /repository only -->\n'), /before it/);
  });

  it('has its links found, those in code left out', () => {
    const text =
      '[a](docs/a.md#b) ![p](media/p.webp) <img src="media/i.png"> [w](https://w.example) [h](#here)\n`[c](d)`\n';
    assert.deepEqual(relativeLinks(`${text}\n\`\`\`md\n[e](f)\n\`\`\`\n`), [
      'docs/a.md',
      'media/p.webp',
      'media/i.png',
    ]);
  });
});
