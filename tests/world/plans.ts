import pg from 'pg';
import type { SentStatement } from './recorded-statements.js';

interface Node {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
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

/** What PostgreSQL says of one statement. */
export interface Explain {
  /** How it would run it: a line for each table that it reads, such as `by orders_pkey`. */
  (statement: SentStatement): Promise<string[]>;
  /** Runs it and counts the pages that it looks at, in memory or not: the same in every run, however busy the machine is. */
  readonly buffers: (statement: SentStatement) => Promise<number>;
}

function linesOf(root: Node): string[] {
  return nodesOf(root).flatMap((node) => {
    const { 'Node Type': type, 'Index Name': index, 'Relation Name': table } = node;
    if (type === 'Sort' || type === 'Incremental Sort') return [type.toLowerCase()];
    if (index !== undefined) return [`by ${index}`];
    return table === undefined ? [] : [`${type.toLowerCase()} on ${table}`];
  });
}

function explainOn(db: pg.Client): Explain {
  const ask = async ({ text, values }: SentStatement, options: string): Promise<Node> => {
    await db.query(`prepare hot as ${text}`);
    const execute = values.length > 0 ? `execute hot (${values.map(literal).join(', ')})` : 'execute hot';
    const { rows } = await db.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (${options}) ${execute}`);
    await db.query('deallocate hot');
    const root = rows[0]?.['QUERY PLAN'][0].Plan;
    if (root === undefined) throw new Error('EXPLAIN gave no plan.');
    return root;
  };
  const plan = async (statement: SentStatement) => linesOf(await ask(statement, 'format json'));
  const buffers = async (statement: SentStatement) => {
    const root = await ask(statement, 'analyze, buffers, timing off, format json');
    return (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0);
  };
  return Object.assign(plan, { buffers });
}

/**
 * Explains as the role that serves would be answered, for one client; nothing of it stays.
 * @param plan `force_generic_plan` is what a prepared statement may get after its fifth use.
 * @param without an index that PostgreSQL has to do without.
 */
export async function withExplain<T>(
  db: pg.Client,
  {
    role,
    clientId,
    plan,
    without,
  }: {
    role: string;
    clientId: string;
    plan: 'force_custom_plan' | 'force_generic_plan';
    without?: string | undefined;
  },
  work: (explain: Explain) => Promise<T>,
): Promise<T> {
  await db.query('begin');
  try {
    if (without !== undefined) await db.query(`drop index ${pg.escapeIdentifier(without)}`);
    await db.query(
      `select set_config('app.client_id', $1, true), set_config('plan_cache_mode', $2, true), set_config('role', $3, true)`,
      [clientId, plan, role],
    );
    return await work(explainOn(db));
  } finally {
    await db.query('rollback');
  }
}
