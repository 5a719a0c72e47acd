import * as vscode from 'vscode';
import { until } from '../../support/product';

// VS Code looks for `.clients/**` with its search, which obeys `.gitignore` and `search.exclude` and gives up after seven seconds.
describe('a workspace whose search leaves the records out', () => {
  it('starts the extension all the same', async () => {
    await until(
      'the extension is active',
      () => vscode.extensions.getExtension('clientele.clientele')?.isActive === true,
    );
  });
});
