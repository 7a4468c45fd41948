import { randomUUID } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { claimsOf, forge, forgeRaw, type Claims } from './forge.js';
import {
  HS256,
  ownKey,
  part,
  partsOf,
  publicPem,
  signed,
  withClaims,
  withHeader,
  withMore,
  type Forging,
} from './forging.js';
import type { PlatformSignedIn } from './platform.js';
import { secret } from './world.js';

/** What it is, how it is made, and the refusal; UNAUTHENTICATED unless told. */
export type Forgery = [what: string, make: Forging, code?: string];

const now = () => Math.floor(Date.now() / 1000);
const always = (changes: Claims) => withClaims(() => changes);
const attackers = 'a key of the attacker’s own, of the same length';

const algorithms: readonly Forgery[] = [
  ...['none', 'None', 'NONE', 'nOnE'].map((alg): Forgery => [
    `alg ${alg}, without a signature`,
    ({ ana }) => forgeRaw({ alg }, claimsOf(ana.accessToken), ''),
  ]),
  ['alg none, with a signature', ({ ana }) => forgeRaw({ alg: 'none' }, claimsOf(ana.accessToken), 'x')],
  ['alg none, signed by the right key', withHeader({ alg: 'none' })],
  ['no alg', withHeader({ typ: 'JWT' })],
  ['alg in Cyrillic letters', withHeader({ alg: 'НS256' })],
  ['alg as a list', withHeader({ alg: ['HS256'] })],
  ['alg in lower case', withHeader({ alg: 'hs256' })],
  ['HS384 of the right key', ({ ana }) => forge(ana, {}, { algorithm: 'HS384' })],
  ['HS512 of the right key', ({ ana }) => forge(ana, {}, { algorithm: 'HS512' })],
  ['RS256 of an own key', ({ ana }) => jwt.sign(claimsOf(ana.accessToken), ownKey, { algorithm: 'RS256' })],
  ['RS256 that is HS256 of a public key', withHeader({ alg: 'RS256' }, publicPem)],
  ['HS256 of a public key', withHeader(HS256, publicPem)],
  [
    'ES256 with a signature of zeros',
    ({ ana }) =>
      forgeRaw({ alg: 'ES256' }, claimsOf(ana.accessToken), Buffer.alloc(64).toString('base64url')),
  ],
];

const keys: readonly Forgery[] = [
  ['another key', withHeader(HS256, attackers)],
  ['an empty key', withHeader(HS256, '')],
  [
    'a secret that was replaced and is not named as the previous one',
    withHeader(HS256, `${secret} of last year`),
  ],
  ['kid that leads to an empty file', withHeader({ ...HS256, kid: '../../../../dev/null' }, '')],
  ['kid with SQL', withHeader({ ...HS256, kid: "x' union select 'known' --" }, 'known')],
  ['kid that names the key itself', withHeader({ ...HS256, kid: attackers }, attackers)],
  ['jku with keys elsewhere', withHeader({ ...HS256, jku: 'http://127.0.0.1:9/keys.json' }, attackers)],
  [
    'jwk that brings its own key',
    withHeader({ ...HS256, jwk: { kty: 'oct', k: part(attackers) } }, attackers),
  ],
  ['x5c with an own certificate', withHeader({ alg: 'RS256', x5c: [publicPem] }, publicPem)],
];

const times: readonly Forgery[] = [
  ['exp missing', always({ exp: undefined })],
  ['exp as text', withClaims(() => ({ exp: String(now() + 900) }))],
  ['exp a fraction', withClaims(() => ({ exp: now() + 900.5 }))],
  ['exp endless', always({ exp: 1e300 })],
  ['exp in ten years', withClaims(() => ({ exp: now() + 315_360_000 }))],
  ['exp null', always({ exp: null })],
  ['exp a list', withClaims(() => ({ exp: [now() + 900] }))],
  ['exp negative', always({ exp: -1 }), 'TOKEN_EXPIRED'],
  ['exp just past', withClaims(() => ({ exp: now() - 1 })), 'TOKEN_EXPIRED'],
  [
    'iat to come, which no revocation would reach',
    withClaims(() => ({ iat: now() + 600, exp: now() + 900 })),
  ],
  ['iat_ms to come, which no revocation would reach', withClaims(() => ({ iat_ms: Date.now() + 600_000 }))],
  ['iat_ms missing', always({ iat_ms: undefined })],
  ['nbf to come', withClaims(() => ({ nbf: now() + 600 }))],
  ['nbf as text', always({ nbf: 'now' })],
];

