import { rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { addDays, instantOf, type LocalDate } from '../../../../platform/calendar/index.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { FEEDBACK_DEPARTMENTS, type FeedbackDepartment } from '../words.ts';

/** What a department was asked and what it said, of the cases within one's scope. */
export interface DepartmentFigures {
  department: FeedbackDepartment;
  departmentTitle: string;
  /** Sub-cases that came to it in the period. */
  dispatched: number;
  /** Of these, on how many it has said something. */
  answered: number;
  /** Its messages about cases within the scope, received in the period and taken. */
  messages: number;
}

/** 跨部门协同覆盖率 (01 §3.1) and what it is made of. */
export interface CollaborationFigures {
  /** Of the sub-cases that departments were to handle, those on which one has said something; percent with one digit, null without any. */
  coverage: string | null;
  dispatched: number;
  answered: number;
  departments: DepartmentFigures[];
}

/** @param from first day @param to last day. @throws BAD_INPUT for a period that ends before it begins */
export async function collaborationFigures(ctx: Ctx, from: LocalDate, to: LocalDate): Promise<CollaborationFigures> {
  if (to < from) throw badInput([{ path: 'to', message: '结束日期不能早于开始日期' }]);
  const [begin, end] = [instantOf(from), instantOf(addDays(to, 1))];
  const scope = scopeWhere(scopeOf(ctx.actor), 'c');
  const codes = Object.keys(FEEDBACK_DEPARTMENTS);
  const found = await rows<Omit<DepartmentFigures, 'departmentTitle'>>(
    ctx,
    sql`
    with taken as (
      select m.department, m.sub_case_id, m.received_at from feedback_message m
       where m.sub_case_id is not null and m.state not in ('REJECTED', 'UNMATCHED'))
    select d.code as department,
           (select count(*)::int from sub_case s join one_thing_case c on c.id = s.case_id
             where s.owner_code = d.code and s.accepted_at >= ${begin} and s.accepted_at < ${end} and ${scope}) as dispatched,
           (select count(*)::int from sub_case s join one_thing_case c on c.id = s.case_id
             where s.owner_code = d.code and s.accepted_at >= ${begin} and s.accepted_at < ${end} and ${scope}
               and exists (select 1 from taken t where t.sub_case_id = s.id and t.department = d.code)) as answered,
           (select count(*)::int from taken t join sub_case s on s.id = t.sub_case_id join one_thing_case c on c.id = s.case_id
             where t.department = d.code and t.received_at >= ${begin} and t.received_at < ${end} and ${scope}) as messages
      from unnest(${codes}::text[]) with ordinality as d(code, position) order by d.position`,
  );
  const departments = found.map((one) => ({ ...one, departmentTitle: FEEDBACK_DEPARTMENTS[one.department] }));
  const sum = (key: 'dispatched' | 'answered') => departments.reduce((all, one) => all + one[key], 0);
  const [dispatched, answered] = [sum('dispatched'), sum('answered')];
  const coverage = dispatched > 0 ? ((answered / dispatched) * 100).toFixed(1) : null;
  return { coverage, dispatched, answered, departments };
}
