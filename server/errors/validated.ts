import type { ZodType } from 'zod';
import { badInput } from './app-error.js';

interface Rule {
  readonly schema: ZodType;
  readonly path: readonly string[];
}

const rules = new WeakMap<object, Rule>();

/**
 * Gives an input class its schema: what comes in is checked and normalized by it before a resolver sees it.
 * @param argument the name under which fields take it; it begins the path of an issue. Null for a class that is the
 * arguments themselves (`@ArgsType`).
 */
export function Validated(schema: ZodType, argument: string | null = 'input'): ClassDecorator {
  return (target) => {
    rules.set(target, { schema, path: argument === null ? [] : [argument] });
  };
}

/** What a value is once checked and normalized. @param under where it stands. @throws BAD_USER_INPUT with a path for each fault. */
export function parsed<T>(schema: ZodType<T>, value: unknown, under: readonly string[]): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw badInput(
    ...result.error.issues.map(({ path, message }) => ({
      path: [...under, ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
      message,
    })),
  );
}

/** Checks one argument and puts the normalized values in place. @throws BAD_USER_INPUT with a path for each fault. */
export function validateArgument(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const rule = rules.get(value.constructor);
  if (rule === undefined) return;
  Object.assign(value, parsed(rule.schema, value, rule.path));
}