const contexts: readonly Forgery[] = [
  ['issuer another', always({ iss: 'somebody-else' })],
  ['issuer missing', always({ iss: undefined })],
  ['audience missing', always({ aud: undefined })],
  ['audience of the platform', always({ aud: 'platform' })],
  ['both audiences', always({ aud: ['client', 'platform'] })],
  ['type refresh', always({ typ: 'refresh' })],
  ['type missing', always({ typ: undefined })],
  ['a refresh token', ({ ana }) => ana.refreshToken],
  ['a platform user’s token', ({ root }) => root.accessToken],
  ['a platform user’s refresh token', ({ root }) => root.refreshToken],
  [
    'a platform user’s, made the client’s',
    ({ root, ana }) => forge(root, { aud: 'client', role: 'OWNER', client_id: ana.client.id }),
  ],
  [
    'somebody of the platform behind it who is not',
    withClaims(({ root }) => ({ act: impersonatorOf(root) })),
  ],
];

function impersonatorOf({ accessToken, user }: PlatformSignedIn): object {
  return { sub: user.id, sid: claimsOf(accessToken)['sid'], role: user.role, email: user.email };
}

const subjects: readonly Forgery[] = [
  ['user missing', always({ sub: undefined })],
  ['user in the prototype', withMore(({ sam }) => `"sub":null,"__proto__":{"sub":"${sam.user.id}"}`)],
  ['another user of the client', withClaims(({ sam }) => ({ sub: sam.user.id }))],
  ['a user that is not there', withClaims(() => ({ sub: randomUUID() }))],
  ['session missing', always({ sid: undefined })],
  ['a session that is not there', withClaims(() => ({ sid: randomUUID() }))],
  ['a colleague’s session', withClaims(({ sam }) => ({ sid: claimsOf(sam.accessToken)['sid'] }))],
  ['another client’s session', withClaims(({ gus }) => ({ sid: claimsOf(gus.accessToken)['sid'] }))],
  ['client missing', always({ client_id: undefined })],
  ['client with SQL', always({ client_id: "x' or 1=1 --" })],
  ['client in a list', withClaims(({ ana }) => ({ client_id: [ana.client.id] }))],
  ['another client', withClaims(({ gus }) => ({ client_id: gus.client.id }))],
  ['a client that is not there', withClaims(() => ({ client_id: randomUUID() }))],
  ['another client, said twice', withMore(({ gus }) => `"client_id":"${gus.client.id}"`)],
  ['another user, said twice in two spellings', withMore(({ sam }) => `"s\\u0075b":"${sam.user.id}"`)],
  ['role missing', always({ role: undefined })],
  ['role of the platform', always({ role: 'SUPERADMIN' })],
  ['role with a blank', always({ role: 'OWNER ' })],
  ['a higher role', ({ sam }) => forge(sam, { role: 'OWNER' }), 'TOKEN_EXPIRED'],
];

const shapes: readonly Forgery[] = [
  [
    'claims changed after it was signed',
    (of) => {
      const [header, , signature] = partsOf(of);
      return `${header}.${part(JSON.stringify({ ...claimsOf(of.ana.accessToken), sub: of.sam.user.id }))}.${signature}`;
    },
  ],
  [
    'header changed after it was signed',
    (of) => `${part(JSON.stringify({ ...HS256, kid: '1' }))}.${partsOf(of).slice(1).join('.')}`,
  ],
  ['no signature', (of) => `${partsOf(of).slice(0, 2).join('.')}.`],
  ['no third part', (of) => partsOf(of).slice(0, 2).join('.')],
  ['half a signature', ({ ana }) => ana.accessToken.slice(0, -20)],
  [
    'a signature of another’s',
    (of) => [...partsOf(of).slice(0, 2), of.sam.accessToken.split('.')[2]].join('.'),
  ],
  ['five parts, as if it were encrypted', (of) => [...partsOf(of), 'aXY', 'dGFn'].join('.')],
  [
    'a token in a token',
    ({ ana }) => signed(JSON.stringify({ ...HS256, cty: 'JWT' }), JSON.stringify(ana.accessToken)),
  ],
  ['encoded once more', ({ ana }) => part(ana.accessToken)],
  ['each part encoded once more', (of) => partsOf(of).map(part).join('.')],
  ['full stops of another script', (of) => partsOf(of).join('．')],
  ['an invisible sign within', (of) => partsOf(of).join('\u200b.')],
  [
    'claims that are a list',
    ({ ana }) => signed(JSON.stringify(HS256), JSON.stringify([claimsOf(ana.accessToken)])),
  ],
  ['claims that are no JSON', () => signed(JSON.stringify(HS256), 'sub=1')],
  ['claims that are null', () => signed(JSON.stringify(HS256), 'null')],
  ['a header that is no JSON', ({ ana }) => signed('HS256', JSON.stringify(claimsOf(ana.accessToken)))],
  ['4,000 letters too many', ({ ana }) => `${ana.accessToken}${'A'.repeat(4_000)}`],
];

/** Tokens that must open nothing of a client's, however they come. */
export const forgedTokens: readonly Forgery[] = [
  ...algorithms,
  ...keys,
  ...times,
  ...contexts,
  ...subjects,
  ...shapes,
];

/** The claims of a genuine token, signed by hand in the same way: that what is forged fails for its own reason. */
export const madeByHand = withClaims(() => ({}));
