import { defaultFieldResolver, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { AppError, badInput } from '#server/errors/app-error.js';
import type { Allowance } from '#server/identity/allow.js';
import { callerMay } from '#server/identity/caller-may.js';
import { isPlatformVerb, permissions, platformMay } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';

function isAllowance(value: unknown): value is Allowance {
  return (
    typeof value === 'string' &&
    (value === 'anybody' || Object.hasOwn(permissions, value) || isPlatformVerb(value))
  );
}

function isAllowed(context: RequestContext, allowance: Allowance): boolean {
  if (allowance === 'anybody') return true;
  return isPlatformVerb(allowance)
    ? platformMay(context.platformCaller.role, allowance)
    : callerMay(context.caller, allowance);
}

/** PostgreSQL can't store NUL in text; found anywhere, it is the caller's fault and is told as such (A18). */
function assertNoNul(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string' && value.includes('\0'))
    throw badInput({ path, message: 'Text can hold no NUL character.' });
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, inner] of Object.entries(value))
    assertNoNul(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Over HTTP a subscription would be executed once, with no event to tell of. */
function assertEvent(source: unknown): void {
  if (source === undefined) throw new AppError('BAD_REQUEST', 'A subscription goes over a WebSocket.');
}

function guardType(type: GraphQLObjectType, each: boolean, subscription: boolean): void {
  for (const field of Object.values(type.getFields())) {
    const allowance = field.extensions['allow'];
    if (allowance === undefined && !each) continue;
    if (!isAllowance(allowance))
      throw new Error(`${type.name}.${field.name} does not say who may call it: give it @Allow.`);
    const { resolve = defaultFieldResolver, subscribe } = field;
    const assertGuards = (args: Record<string, unknown>, context: RequestContext) => {
      if (!isAllowed(context, allowance)) throw new AppError('FORBIDDEN', 'Your role may not do this.');
      assertNoNul(args, []);
    };
    field.resolve = (source, args: Record<string, unknown>, context: RequestContext, info): unknown => {
      assertGuards(args, context);
      if (subscription) assertEvent(source);
      return resolve(source, args, context, info);
    };
    if (subscribe)
      field.subscribe = (source, args: Record<string, unknown>, context: RequestContext, info): unknown => {
        assertGuards(args, context);
        return subscribe(source, args, context, info);
      };
  }
}

/**
 * Puts the permission check before every field that says who may call it. Root fields must, and those of types marked with
 * @AllowEach. A subscription is checked when it begins and at each event. @throws at the start of the server if one is silent, or names a verb that is in no table.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const subscriptions = schema.getSubscriptionType();
  const roots = [schema.getQueryType(), schema.getMutationType(), subscriptions];
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type))
      guardType(type, roots.includes(type) || type.extensions['allowEach'] === true, type === subscriptions);
  return schema;
}
