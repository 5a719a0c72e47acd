// @ts-check
// Packs a folder with vsce, in a process of its own, since the zone and the language that vsce reads are those of the process:
//   node scripts/package/vsix.mjs FOLDER FILE
import { createVSIX } from '@vscode/vsce';

const [cwd = '', packagePath = ''] = process.argv.slice(2);
await createVSIX({
  cwd,
  packagePath,
  dependencies: false, // all of them are in the bundle
  // There is no public address to link to, so links stay as they are and lead to files of the package.
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
