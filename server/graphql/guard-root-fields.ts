import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { AppError, badInput } from '#server/errors/app-error.js';
import type { Allowance } from '#server/identity/allow.js';
import { may, permissions } from '#server/identity/permissions.js';
import type { RequestContext } from '#server/identity/request-context.js';

function isAllowance(value: unknown): value is Allowance {
  return value === 'anybody' || (typeof value === 'string' && Object.hasOwn(permissions, value));
}

function assertAllowed(context: RequestContext, allowance: Allowance): void {
  if (allowance !== 'anybody' && !may(context.caller.role, allowance))
    throw new AppError('FORBIDDEN', 'Your role may not do this.');
}

/** PostgreSQL can't store NUL in text; found anywhere, it is the caller's fault and is told as such (A18). */
function assertNoNul(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string' && value.includes('\0'))
    throw badInput({ path, message: 'Text can hold no NUL character.' });
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [key, inner] of Object.entries(value))
    assertNoNul(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

function guard(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    const allowance = field.extensions['allow'];
    if (!isAllowance(allowance))
      throw new Error(`${type.name}.${field.name} does not say who may call it: give it @Allow.`);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args: Record<string, unknown>, context: RequestContext, info): unknown => {
      assertAllowed(context, allowance);
      assertNoNul(args, []);
      return resolve(source, args, context, info);
    };
  }
}

/** Puts the permission check before every root field. @throws at the start of the server if a field is silent. */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) if (type) guard(type);
  return schema;
}
