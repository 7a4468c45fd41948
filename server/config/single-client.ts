import { z } from 'zod';
import { json } from './json-setting.js';

const error = 'the JSON that `client env` prints for one client';

const shape = z.strictObject(
  {
    id: z.uuid({ error }),
    slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/, { error }),
    name: z.string({ error }).min(1, { error }),
    description: z.string({ error }).nullable(),
    plan: z.string({ error }),
    joinPolicy: z.enum(['INVITE_ONLY', 'OPEN'], { error }),
    currency: z.string().regex(/^[A-Z]{3}$/, { error }),
    // Not there in what an older version printed.
    timeZone: z.string({ error }).nullable().default(null),
    color: z.string({ error }).nullable().default(null),
    createdAt: z.iso.datetime({ error }),
    /** Where its tables are, in the database of DATABASE_URL. */
    schema: z.string({ error }).min(1, { error }),
  },
  { error },
);

/** The one client that a server serves alone: what otherwise the registry knows (SINGLE_CLIENT). */
export type SingleClient = Readonly<z.output<typeof shape>>;

/** Reads SINGLE_CLIENT. */
export const singleClient = json(shape, error);
