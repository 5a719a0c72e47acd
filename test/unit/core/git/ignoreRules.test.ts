import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { ignoreRules, type PatternFile } from '../../../../src/core/git/ignoreRules';
import { realGit, type RealGit } from './realGit';

const root = (...lines: readonly string[]): PatternFile => ({ folder: '', text: lines.join('\n') });
const inWork = (...lines: readonly string[]): PatternFile => ({ folder: 'work', text: lines.join('\n') });
const FILE = 'work/.clients/acme.yaml';

describe('the rules of what Git leaves out', () => {
  const cases: readonly (readonly [what: string, files: readonly PatternFile[], ignored: boolean])[] = [
    ['nothing said', [], false],
    ['the folder by its name', [root('.clients/')], true],
    ['the folder by its name, without a slash', [root('.clients')], true],
    ['the folder by its whole path', [root('/work/.clients/')], true],
    ['the folder at the root alone', [root('/.clients/')], false],
    ['the folder in the file beside it', [inWork('/.clients/')], true],
    ['everything in the folder', [{ folder: 'work/.clients', text: '*\n' }], true],
    ['all records', [root('*.yaml')], true],
    ['other files', [root('node_modules', '*.log')], false],
    ['a comment', [root('#.clients')], false],
    ['taken back below', [root('.clients/', '!.clients/')], false],
    ['taken back in a nearer file', [root('.clients/'), inWork('!/.clients')], false],
    ['said again in the nearest file', [root('!*.yaml'), { folder: 'work/.clients', text: '*.yaml' }], true],
    ['a file of a folder that is left out cannot be taken back', [root('.clients/', '!acme.yaml')], true],
    ['a file of a folder whose contents are left out can', [root('work/.clients/*', '!acme.yaml')], false],
    ['a slash in the middle binds a pattern to its folder', [root('.clients/*')], false],
    ['the same in the file beside it', [inWork('.clients/*')], true],
    ['the folder above', [root('work')], true],
    ['Windows line ends', [root('*.log\r', '/work/.clients/\r', '')], true],
    ['a byte order mark', [root('\uFEFF.clients/')], true],
    ['spaces at the end', [root('.clients/  ')], true],
    ['capitals', [root('.CLIENTS/')], false],
  ];
  for (const [what, files, ignored] of cases) {
    it(`${what}: ${ignored ? 'left out' : 'not left out'}`, () => {
      assert.equal(ignoreRules(files).ignores(FILE), ignored);
    });
  }

  it('make no difference for capitals where the repository does not', () => {
    assert.equal(ignoreRules([root('.CLIENTS/')], true).ignores(FILE), true);
  });

  it('take the name of their folder for nothing but itself', () => {
    const files = [{ folder: 'a[b]*!', text: '*.yaml' }];
    assert.equal(ignoreRules(files).ignores('a[b]*!/.clients/a.yaml'), true);
    assert.equal(ignoreRules(files).ignores('ab!/.clients/a.yaml'), false);
  });

  it('take several folders of any depth in a row for one', () => {
    const deep = `${'a/'.repeat(30)}.clients/acme.yaml`;
    for (const pattern of ['**/**/**/*.yaml', 'a/**/**/.clients/', '/a/**/***/**/acme.yaml', 'a/**/**'])
      assert.equal(ignoreRules([root(pattern)]).ignores(deep), true, pattern);
  });

  describe('end soon, and never say that Git leaves out what it would take', () => {
    const deep = `${'a/'.repeat(60)}.clients/${'a'.repeat(200)}.yaml`;
    const endless: Readonly<Record<string, string>> = {
      'a row of folders of any depth': `a/${'**/'.repeat(30)}b`,
      'folders of any depth with something between': `${'a/**/'.repeat(20)}b`,
      'many stars in a name': `${'*a'.repeat(40)}b`,
      'stars and sets': `${'*[ab]'.repeat(40)}c`,
      'stars and single characters': `${'*?'.repeat(40)}c`,
      'more stars than there are characters': `${'*a'.repeat(2000)}b`,
    };
    for (const [what, pattern] of Object.entries(endless)) {
      it(`with ${what}`, () => {
        assert.equal(ignoreRules([root(pattern)]).ignores(deep), false);
        assert.equal(ignoreRules([inWork(pattern)]).ignores(`work/${deep}`), false);
      });
    }

    it('where such a pattern would take something back', () => {
      const files = [root('.clients/*', '*.yaml', `!${'**/*a/'.repeat(20)}*.yaml`)];
      assert.equal(ignoreRules(files).ignores(`${'a/'.repeat(40)}.clients/acme.yaml`), false);
    });
  });

  it('take back what a pattern of many folders says, and not all', () => {
    const files = [root('.clients/', '!**/packages/**/src/**/lib/**/*.d.ts')];
    assert.equal(ignoreRules(files).ignores(FILE), true);
    const deep = `${'a/'.repeat(40)}.clients/acme.yaml`;
    assert.equal(ignoreRules(files).ignores(deep), true);
    assert.equal(ignoreRules([root('.clients/*', '!a/**/.clients/**/a/**/x')]).ignores(deep), false);
  });

  it('keep what takes something back, whatever the patterns before it have used up', () => {
    const deep = `${'a/'.repeat(8)}.clients/acme.yaml`;
    // Ten names and five `**` have 100,000 ways, two such patterns all that there are.
    const all = ['y', 'z'].map((end) => `x/**/b/**/c/**/d/**/e/**/${end}`);
    for (const back of ['!acme.yaml', '!**/acme.yaml', '!a/**/b/**/c/**/acme.yaml'])
      assert.equal(ignoreRules([root(...all, '*.yaml', back)]).ignores(deep), false, back);
    assert.equal(ignoreRules([root(...all, '**/*.yaml')]).ignores(deep), true);
  });

  it('end soon, however many patterns have many folders', () => {
    const lines = Array.from({ length: 15_000 }, (_, n) => `**/a*/**/a*/**/c${n}`);
    const deep = `${'a/'.repeat(60)}.clients/acme.yaml`;
    assert.equal(ignoreRules([root(...lines)]).ignores(deep), false);
    assert.equal(ignoreRules([root(...lines.map((line) => `!${line}`), '.clients/')]).ignores(deep), true);
  });

  it('never throw', () => {
    const files = fc.array(fc.record({ folder: fc.constantFrom('', 'work', 'work/.clients'), text: fc.string() }));
    fc.assert(
      fc.property(files, (some) => {
        ignoreRules(some).ignores(FILE);
      }),
    );
  });

  describe('beside Git itself', function () {
    this.timeout(60_000);
    let git: RealGit;
    before(() => (git = realGit()));
    after(() => git.remove());

    const line = fc.constantFrom(
      ...[
        '.clients',
        '.clients/',
        '/.clients/',
        '/.clients',
        '.clients/*',
        '.clients/**',
        '**/.clients',
        '*',
        '*/',
        '.*',
      ],
      ...[
        '!.clients',
        '!.clients/',
        '!/.clients/',
        '!*',
        '!*.yaml',
        '!acme.yaml',
        '!.clients/acme.yaml',
        '!**/letters/',
      ],
      ...[
        '*.yaml',
        '/*.yaml',
        'acme.yaml',
        'acme/',
        'letters',
        '/work',
        'work/',
        '/work/.clients/',
        'work/*',
        '!work/',
      ],
      ...[
        '/**',
        '**/*.md',
        '*.[ym]*',
        'a?me*',
        '\\#a',
        '\\!acme.yaml',
        '# note',
        '',
        '   ',
        '.clients/ ',
        'acme.yaml\\ ',
      ],
      ...[
        '/work/**/acme.yaml',
        '/**/**/acme.yaml',
        'work/**/**/**/',
        '!**/**/**/**/**',
        '.clients/**/***/*.md',
        '.clients\r',
        '!/work/.clients\r',
        '[',
        'a/b',
        '!acme/',
        '/.clients/acme/',
        'acme/letters/*',
      ],
    );
    const text = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'));
    const paths = ['acme.yaml', 'b.yml', '#a', '!acme.yaml', 'acme/letters/1.md', 'acme/contract.pdf'].flatMap(
      (path) => [`.clients/${path}`, `work/.clients/${path}`],
    );

    it('say the same', () => {
      fc.assert(
        fc.property(fc.tuple(text, text, text, text), ([exclude, top, work, clients]) => {
          git.write('.git/info/exclude', exclude);
          git.write('.gitignore', top);
          git.write('work/.gitignore', work);
          git.write('work/.clients/.gitignore', clients);
          const rules = ignoreRules([
            { folder: '', text: exclude },
            { folder: '', text: top },
            { folder: 'work', text: work },
            { folder: 'work/.clients', text: clients },
          ]);
          assert.deepEqual(
            paths.filter((path) => rules.ignores(path)),
            ignoredByGit(git, paths),
          );
        }),
        { numRuns: 150, seed: 4 },
      );
    });
  });
});

/** The paths that Git leaves out, in their order. */
function ignoredByGit(git: RealGit, paths: readonly string[]): readonly string[] {
  const args = ['check-ignore', '--no-index', '-z', '-v', '-n', '--stdin'];
  const fields = git.run(['-c', 'core.ignoreCase=false', ...args], paths.join('\0')).split('\0');
  // Each path comes with the file, line and pattern that decided; a pattern that begins with "!" lets it in.
  return paths.filter((_, index) => {
    const pattern = fields[index * 4 + 2] ?? '';
    return pattern !== '' && !pattern.startsWith('!');
  });
}
