export interface ChangedField {
  name: string;
  before: unknown;
  after: unknown;
}

const rowOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** An entry of the audit log field by field: what changed; or all of what was made, or deleted. */
export function changedFields(entry: { before?: unknown; after?: unknown }): ChangedField[] {
  const before = rowOf(entry.before);
  const after = rowOf(entry.after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => ({
    name,
    before: before[name] ?? null,
    after: after[name] ?? null,
  }));
}
