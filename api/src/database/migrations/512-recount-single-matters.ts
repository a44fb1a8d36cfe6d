import { Migration } from '@mikro-orm/migrations';

const REASON = '单独申报的事项按本事项的承诺时限和法定时限计算，不再按“一件事”整体时限计算';

/**
 * Orders the recount of what was applied for alone before its limits were the matter's own (ADR 0007): its only sub-case has counted by them all
 * along. Nothing where no such case is under way.
 */
export const ORDER_SINGLE_MATTERS = `
  insert into time_limit_recount (id, cells, reason, changed_by, changed_at)
  select (substr(moment, 1, 8) || '-' || substr(moment, 9, 4) || '-7' || substr(gen_random_uuid()::text, 16))::uuid,
         jsonb_agg(jsonb_build_object('matterCode', code, 'kind', kind, 'stage', kind) order by code, kind), '${REASON}', '产品升级', now()
    from (select lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0') as moment) this,
         (select distinct c.single_matter as code, t.kind
            from one_thing_case c join flow_timer t on t.record_id = c.id and t.closed_at is null
           where c.single_matter is not null and t.kind in ('PROMISE', 'LEGAL') and t.rule_text like 'BUNDLE %') cell
   group by moment`;

/** A recount of limits that no version of 时效配置 orders, and the one of single matters. */
export class Migration20261127512 extends Migration {
  override up(): void {
    this.addSql(`
      alter table time_limit_recount
        alter column rule_version_id drop not null,
        add column cells jsonb,
        add constraint time_limit_recount_basis check ((rule_version_id is null) <> (cells is null))`);
    this.addSql(ORDER_SINGLE_MATTERS);
  }
}
