import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The API as SDL, sorted, so that a change of the code shows as a change of these lines alone. */
export function printSorted(schema: GraphQLSchema): string {
  return `# Emitted from the code by \`npm run codegen\`; don't edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
