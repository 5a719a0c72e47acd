import assert from 'node:assert/strict';
import { contributionLists, usesOfIds } from '../../../scripts/guards/contribution-lists.mjs';
import { repositoryFiles, root, textsOf } from '../../../scripts/guards/files.mjs';
import { manifestBreaches } from '../../../scripts/guards/manifest.mjs';

type Facts = Parameters<typeof manifestBreaches>[0];
type Texts = Readonly<Record<string, string>>;

/** They need arguments, so the palette does not offer them. */
const internal = [
  'clientele.draft',
  'clientele.openLine',
  'clientele.openPaper',
  'clientele.mark',
  'clientele.answerFix',
];

describe('the manifest', function () {
  this.timeout(20_000);

  it('agrees with the code and the texts, in both directions', async () => {
    const files = repositoryFiles(root);
    const [[, manifest] = ['', '{}']] = textsOf(['package.json']);
    const translations = files.filter((file) => /^package\.nls(\.[\w-]+)?\.json$/.test(file));
    const texts = [...textsOf(translations)].map(([file, text]) => [file, JSON.parse(text) as Texts]);
    const {
      calls,
      mentions,
      texts: literals,
    } = usesOfIds(
      textsOf(files.filter((file) => /^src\/.*\.ts$/.test(file) && !file.startsWith('src/contributions/'))),
    );
    const facts: Facts = {
      manifest: JSON.parse(manifest) as unknown,
      texts: Object.fromEntries(texts) as Facts['texts'],
      lists: await contributionLists(),
      internal,
      calls,
      mentions,
      literals,
      files,
    };
    assert.deepEqual(manifestBreaches(facts), []);
  });
});

/** A small product in which everything agrees. */
function agreeing() {
  return {
    manifest: {
      main: './dist/extension.js',
      browser: './dist/browser/extension.js',
      displayName: '%name%',
      activationEvents: ['workspaceContains:.clients/*.yaml', 'onWebviewPanel:clientele.report'] as string[],
      contributes: {
        commands: [
          { command: 'clientele.go', title: '%go%', category: '%name%', icon: './media/go.svg' },
          { command: 'clientele.inner', title: '%inner%' },
        ] as Record<string, string>[],
        menus: {
          commandPalette: [{ command: 'clientele.inner', when: 'false' }],
          'view/title': [{ command: 'clientele.go', when: "view == clientele.list && clientele.state != 'none'" }],
          'view/item/context': [{ command: 'clientele.go', when: 'viewItem == row && config.clientele.lens' }],
        } as Record<string, Record<string, string>[]>,
        configuration: {
          title: '%name%',
          properties: {
            'clientele.lens': { type: 'boolean', default: true, description: '%lens%' },
          } as Record<string, Record<string, unknown>>,
        },
        viewsContainers: { activitybar: [{ id: 'clientele', title: '%name%', icon: 'media/go.svg' }] },
        views: { clientele: [{ id: 'clientele.list', name: '%name%' }] } as Record<string, Record<string, string>[]>,
        viewsWelcome: [{ view: 'clientele.list', contents: '%welcome%', when: "clientele.state == 'none'" }],
      },
    },
    texts: {
      'package.nls.json': {
        name: 'Clients',
        go: 'Go',
        inner: 'Inner',
        lens: 'Lenses',
        welcome: '[Go](command:clientele.go)',
      },
    } as Record<string, Record<string, string>>,
    lists: {
      COMMANDS: ['clientele.go', 'clientele.inner'],
      SETTINGS: { 'clientele.lens': true } as Record<string, string | boolean>,
      CONTEXT_KEYS: { 'clientele.state': ['none', 'some'] } as Record<string, string[]>,
    },
    internal: ['clientele.inner'],
    calls: new Map([
      ['registerCommand', ['clientele.go', 'clientele.inner']],
      ['setting', ['clientele.lens']],
      ['setContext', ['clientele.state']],
      ['createTreeView', ['clientele.list']],
      ['registerWebviewPanelSerializer', ['clientele.report']],
    ]),
    mentions: [{ file: 'src/features/a.ts', id: 'clientele.go' }],
    literals: new Set(['row']),
    files: ['media/go.svg'],
  };
}

