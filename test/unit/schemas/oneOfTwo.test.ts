import assert from 'node:assert/strict';
import { isCheckedBySchema, isReportedBySchema } from '../../../src/core/language/yamlExtension';
import { parseClient, parseStudio } from '../../../src/core/record/parse';
import { languageServer, serverProblems } from './languageServer';

/** Broken files; in each line that has a problem, one of the two is to report it. */
const FILES: Readonly<Record<string, string>> = {
  'wrong values': `client: A
status: aktive
language: [en]
currency: usd
contacts:
  - {name: B, decides: yes}
  - role: Owner
  - only a text
terms:
  payment: soon
  deposit: -5
  late_fee: 15
  notice: 14
  ip_transfer: never
brief: {price: $4800, rounds: 1.5}
`,
  'wrong lists and mappings': 'client: A\ncontacts: 5\nbrief: []\nnotes: {a: b}\ninvoices: {issued: 2026-01-01}\n',
  'wrong dates': `client: A
invoices:
  - {issued: soon, amount: 5}
  - {issued: 2026/1/2, amount: 5}
  - {issued: 2026-13-40, amount: 5}
  - {issued: "2026-02-30", amount: 5}
  - {amount: 5}
  - {issued: , amount: 5}
`,
  'wrong sums': `client: A
terms: {deposit: 1e3}
invoices:
  - {issued: 2026-01-01, amount: -5}
  - {issued: 2026-01-01, amount: 1e3}
  - {issued: 2026-01-01, amount: 0x1F}
  - {issued: 2026-01-01, amount: 1.200.50}
  - {issued: 2026-01-01, amount: a lot}
  - {issued: 2026-01-01}
`,
  'what only the record knows': `client: A
status: ended
invoices:
  - {number: INV-1, issued: 2026-01-02, due: 2026-01-01, amount: 5}
  - {number: INV-1, issued: 2026-01-01, amount: 5, for: shop}
letters:
  - {date: 2026-01-01, kind: exit, topic: nothing}
`,
  'a merge key': 'client: A\nx: &b {date: 2026-01-01}\nconduct:\n  - <<: *b\n    kind: insult\n',
  'a key twice': 'client: A\nstatus: active\nstatus: paused\n',
  'no client': 'status: active\n',
  'a client of no name': 'client:\n',
  'an empty file': '',
  'a blank file': '  \n\n',
  'comments alone': '# nothing yet\n',
  null: '~\n',
  'a list': '- client: A\n',
  'a text': 'Acme\n',
  'a reserved character': 'client: A\nnotes: @x\n',
  'a second colon': 'client: A\nnotes: a: b\n',
  'an open bracket': 'client: A\nbrief: {goal: x\n',
  'an open quote': 'client: "A\n',
  'an unknown escape': 'client: "\\q"\n',
  'a tab': 'client: A\nbrief:\n\tgoal: x\n',
  'a wrong indent': 'client: A\nbrief:\n    goal: x\n  price: 5\n',
  'no key': 'client: A\nand then\n',
  'a second document': 'client: A\n---\nclient: B\n',
  'an alias of nothing': 'client: *a\n',
  'a tag': 'client: !name A\n',
  'a tag of YAML': 'client: !!int 5\n',
  'a tag of the server': 'client: !include A\n',
};

const STUDIO_FILES: Readonly<Record<string, string>> = {
  'wrong thresholds': 'thresholds:\n  payment/overdue: {watch: soon}\n  payment/refused: 3\ncurrency: eur\n',
  'unknown thresholds': 'thresholds:\n  payment/overdue: {watch: 50, act: 40}\n  payment/nothing: {watch: 1}\n',
  'a list': '- A\n',
};

/** The lines of a file that have a problem of some weight, and who reports it. */
async function reporters(
  text: string,
  path: string,
): Promise<Readonly<Record<'both' | 'ours' | 'theirs' | 'nobody', readonly number[]>>> {
  const { problems } = path.endsWith('studio.yaml') ? parseStudio(text) : parseClient(text);
  const found = problems.filter(({ severity }) => severity !== 'hint');
  const lastLine = text.trimEnd().split('\n').length;
  const lines = (all: readonly number[]): ReadonlySet<number> => new Set(all.map((line) => Math.min(line, lastLine)));
  const all = lines(found.map(({ place }) => place.line));
  const ours = lines(found.filter((one) => !isReportedBySchema(one, text)).map(({ place }) => place.line));
  const theirs = lines((await serverProblems(server, text, path)).map(({ range }) => range.start.line + 1));
  const where = (isSo: (line: number) => boolean): readonly number[] =>
    [...all, ...theirs].filter((line, n, list) => list.indexOf(line) === n && isSo(line));
  return {
    both: where((line) => ours.has(line) && theirs.has(line)),
    ours: where((line) => ours.has(line) && !theirs.has(line)),
    theirs: where((line) => !ours.has(line) && theirs.has(line)),
    nobody: where((line) => !ours.has(line) && !theirs.has(line)),
  };
}

const server = languageServer();

describe('a problem beside the YAML extension', () => {
  for (const [path, files] of [
    ['/work/.clients/acme.yaml', FILES],
    ['/work/.clients/studio.yaml', STUDIO_FILES],
  ] as const) {
    for (const [name, text] of Object.entries(files)) {
      it(`is told once: ${name} in ${path}`, async () => {
        const { both, nobody, ours, theirs } = await reporters(text, path);
        assert.deepEqual({ both, nobody }, { both: [], nobody: [] });
        assert.ok(ours.length + theirs.length > 0);
      });
    }
  }

  it('is theirs where a value is wrong, and ours where only the record knows', async () => {
    const path = '/work/.clients/acme.yaml';
    assert.deepEqual((await reporters(FILES['wrong values'] ?? '', path)).ours, []);
    assert.deepEqual((await reporters(FILES['what only the record knows'] ?? '', path)).theirs, []);
    const { ours, theirs } = await reporters(FILES['wrong dates'] ?? '', path);
    assert.deepEqual({ ours, theirs }, { ours: [5, 6], theirs: [3, 4, 7, 8] });
  });
});

describe('the files that the YAML extension checks', () => {
  for (const [path, isChecked] of Object.entries({
    '/work/.clients/acme.yaml': true,
    '/work/.clients/acme.yml': true,
    '/work/.clients/studio.yaml': true,
    '/work/.clients/studio.yml': true,
    '/C:/Users/Ann Doe/work/.clients/Acme Bakery.yaml': true,
    '/.clients/acme.yaml': true,
    '/home/ann/.work/clients/.clients/acme.yaml': false,
    '/work/.clients/.hidden.yaml': false,
    '/work/.clients/acme/papers.yaml': false,
    '/work/acme.yaml': false,
  })) {
    it(`${isChecked ? 'hold' : 'lack'} ${path}`, async () => {
      assert.equal(isCheckedBySchema(path), isChecked);
      const found = await serverProblems(server, 'contact: 5\nclient: {}\nname: {}\n', path);
      assert.equal(found.length > 0, isChecked);
    });
  }

  it('get the schema of their kind', async () => {
    const text = 'name: Ours\ncontacts: 5\ncontact: 5\n';
    const lines = async (path: string): Promise<readonly number[]> =>
      (await serverProblems(server, text, path)).map(({ range }) => range.start.line + 1);
    assert.deepEqual(await lines('/work/.clients/acme.yaml'), [1, 2]);
    assert.deepEqual(await lines('/work/.clients/studio.yml'), [3]);
  });
});
