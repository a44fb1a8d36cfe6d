import { Decimal } from 'decimal.js';
import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { lineTitle, type PlanLine } from './timetable/plan-lines.ts';

/** Sessions `s` that count: published ones that take place. */
export const COUNTED = sql<boolean>`s.published_at is not null and not s.cancelled`;

/** Published lesson hours of a class, and of each line of the plan. */
export interface ClassHours {
  name: string;
  hours: string;
  lines: readonly (Omit<PlanLine, 'id'> & { planned: string; published: string })[];
}

/** Lesson hours of runs: planned, and published of each class in their order. */
export const hoursOf = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('training_run as r')
    .select(['r.id as runId', 'r.lesson_hours as planned'])
    .select(
      sql<
        ClassHours[]
      >`coalesce((select jsonb_agg(jsonb_build_object('name', c.name, 'hours', p.hours::text, 'lines', p.lines) order by c.seq)
        from training_class c cross join lateral (
          with done as (select s.plan_line_id, sum(s.lesson_hours) as hours from training_session s
            join training_session_class sc on sc.session_id = s.id where sc.class_id = c.id and ${COUNTED} group by 1)
          select coalesce((select sum(hours) from done), 0) as hours,
                 (select coalesce(jsonb_agg(jsonb_build_object('seq', l.seq, 'module', l.module, 'planned', trim_scale(l.hours)::text,
                    'published', trim_scale(coalesce(d.hours, 0))::text) order by l.seq), '[]')
                    from training_plan_line l left join done d on d.plan_line_id = l.id
                   where l.project_id = r.project_id and l.content_version = r.plan_version) as lines) p
        where c.run_id = r.id), '[]')`.as('published'),
    )
    .where('r.id', '=', anyOf(ids))
    .execute();

/** The first class that has not the hours of the plan (BR22-7). */
export const offFrom = (planned: string, classes: readonly ClassHours[]): ClassHours | undefined =>
  classes.find(({ hours }) => !new Decimal(hours).eq(planned));

/** Lines of the plan of which a class has other hours, in words: `2. 线路安装8/16课时`; empty where there is none. */
export const linesOff = ({ lines }: ClassHours): string =>
  lines
    .flatMap((line) =>
      line.published === line.planned ? [] : [`${lineTitle(line)}${line.published}/${line.planned}课时`],
    )
    .join('、');
