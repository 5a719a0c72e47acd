import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GENERATED, staleFiles, writeStaleFiles } from '../../../scripts/guards/generated.mjs';
import { RULE_CODES } from '../../../src/core/assessment';

describe('generated files', function () {
  this.timeout(20_000);

  it('are what the source makes of them', async () => {
    assert.deepEqual(await staleFiles(), []);
  });

  it('name every rule, and each key of the record', async () => {
    const [rules, record] = await Promise.all(GENERATED.map(async ({ generate }) => generate()));
    for (const code of RULE_CODES) assert.match(rules ?? '', new RegExp(`\`${code}\``));
    for (const key of ['client', 'brief.deliverables[].moved[].to', 'thresholds.<name>.<name>']) {
      assert.ok(record?.includes(`| \`${key}\` |`), key);
    }
  });

  describe('in a copy', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'generated-guard-'));
      await writeStaleFiles(GENERATED, folder);
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('are fresh once written', async () => {
      assert.deepEqual(await staleFiles(GENERATED, folder), []);
    });

    it('are seen once changed by hand', async () => {
      await appendFile(join(folder, 'docs', 'rules.md'), 'One more line.\n');
      assert.deepEqual(await staleFiles(GENERATED, folder), ['docs/rules.md']);
    });

    it('are seen once the source says something else', async () => {
      const later = GENERATED.map(({ file }) => ({
        file,
        generate: () => (file.endsWith('.json') ? JSON.stringify({ another: 'text' }) : `# ${file}\n\nAnother text`),
      }));
      assert.deepEqual(
        await staleFiles(later, folder),
        GENERATED.map(({ file }) => file),
      );
    });

    it('are seen once missing, and written anew', async () => {
      await rm(join(folder, 'docs', 'record.md'));
      assert.deepEqual(await writeStaleFiles(GENERATED, folder), ['docs/record.md']);
      assert.match(await readFile(join(folder, 'docs', 'record.md'), 'utf8'), /^<!-- Made from the source/);
    });
  });
});
