import { type CodegenConfig } from '@graphql-codegen/cli';

/** The dashboard's typed documents, made from the committed schema: `npm run codegen` after every change of either. */
const config: CodegenConfig = {
  schema: './schema.graphql',
  documents: ['client/src/**/*.{ts,tsx}', '!client/src/gql/**', '!client/src/**/*.test.{ts,tsx}'],
  ignoreNoDocuments: true,
  generates: {
    './client/src/gql/': {
      preset: 'client',
      // Masking holds a component to the fields it asked for itself: a parent can't lean on a child's query.
      presetConfig: { fragmentMasking: true },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        // Decimal stays text on its way through: a float would round somebody's money.
        scalars: { DateTime: 'string', Decimal: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
