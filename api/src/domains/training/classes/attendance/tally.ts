import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { attendanceBounds } from '../parameters.ts';

/** Lesson hours as text: attended by their weights, of held sessions, of all that are planned. */
export type AttendanceHours = Record<'attended' | 'held' | 'planned', string>;
/** Sessions that were not simply attended. */
export type AttendanceTimes = Record<'late' | 'early' | 'onLeave' | 'absent', number>;

/** BR22-5: how a rate stands against the bounds in force. */
const LEVELS = { GREEN: '正常', AMBER: '低于预警线', RED: '低于最低线', NONE: '尚未考勤' } as const;

/**
 * What attendance comes to, from the stored tallies of memberships (BR22-4), as lists show, sort and narrow it. The database keeps a tally with
 * every statement that it follows from.
 *
 * @param whose the tallies `y` of a row of the list
 */
export function attendanceOf(whose: RawBuilder<unknown>) {
  const from = sql`from training_member_tally y where ${whose}`;
  // Rounded, for a page goes on behind a number of eight decimals at most; without lessons it stands behind all.
  const share = (whole: RawBuilder<unknown>) =>
    sql`(select coalesce(round(sum(y.attended_hours) / nullif(sum(${whole}), 0), 6), 2) ${from})`;
  // As it is shown: a rate that rounds up to a bound meets it.
  const shown = sql`(select round(sum(y.attended_hours) * 100 / nullif(sum(y.held_hours), 0), 2) ${from})`;
  return {
    hours: sql<AttendanceHours>`(select jsonb_build_object('attended', trim_scale(coalesce(sum(y.attended_hours), 0))::text,
      'held', coalesce(sum(y.held_hours), 0)::text, 'planned', coalesce(sum(y.planned_hours), 0)::text) ${from})`,
    times: sql<AttendanceTimes>`(select jsonb_build_object('late', coalesce(sum(y.late), 0), 'early', coalesce(sum(y.early), 0),
      'onLeave', coalesce(sum(y.on_leave), 0), 'absent', coalesce(sum(y.absent), 0)) ${from})`,
    soFar: share(sql`y.held_hours`),
    overall: share(sql`y.planned_hours`),
    absences: sql`(select coalesce(sum(y.absent), 0) ${from})`,
    level: {
      kind: 'own' as const,
      of: 'text' as const,
      label: '出勤率等级',
      doc: '至今出勤率: GREEN 正常, AMBER 低于预警线, RED 低于最低线, NONE 尚未考勤',
      words: LEVELS,
      where: (level: string | boolean) => {
        const [warn, least] = [bound('warn'), bound('least')];
        if (level === 'GREEN') return sql`${shown} >= ${warn}`;
        if (level === 'AMBER') return sql`${shown} >= ${least} and ${shown} < ${warn}`;
        if (level === 'RED') return sql`${shown} < ${least}`;
        return level === 'NONE' ? sql`${shown} is null` : sql`false`;
      },
    },
  };
}

/** A bound in force, in per cent. */
const bound = (which: 'warn' | 'least') => sql`coalesce((select (v.value ->> ${which})::numeric from parameter_value v
  where v.code = ${attendanceBounds.code}), ${attendanceBounds.default[which]})`;
