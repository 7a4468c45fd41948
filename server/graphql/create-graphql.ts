import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '#server/config/logger.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { asGateway } from './execution/as-gateway.js';
import { documentStore } from './execution/document-store.js';
import { PlannedExecution } from './execution/planned-execution.js';
import { createErrorFormat } from './format-error.js';
import { httpStatusPlugin } from './http-status.js';
import { KnownAnswers } from './known-answers.js';
import { Screening } from './limits/screening.js';
import { Strangers } from './limits/strangers.js';
import type { OperationLimits } from './limits/operation-limits.js';
import { createRequestLog, requestLogPlugin } from './request-log.js';

/** Who executes: our own plans, or graphql-js, whose answers they must equal; a row of the tests' matrix runs with it. */
export type Execution = 'planned' | 'graphql-js';

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly execution: Execution;
  readonly limits: OperationLimits;
  readonly costs: ClientCosts;
  /** Whether strangers may only ask to come in, and nobody gets the schema's names in an error. */
  readonly closed: boolean;
}

/** Who answers operations. */
export interface Graphql {
  readonly apollo: ApolloServer<RequestContext>;
  /** Asked first, where there is one. */
  readonly known: KnownAnswers | undefined;
  /** Asked next, before Apollo sees it. */
  readonly screening: Screening;
}

/** The GraphQL executor: parsing and validation cached, errors masked, one log line per operation. */
export async function createGraphql(options: GraphqlOptions): Promise<Graphql> {
  const { schema, log, execution, limits, costs, closed } = options;
  const format = createErrorFormat(log);
  const requestLog = createRequestLog(log);
  const planned = execution === 'planned' ? new PlannedExecution(schema) : undefined;
  const strangers = new Strangers(schema, closed);
  const known = planned && new KnownAnswers({ planned, limits, strangers, costs, format, requestLog });
  const screening = new Screening({ limits, strangers, costs, format, requestLog });
  const apollo = new ApolloServer<RequestContext>({
    ...(planned ? { gateway: asGateway(schema, planned) } : { schema }),
    documentStore: documentStore(),
    formatError: format,
    // The Bearer token is never sent by a browser of itself, so a foreign page can make nobody act; without a cookie the
    // preflight header would only shut out plain GET queries.
    csrfPrevention: false,
    // Said on purpose: the default would shut the playground in production.
    introspection: true,
    hideSchemaDetailsFromClientErrors: closed,
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
      requestLogPlugin(requestLog),
      screening.plugin,
      ...(known ? [known.plugin] : []),
    ],
  });
  await apollo.start();
  return { apollo, known, screening };
}
