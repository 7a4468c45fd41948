import { GraphQLError } from 'graphql';

export function refuse(code: string, extra: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(`refused: ${code}`, { extensions: { code, traceId: 'trace-1', ...extra } });
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The server's book of tokens: refresh tokens rotate, and one that comes a second time ends its family. */
export class FakeTokens {
  /** Seconds an access token lives. */
  ttl = 900;
  /** Forgives a spent token (as the real server does for some seconds) instead of ending its family. */
  grace = false;
  private count = 0;
  private readonly access = new Map<string, { userId: string; exp: number }>();
  private readonly refresh = new Map<string, { userId: string; family: number; spent: boolean }>();

  issue(userId: string, family = ++this.count) {
    const iat = Math.floor(Date.now() / 1000);
    const exp = iat + this.ttl;
    const accessToken = `${base64url({ alg: 'HS256' })}.${base64url({ sub: userId, iat, exp, jti: ++this.count })}.s`;
    const refreshToken = `refresh-${++this.count}`;
    this.access.set(accessToken, { userId, exp });
    this.refresh.set(refreshToken, { userId, family, spent: false });
    return { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: this.ttl };
  }

  rotate(refreshToken: string) {
    const known = this.refresh.get(refreshToken);
    if (!known) throw refuse('UNAUTHENTICATED');
    if (known.spent) {
      if (!this.grace) this.end(refreshToken);
      throw refuse('UNAUTHENTICATED');
    }
    known.spent = true;
    return this.issue(known.userId, known.family);
  }

  end(refreshToken: string): void {
    const family = this.refresh.get(refreshToken)?.family;
    for (const [token, entry] of this.refresh) if (entry.family === family) this.refresh.delete(token);
  }

  isAlive = (refreshToken: string): boolean => this.refresh.get(refreshToken)?.spent === false;

  /** As if the clock had run on: the server refuses every access token given so far, whatever it says in it. */
  expireAll(): void {
    for (const entry of this.access.values()) entry.exp = 0;
  }

  /** As if the key had changed. */
  forgetAll(): void {
    this.access.clear();
    this.refresh.clear();
  }

  userOf(authorization: string | null | undefined): string {
    const entry = this.access.get((authorization ?? '').replace('Bearer ', ''));
    if (!entry) throw refuse('UNAUTHENTICATED');
    if (entry.exp <= Date.now() / 1000) throw refuse('TOKEN_EXPIRED');
    return entry.userId;
  }
}
