import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { requiredText } from '#server/errors/input-text.js';
import { parsed } from '#server/errors/validated.js';
import { AdoptionRefused } from '#server/tenancy/adopt/findings.js';
import { readMapping } from '#server/tenancy/adopt/mapping.js';
import { reportText } from '#server/tenancy/adopt/report.js';
import { shopAddress } from '#server/tenancy/adopt/shop-address.js';
import { mainServer } from '#server/tenancy/placement.entity.js';
import { isSlug } from '#server/tenancy/slug.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';

const schema = z.object({
  name: requiredText('A company name', 120),
  slug: z.string().trim().toLowerCase().refine(isSlug, { error: 'This is not a slug.' }),
  database: z.string().min(1),
  server: z.string().default(mainServer),
  mapping: z.string().optional(),
  clientId: z.uuid().optional(),
  dryRun: z.boolean().default(false),
});

export type ClientAdoptOptions = z.input<typeof schema>;

/**
 * `client adopt`: takes over an existing single-tenant database as a client of the tier DATABASE (C9); see docs/adopting.md.
 * @param options.mapping path of the file that says which table and column is which.
 * @returns not ok, with the list, for a database that can't be taken over as it is. @throws CONFLICT for a used slug.
 */
export async function clientAdopt(operator: Operator, options: ClientAdoptOptions): Promise<Outcome> {
  const { name, slug, database, server, mapping, clientId, dryRun } = parsed(schema, options, []);
  const given = mapping === undefined ? undefined : await readFile(mapping, 'utf8');
  const address = shopAddress(database, server);
  const company = { name, slug, address, mapping: readMapping(given), clientId };
  const { adopting } = operator.services;
  try {
    const report = dryRun ? await adopting.survey(company) : await adopting.adopt(company);
    return { ok: true, data: report, text: reportText(report) };
  } catch (error) {
    if (!(error instanceof AdoptionRefused)) throw error;
    return { ok: false, data: { refused: error.found }, text: error.message };
  }
}

/** How `client adopt` is called. */
export function addClientAdopt(client: Noun, { run }: Runner): void {
  client
    .command('adopt')
    .description('take over an existing single-tenant database as a client; see docs/adopting.md')
    .requiredOption('--name <name>', 'the company’s name')
    .requiredOption('--slug <slug>', 'its short name in addresses')
    .requiredOption('--database <name>', 'the database’s name, or a superuser’s whole URL of it')
    .option('--server <name>', 'the PostgreSQL server it is on, from DATABASE_SERVERS', mainServer)
    .option('--mapping <file>', 'JSON that says which table and column is which')
    .option('--client-id <id>', 'the id that a dry run printed, so that all other ids are the same')
    .option('--dry-run', 'print the report and the SQL; change nothing')
    .action((options) => run((operator) => clientAdopt(operator, options)));
}
