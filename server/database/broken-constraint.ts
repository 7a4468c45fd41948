/** The name of the unique constraint that a write ran into, or undefined. A constraint guards; nobody looks before writing. */
export function brokenConstraint(error: unknown): string | undefined {
  // PostgreSQL's own error, or the ORM's around it, which has copied what that says.
  const unique = error instanceof Error && 'code' in error && error.code === '23505';
  return unique && 'constraint' in error ? String(error.constraint) : undefined;
}
