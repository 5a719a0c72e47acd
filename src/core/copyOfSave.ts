/**
 * The whole text of a file while VS Code saves it, which lies in `.clients` as `.acme.yaml.1234.wk3x9.saving`: named after the file, how many
 * characters it had before, and the window that saves it. That of a letter lies there, too: `.acme%2Fletters%2F2026-07-11-exit.md.1234.wk3x9.saving`.
 */
const COPY_OF_SAVE = /^\.(.+)\.(\d+)\.w\w*\.saving$/s;

export interface CopyOfSave {
  /** The path of the file that is saved, from the `.clients` folder on; whoever can put files there can make up one that leads out of it. */
  readonly file: string;
  /** The characters of the file before that save. */
  readonly lengthBefore: number;
}

/**
 * What a file of a `.clients` folder is a copy of; `undefined` where it is none.
 * @example copyOfSave('.acme.yaml.1234.wk3x9.saving') // { file: 'acme.yaml', lengthBefore: 1234 }
 */
export function copyOfSave(name: string): CopyOfSave | undefined {
  const [, coded, length] = COPY_OF_SAVE.exec(name) ?? [];
  if (coded === undefined) return undefined;
  return { file: coded.replace(/%2F|%25/g, decodeURIComponent), lengthBefore: Number(length) };
}

/**
 * The name of the copy for a save.
 * @param window what this window's copies end with: `w` and letters or digits
 * @example copyName({ file: 'acme/letters/exit.md', lengthBefore: 90 }, 'wk3x9') // '.acme%2Fletters%2Fexit.md.90.wk3x9.saving'
 */
export function copyName({ file, lengthBefore }: CopyOfSave, window: string): string {
  return `.${file.replace(/[%/]/g, encodeURIComponent)}.${lengthBefore}.${window}.saving`;
}

/** Whether a text is a beginning of the whole one, and not the one before. */
export function isHalf(text: string, whole: string, lengthBefore: number): boolean {
  return text.length < whole.length && text.length !== lengthBefore && whole.startsWith(text);
}
