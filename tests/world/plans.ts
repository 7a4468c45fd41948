import pg from 'pg';
import type { SentStatement } from './recorded-statements.js';

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A value as it stands in EXECUTE, which takes no parameters. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`;
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  return typeof value === 'number' ? String(value) : pg.escapeLiteral(value as string);
}

/** How PostgreSQL would run a statement: a line for each table that it reads, such as `orders by orders_pkey`. */
export type Explain = (statement: SentStatement) => Promise<string[]>;

/**
 * Explains as the role that serves would be answered, for one client.
 * @param plan `force_generic_plan` is what a prepared statement may get after its fifth use.
 */
export async function withExplain<T>(
  db: pg.Client,
  {
    role,
    clientId,
    plan,
  }: { role: string; clientId: string; plan: 'force_custom_plan' | 'force_generic_plan' },
  work: (explain: Explain) => Promise<T>,
): Promise<T> {
  await db.query('begin');
  try {
    await db.query(
      `select set_config('app.client_id', $1, true), set_config('plan_cache_mode', $2, true), set_config('role', $3, true)`,
      [clientId, plan, role],
    );
    return await work(async ({ text, values }) => {
      await db.query(`prepare hot as ${text}`);
      const execute = values.length > 0 ? `execute hot (${values.map(literal).join(', ')})` : 'execute hot';
      const { rows } = await db.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (format json) ${execute}`);
      await db.query('deallocate hot');
      const root = rows[0]?.['QUERY PLAN'][0].Plan;
      if (root === undefined) throw new Error('EXPLAIN gave no plan.');
      return nodesOf(root).flatMap((node) => {
        const { 'Node Type': type, 'Index Name': index, 'Relation Name': table } = node;
        if (type === 'Sort' || type === 'Incremental Sort') return [type.toLowerCase()];
        if (index !== undefined) return [`by ${index}`];
        return table === undefined ? [] : [`${type.toLowerCase()} on ${table}`];
      });
    });
  } finally {
    await db.query('rollback');
  }
}
