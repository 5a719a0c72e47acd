// @ts-check
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { clientele } from './scripts/guards/lint-rules.mjs';

const typed = ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.ts', '**/*.mjs'];

/** What only a host has, and the ways to it. */
const hostGlobals = (
  'globalThis global self window document navigator process Buffer console require module performance crypto fetch ' +
  'setTimeout setInterval setImmediate queueMicrotask localStorage'
)
  .split(' ')
  .map((name) => ({ name, message: 'The core is handed its world: take what you need as an argument.' }));

export default defineConfig(
  { ignores: ['dist/', 'out/', 'coverage/', '.vscode-test/', 'test/fixtures/', 'demo/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: typed,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './scripts/guards/tsconfig.lint.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400 }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An object literal with dispose() is how VS Code's own samples make a disposable.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { clientele },
    rules: {
      'clientele/layers': 'error',
      'clientele/contributions-only': 'error',
      'clientele/keeps-nothing': 'error',
      'no-console': 'error',
    },
  },
  {
    // What these read may be of somebody else's: no pattern may take the square of a text's length, or worse.
    files: ['src/**/*.ts', 'media/**/*.js'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  { files: ['src/cli.ts', 'src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'clientele/no-clock': 'error',
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The core returns the same for the same input.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'MetaProperty', message: 'The core does not know where it lies: no import.meta.' },
        { selector: 'TSModuleDeclaration[global=true]', message: 'The core declares nothing global.' },
        { selector: 'VariableDeclaration[declare=true]', message: 'The core declares no globals of a host.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(describe|context|it|specify|suite|test)$/][property.name=/^(only|skip)$/]',
          message: 'Every test runs, always: no .only and no .skip.',
        },
        {
          selector: 'CallExpression[callee.name=/^(xdescribe|xcontext|xit|xspecify)$/]',
          message: 'Every test runs, always.',
        },
        {
          selector: 'CallExpression[callee.object.type="ThisExpression"][callee.property.name=/^(skip|retries)$/]',
          message: 'Every test runs, always, and once.',
        },
      ],
    },
  },
  {
    // What comes from JSON, from a syntax tree or from another process is checked where it is used; JSDoc has no short word for `unknown`.
    files: ['**/*.mjs'],
    rules: Object.fromEntries(
      ['argument', 'assignment', 'call', 'member-access', 'return'].map((kind) => [
        `@typescript-eslint/no-unsafe-${kind}`,
        'off',
      ]),
    ),
  },
  {
    // The type of VS Code's own `dispose()` is `any`.
    files: ['src/{contributions,editor,features,workspace}/**/*.ts', 'src/extension.ts'],
    rules: { '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    files: ['media/**/*.js'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: 'error', 'max-lines': ['error', { max: 400 }], 'no-eval': 'error', 'prefer-const': 'error' },
  },
);
