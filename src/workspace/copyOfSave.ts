/**
 * `.acme.yaml.1234.wk3x9.saving`: a file's whole text while it is saved, named after the file, how many characters it had before, and the window
 * that saves it. That of a letter lies beside the record, too, where it is looked for: `.acme%2Fletters%2F2026-07-11-exit.md.1234.wk3x9.saving`.
 */
export const COPY_OF_SAVE = /^\.(.+)\.(\d+)\.w\w*\.saving$/;

/** Whether a file of a `.clients` folder is such a copy. */
export function isCopyOfSave(name: string): boolean {
  return COPY_OF_SAVE.test(name);
}
