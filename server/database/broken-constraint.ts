import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';

/** The name of the unique constraint that a write ran into, or undefined. A constraint guards; nobody looks before writing. */
export function brokenConstraint(error: unknown): string | undefined {
  return error instanceof UniqueConstraintViolationException && 'constraint' in error
    ? String(error.constraint)
    : undefined;
}
