import assert from 'node:assert/strict';
import { changedRoots, treeRoots } from '../../../../src/core/views/tree';
import { LiveFolder } from '../../../../src/core/liveFolder';
import type { Portfolio } from '../../../../src/core/views/portfolio';
import { findingsShown, problemsOfFiles, shownProblems, type ShownProblem } from '../../../../src/core/views/problems';
import { ACME } from './portfolios';

const AS_OF = '2026-11-23';

/** A folder that is changed again and again, with its rows at the top. */
function folderOf(): { set(name: string, text: string | undefined): void; shown(): Portfolio } {
  const live = new LiveFolder(findingsShown);
  return {
    set: (name, text) => live.set(name, text),
    shown: () => {
      live.finish(AS_OF);
      const { folder, clients } = live.show();
      return { asOf: AS_OF, folders: [{ key: 'work', name: 'work', folder, clients, problems: folder.problems }] };
    },
  };
}

describe('the rows at the top after a change', () => {
  it('are told one by one while they keep their places', () => {
    const folder = folderOf();
    folder.set('acme.yaml', ACME);
    folder.set('brook.yaml', 'client: Brook\n');
    folder.set('cole.yaml', 'client: Cole\nstatus: ended\nended: { date: 2026-10-01 }\n');
    folder.set('dale.yaml', 'client: [\n');
    const before = treeRoots(folder.shown(), 'all');
    const ids = (indices: readonly number[] | undefined) => indices?.map((index) => before[index]?.kind);
    folder.set('acme.yaml', ACME.replace('2400', '2500'));
    const after = treeRoots(folder.shown(), 'all');
    // A row of a file that gives no client has nothing that would tell it from before.
    assert.deepEqual(ids(changedRoots(before, after)), ['client', 'unreadable']);
    folder.set('cole.yaml', 'client: Cole\nstatus: ended\nended: { date: 2026-10-02 }\n');
    assert.deepEqual(ids(changedRoots(after, treeRoots(folder.shown(), 'all'))), ['unreadable', 'ended']);
  });

  it('are told as a whole where one came, went or moved', () => {
    const folder = folderOf();
    folder.set('acme.yaml', ACME);
    folder.set('brook.yaml', 'client: Brook\n');
    const before = treeRoots(folder.shown(), 'all');
    folder.set('brook.yaml', 'client: Brook\nconduct: [{ date: 2026-11-20, kind: threat }]\n');
    const moved = treeRoots(folder.shown(), 'all');
    assert.equal(changedRoots(before, moved), undefined);
    folder.set('brook.yaml', undefined);
    assert.equal(changedRoots(moved, treeRoots(folder.shown(), 'all')), undefined);
  });
});

describe('the problems of some files', () => {
  it('are those that all of them have for it', () => {
    const folder = folderOf();
    folder.set('acme.yaml', `${ACME}nonsense: 1\n`);
    folder.set('brook.yaml', 'client: Brook\nwat: 2\n');
    const [shown] = folder.shown().folders;
    assert.ok(shown !== undefined);
    const names = ['acme.yaml', 'brook.yaml', 'none.yaml'];
    const clients = names.map((name) => [name, shown.clients.find(({ source }) => source.name === name)] as const);
    const found = problemsOfFiles(shown, new Map(clients));
    for (const name of names) {
      const all: readonly ShownProblem[] = shownProblems(shown).filter(({ file }) => file === name);
      assert.deepEqual(found.get(name), all);
      assert.equal(all.length > 0, name !== 'none.yaml');
    }
  });
});
