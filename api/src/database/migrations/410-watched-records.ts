import { Migration } from '@mikro-orm/migrations';

/**
 * When the limits of a record are looked at next, in a narrow table of its own: one row per record instead of a column on each of its clocks, whose
 * seven indexes had to be written anew for every look. A rule that counts days looks at every open record each midnight, beside people at work.
 */
export class Migration20261126410 extends Migration {
  override up(): void {
    this.addSql('create sequence flow_watch_revision');
    this.addSql(`
      create table flow_watch (
        record_id uuid primary key,
        record_type varchar(40) not null,
        watch_at timestamptz(3),
        revision bigint not null default nextval('flow_watch_revision')
      )`);
    // Every look rewrites a row: let the space of old ones be used again before the table has grown by a fifth.
    this.addSql('alter table flow_watch set (autovacuum_vacuum_scale_factor = 0.05)');
    this.addSql(`
      insert into flow_watch (record_id, record_type, watch_at)
      select record_id, min(record_type), min(watch_at) from flow_timer where closed_at is null group by record_id`);
    this.addSql(
      `create index flow_watch_due on flow_watch (record_type, watch_at, record_id) where watch_at is not null`,
    );
    this.addSql('drop index flow_timer_watched');
    this.addSql('alter table flow_timer drop column watch_at');
  }
}
