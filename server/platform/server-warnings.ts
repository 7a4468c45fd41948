import type { ServerLook } from '#server/tenancy/facts/server-look.js';

/** From this share of its sessions on, a server is close to refusing the next one. */
const fullShare = 0.9;

/** What the operator should look after, in words; empty for a server that is well. */
export async function serverWarnings(look: Pick<ServerLook, 'size' | 'sessions'>): Promise<string[]> {
  const [{ unseen }, sessions] = await Promise.all([look.size(), look.sessions()]);
  const { connections, maxConnections } = sessions ?? { connections: 0, maxConnections: 0 };
  return [
    ...(sessions === undefined
      ? ['Nothing is known of it: no client’s database there answers.']
      : connections >= fullShare * maxConnections
        ? [`${connections} of its ${maxConnections} connections are in use.`]
        : []),
    ...(unseen > 0 ? [`Databases that do not answer, and whose size is not counted: ${unseen}.`] : []),
  ];
}
