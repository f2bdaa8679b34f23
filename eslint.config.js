import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['build/', '.data/', 'node_modules/', 'app/adapters/shopify/generated/', '.setup/', 'extensions/*/dist/', 'extensions/*/shopify.d.ts'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      // Refusals are values; only faults are thrown, and then as Error.
      'no-throw-literal': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  // Command-line faces and the sandbox speak to a terminal.
  { files: ['sandbox/**', 'app/entry.*.ts', '*.ts', 'tests/**'], rules: { 'no-console': 'off' } },
)
