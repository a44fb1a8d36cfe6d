import { Migration } from '@mikro-orm/migrations';

/** Which limits a change of 时效配置 took away (ADR 0007); statistics that had counted them as met are counted anew. */
export class Migration20261126435 extends Migration {
  override up(): void {
    this.addSql(`alter table flow_timer add column withdrawn boolean not null default false`);
    this.addSql(
      `update flow_timer t set withdrawn = true from deadline_change d
        where d.timer_id = t.id and d.limit_after = '未起算' and t.closed_at is not null`,
    );
    this.addSql(`update limit_stat_run set rolled_at = null where exists (select 1 from flow_timer where withdrawn)`);
  }
}
