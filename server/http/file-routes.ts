import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { exportFile, type ExportKind } from '#server/files/export-file.js';
import { importFile } from '#server/files/import-file.js';
import type { ImportKind } from '#server/files/import-kind.js';
import type { Verb } from '#server/identity/permissions.js';
import { refuseUnclearHost } from './clear-host.js';
import { assertCsv, mostOfCsv } from './csv-body.js';
import { bodyOf, readOn, receiving, takeBodiesUnread } from './file-body.js';
import { fileGuard, type Answer, type GuardDeps } from './guarded-file.js';

type Named<Kind> = Readonly<Record<string, { readonly kind: Kind; readonly verb: Verb }>>;

export interface FileRoutes extends GuardDeps {
  readonly imports: Named<ImportKind>;
  readonly exports: Named<ExportKind>;
}

/** What a file costs of its client's budget: about what a request may cost that reads a tenth as much as is allowed. */
const fileCost = 1_000;

function receive(kind: ImportKind): Answer {
  return async (context, request) => {
    assertCsv(request.raw);
    const dryRun = (request.query as Record<string, unknown>)['dryRun'] === '1';
    const body = bodyOf(request.raw, mostOfCsv);
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
export function serveFiles(http: FastifyInstance, { imports, exports, ...deps }: FileRoutes): void {
  const guarded = fileGuard(deps);
  void http.register(async (files) => {
    takeBodiesUnread(files);
    for (const [name, { kind, verb }] of Object.entries(imports))
      files.post(`/files/import/${name}`, receiving, guarded(verb, fileCost, receive(kind)));
    for (const [name, { kind, verb }] of Object.entries(exports))
      files.get(
        `/files/export/${name}.csv`,
        { onRequest: refuseUnclearHost, exposeHeadRoute: false },
        guarded(verb, fileCost, send(name, kind)),
      );
  });
}
