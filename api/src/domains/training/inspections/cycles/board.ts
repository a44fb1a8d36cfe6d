import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { regionTitle } from '../../../people/index.ts';

/** How far a district is (02 §11.6). */
export interface BoardLine {
  districtCode: string;
  districtName: string;
  unreported: number;
  reviewing: number;
  improving: number;
  rechecking: number;
  done: number;
  ended: number;
  overdue: number;
}

/** 年检进度 of a cycle, district by district in the caller's scope. */
export async function readBoard(ctx: Ctx, cycleId: string): Promise<BoardLine[]> {
  const count = (states: readonly string[]) => sql`count(*) filter (where n.state = any(${[...states]}::text[]))::int`;
  const found = await rows<Omit<BoardLine, 'districtName'>>(
    ctx,
    sql`select n.district_code as "districtCode", ${count(['NOT_STARTED', 'REPORTING'])} as unreported,
          ${count(['DIST_REVIEW', 'RE_REVIEW', 'BACK_TO_DIST'])} as reviewing, ${count(['IMPROVING'])} as improving,
          ${count(['CENTRE_RECHECK'])} as rechecking, ${count(['DONE'])} as done, ${count(['ENDED'])} as ended,
          count(*) filter (where n.state = 'IMPROVING' and n.improve_deadline < (${ctx.app.clock.now()}::timestamptz at time zone 'Asia/Shanghai')::date
                             or n.state = 'REPORTING' and c.report_to <= ${ctx.app.clock.now()}::timestamptz)::int as overdue
        from project_inspection n join inspection_cycle c on c.id = n.cycle_id
       where n.cycle_id = ${cycleId} and ${scopeWhere(scopeOf(ctx.actor), 'n')} group by n.district_code order by n.district_code`,
  );
  return found.map((line) => ({
    ...line,
    districtName: regionTitle(line.districtCode)?.replace('上海市', '') ?? line.districtCode,
  }));
}
