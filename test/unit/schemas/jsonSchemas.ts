/** The JSON Schemas as they are packaged, and whether they accept a text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parseDocument } from 'yaml';

function compiled(name: string): ValidateFunction {
  const schema = JSON.parse(readFileSync(join('schemas', name), 'utf8')) as object;
  return new Ajv({ allErrors: true, allowUnionTypes: true, strictTuples: false, keywords: ['errorMessage'] }).compile(
    schema,
  );
}

const CLIENT = compiled('client.schema.json');
const STUDIO = compiled('studio.schema.json');

/** What the schema of a client's file has against a text, as `path: what`. @example refusals('client: A\nstatus: x\n') // ['/status: must be equal to one of the allowed values'] */
export function refusals(text: string): readonly string[] {
  return refusalsBy(CLIENT, text);
}

/** What the studio's schema has against a text. */
export function studioRefusals(text: string): readonly string[] {
  return refusalsBy(STUDIO, text);
}

function refusalsBy(schema: ValidateFunction, text: string): readonly string[] {
  const document = parseDocument(text, { uniqueKeys: false });
  if (schema(document.toJS())) return [];
  return (schema.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`);
}
