import { Migration } from '@mikro-orm/migrations';

/** Open inspections and their to-dos are due by the days of their cycle and of their improvements, where these come before the limit of the step. */
export class Migration20261129600 extends Migration {
  override up(): void {
    this.addSql(`
      with deadline as (
        select n.id, n.state, n.state_since,
               case n.state when 'REPORTING' then c.report_to
                 when 'IMPROVING' then ((n.improve_deadline + 1)::timestamp - interval '1 millisecond') at time zone 'Asia/Shanghai'
                 when 'CENTRE_RECHECK' then ((c.centre_deadline + 1)::timestamp - interval '1 millisecond') at time zone 'Asia/Shanghai'
                 else ((c.district_deadline + 1)::timestamp - interval '1 millisecond') at time zone 'Asia/Shanghai' end as at
          from project_inspection n join inspection_cycle c on c.id = n.cycle_id
         where n.state in ('REPORTING', 'IMPROVING', 'DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST', 'CENTRE_RECHECK')
      ), standing as (
        update project_inspection n set due_at = least(n.due_at, d.at) from deadline d where n.id = d.id and (d.state = 'IMPROVING' or d.at >= d.state_since)
      )
      update task t set due_at = least(t.due_at, d.at) from deadline d
       where t.record_id = d.id and t.kind = 'FLOW' and t.closed_at is null and (d.state = 'IMPROVING' or d.at >= d.state_since)
    `);
  }
}
