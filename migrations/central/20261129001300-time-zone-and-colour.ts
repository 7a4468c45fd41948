import { Migration } from '@mikro-orm/migrations';

/** How a client's pages look to its people: the clock that they go by, and the company's colour. Nothing set is as it was before. */
export class TimeZoneAndColour extends Migration {
  override up(): void {
    this.addSql('alter table clients add column time_zone text null');
    this.addSql('alter table clients add column color text null');
    this.addSql(`alter table clients add constraint clients_color_check check (color ~ '^#[0-9a-f]{6}$')`);
  }
}
