import { ErrorReply } from '@redis/client';

/** What of a failure may be told. Redis' own words may repeat what it was sent, and those of the network name the address. */
export function nameOfFault(error: Error): string {
  if (error instanceof ErrorReply) return /^[A-Z]+\b/.exec(error.message)?.[0] ?? 'an error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
