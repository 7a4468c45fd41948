import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDifference } from './schema-difference.js';

export interface NewMigration {
  readonly kind: 'central' | 'tenant';
  /** Lower-case words with hyphens, e.g. `add-products`. */
  readonly name: string;
  /** The folder that holds `central` and `tenant`. */
  readonly folder: string;
  /** Of somebody who is a member of the owner; see schemaDifference. */
  readonly url: string;
  readonly now: Date;
}

function className(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function template({ kind, name }: NewMigration, statements: readonly string[]): string {
  const [base, from] =
    kind === 'tenant' ? ['TenantMigration', './tenant-migration.js'] : ['Migration', '@mikro-orm/migrations'];
  return `import { ${base} } from '${from}';

/** Say here what this changes and why; read every line that was generated, and add policies and grants for new tables. */
export class ${className(name)} extends ${base} {
  override up(): void {
${statements.map((text) => `    this.addSql(${JSON.stringify(text)});`).join('\n')}
  }
}
`;
}

/**
 * Writes a migration with what the entities have and a migrated database lacks (A5).
 * @returns the file, and how many statements it has.
 */
export async function writeMigration(wanted: NewMigration): Promise<{ file: string; statements: number }> {
  const schema = wanted.kind === 'central' ? 'central' : 'shared';
  const difference = await schemaDifference(wanted.url, schema);
  // The same file runs in every placement: its names carry no schema.
  const statements = difference.map((text) => text.replaceAll(`"${schema}".`, ''));
  const stamp = wanted.now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(wanted.folder, wanted.kind);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${stamp}-${wanted.name}.ts`);
  writeFileSync(file, template(wanted, statements), { flag: 'wx' });
  return { file, statements: statements.length };
}
