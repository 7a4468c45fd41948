import { createHmac, timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from './actor.js';

/** Who made a write, which one it was, and the proof that the API itself says so. */
export interface WriteStamp {
  readonly actor: Actor;
  readonly writeId: string;
  readonly mac: string;
}

function macOf(key: Buffer, clientId: string, writeId: string, actor: Actor): Buffer {
  const { kind, id, label, ipAddress, userAgent } = actor;
  const said = JSON.stringify(['write', clientId, writeId, kind, id, label, ipAddress, userAgent]);
  return createHmac('sha256', key).update(said).digest().subarray(0, 16);
}

/** A stamp for one write, to be made anew for each try. @param key the client's audit key, which no database knows. */
export function stampWrite(key: Buffer, clientId: string, actor: Actor): WriteStamp {
  const writeId = uuidv7();
  return { actor, writeId, mac: macOf(key, clientId, writeId, actor).toString('base64url') };
}

/** Whether a stamp found in the record was made with the client's audit key, for this client. */
export function isGenuine(key: Buffer, clientId: string, { actor, writeId, mac }: WriteStamp): boolean {
  const said = Buffer.from(mac, 'base64url');
  const right = macOf(key, clientId, writeId, actor);
  return said.length === right.length && timingSafeEqual(said, right);
}

/** The value of the setting `app.actor`, which the trigger record_change writes down with each row. */
export function actorSetting({ actor, writeId, mac }: WriteStamp): string {
  const { kind, id, label, ipAddress: ip, userAgent: agent } = actor;
  return JSON.stringify({ kind, id, label, ip, agent, write: writeId, mac });
}
