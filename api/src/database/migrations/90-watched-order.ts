import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever watches running limits reads them page by page in the order of their moment and record; without the record in the index each page of
 * those that are due at the same moment, which after a change of the rules are all, would sort everything that is due.
 */
export class Migration2026112590 extends Migration {
  override up(): void {
    this.addSql('drop index flow_timer_watched');
    this.addSql(
      `create index flow_timer_watched on flow_timer (record_type, watch_at, record_id) where closed_at is null and watch_at is not null`,
    );
  }
}
