import { v7 as newId } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import type { Picture } from '#server/files/re-encode-image.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';

/** A logo as the pages fetch it. */
export interface StoredLogo {
  readonly image: Buffer;
  /** Changes with every picture: what a browser keeps under an address with it stays true. */
  readonly version: string;
}

/** What is told of a logo besides its picture. */
export interface LogoFacts {
  readonly width: number;
  readonly height: number;
  readonly version: string;
}

const keep = `insert into logos (client_id, id, image, width, height) values ($1, $2, $3, $4, $5)
  on conflict (client_id) do update set image = excluded.image, width = excluded.width, height = excluded.height,
    updated_at = clock_timestamp()`;
const version = `(extract(epoch from updated_at) * 1000)::bigint::text as version`;
const facts = `select width, height, ${version} from logos where client_id = $1`;
const whole = `select image, ${version} from logos where client_id = $1`;

/** Puts a picture in the place of the one before, if there was one. */
export async function keepLogo(
  door: Pick<ClientDoor, 'write'>,
  { image, width, height }: Picture,
): Promise<LogoFacts | undefined> {
  return door.write(async (write) => {
    const [, [kept] = []] = await write.together([[keep, newId(), image, width, height], [facts]]);
    return kept as unknown as LogoFacts | undefined;
  });
}

/** What there is to tell of the client's logo; undefined where it has none. */
export async function logoFacts(door: Pick<ClientDoor, 'rows'>): Promise<LogoFacts | undefined> {
  const [found] = await door.rows(facts);
  return found as unknown as LogoFacts | undefined;
}

/** The client's logo. @throws NOT_FOUND where it has none. */
export async function readLogo(door: Pick<ClientDoor, 'rows'>): Promise<StoredLogo> {
  const [found] = await door.rows(whole);
  if (found === undefined) throw notFound('A logo');
  return found as unknown as StoredLogo;
}

/** Takes the logo away, if there is one. */
export async function removeLogo(door: Pick<ClientDoor, 'write'>): Promise<void> {
  await door.write((write) => write.query('delete from logos where client_id = $1', []));
}
