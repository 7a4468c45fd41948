import { ErrorReply } from '@redis/client';
import { WrongSetting } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { nameOfFault } from './name-of-fault.js';
import { Messages } from './messages.js';
import { redisClient, type RedisClient } from './redis-client.js';

/** Goes on connecting for ever. @returns what stood in the way of the first time; undefined where nothing did. */
async function firstTry(client: RedisClient): Promise<Error | undefined> {
  return new Promise((resolve) => {
    client.once('ready', () => resolve(undefined));
    client.once('error', resolve);
    // Ends only with the client, which is nobody's trouble.
    client.connect().catch(() => undefined);
  });
}

/** Says when Redis goes away and when it comes back, each once. */
function tellOfAbsence(client: RedisClient, log: Logger, away: boolean): void {
  client.on('error', (error: Error) => {
    if (!away)
      log.warn({ reason: nameOfFault(error) }, 'Redis is away: limits are counted by each server alone');
    away = true;
  });
  client.on('ready', () => {
    if (away) log.info('Redis is there again');
    away = false;
  });
}

/**
 * Redis, as long as it is there: everything that uses it goes on without. Nothing is kept in it that could not be lost.
 */
export class RedisLink {
  private constructor(
    readonly commands: RedisClient,
    private readonly hearing: RedisClient,
    /** What every key and channel of this installation begins with. */
    readonly scope: string,
    /** To and from the other servers of the installation. */
    readonly messages: Messages,
  ) {}

  /**
   * Connects, and tries on in the background where nobody answers.
   * @param scope keeps installations apart that share a Redis.
   * @throws WrongSetting where Redis answers and does not let us in.
   */
  static async open(url: string, scope: string, log: Logger): Promise<RedisLink> {
    const commands = redisClient(url);
    const refused = await firstTry(commands);
    if (refused instanceof ErrorReply) {
      commands.destroy();
      throw new WrongSetting('REDIS_URL', `one that Redis lets in (it says ${nameOfFault(refused)})`);
    }
    if (refused !== undefined)
      log.warn(
        { reason: nameOfFault(refused) },
        'Redis is away at the start: limits are counted by each server alone',
      );
    tellOfAbsence(commands, log, refused !== undefined);
    const hearing = redisClient(url);
    const messages = new Messages(commands, hearing, `${scope}:messages`);
    hearing.on('error', () => undefined);
    hearing.connect().catch(() => undefined);
    return new RedisLink(commands, hearing, scope, messages);
  }

  get isThere(): boolean {
    return this.commands.isReady;
  }

  /** Ends both connections; what was not sent is lost. */
  close(): void {
    for (const client of [this.commands, this.hearing]) if (client.isOpen) client.destroy();
  }
}
