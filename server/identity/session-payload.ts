import { Field, Int, InterfaceType } from 'type-graphql';
import type { AccessClaims, AccessTokens } from './access-token.js';

@InterfaceType('Session', {
  description: 'What a sign-in gives, whoever signs in.',
  resolveType: (session: object) => ('client' in session ? 'AuthPayload' : 'PlatformAuthPayload'),
})
export abstract class SessionPayload {
  @Field(() => String, { description: 'Goes into the header `Authorization: Bearer …`.', simple: true })
  accessToken!: string;

  @Field(() => String, {
    description: 'Good once, for `refresh`; each answer brings the next one.',
    simple: true,
  })
  refreshToken!: string;

  @Field(() => String, { description: 'Always `Bearer`.', simple: true })
  tokenType!: string;

  @Field(() => Int, { description: 'Life of the access token in seconds.', simple: true })
  expiresIn!: number;
}

/** The part of a sign-in's answer that is the same whoever signs in. */
export function sessionPayload(
  tokens: AccessTokens,
  claims: AccessClaims,
  refreshToken: string,
): SessionPayload {
  return {
    accessToken: tokens.issue(claims),
    refreshToken,
    tokenType: 'Bearer',
    expiresIn: tokens.lifetimeSeconds,
  };
}
