/** A `.clients` folder as text: which files are clients, what they say, and how they are assessed and ordered. */
import type { Assessment } from './assessment';
import type { IsoDate } from './dates';
import type { ParsedClient } from './record/parse';
import type { Problem } from './record/problem';
import type { Studio } from './record/schema';

/** One file of the folder, by its name in it. @example { name: 'acme.yaml', text: 'client: Acme Bakery\n' } */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

export interface FileProblem extends Problem {
  /** The file as people name it, from the folder that holds `.clients`. @example '.clients/acme.yaml' */
  readonly file: string;
}

export interface ClientFile {
  readonly id: string;
  readonly name: string;
  /** @example '.clients/acme.yaml' */
  readonly file: string;
  readonly parsed: ParsedClient;
}

export interface Folder {
  readonly studio: Studio;
  /** Every client file, those that could not be read among them, by name. */
  readonly files: readonly ClientFile[];
  /** Problems of all files, by file and line. */
  readonly problems: readonly FileProblem[];
}

export interface AssessedClient {
  readonly id: string;
  readonly file: string;
  readonly source: ClientFile;
  readonly assessment: Assessment;
}

/** Whether a file of the `.clients` folder is a client's record. `studio.yaml` and hidden files are not. */
export declare function isClientFile(name: string): boolean;
/** Reads the texts of a `.clients` folder. Pass what an earlier call returned to have unchanged files taken from it. */
export declare function readFolder(texts: readonly FileText[], earlier?: Folder): Folder;
/** Assesses every readable client: worst first, then by name, then by id. */
export declare function assessFolder(folder: Folder, asOf: IsoDate): readonly AssessedClient[];
