import { Migration } from '@mikro-orm/migrations';

/**
 * The roll-up of the exchange gets months, so that a year is read from a few hundred lines, and an index that holds what trend and
 * heat map count: a year of hours is 350,000 lines of a kilobyte each, of which they need 50 bytes. The months fill themselves at the next roll-up.
 */
export class Migration2026112583 extends Migration {
  override up(): void {
    this.addSql(`
      alter table exchange_stat alter column grain type varchar(5);
      alter table exchange_stat drop constraint exchange_stat_grain;
      alter table exchange_stat add constraint exchange_stat_grain check (grain in ('HOUR', 'DAY', 'MONTH'));
      drop index exchange_stat_time;
      create index exchange_stat_time on exchange_stat (grain, starts_at)
        include (direction, app_id, channel_id, source_id, calls, ok, denied, errors);
    `);
  }
}
