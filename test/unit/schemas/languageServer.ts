/** The language server of the YAML extension, in this process, with our schemas as the manifest hands them to it. */
import { readFileSync } from 'node:fs';
import { getLanguageService, type Diagnostic, type LanguageService } from 'yaml-language-server';
import { TextDocument } from 'vscode-languageserver-textdocument';

interface Manifest {
  readonly contributes: {
    readonly yamlValidation: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
  };
}

/** The server with its default settings. */
export function languageServer(): LanguageService {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`${uri} is not asked for.`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    customTags: [],
    yamlVersion: '1.2',
    schemas: contributes.yamlValidation.map(({ fileMatch, url }) => ({
      fileMatch: [...fileMatch],
      uri: url.replace('./', 'file:///extension/'),
      schema: JSON.parse(readFileSync(url, 'utf8')) as unknown,
    })),
  });
  return service;
}

/** A text as the server knows it. */
export function documentOf(text: string, path: string, version = 1): TextDocument {
  return TextDocument.create(`file://${path}`, 'yaml', version, text);
}

let opened = 0;

/** What the server reports of a text, hints aside. */
export async function serverProblems(
  service: LanguageService,
  text: string,
  path = '/work/.clients/acme.yaml',
): Promise<readonly Diagnostic[]> {
  opened += 1;
  const found = await service.doValidation(documentOf(text, path, opened), false);
  return found.filter(({ severity = 1 }) => severity <= 2);
}
