import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import type { Logger } from '#server/config/logger.js';
import { withTrace } from '#server/config/trace.js';
import { AppError } from '#server/errors/app-error.js';
import { exportFile, type ExportKind } from '#server/files/export-file.js';
import { importFile } from '#server/files/import-file.js';
import type { ImportKind } from '#server/files/import-kind.js';
import type { ClientCosts } from '#server/identity/client-costs.js';
import type { Verb } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { refuseUnclearHost } from './clear-host.js';
import { assertCsv, bodyOf } from './csv-body.js';
import { lingering } from './linger.js';
import { refuser } from './refusal.js';

type Named<Kind> = Readonly<Record<string, { readonly kind: Kind; readonly verb: Verb }>>;

export interface FileRoutes {
  readonly imports: Named<ImportKind>;
  readonly exports: Named<ExportKind>;
  readonly costs: ClientCosts;
  readonly contextOf: (request: FastifyRequest) => Promise<RequestContext>;
  readonly log: Logger;
}

/** What a file costs of its client's budget: about what a request may cost that reads a tenth as much as is allowed. */
const fileCost = 1_000;

type Answer = (context: RequestContext, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Reads what is left, so that a sender who listens only when he is through gets the answer. */
async function readOn(body: AsyncGenerator<Buffer>): Promise<void> {
  while ((await body.next()).done !== true);
}

function receive(kind: ImportKind): Answer {
  return async (context, request) => {
    assertCsv(request.raw);
    const dryRun = (request.query as Record<string, unknown>)['dryRun'] === '1';
    const body = bodyOf(request.raw);
    try {
      const { count, errors, ...counts } = await importFile(context.door, kind, body, {
        dryRun,
        may: (verb) => context.may(verb),
      });
      return dryRun ? { ...counts, count, errors } : counts;
    } catch (error) {
      await readOn(body);
      throw error;
    }
  };
}

/** Who is refused before the whole file came in, be it for its size, is told all the same. */
const untilItCameIn: onSendAsyncHookHandler<unknown> = async (request, reply, payload) =>
  request.raw.readableEnded || typeof payload !== 'string' ? payload : lingering(request, reply, payload);

function send(name: string, kind: ExportKind): Answer {
  return async ({ door }, _request, reply) => {
    const pages = exportFile(door, kind);
    // What fails here can be told; later on all that is left is to break the connection off.
    const first = await pages.next();
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.csv"`)
      .header('cache-control', 'no-store');
    return Readable.from(
      (async function* () {
        if (first.done !== true) yield first.value;
        yield* pages;
      })(),
    );
  };
}

/** Serves files: what comes in as CSV and what goes out, for who may by the same table as the API's fields. */
export function serveFiles(
  http: FastifyInstance,
  { imports, exports, costs, contextOf, log }: FileRoutes,
): void {
  const refuse = refuser(log);
  const guarded = (verb: Verb, answer: Answer) => (request: FastifyRequest, reply: FastifyReply) =>
    withTrace(request.id, async () => {
      const started = performance.now();
      try {
        const context = await contextOf(request);
        const tooOften = costs.take(context.clientIdIfAny, fileCost);
        if (tooOften !== undefined) throw tooOften;
        if (!context.may(verb)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
        const answered = await answer(context, request, reply);
        const ms = Math.round(performance.now() - started);
        const { client, actor, facts } = context;
        const { kind, id } = actor;
        log.info(
          {
            verb,
            ms,
            clientId: client.id,
            [kind === 'API_KEY' ? 'keyId' : 'userId']: id,
            ipAddress: facts.ipAddress,
          },
          'file',
        );
        return answered;
      } catch (error) {
        return refuse(request, reply, error);
      }
    });
  void http.register(async (files) => {
    // Everything is let through to the handler unread: whoever may not is told so first.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const receiving = { onRequest: refuseUnclearHost, onSend: untilItCameIn, compress: false } as const;
    for (const [name, { kind, verb }] of Object.entries(imports))
      files.post(`/files/import/${name}`, receiving, guarded(verb, receive(kind)));
    for (const [name, { kind, verb }] of Object.entries(exports))
      files.get(
        `/files/export/${name}.csv`,
        { onRequest: refuseUnclearHost, exposeHeadRoute: false },
        guarded(verb, send(name, kind)),
      );
  });
}
