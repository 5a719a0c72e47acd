// @ts-check
// Lint rules of this repository: what an import may name, where the clock is out of reach, and who speaks with VS Code's registries.
import { relative, sep } from 'node:path';
import { root } from './files.mjs';
import { breachOfImport } from './layers.mjs';

/** Names of date-fns that read the clock. */
const CLOCK_READERS =
  /^(is(Today|Tomorrow|Yesterday|Past|Future|This[A-Z]\w*)|(start|end)Of(Today|Tomorrow|Yesterday)|formatDistanceToNow\w*|constructNow)$/;

/** @param {import('eslint').Rule.RuleContext} context */
function pathOf(context) {
  return relative(root, context.filename).split(sep).join('/');
}

/** @param {unknown} node @returns {string | null} the text of a literal name, null for anything else */
function literal(node) {
  const { type, value, quasis } =
    /** @type {{ type?: string, value?: unknown, quasis?: { value: { cooked: string } }[] }} */ (node ?? {});
  if (type === 'Literal' && typeof value === 'string') return value;
  return type === 'TemplateLiteral' && quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

/**
 * Each import stays within what its layer may use. The table is layers.mjs.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const layers = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = pathOf(context);
    /**
     * @param {any} node
     * @param {unknown} name
     * @param {boolean} dynamic
     */
    const judge = (node, name, dynamic) => {
      const breach = breachOfImport({ from, specifier: literal(name), dynamic });
      if (breach !== undefined) context.report({ node, message: breach });
    };
    /** @param {any} node */
    const judgeSource = (node) => {
      if (node.source !== null) judge(node, node.source, false);
    };
    return {
      ImportDeclaration: judgeSource,
      ExportNamedDeclaration: judgeSource,
      ExportAllDeclaration: judgeSource,
      /** @param {any} node */
      TSImportType: (node) => judge(node, node.source ?? node.argument?.literal, false),
      /** @param {any} node */
      TSExternalModuleReference: (node) => judge(node, node.expression, false),
      /** @param {any} node */
      ImportExpression: (node) => judge(node, node.source, true),
      /** @param {any} node */
      'CallExpression[callee.name="require"]': (node) => judge(node, node.arguments[0], true),
    };
  },
};

/**
 * No clock: `Date.now()`, `new Date()` and `Date()` without arguments, `Date` handed on under another name, the functions of date-fns
 * that ask for today, and `format()` of a date format without a date.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const noClock = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const message = 'The core has no clock. Take the day as an argument.';
    const pure = new Set(['UTC', 'parse']);
    return {
      /** @param {any} node */
      'Identifier[name=/^(Date|UTCDate|TZDate|UTCDateMini)$/]'(node) {
        const { parent } = node;
        if (/^(TS|Import)/.test(parent.type)) return;
        if (parent.type === 'NewExpression' && parent.callee === node && parent.arguments.length > 0) return;
        if (
          parent.type === 'MemberExpression' &&
          parent.object === node &&
          !parent.computed &&
          pure.has(parent.property.name)
        )
          return;
        if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return;
        if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) {
          if (!/^(globalThis|self|window|global)$/.test(parent.object.name ?? '')) return;
        }
        if (parent.type === 'Property' && parent.key === node && !parent.computed && parent.value !== node) return;
        context.report({ node, message });
      },
      /** @param {any} node */
      ImportSpecifier(node) {
        if (CLOCK_READERS.test(node.imported.name ?? node.imported.value)) context.report({ node, message });
      },
      /** @param {any} node */
      ImportNamespaceSpecifier(node) {
        if (/^(date-fns|@date-fns\/)/.test(node.parent.source.value)) {
          context.report({
            node,
            message: 'Import the functions of date-fns by name, so that those that read the clock show.',
          });
        }
      },
      /** @param {any} node */
      ImportDeclaration(node) {
        const name = /^date-fns\/(\w+)$/.exec(node.source.value)?.[1];
        if (name !== undefined && CLOCK_READERS.test(name)) context.report({ node, message });
      },
      /** @param {any} node */
      'CallExpression[callee.property.name=/^(format|formatToParts)$/][arguments.length=0]'(node) {
        context.report({ node, message });
      },
    };
  },
};

/**
 * Commands, settings and context keys are registered, read and set in src/contributions alone, where they stand in lists that a test
 * compares with the manifest.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const contributionsOnly = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = pathOf(context);
    if (from.startsWith('src/contributions/')) return {};
    const reserved = /^(registerCommand|registerTextEditorCommand|getConfiguration|affectsConfiguration)$/;
    /**
     * @param {any} node
     * @param {string} name
     */
    const report = (node, name) =>
      context.report({
        node,
        message: `Only src/contributions uses ${name}, so that the manifest can be held against its lists.`,
      });
    return {
      /** @param {any} node */
      MemberExpression(node) {
        const name = node.computed ? literal(node.property) : node.property.name;
        if (typeof name === 'string' && reserved.test(name)) report(node, name);
      },
      /** @param {any} node */
      'ObjectPattern > Property'(node) {
        const name = node.key.name ?? literal(node.key);
        if (typeof name === 'string' && reserved.test(name)) report(node, name);
      },
      /** @param {any} node */
      ':matches(Literal, TemplateLiteral)'(node) {
        if (literal(node) === 'setContext') report(node, 'setContext');
      },
    };
  },
};

/** What VS Code keeps, shows or sends beyond the files themselves, and the one file that may use it, where there is one. */
const keepers = new Map([
  ...['workspaceState', 'update', 'storageUri'].map(
    (name) => /** @type {const} */ ([name, 'src/contributions/memory.ts']),
  ),
  /** @type {const} */ (['globalStorageUri', 'src/features/example.ts']),
  /** @type {const} */ (['openExternal', 'src/editor/openMail.ts']),
  ...[
    'globalState',
    'secrets',
    'storagePath',
    'globalStoragePath',
    'logUri',
    'logPath',
    'createOutputChannel',
    'createTelemetryLogger',
    'asExternalUri',
  ].map((name) => /** @type {const} */ ([name, undefined])),
]);

/**
 * What a client's file says is kept nowhere but in files that the person sees: no state, no log, no telemetry, nothing handed out of the
 * editor. What is remembered between sessions goes through src/contributions/memory.ts, whose types leave no room for it.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
const keepsNothing = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = pathOf(context);
    /**
     * @param {any} node
     * @param {unknown} name
     */
    const judge = (node, name) => {
      if (typeof name !== 'string' || !keepers.has(name)) return;
      const allowed = keepers.get(name);
      if (allowed === from) return;
      const advice = allowed === undefined ? 'Nothing of a client is kept or sent.' : `Only ${allowed} uses it.`;
      context.report({ node, message: `${name} leads out of the files that people see. ${advice}` });
    };
    return {
      /** @param {any} node */
      MemberExpression(node) {
        if (node.property.type === 'PrivateIdentifier') return;
        judge(node, node.computed ? literal(node.property) : node.property.name);
      },
      /** @param {any} node */
      'ObjectPattern > Property'(node) {
        judge(node, node.key.name ?? literal(node.key));
      },
    };
  },
};

/** @type {import('eslint').ESLint.Plugin} */
export const clientele = {
  rules: { layers, 'no-clock': noClock, 'contributions-only': contributionsOnly, 'keeps-nothing': keepsNothing },
};
