import { getOperationAST, GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type SubscribePayload } from 'graphql-ws';
import type { Logger } from '#server/config/logger.js';
import { AppError } from '#server/errors/app-error.js';
import type { OperationLimits } from '#server/graphql/limits/operation-limits.js';
import type { AuthenticateDeps } from '#server/identity/authenticate.js';
import type { Realm } from '#server/identity/realm.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { closingFor, tooManySockets, type Closing } from './close-codes.js';
import { createLiveErrorFormat } from './format-live-error.js';
import { LiveSession } from './live-session.js';
import type { LiveSocket } from './live-socket.js';
import { readSubscription } from './read-subscription.js';
import { subscribeAfresh } from './subscribe-afresh.js';

export interface LiveApi {
  readonly schema: GraphQLSchema;
  readonly limits: OperationLimits;
  readonly costs: ClientCosts;
  readonly deps: AuthenticateDeps;
  readonly log: Logger;
  /** How many sockets a client has now. */
  readonly socketsOf: (realm: Realm) => number;
}

const mostSubscriptions = 20;
const mostSocketsOfClient = 200;
/** The longest that a timer of Node's can wait. */
const longestTimerMs = 2 ** 31 - 1;

const refusal = (why: AppError) => [new GraphQLError(why.message, { originalError: why })];

const tooManySubscriptions = () =>
  new AppError('TOO_MANY_REQUESTS', `A socket has at most ${mostSubscriptions} subscriptions.`, {
    retryAfter: 1,
  });

/** The two spellings that clients use, else the header that came with the upgrade. */
function authorizationIn(params: Readonly<Record<string, unknown>> = {}, header: string | undefined) {
  const given = params['authorization'] ?? params['Authorization'] ?? header;
  return typeof given === 'string' ? given : undefined;
}

/** A socket with whoever is behind it: lets in, answers its subscriptions, and closes once the caller is not let in any more. */
export class LiveConnection {
  #session: LiveSession | undefined;
  #expiry: NodeJS.Timeout | undefined;

  constructor(
    private readonly api: LiveApi,
    readonly socket: LiveSocket,
    private readonly facts: RequestFacts,
    private readonly header: string | undefined,
  ) {}

  /** Whose it is, once its caller was let in. */
  get realm(): Realm | undefined {
    return this.#session?.realm;
  }

  /** Speaks the protocol from here on. */
  open(): void {
    const { socket, api } = this;
    const format = createLiveErrorFormat(api.log);
    const server = makeServer({
      onConnect: ({ connectionParams }) => this.#connect(connectionParams),
      onSubscribe: ({ subscriptions }, _id, payload) =>
        this.#subscription(Object.keys(subscriptions).length, payload),
      subscribe: (args) => subscribeAfresh(args, () => this.#lookForEvent(args)),
      onError: (_context, _id, _payload, errors) => errors.map(format),
      onNext: (_context, _id, _payload, _args, { errors, data }) =>
        errors && { data: data ?? null, errors: errors.map(format) },
    });
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => socket.send(text),
        close: (code, reason) => socket.close({ code, reason } as Closing),
        onMessage: (listener) =>
          socket.onMessage((text) => listener(text).catch((error: unknown) => this.#fail(error))),
      },
      undefined,
    );
    socket.onClose((code, reason) => {
      clearTimeout(this.#expiry);
      this.#log('closed', { code, reason });
      void closed(code, reason).catch((error: unknown) => this.#fail(error));
    });
  }

  /** A fresh context; undefined where the caller is not let in any more: the socket is closed then. */
  async look(): Promise<RequestContext | undefined> {
    try {
      return await this.#session?.context();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** As `look`, for an event, which costs what is asked of it. It is not refused: its listener would never hear of it. */
  async #lookForEvent({ document, operationName, variableValues }: ExecutionArgs) {
    const context = await this.look();
    const { limits, costs } = this.api;
    const operation = getOperationAST(document, operationName);
    if (context && operation)
      costs.add(
        context.clientIdIfAny,
        Math.max(limits.costOf(document, operation, variableValues ?? undefined), 1),
      );
    return context;
  }

  async #connect(params: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const { api, facts, header, socket } = this;
    try {
      const session = await LiveSession.begin(api.deps, authorizationIn(params, header), facts);
      if (api.socketsOf(session.realm) >= mostSocketsOfClient) socket.close(tooManySockets);
      if (!socket.isOpen) return false;
      this.#session = session;
      const inMs = Math.min(session.expiresInMs, longestTimerMs);
      this.#expiry = setTimeout(() => void this.look(), inMs).unref();
      this.#log('opened', {});
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  async #subscription(running: number, asked: SubscribePayload) {
    const { schema, limits, costs } = this.api;
    const { operationName, variables } = asked;
    if (running > mostSubscriptions) return refusal(tooManySubscriptions());
    const contextValue = await this.look();
    if (contextValue === undefined) return refusal(new AppError('UNAUTHENTICATED', 'This socket is closed.'));
    const tooOften = costs.take(contextValue.clientIdIfAny, 1);
    if (tooOften !== undefined) return refusal(tooOften);
    const document = readSubscription(schema, limits, asked);
    if (!('kind' in document)) return document;
    this.#log('subscribed', { operation: operationName ?? undefined });
    return {
      ...{ schema, document, contextValue },
      ...{ operationName: operationName ?? undefined, variableValues: variables ?? undefined },
    } satisfies ExecutionArgs;
  }

  #fail(error: unknown): void {
    const closing = closingFor(error);
    if (closing.reason === 'INTERNAL_SERVER_ERROR') this.api.log.error({ err: error }, 'unexpected fault');
    this.socket.close(closing);
  }

  #log(what: string, details: object): void {
    const { realm, userId } = this.#session ?? {};
    this.api.log.info(
      { ...details, clientId: realm, userId, ipAddress: this.facts.ipAddress },
      `live ${what}`,
    );
  }
}
