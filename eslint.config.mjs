import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const HOUSE = /** @type {const} */ (['core', 'issuer', 'jitsi', 'elements', 'react', 'sandbox']);

/** What each package may import of the others: arrows only point down the layers. */
const MAY_IMPORT = {
  core: [],
  issuer: ['core'],
  jitsi: ['core'],
  elements: ['core', 'jitsi'],
  react: ['elements'],
  sandbox: [],
};

/** Which outside libraries belong to one package alone. */
const OWNERS = {
  lit: ['elements'],
  '@jitsi/react-sdk': ['jitsi'],
  react: ['react'],
};

function layer(name) {
  const siblings = HOUSE.filter((other) => other !== name && !MAY_IMPORT[name].includes(other));
  const strangers = Object.keys(OWNERS).filter((library) => !OWNERS[library].includes(name));
  const group = [
    ...siblings.map((other) => `@video-session/${other}{,/**}`),
    ...strangers.flatMap((library) => [library, `${library}/**`]),
    ...HOUSE.map((other) => `**/packages/${other}/**`),
  ];
  return {
    files: [`packages/${name}/src/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group, message: `packages/${name} may not know this (docs/architecture.md).` },
          ],
        },
      ],
    },
  };
}

const NODE_GLOBALS = Object.fromEntries(
  [
    'AbortController',
    'AbortSignal',
    'Buffer',
    'URL',
    'clearTimeout',
    'console',
    'fetch',
    'process',
    'setTimeout',
  ].map((name) => [name, 'readonly']),
);
const BROWSER_GLOBALS = Object.fromEntries(
  [
    'customElements',
    'document',
    'location',
    'navigator',
    'window',
    'history',
    'sessionStorage',
  ].map((name) => [name, 'readonly']),
);

export default defineConfig(
  {
    ignores: [
      '**/*.d.mts',
      '**/dist/',
      '**/node_modules/',
      'storybook-static/',
      '**/custom-elements.json',
      'examples/ehr/data/',
      // As a bundler of another project writes it.
      'packages/jitsi/src/fixtures/umd/',
    ],
  },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['packages/elements/src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Elements are registered by define modules and named by their static tagName.
      'wc/define-tag-after-class-definition': 'off',
      'wc/max-elements-per-file': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/no-constructor': 'off',
    },
  },
  ...HOUSE.map(layer),
  {
    files: ['**/*.test.ts', '**/*.e2e.ts', '**/testing/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {
              from: 'package',
              package: 'node:test',
              name: ['it', 'test', 'describe', 'before', 'after'],
            },
            // Chai's `.equal()`, which the accessibility plugin types as a promise.
            { from: 'package', package: '@types/chai', name: ['Equal'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...NODE_GLOBALS, ...BROWSER_GLOBALS } },
    rules: { 'no-console': 'off' },
  },
);
