import { Migration } from '@mikro-orm/migrations';

/**
 * Who signs up openly reaches only the clients that they made; whoever was made or invited before and since reaches all. A
 * client has no maker where it registered itself, came by the CLI, or is older than this.
 */
export class ReachOfPlatformUsers extends Migration {
  override up(): void {
    this.addSql(`alter table platform_users add column reach text not null default 'ALL'
      constraint platform_users_reach_check check (reach in ('ALL', 'OWN'))`);
    this.addSql(`alter table platform_users add constraint platform_users_superadmin_reaches_all
      check (role <> 'SUPERADMIN' or reach = 'ALL')`);
    this.addSql('alter table clients add column made_by_id uuid null');
    this.addSql('create index clients_made_by_id_index on clients (made_by_id)');
  }
}
