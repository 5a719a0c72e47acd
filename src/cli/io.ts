/** The world as the command line sees it, so that a test can hand it another one. */

/** One entry of a folder. */
export interface DirectoryEntry {
  readonly name: string;
  /** A file, or a link to one. */
  readonly isFile: boolean;
}

export interface Io {
  /** Rejects with an error that carries a system code, like `ENOENT`. */
  readonly readDirectory: (path: string) => Promise<readonly DirectoryEntry[]>;
  /** Rejects with an error that carries a system code, like `EACCES`. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /**
   * Puts new bytes in a file's place, whole or not at all. Rejects with the code `ECHANGED` where the file no longer holds the bytes that
   * were read, with `ELOCKED` where another program keeps writing it (`by` is the path of that one's file), and with a system code otherwise.
   */
  readonly replaceFile: (path: string, read: Uint8Array, bytes: Uint8Array) => Promise<void>;
  /** Resolves after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** The version of the tool. */
  readonly version: string;
}

/** The system's code of an error. @example systemCode(error) // 'ENOENT' */
export function systemCode(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** The file of the program that an error with `ELOCKED` is about. */
export function lockOf(error: unknown): string {
  const by: unknown = error instanceof Error && 'by' in error ? error.by : undefined;
  return typeof by === 'string' ? by : '';
}
