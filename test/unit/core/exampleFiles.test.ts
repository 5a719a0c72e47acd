import { deepEqual } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { EXAMPLE_FILES } from '../../../src/core/exampleFiles';

const FOLDER = join('demo', '.clients');

describe('the files of the example', () => {
  it('are all that its folder has', () => {
    const found = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(FOLDER.length + 1)
          .replaceAll(sep, '/'),
      );
    deepEqual([...EXAMPLE_FILES].sort(), found.sort());
  });
});
