import { badInput } from '#server/errors/app-error.js';
import { prepareVerification } from '#server/tenancy/verify/prepare-verification.js';
import { verifyClients } from '#server/tenancy/verify/verify-client.js';
import { clientNamed } from './client-named.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { textTable } from './text-table.js';
import type { Noun, Runner } from './verb.js';
import { verifyRecordOf } from './verify-records.js';

/**
 * `client verify`: connects as each client's roles and tries what they must not be able to do (D4).
 * @param slugs of clients; none with `all`. With `audit` the record of changes is sealed as far as it can be, and verified.
 * @returns not ok if anything is as it should not be; `data.checks` has every check. @throws NOT_FOUND for an unknown slug.
 */
export async function clientVerify(
  operator: Operator,
  slugs: readonly string[],
  { all = false, audit = false }: { all?: boolean | undefined; audit?: boolean | undefined } = {},
): Promise<Outcome> {
  if (all === slugs.length > 0)
    throw badInput({ path: ['slug'], message: 'Name the clients to verify, or --all.' });
  for (const slug of slugs) await clientNamed(operator, slug);
  const { administrator, services, progress } = operator;
  const { applicationUrl, ssl } = administrator;
  const { vault, registry } = services;
  const options = await prepareVerification({ applicationUrl, ssl, vault, centre: registry.centre() });
  progress.start(all ? options.all.length : slugs.length);
  const checks = await verifyClients(options, all ? 'all' : slugs, () => progress.step());
  if (audit)
    for (const slug of new Set(checks.map(({ client }) => client))) {
      const client = await registry.bySlug(slug);
      if (client !== undefined) checks.push(...(await verifyRecordOf(operator, client)));
    }
  const wrong = checks.filter(({ ok }) => !ok);
  const clients = new Set(checks.map(({ client }) => client)).size;
  const summary = `${checks.length} checks of ${clients} clients, ${wrong.length} wrong.`;
  const head = ['client', 'role', 'check', 'expected', 'got'];
  const rows = wrong.map(({ client, role, check, expected, got }) => [client, role, check, expected, got]);
  return {
    ok: wrong.length === 0,
    data: { ok: wrong.length === 0, checks },
    text: wrong.length === 0 ? summary : `${textTable(head, rows)}\n${summary}`,
  };
}

/** How `client verify` is called. */
export function addClientVerify(client: Noun, { run }: Runner): void {
  client
    .command('verify')
    .description('prove what the roles of clients can and can’t do, by trying it; changes nothing')
    .argument('[slugs...]', 'the clients')
    .option('--all', 'every client')
    .option('--audit', 'also the sealed record of changes: nothing changed, taken away or slipped in')
    .action((slugs, options) => run((operator) => clientVerify(operator, slugs, options)));
}
