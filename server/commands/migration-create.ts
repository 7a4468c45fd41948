import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { schemaDifference } from '../schema-difference.js';
import { startDatabase } from '../start-database.js';
import { runCommand } from './run-command.js';

const usage = 'Usage: npm run migration:create -- <central|tenant> <name-with-hyphens>';

function className(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function template(kind: string, name: string, statements: readonly string[]): string {
  const [base, from] =
    kind === 'tenant' ? ['TenantMigration', './tenant-migration.js'] : ['Migration', '@mikro-orm/migrations'];
  const lines = statements.length > 0 ? statements : ['select 1'];
  return `import { ${base} } from '${from}';

/** Say here what this changes and why; read every line that was generated, and add policies and grants for new tables. */
export class ${className(name)} extends ${base} {
  override up(): void {
${lines.map((text) => `    this.addSql(${JSON.stringify(text)});`).join('\n')}
  }
}
`;
}

/** `npm run migration:create`: writes a migration with what the entities have and the migrated database lacks (A5). */
await runCommand(async ([kind = '', name = '']) => {
  if (!['central', 'tenant'].includes(kind) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) throw new Error(usage);
  const settings = loadSettings();
  const database = await startDatabase(settings, createLogger('warn'));
  try {
    const difference = await schemaDifference(
      database.migrationUrl ?? database.applicationUrl,
      kind === 'central' ? 'central' : 'shared',
    );
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
    const folder = `migrations/${kind}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${stamp}-${name}.ts`, template(kind, name, difference), { flag: 'wx' });
    process.stdout.write(
      `${folder}/${stamp}-${name}.ts is written (${difference.length} statements). Read it, then add it to ${folder}/list.ts.\n`,
    );
  } finally {
    await database.stop();
  }
});
