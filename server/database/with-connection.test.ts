import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, inject, test } from 'vitest';
import { withConnection } from './prepare-installation.js';

const url = inject('superuserUrl');

describe('one connection for a piece of work', () => {
  // Tried: without the listener for the connection's errors, the process dies of an uncaught one.
  test('that PostgreSQL ends in between fails the work, and nothing else', async () => {
    const work = withConnection(url, undefined, async (db) => {
      const { rows } = await db.query<{ pid: number }>('select pg_backend_pid() as pid');
      await withConnection(url, undefined, (other) =>
        other.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
      );
      await sleep(200);
      await db.query('select 1');
    });
    await expect(work).rejects.toThrow(/not queryable|terminat/);
  });

  test('is not begun when it was cut off before', async () => {
    let begun = false;
    const work = withConnection(url, undefined, async () => (begun = true), AbortSignal.abort());
    await expect(work).rejects.toThrow('aborted');
    expect(begun).toBe(false);
  });
});
