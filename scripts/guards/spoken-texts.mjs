// @ts-check
// The texts of the interface, as they stand in the source: what `t`, `tn`, `later`, `table` and `vscode.l10n.t` are called with.
import ts from 'typescript';

/**
 * @typedef {object} SpokenTexts
 * @property {ReadonlyMap<string, readonly string[]>} texts for each text the files that say it, in the order of the files
 * @property {readonly string[]} breaches calls from which no text can be read, and texts whose places do not fit what stands for them
 */

/** How many of the first arguments of each function are texts. */
const TEXTS_OF = new Map([
  ['t', 1],
  ['later', 1],
  ['table', 1],
  ['tn', 3],
]);

/**
 * Collects the texts of the interface.
 *
 * @param {ReadonlyMap<string, string>} sources text by path
 * @returns {SpokenTexts}
 */
export function spokenTexts(sources) {
  /** @type {Map<string, string[]>} */
  const texts = new Map();
  /** @type {string[]} */
  const breaches = [];
  for (const [file, text] of sources) {
    if (!text.includes('l10n')) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const names = importedNames(source);
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node)) {
        const name = calledName(node, names);
        if (name !== undefined) read(node, name);
      }
      ts.forEachChild(node, visit);
    };
    /** @param {ts.CallExpression} call @param {string} name */
    const read = (call, name) => {
      const where = `${file}:${String(source.getLineAndCharacterOfPosition(call.getStart()).line + 1)}`;
      const wanted = call.arguments.slice(name === 'tn' ? 1 : 0, TEXTS_OF.get(name));
      const others = call.arguments.slice(TEXTS_OF.get(name) ?? 1);
      const given = name === 'later' || name === 'table' || others.some(ts.isSpreadElement) ? undefined : others.length;
      for (const argument of wanted) {
        const found = name === 'table' ? valuesOf(argument) : literals(argument);
        // What a table holds is said by a name; `later` has marked it where the table stands.
        if (found === undefined && (name === 'later' || name === 'table' || isMade(argument)))
          breaches.push(
            `${where}: ${name}(${argument.getText()}) is no text that is written out, so nobody can translate it.`,
          );
        for (const each of found ?? []) {
          if (each.trim() === '') breaches.push(`${where}: ${name} says an empty text.`);
          const breach =
            given === undefined ? undefined : placesBreach(each, given + (name === 'tn' ? 1 : 0), name === 'tn');
          if (breach !== undefined) breaches.push(`${where}: "${each}" ${breach}`);
          const files = texts.get(each) ?? [];
          texts.set(each, files.includes(file) ? files : [...files, file]);
        }
      }
    };
    visit(source);
  }
  return { texts, breaches };
}

/**
 * The places of a text, each once.
 *
 * @param {string} text
 * @returns {readonly string[]} such as `{0}`, in order
 */
export function placesOf(text) {
  return [...new Set([...text.matchAll(/\{\d+\}/g)].map(([place]) => place))].sort();
}

/** @param {string} text @param {number} given how many stand for places @param {boolean} counted whether the first may go unsaid, as in "one day" */
function placesBreach(text, given, counted) {
  const places = placesOf(text);
  const lost = places.find((place) => Number(place.slice(1, -1)) >= given);
  if (lost !== undefined) return `has the place ${lost}, and nothing stands for it.`;
  for (let index = counted ? 1 : 0; index < given; index++)
    if (!places.includes(`{${String(index)}}`)) return `has no place {${String(index)}} for what is handed to it.`;
  return undefined;
}

/** What the file calls the functions of our l10n.ts. @param {ts.SourceFile} source @returns {ReadonlyMap<string, string>} true name by local name */
function importedNames(source) {
  // That file says texts of its own by the names it gives them.
  /** @type {Map<string, string>} */
  const names = new Map(/(^|\/)l10n\.ts$/.test(source.fileName) ? [['t', 't']] : []);
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    if (!/(^|\/)l10n$/.test(statement.moduleSpecifier.text)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { name, propertyName } of bindings.elements) {
      const original = (propertyName ?? name).text;
      if (TEXTS_OF.has(original)) names.set(name.text, original);
    }
  }
  return names;
}

/** @param {ts.CallExpression} call @param {ReadonlyMap<string, string>} names @returns {string | undefined} */
function calledName({ expression: callee }, names) {
  if (ts.isIdentifier(callee)) return names.get(callee.text);
  const isL10n =
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 't' &&
    /(^|\.)l10n$/.test(callee.expression.getText());
  return isL10n ? 't' : undefined;
}

/** The texts that an argument can be, where they are written out. @param {ts.Expression} node @returns {readonly string[] | undefined} */
function literals(node) {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (!ts.isConditionalExpression(node)) return undefined;
  const [yes, no] = [literals(node.whenTrue), literals(node.whenFalse)];
  return yes === undefined || no === undefined ? undefined : [...yes, ...no];
}

/** The texts of a table, where each is written out. @param {ts.Expression} node @returns {readonly string[] | undefined} */
function valuesOf(node) {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const values = node.properties.map((property) =>
    ts.isPropertyAssignment(property) ? literals(property.initializer) : undefined,
  );
  return values.every((value) => value !== undefined) ? values.flat() : undefined;
}

/** Whether a text is put together, or made by VS Code's form with a comment. @param {ts.Expression} node @returns {boolean} */
function isMade(node) {
  if (ts.isParenthesizedExpression(node)) return isMade(node.expression);
  if (ts.isConditionalExpression(node)) return isMade(node.whenTrue) || isMade(node.whenFalse);
  return ts.isTemplateExpression(node) || ts.isBinaryExpression(node) || ts.isObjectLiteralExpression(node);
}
