import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { absolutePath, gitDirIn, ignoresCase } from '../../../../src/core/git/gitDir';
import { endToKeepOut } from '../../../../src/core/git/keepOut';
import { ignoreRules } from '../../../../src/core/git/ignoreRules';

describe('a .git file', () => {
  it('leads to where the data lies', () => {
    assert.equal(gitDirIn('gitdir: ../.git/modules/a site\r\n'), '../.git/modules/a site');
    assert.equal(gitDirIn('gitdir: C:/repo/.git/worktrees/one'), 'C:/repo/.git/worktrees/one');
    for (const text of ['', 'gitdir:', 'gitdir: \n', 'ref: refs/heads/main\n', 'x gitdir: a'])
      assert.equal(gitDirIn(text), undefined, text);
  });

  it('may name a path of the machine', () => {
    assert.equal(absolutePath('/srv/repo'), '/srv/repo');
    assert.equal(absolutePath('C:\\repo\\.git'), '/C:/repo/.git');
    assert.equal(absolutePath('../.git'), undefined);
  });
});

describe('the configuration of a repository', () => {
  it('says whether capitals make a difference', () => {
    assert.equal(ignoresCase('[core]\n\tbare = false\n\tignorecase = true\n'), true);
    assert.equal(ignoresCase('[core] ignoreCase\r\n'), true);
    assert.equal(ignoresCase('[core]\nignorecase = true\n[core]\nignorecase = false # no\n'), false);
    assert.equal(ignoresCase('[other]\nignorecase = true\n'), false);
    assert.equal(ignoresCase(''), false);
  });
});

describe('the line that keeps clients out', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['', '/.clients/\n'],
    ['node_modules\n', 'node_modules\n/.clients/\n'],
    ['node_modules', 'node_modules\n/.clients/'],
    ['a\r\nb\r\n', 'a\r\nb\r\n/.clients/\r\n'],
    ['a\r\nb', 'a\r\nb\r\n/.clients/'],
    ['a\n\n\n', 'a\n\n\n/.clients/\n'],
    ['\uFEFF', '\uFEFF/.clients/\n'],
  ];
  for (const [before, after] of cases) {
    it(`joins ${JSON.stringify(before)} as ${JSON.stringify(after)}`, () => {
      assert.equal(before + endToKeepOut(before), after);
    });
  }

  it('does its work whatever the file said before', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('!', '*', '/', '.', 'clients', '\n', '\r\n', 'a') }), (before) => {
        const text = before + endToKeepOut(before);
        assert.equal(ignoreRules([{ folder: '', text }]).ignores('.clients/acme.yaml'), true);
      }),
    );
  });
});
