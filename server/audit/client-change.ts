import type { Row } from '#server/database/statement.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { RecordedChange } from '#server/tenancy/recorded-change.js';

/** A client's line of the registry, by column, as a trigger would write it: of what its own people may know. */
function lineOf(client: RegisteredClient): Row {
  const { id, name, slug, description, plan, status, joinPolicy, currency, timeZone, color, createdAt } =
    client;
  return {
    id,
    name,
    slug,
    description,
    plan,
    status,
    join_policy: joinPolicy,
    currency,
    time_zone: timeZone,
    color,
    created_at: createdAt.toISOString(),
  };
}

/** The entry for the client's own record when the registry, which lies elsewhere, has changed; undefined if it is the same. */
export function clientChange(before: RegisteredClient, after: RegisteredClient): RecordedChange | undefined {
  const [was, became] = [lineOf(before), lineOf(after)];
  if (JSON.stringify(was) === JSON.stringify(became)) return undefined;
  return { action: 'UPDATE', entity: 'clients', rowId: after.id, before: was, after: became };
}
