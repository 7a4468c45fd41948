import { clientCreate } from '#server/commands/client-create.js';
import type { OpenOperator } from '#server/commands/operator.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { expect } from 'vitest';
import { cli, type OperatorSettings } from './operator.js';
import { password, type World } from './world.js';

export interface Treated {
  readonly code: string;
  readonly client: string | null;
  readonly what: string;
  readonly state: string;
  readonly how: string | null;
}
export interface Report {
  readonly ok: boolean;
  readonly findings: readonly Treated[];
  readonly notLookedAt: readonly string[];
}

/** `doctor --json` on a world's installation; its exit code must fit what it says. */
export async function examine(
  world: World,
  args: readonly string[] = [],
  options: OperatorSettings = {},
): Promise<Report> {
  const { code, json } = await cli(world, ['doctor', '--json', ...args], options);
  const report = json<Report>();
  expect(code).toBe(report.ok ? 0 : 1);
  return report;
}
/** Code, client and state of each finding. */
export const brief = ({ findings }: Report) =>
  findings.map(({ code, client, state }) => [code, client, state]);
export const well: Report = { ok: true, findings: [], notLookedAt: [] };

let made = 0;

/** A client of the operator's, with an owner unless told otherwise. @returns its slug. */
export async function clientOn(
  operator: OpenOperator,
  tier: 'SHARED' | 'SCHEMA' | 'DATABASE',
  ownerEmail?: string,
): Promise<string> {
  const slug = `doc-${process.pid}-${(made += 1)}`;
  await clientCreate(operator, {
    ...{ name: 'Doc', slug, isolation: Isolation[tier] },
    ...(ownerEmail !== undefined && { ownerEmail, ownerPassword: password }),
  });
  return slug;
}

/** A slug as it stands in names of PostgreSQL. */
export const underscored = (slug: string): string => slug.replaceAll('-', '_');

/** How many of a client's two roles there are. */
export async function rolesOf(world: World, slug: string): Promise<number> {
  const names = [`user_${underscored(slug)}`, `owner_${underscored(slug)}`];
  return (await world.sql('select from pg_roles where rolname = any($1)', [names])).length;
}
