import { setTimeout as after } from 'node:timers/promises';
import { withConnection } from '#server/database/prepare-installation.js';

/** Waits for a PostgreSQL that was just started. @throws why it does not answer, after ten seconds. */
export async function untilItAnswers(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withConnection(url, undefined, async () => undefined);
    } catch (error) {
      if (tries === 100) throw error;
      await after(100);
    }
  }
}
