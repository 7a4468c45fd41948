import type { ZodType } from 'zod';
import { badInput } from './app-error.js';

interface Rule {
  readonly schema: ZodType;
  readonly argument: string;
}

const rules = new WeakMap<object, Rule>();

/**
 * Gives an input class its schema: what comes in is checked and normalized by it before a resolver sees it.
 * @param argument the name under which fields take it; it begins the path of an issue.
 */
export function Validated(schema: ZodType, argument = 'input'): ClassDecorator {
  return (target) => {
    rules.set(target, { schema, argument });
  };
}

/** Checks one argument and puts the normalized values in place. @throws BAD_USER_INPUT with a path for each fault. */
export function validateArgument(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const rule = rules.get(value.constructor);
  if (rule === undefined) return;
  const parsed = rule.schema.safeParse(value);
  if (!parsed.success) {
    throw badInput(
      ...parsed.error.issues.map(({ path, message }) => ({
        path: [rule.argument, ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))],
        message,
      })),
    );
  }
  Object.assign(value, parsed.data);
}
