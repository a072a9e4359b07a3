// Types and style are TypeScript's and Prettier's; this keeps the house's own rules (lib/README.md).
import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const BUDGETS = {
  complexity: ['error', 8],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
};

/** The rules are pure: the same question always has the same answer. */
const PURE = [
  { selector: 'ThrowStatement', message: 'The rules answer with values; they do not throw.' },
  { selector: 'AwaitExpression', message: 'The rules are synchronous.' },
  { selector: ':function[async=true]', message: 'The rules are synchronous.' },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Time is an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Time is an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'Chance comes from a seed.',
  },
];

const PROOFS = /^(HolderId|RegistrantId|StaffScope)$/;

export default tseslint.config(
  { ignores: ['.next/', '.data/', 'lib/records/prisma-client/', 'next-env.d.ts', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only lib/env.ts reads the environment.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  { files: ['{app,components,lib,prisma}/**/*.{ts,tsx}'], rules: BUDGETS },
  {
    files: ['components/**/*.tsx', 'app/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      // A view is one picture: its mark-up may be longer than a function that decides.
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
          message: 'Prose is never raw HTML.',
        },
        {
          selector: 'JSXAttribute[name.name="style"]',
          message: 'The content security policy forbids inline styles: use a class.',
        },
      ],
    },
  },
  {
    files: ['lib/domain/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'crypto', 'fetch', 'setTimeout', 'performance'],
      'no-restricted-syntax': ['error', ...PURE],
    },
  },
  {
    files: [
      '{app,components}/**/*.{ts,tsx}',
      'lib/{records,use-cases,documents,mail,syllabus,rounds}/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-restricted-types': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: `TSAsExpression > TSTypeReference > Identifier[name=${PROOFS}]`,
          message: 'Proofs of who is asking are minted in lib/identity alone.',
        },
        {
          selector: 'Property[key.name="include"]',
          message: 'Select what is needed; include brings whole rows.',
        },
      ],
    },
  },
  {
    files: [
      'lib/env.ts',
      'instrumentation.ts',
      'lib/launch/**',
      '__tests__/**',
      'bench/**',
      'prisma/migrate.ts',
      'jest.config.js',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'module',
          'require',
          '__dirname',
          'Buffer',
          'URL',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'setImmediate',
          'fetch',
          'AbortSignal',
          'performance',
          'structuredClone',
          'TextDecoder',
          'TextEncoder',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
