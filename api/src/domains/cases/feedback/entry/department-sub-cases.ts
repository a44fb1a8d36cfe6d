import { rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { departmentOf } from './department.ts';

/** What a department sees of a sub-case that was sent to it: the minimum that tells one from another (01 §2.2). */
export interface DepartmentSubCase {
  id: string;
  bjNo: string;
  caseNo: string;
  matterName: string;
  personName: string;
  centreName: string;
  statusTitle: string;
  acceptedAt: SqlInstant;
  promiseDueAt: SqlInstant | null;
  externalStatus: string | null;
  lastFeedbackAt: SqlInstant | null;
  closed: boolean;
}

export interface DepartmentFilter {
  search?: string | null | undefined;
  includeClosed?: boolean | null | undefined;
}

/** The sub-cases that were sent to the caller's department, the latest first. Its place in the tree decides, not a district. */
export async function listDepartmentSubCases(
  ctx: Ctx,
  filter: DepartmentFilter,
  args: PageArgs,
): Promise<Page<DepartmentSubCase>> {
  const department = await departmentOf(ctx);
  const size = pageSize(args);
  const open = filter.includeClosed ? sql`true` : sql`s.finished_at is null`;
  const after = args.after ? sql`s.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<Omit<DepartmentSubCase, 'statusTitle'> & { state: string }>(
    ctx,
    sql`
    select s.id, s.bj_no as "bjNo", c.case_no as "caseNo", s.matter_name as "matterName", c.person_name_masked as "personName",
           o.short_name as "centreName", s.state, s.accepted_at as "acceptedAt", s.promise_due_at as "promiseDueAt",
           s.external_status as "externalStatus", s.last_feedback_at as "lastFeedbackAt", s.finished_at is not null as closed
      from sub_case s join one_thing_case c on c.id = s.case_id join org o on o.id = s.org_id
     where s.owner_type = 'DEPT' and s.owner_code = ${department?.code ?? null} and s.accepted_at is not null and ${open} and ${after}
       and ${await searchWhere(ctx, filter.search)}
     order by s.id desc limit ${size + 1}`,
  );
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    ({ state, ...row }) => ({ ...row, statusTitle: subCaseFlow.states[state]?.title ?? state }),
  );
}

async function searchWhere(ctx: Ctx, search: string | null | undefined) {
  const text = search?.trim() ?? '';
  if (!text) return sql`true`;
  if ([...text].length > 60) throw badInput([{ path: 'search', message: '查找内容不能超过60个字' }]);
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`c.person_id = ${person.id}`;
  const prefix = `${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(s.bj_no like ${prefix} or c.case_no like ${prefix})`;
}
