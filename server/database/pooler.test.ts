// Tried: with every connection taken for a direct one, 20 callers get `prepared statement "v…" does not exist`.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pool } from 'pg';
import { createLogger } from '#server/config/logger.js';
import { ownDatabase, type OwnDatabase } from '../../tests/world/own-database.js';
import { hasPgBouncer, startPgBouncer, type PgBouncer } from '../../tests/world/pgbouncer.js';
import { clientPools } from '../../tests/world/client-pools.js';
import type { Connections } from './connections.js';
import { sendTogether } from './pipeline.js';
import { createPool } from './pool.js';
import { keepsPrepared } from './pooler.js';
import type { Statement } from './statement.js';

const reason = hasPgBouncer ? '' : ' (skipped: there is no /usr/sbin/pgbouncer here)';

// With one connection what was prepared is there by chance: only with several is it missed.
const sizes = [1, 3];

describe.skipIf(!hasPgBouncer).each(sizes)(
  `behind PgBouncer in transaction mode with a pool of %i${reason}`,
  (poolSize) => {
    let database: OwnDatabase;
    let bouncer: PgBouncer;
    beforeAll(async () => {
      database = await ownDatabase();
      bouncer = await startPgBouncer({ poolSize });
    });
    afterAll(async () => {
      await bouncer.stop();
      await database.drop();
    });

    const log = createLogger('silent');
    const begin: Statement = { text: 'begin', values: [] };
    const end: Statement = { text: 'commit', values: [] };
    const setting: Statement = {
      text: `select set_config('app.client_id', $1, true), set_config('search_path', 'shared', true)`,
      values: ['c0ffee00-0000-7000-8000-000000000000'],
      reusable: true,
    };

    async function counted(connections: Connections, text: string, values: unknown[]): Promise<unknown> {
      const client = await connections.connect();
      try {
        const [, , result] = await sendTogether(client, [
          begin,
          setting,
          { text, values, reusable: true },
          end,
        ]);
        return result?.rows[0]?.['n'];
      } finally {
        client.release();
      }
    }

    async function settled(pool: Connections): Promise<boolean> {
      const client = await pool.connect();
      await client.query('select 1');
      const keeps = keepsPrepared(client);
      client.release();
      return keeps;
    }

    test('is found out by the first connection of a pool, and of no pooler where there is none', async () => {
      const direct = createPool({ url: database.applicationUrl, max: 2, log });
      const pooled = createPool({ url: bouncer.through(database.applicationUrl), max: 2, log });
      const dedicated = clientPools();
      const way = (key: string, url: string) => dedicated.connectionsTo({ key, server: 'main', url });
      expect(await settled(direct)).toBe(true);
      expect(await settled(pooled)).toBe(false);
      expect(await settled(way('direct', database.applicationUrl))).toBe(true);
      expect(await settled(way('pooled', bouncer.through(database.applicationUrl)))).toBe(false);
      await Promise.all([direct.end(), pooled.end(), dedicated.close()]);
    });

    test('20 callers at once read and write in pipelines', async () => {
      const pool: Pool = createPool({ url: bouncer.through(database.applicationUrl), max: 20, log });
      const caller = async () => {
        for (let round = 0; round < 10; round += 1) {
          const id = randomUUID();
          const text = `insert into shared.residents (client_id) values ($1) returning 1 as n`;
          expect(await counted(pool, text, [id])).toBe(1);
          const again = 'select count(*)::int as n from shared.residents where client_id = $1';
          expect(await counted(pool, again, [id])).toBe(1);
        }
      };
      await Promise.all(Array.from({ length: 20 }, caller));
      await pool.end();
    });
  },
);