describe('the guard of the manifest', () => {
  it('is content where everything agrees', () => {
    assert.deepEqual(manifestBreaches(agreeing()), []);
  });

  type Product = ReturnType<typeof agreeing>;
  const breaches: readonly (readonly [what: string, plant: (product: Product) => unknown, said: RegExp])[] = [
    [
      'a command that nobody contributes',
      ({ lists }) => lists.COMMANDS.push('clientele.more'),
      /more is in src\/contributions, but not contributed/,
    ],
    [
      'a command that nobody implements',
      ({ calls }) => calls.set('registerCommand', ['clientele.inner']),
      /go is in src\/contributions, but not registered/,
    ],
    [
      'a contributed command that is in no list',
      ({ manifest }) =>
        manifest.contributes.commands.push({ command: 'clientele.x', title: '%go%', category: '%name%' }),
      /x is contributed, but not in src/,
    ],
    [
      'a command registered twice',
      ({ calls }) => calls.get('registerCommand')?.push('clientele.go'),
      /registered command clientele.go is there twice/,
    ],
    [
      'a command without a category',
      ({ manifest }) => delete manifest.contributes.commands[0]?.['category'],
      /no category/,
    ],
    [
      'an internal command in the palette',
      ({ manifest }) => delete manifest.contributes.menus['commandPalette'],
      /inner is internal, but not hidden/,
    ],
    [
      'a hidden command that is not internal',
      ({ internal: inner }) => inner.pop(),
      /inner is hidden from the palette, but not internal/,
    ],
    [
      'a menu of an unknown command',
      ({ manifest }) => manifest.contributes.menus['view/title']?.push({ command: 'clientele.y' }),
      /calls clientele.y/,
    ],
    [
      'a link to an unknown command',
      ({ texts }) => Object.assign(texts['package.nls.json'] ?? {}, { welcome: '[Go](command:clientele.z)' }),
      /calls clientele.z/,
    ],
    [
      'a setting that is only in the code',
      ({ lists }) => (lists.SETTINGS['clientele.b'] = ''),
      /clientele.b is in src/,
    ],
    [
      'a setting that is only in the manifest',
      ({ lists }) => delete lists.SETTINGS['clientele.lens'],
      /lens is contributed, but not in src/,
    ],
    [
      'a setting of another type',
      ({ lists }) => (lists.SETTINGS['clientele.lens'] = 'on'),
      /a boolean in the manifest and a string in the code/,
    ],
    [
      'a setting with another default',
      ({ lists }) => (lists.SETTINGS['clientele.lens'] = false),
      /true by default in the manifest and false/,
    ],
    [
      'a setting that nothing reads',
      ({ calls }) => calls.delete('setting'),
      /Nothing reads the setting clientele.lens/,
    ],
    [
      'a setting without a description',
      ({ manifest }) => delete manifest.contributes.configuration.properties['clientele.lens']?.['description'],
      /lens has no description/,
    ],
    [
      'a condition on an unknown key',
      ({ lists }) => delete lists.CONTEXT_KEYS['clientele.state'],
      /state, which is no context key/,
    ],
    [
      'a condition on an unknown setting',
      ({ lists }) => delete lists.SETTINGS['clientele.lens'],
      /lens, which is no setting/,
    ],
    [
      'a condition on a value that never is',
      ({ lists }) => lists.CONTEXT_KEYS['clientele.state']?.shift(),
      /compares clientele.state with none/,
    ],
    [
      'a key that no condition asks for',
      ({ lists }) => (lists.CONTEXT_KEYS['clientele.k'] = []),
      /No condition .* clientele.k/,
    ],
    [
      'a key that nothing sets',
      ({ calls }) => calls.delete('setContext'),
      /Nothing sets the context key clientele.state/,
    ],
    ['a view that nothing makes', ({ calls }) => calls.delete('createTreeView'), /list is contributed, but not made/],
    [
      'a view that is not contributed',
      ({ manifest }) => delete manifest.contributes.views['clientele'],
      /list is made by a feature, but not/,
    ],
    [
      'a container without a view',
      ({ manifest }) => delete manifest.contributes.views['clientele'],
      /container clientele has no view/,
    ],
    ['a kind of row that is never made', ({ literals }) => literals.clear(), /viewItem row/],
    [
      'a start in every window',
      ({ manifest }) => manifest.activationEvents.push('onStartupFinished'),
      /starts the extension in every window/,
    ],
    [
      'a start that goes without saying',
      ({ manifest }) => manifest.activationEvents.push('onCommand:clientele.go'),
      /goes without saying/,
    ],
    ['no start', ({ manifest }) => manifest.activationEvents.shift(), /Nothing starts the extension/],
    [
      'a webview that nobody brings back',
      ({ calls }) => calls.delete('registerWebviewPanelSerializer'),
      /report is waited for, but not/,
    ],
    [
      'an id in the code that is nothing',
      ({ mentions }) => mentions.push({ file: 'src/features/a.ts', id: 'clientele.gone' }),
      /src\/features\/a.ts names clientele.gone/,
    ],
    [
      'a text that is missing',
      ({ texts }) => delete texts['package.nls.json']?.['go'],
      /text go is used by package.json, but not/,
    ],
    [
      'a text that is not used',
      ({ texts }) => Object.assign(texts['package.nls.json'] ?? {}, { spare: 'Spare' }),
      /spare is in package.nls.json, but not used/,
    ],
    [
      'an empty text',
      ({ texts }) => Object.assign(texts['package.nls.json'] ?? {}, { go: ' ' }),
      /text go in package.nls.json is empty/,
    ],
    [
      'a text left out of a translation',
      ({ texts }) => (texts['package.nls.de.json'] = { name: 'Kunden' }),
      /but not in package.nls.de.json/,
    ],
    [
      'a text written out',
      ({ manifest }) => Object.assign(manifest.contributes.commands[0] ?? {}, { title: 'Go' }),
      /title is written out/,
    ],
    [
      'the name of a view written out',
      ({ manifest }) => (manifest.contributes.views['clientele'] = [{ id: 'clientele.list', name: 'List' }]),
      /name is written out/,
    ],
    ['a picture that is not there', ({ files }) => files.pop(), /media\/go.svg, which is not in the repository/],
    [
      'a bundle that is built elsewhere',
      ({ manifest }) => (manifest.main = './out/extension.js'),
      /"main" is .\/out\/extension.js/,
    ],
  ];
  for (const [what, plant, said] of breaches) {
    it(`sees ${what}`, () => {
      const product = agreeing();
      plant(product);
      assert.match(manifestBreaches(product).join('\n'), said);
    });
  }
});

describe('the reading of ids from the source', () => {
  it('finds them as literals and through a constant', () => {
    const text = `const TYPE = 'clientele.report'; w.registerWebviewPanelSerializer(TYPE, {}); registerCommand('clientele.go', f);`;
    const { calls, mentions } = usesOfIds(new Map([['a.ts', text]]));
    assert.deepEqual(calls.get('registerWebviewPanelSerializer'), ['clientele.report']);
    assert.deepEqual(calls.get('registerCommand'), ['clientele.go']);
    assert.deepEqual(
      mentions.map(({ id }) => id),
      ['clientele.report', 'clientele.go'],
    );
  });

  it('loads the lists of the product', async () => {
    const { COMMANDS, SETTINGS, CONTEXT_KEYS } = await contributionLists();
    assert.ok(COMMANDS.length > 0 && Object.keys(SETTINGS).length > 0 && Object.keys(CONTEXT_KEYS).length > 0);
  });
});
