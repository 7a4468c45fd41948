import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '#server/config/logger.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { asGateway } from './execution/as-gateway.js';
import { documentStore } from './execution/document-store.js';
import { createErrorFormat } from './format-error.js';
import { httpStatusPlugin } from './http-status.js';
import { requestLog } from './request-log.js';

/** Who executes: our own plans, or graphql-js, whose answers they must equal; a row of the tests' matrix runs with it. */
export type Execution = 'planned' | 'graphql-js';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly execution: Execution;
}

/** The GraphQL executor: parsing and validation cached, errors masked, one log line per operation. */
export async function createApollo({
  schema,
  log,
  execution,
}: ApolloOptions): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    ...(execution === 'planned' ? { gateway: asGateway(schema) } : { schema }),
    documentStore: documentStore(),
    formatError: createErrorFormat(log),
    // The Bearer token is never sent by a browser of itself, so a foreign page can make nobody act; without a cookie the
    // preflight header would only shut out plain GET queries.
    csrfPrevention: false,
    // Said on purpose: the default would shut the playground in production.
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      httpStatusPlugin,
      requestLog(log),
    ],
  });
  await apollo.start();
  return apollo;
}
