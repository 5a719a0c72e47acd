// @ts-check
// Compiles the core by its own settings, with more files beside it if asked, and says what those settings let in.
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './files.mjs';

const project = join(root, 'src', 'core', 'tsconfig.json');

/**
 * What makes the core's compiler settings too wide: types of a host, or a library that only a host has.
 *
 * @param {ts.CompilerOptions} options
 * @returns {readonly string[]}
 */
export function tooWide(options) {
  const breaches = [];
  if (options.types === undefined || options.types.length > 0) breaches.push('"types" of the core must be [].');
  for (const lib of options.lib ?? ['the default lib']) {
    if (!/^lib\.es\d+(\.\w+)*\.d\.ts$/i.test(lib))
      breaches.push(`"lib" of the core must name ECMAScript alone, not ${lib}.`);
  }
  if (options.lib === undefined) breaches.push('"lib" of the core must be given, as its default has the DOM.');
  return breaches;
}

/** The compiler settings of the core, and the files they cover. */
export function coreProject() {
  const read = ts.readConfigFile(project, (path) => ts.sys.readFile(path));
  return ts.parseJsonConfigFileContent(read.config, ts.sys, join(project, '..'));
}

/**
 * What the compiler says of files that exist only in memory, compiled together with the whole core, so that types which a library
 * brings along count too.
 *
 * @param {Readonly<Record<string, string>>} planted text by the file's name in src/core
 * @returns {Readonly<Record<string, readonly string[]>>} messages by name
 */
export function compileBesideCore(planted) {
  const { options, fileNames } = coreProject();
  const texts = new Map(Object.entries(planted).map(([name, text]) => [join(project, '..', name), text]));
  const host = ts.createCompilerHost(options);
  const disk = { ...host };
  host.fileExists = (path) => texts.has(path) || disk.fileExists(path);
  host.readFile = (path) => texts.get(path) ?? disk.readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? disk.getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram(
    [...fileNames, ...texts.keys()],
    { ...options, noEmit: true, composite: false },
    host,
  );
  return Object.fromEntries(
    Object.keys(planted).map((name) => {
      const file = program.getSourceFile(join(project, '..', name));
      const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))];
    }),
  );
}
