import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What TypeScript does not see, of the rules that ESLint itself recommends. */
const core = {
  eqeqeq: 'error',
  'array-callback-return': 'error',
  'default-case-last': 'error',
  'for-direction': 'error',
  'logical-assignment-operators': 'error',
  'no-async-promise-executor': 'error',
  'no-case-declarations': 'error',
  'no-compare-neg-zero': 'error',
  'no-cond-assign': 'error',
  'no-console': 'error',
  'no-constant-binary-expression': 'error',
  'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
  'no-constructor-return': 'error',
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-else-return': 'error',
  'no-empty': 'error',
  'no-empty-character-class': 'error',
  'no-empty-pattern': 'error',
  'no-extra-boolean-cast': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': ['error', { skipTemplates: true }],
  'no-lonely-if': 'error',
  'no-loss-of-precision': 'error',
  'no-misleading-character-class': 'error',
  'no-nested-ternary': 'error',
  'no-param-reassign': 'error',
  'no-promise-executor-return': ['error', { allowVoid: true }],
  'no-regex-spaces': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-sparse-arrays': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unneeded-ternary': 'error',
  'no-unsafe-finally': 'error',
  'no-unsafe-optional-chaining': 'error',
  'no-unused-labels': 'error',
  'no-useless-assignment': 'error',
  'no-useless-catch': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'require-yield': 'error',
  'use-isnan': 'error',
  'valid-typeof': 'error',
};

/** Everything fits on one screen of ideas. */
const sizes = {
  'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-depth': ['error', 3],
  'max-params': ['error', 5],
  complexity: ['error', 12],
};

/** One name for one thing, wherever it is imported. */
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'No default export: give the thing one name.',
};

const configAlone = 'Settings come from src/config.ts, the one place that reads the environment.';

/** Names that a browser gives, for the few files of public/js. */
const browserNames = Object.fromEntries(
  [
    ...['window', 'document', 'location', 'history', 'navigator', 'console', 'matchMedia'],
    ...['localStorage', 'sessionStorage', 'fetch', 'Request', 'Response', 'Headers', 'FormData'],
    ...['URL', 'URLSearchParams', 'AbortController', 'Event', 'CustomEvent', 'EventTarget'],
    ...['Node', 'Element', 'HTMLElement', 'HTMLFormElement', 'HTMLInputElement', 'DOMParser'],
    ...['HTMLButtonElement', 'HTMLDialogElement', 'HTMLSelectElement', 'customElements'],
    ...['IntersectionObserver', 'MutationObserver', 'ResizeObserver', 'getComputedStyle'],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'],
    ...['requestAnimationFrame', 'cancelAnimationFrame', 'requestIdleCallback'],
  ].map((name) => [name, 'readonly']),
);

const nodeNames = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout'].map((name) => [
    name,
    'readonly',
  ]),
);

const commonJsNames = {
  module: 'writable',
  exports: 'writable',
  require: 'readonly',
  __dirname: 'readonly',
  __filename: 'readonly',
};

export default defineConfig(
  globalIgnores(['dist/', 'var/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    rules: { ...core, ...sizes },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: configAlone },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message: configAlone,
          })),
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // It asks for the `!` that the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/config.ts', 'test/support/environment.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // A declaration file that imports at its top is a module, and declares nothing to the others.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  {
    // What it prints is its answer.
    files: ['src/cli/**', 'test/bench/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // A migration is a list of tables, and a describe a list of sentences.
    files: ['migrations/**', 'test/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Jest’s own types hand out `any`: expect.objectContaining, response.body.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['*.cjs', '.*.cjs', 'test/**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeNames, ...commonJsNames } },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['*.mjs', 'bin/**', 'scripts/**'],
    languageOptions: { globals: nodeNames },
    rules: { 'no-console': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['public/js/**/*.js'],
    languageOptions: { sourceType: 'module', globals: browserNames },
  },
);
