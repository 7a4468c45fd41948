import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { createGraphql, type Execution } from '#server/graphql/create-graphql.js';
import { OperationLimits } from '#server/graphql/limits/operation-limits.js';
import { createHttp } from '#server/http/create-http.js';
import { serveDashboard } from '#server/http/dashboard.js';
import { nothingHere } from '#server/http/fault.js';
import { serveFiles } from '#server/http/file-routes.js';
import { serveLogo } from '#server/http/logo-routes.js';
import { serveGraphql } from '#server/http/graphql-route.js';
import { serveHealth } from '#server/http/health.js';
import { requestFacts } from '#server/http/request-facts.js';
import { authenticate, type AuthenticateDeps } from '#server/identity/authenticate.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import { notSignedIn } from '#server/identity/refusals.js';
import { RequestContext } from '#server/identity/request-context.js';
import { serveLive } from '#server/live/serve-live.js';
import { exports, imports } from './file-kinds.js';
import { createSchema, type ClientSide, type PlatformSide } from './create-schema.js';

export interface ApiOptions {
  readonly settings: Settings;
  readonly log: Logger;
  readonly client: ClientSide & AuthenticateDeps & { readonly costs: ClientCosts };
  /** Absent on a server of one client alone. */
  readonly platform: PlatformSide | undefined;
  /** Asks the database that this server can't do without. @throws when it does not answer. */
  readonly ready: () => Promise<void>;
  /** The built dashboard; absent, no pages are served. */
  readonly dashboardFolder: string | undefined;
  /** For tests alone; planned unless given. */
  readonly execution?: Execution | undefined;
}

export interface Api {
  readonly http: FastifyInstance;
  /** Takes no new requests and lets running ones end. */
  close(): Promise<void>;
}

/** Running requests may end; who neither sends nor reads is cut off then, or a stop could last for ever. */
const stopGraceMs = 5_000;

function contextMaker(services: AuthenticateDeps, mainDomain: string) {
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const facts = requestFacts(request, mainDomain);
    try {
      const identity = await authenticate(services, request.headers.authorization, facts);
      return new RequestContext(facts, identity);
    } catch (error) {
      // Thrown only when a field asks who calls: a stale token must not stop anybody from signing in.
      return new RequestContext(facts, error instanceof Error ? error : notSignedIn());
    }
  };
}

/** Origins of other sites whose pages may call the API. */
function allowedOrigins({ ALLOWED_ORIGINS, FRONTEND_URL }: Settings): string[] {
  return [...ALLOWED_ORIGINS, ...(FRONTEND_URL === undefined ? [] : [new URL(FRONTEND_URL).origin])];
}

/** The routes of a server over its services; listens to nothing yet. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { settings, log, client, platform, ready, dashboardFolder, execution = 'planned' } = options;
  const schema = await createSchema(client, platform);
  const limits = new OperationLimits(schema, {
    tokens: settings.MAX_TOKENS,
    depth: settings.MAX_DEPTH,
    aliases: settings.MAX_ALIASES,
    cost: settings.MAX_COST,
  });
  const closed = settings.NODE_ENV === 'production';
  const { costs } = client;
  const graphql = await createGraphql({ schema, log, execution, limits, costs, closed });
  const { MAIN_DOMAIN: mainDomain } = settings;
  const origins = allowedOrigins(settings);
  const http = await createHttp({ log, trustProxy: settings.TRUST_PROXY, allowedOrigins: origins });
  const contextOf = contextMaker(client, mainDomain);
  serveGraphql(http, graphql, { contextOf, timeoutMs: settings.REQUEST_TIMEOUT_MS, log });
  serveFiles(http, { imports, exports, costs, contextOf, log });
  serveLogo(http, { costs, contextOf, log });
  serveLive(http, { schema, limits, costs, log, mainDomain, deps: client, allowedOrigins: origins });
  serveHealth(http, ready);
  if (dashboardFolder === undefined) http.setNotFoundHandler(nothingHere);
  else await serveDashboard(http, dashboardFolder);
  return {
    http,
    close: async () => {
      const cut = setTimeout(() => http.server.closeAllConnections(), stopGraceMs);
      await http.close();
      clearTimeout(cut);
      await graphql.apollo.stop();
    },
  };
}
