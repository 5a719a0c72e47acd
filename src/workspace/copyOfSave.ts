/** `.acme.yaml.1234.saving`: a record's whole text while it is saved, named after the record and how many characters it had before. */
export const COPY_OF_SAVE = /^\.(.+)\.(\d+)\.saving$/;

/** Whether a file of a `.clients` folder is such a copy. */
export function isCopyOfSave(name: string): boolean {
  return COPY_OF_SAVE.test(name);
}
